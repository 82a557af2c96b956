/**
 * Where the money comes from and where it goes: the central cash flow of a level, line by line, as
 * present values. The parts sum to the net present value with subsidy.
 */
import { type CashKind, monthlyRate, npv } from '../../../../sim-core/index.ts'
import type { ReturningLevel } from '../../figures/levels.ts'

/** Lines that a reader takes for one thing. */
export const PARTS = {
  investment: ['capex', 'lease'],
  renewal: ['renewal'],
  stop: ['stopMargin', 'stopOvertime'],
  separation: ['separation'],
  labour: ['labour'],
  overtime: ['overtime'],
  turnover: ['turnover'],
  energy: ['energy'],
  scrap: ['scrap'],
  rework: ['reworkWage', 'reworkConsumables'],
  escapes: ['escapes'],
  consumables: ['consumables'],
  space: ['space'],
  contribution: ['contribution'],
  maintenance: ['maintenance'],
  residual: ['residual'],
  subsidy: ['award'],
} as const satisfies Record<string, readonly CashKind[]>

export type PartId = keyof typeof PARTS

export interface Part {
  readonly id: PartId
  /** Of a running line, at the prices of month 1 after the ramp-up; null for all others. */
  readonly gainCnyPerYear: number | null
  /** Over the horizon, discounted to the decision. */
  readonly presentCny: number
}

/** Parts that are not nothing, in the order of the table above. */
export function partsOf(
  { returns }: Pick<ReturningLevel, 'returns'>,
  discountRatePerYear: number,
): readonly Part[] {
  const { cashFlow, gainCnyPerYear } = returns.central
  const rate = monthlyRate(discountRatePerYear)
  const ids = Object.keys(PARTS) as PartId[]
  return ids
    .map((id): Part => {
      const kinds: readonly CashKind[] = PARTS[id]
      const lines = cashFlow.lines.filter(({ kind }) => kinds.includes(kind))
      const gains = kinds.map((kind) => gainCnyPerYear[kind]).filter((gain) => gain !== undefined)
      return {
        id,
        gainCnyPerYear: gains.length === 0 ? null : sumOf(gains),
        presentCny: sumOf(lines.map(({ flowsCny }) => npv(rate, flowsCny))),
      }
    })
    .filter(({ presentCny, gainCnyPerYear: gain }) => presentCny !== 0 || (gain ?? 0) !== 0)
}

/** Running totals at the end of each month. */
export function cumulativeOf(flows: readonly number[]): readonly number[] {
  let sum = 0
  return flows.map((flow) => (sum += flow))
}

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
