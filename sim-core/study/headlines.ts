/**
 * The figures by which levels are judged, replication by replication: what `each` lists, what a
 * precision is asked for, what levels are compared by.
 */
import type { Appraisal } from '../economics/index.ts'
import type { Kpis } from '../stats/index.ts'

/** Of the technical half; the larger is the better where `best` says so. */
const TECHNICAL = {
  goodPerHour: (k: Kpis) => k.goodPerHour,
  throughputPerHour: (k: Kpis) => k.throughputPerHour,
  wip: (k: Kpis) => k.wip,
  leadTimeS: (k: Kpis) => k.leadTimeS,
  oeeShare: (k: Kpis) => k.oeeShare,
  firstPassYieldShare: (k: Kpis) => k.firstPassYieldShare,
  strictYieldShare: (k: Kpis) => k.strictYieldShare,
  scrapShare: (k: Kpis) => k.scrapShare,
  escapedShare: (k: Kpis) => k.escapedShare,
  energyKwhPerGood: (k: Kpis) => k.energyKwhPerGood,
  carbonKgCo2ePerGood: (k: Kpis) => k.carbonKgCo2ePerGood ?? undefined,
  peakKw: (k: Kpis) => k.peakKw ?? undefined,
  demandMetShare: (k: Kpis) => k.demandMetShare ?? undefined,
} as const satisfies Record<string, (k: Kpis) => number | undefined>

/** Of the appraisal, against the baseline; without subsidy unless the name says so. */
const MONEY = {
  npv: (a: Appraisal) => a.withoutSubsidy.npvCny,
  payback: (a: Appraisal) => a.withoutSubsidy.paybackYears,
  irr: (a: Appraisal) => a.withoutSubsidy.irrPerYear,
  npvSubsidised: (a: Appraisal) => a.withSubsidy.npvCny,
  paybackSubsidised: (a: Appraisal) => a.withSubsidy.paybackYears,
  irrSubsidised: (a: Appraisal) => a.withSubsidy.irrPerYear,
} as const satisfies Record<string, (a: Appraisal) => number | undefined>

export type HeadlineName = keyof typeof TECHNICAL | keyof typeof MONEY

export const HEADLINE_NAMES = [
  ...Object.keys(TECHNICAL),
  ...Object.keys(MONEY),
] as readonly HeadlineName[]

/** Whether a figure is one of money, which the baseline has none of. */
export const isMoneyFigure = (name: HeadlineName): boolean => Object.hasOwn(MONEY, name)

/** One value per replication; undefined: a payback that never comes, a rate that is none. */
export type HeadlineValues = Readonly<
  Partial<Record<HeadlineName, readonly (number | undefined)[]>>
>

/** What there is of a level: no money at the baseline, no demand in a line without one. */
export function headlineValues(
  kpis: readonly Kpis[],
  appraisals: readonly Appraisal[] | null,
): HeadlineValues {
  const technical = Object.entries(TECHNICAL).map(([name, of]) => [name, kpis.map(of)] as const)
  const money = Object.entries(MONEY).map(
    ([name, of]) => [name, (appraisals ?? []).map(of)] as const,
  )
  const known = technical.filter(([, values]) => !values.includes(undefined))
  return Object.fromEntries(appraisals === null ? known : [...known, ...money])
}

/** Where an undefined value ranks: never is longer than any payback, no rate below any rate. */
export const undefinedRank = (name: HeadlineName): 'highest' | 'lowest' =>
  name === 'payback' || name === 'paybackSubsidised' ? 'highest' : 'lowest'

/** Of these the smaller is the better. */
const COSTS: ReadonlySet<HeadlineName> = new Set<HeadlineName>([
  'wip',
  'leadTimeS',
  'scrapShare',
  'escapedShare',
  'energyKwhPerGood',
  'carbonKgCo2ePerGood',
  'peakKw',
  'payback',
  'paybackSubsidised',
])

/** 1 where more is better, −1 where less is. */
export const signOf = (name: HeadlineName): 1 | -1 => (COSTS.has(name) ? -1 : 1)
