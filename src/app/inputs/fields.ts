/**
 * The questions that the inputs panel asks 快速填写: which numbers of a document they are about.
 * Only what the document has can be asked about; nothing is invented.
 */
import type { Scenario } from '../../../sim-core/index.ts'
import type { Text } from '../../i18n/language.ts'
import type { MessageKey } from '../../i18n/messages.ts'
import { rolesIn } from '../figures/roles.ts'

export interface Field {
  /** In the document. */
  readonly path: string
  readonly label: MessageKey
  /** Stands for `{of}` in the label: a role, a billing period. */
  readonly of?: Text
  /** What may be typed; the document's own bounds. */
  readonly least: number
  readonly most?: number
}

type ScenarioDocument = Scenario['document']
type StationDocument = ScenarioDocument['line']['stations'][number]

/** How much is asked of the line. */
export function demandFieldsOf({ line }: ScenarioDocument): readonly Field[] {
  const fields: Field[] = []
  if (line.source.supply.kind === 'demand')
    fields.push({ path: 'line.source.supply.goodPerShift', label: 'field.demand', least: 0 })
  if (line.shiftsPerYear !== undefined)
    fields.push({ path: 'line.shiftsPerYear', label: 'field.shiftsPerYear', least: 1, most: 2000 })
  return fields
}

/** Prices and rates; editing one never simulates. */
export function moneyFieldsOf(document: ScenarioDocument): readonly Field[] {
  const { money } = document
  if (money === undefined) return []
  return [
    ...rolesIn(document)
      .filter(({ id, isPerson }) => isPerson && money.roles[id] !== undefined)
      .map(({ id, name }) => ({
        path: `money.roles.${id}.wageCnyPerMonth`,
        label: 'field.wage' as const,
        of: name,
        least: 0,
      })),
    { path: 'money.onCostShare', label: 'field.onCost', least: 0, most: 1 },
    { path: 'money.wageGrowthPerYear', label: 'field.wageGrowth', least: -0.5, most: 1 },
    ...Object.keys(money.tariff.periods).map((period) => ({
      path: `money.tariff.periods.${period}.priceCnyPerKwh`,
      label: 'field.electricity' as const,
      of: { zh: BILLING[period]?.zh ?? period, en: BILLING[period]?.en ?? period },
      least: 0,
    })),
    { path: 'money.contributionMarginCny', label: 'field.margin', least: -1e9 },
    { path: 'money.discountRatePerYear', label: 'field.discountRate', least: -0.5, most: 1 },
  ]
}

/** Times of one station, as far as they are stated by a mean. */
export function stationFieldsOf({ id, work, machine }: StationDocument): readonly Field[] {
  const fields: Field[] = []
  const path = `line.stations.${id}`
  if (hasMean(work)) {
    fields.push({ path: `${path}.work.meanS`, label: 'field.workTime', least: 0 })
    fields.push({ path: `${path}.work.handlingS`, label: 'field.handlingTime', least: 0 })
  }
  if (hasMean(machine))
    fields.push({ path: `${path}.machine.meanS`, label: 'field.machineTime', least: 0 })
  return fields
}

function hasMean(time: object | undefined): boolean {
  return time !== undefined && 'meanS' in time
}

/** Common names of billing periods 计费时段; others are called by their id. */
export const BILLING: Readonly<Record<string, Text>> = {
  flat: { zh: '平段', en: 'flat' },
  peak: { zh: '峰段', en: 'peak' },
  critical: { zh: '尖峰', en: 'critical peak' },
  valley: { zh: '谷段', en: 'valley' },
}
