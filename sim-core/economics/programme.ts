/**
 * What a programme of awards does to a group of firms 政策带动: what it costs the public, how much of
 * that goes to firms that would have invested anyway 无谓损失, and what it moves. A firm invests where
 * the net present value is above nought.
 */
import { decisionOf } from './kinks.ts'

export interface FirmOutcome {
  readonly investmentCny: number
  /** Paid where it invests. */
  readonly awardCny: number
  readonly npvWithoutCny: number
  readonly npvWithCny: number
}

export interface ProgrammeOutcome {
  readonly publicCostCny: number
  /** To firms that would have invested anyway. */
  readonly deadweightCny: number
  readonly deadweightShare: number | undefined
  /** Investment of all who are paid, for each yuan paid; undefined where none is. */
  readonly grossLeverage: number | undefined
  /** Of those alone whom the award decides. */
  readonly netLeverage: number | undefined
  readonly additionalAdopters: number
  readonly costPerAdditionalAdopterCny: number | undefined
}

export function programmeOutcome(firms: readonly FirmOutcome[]): ProgrammeOutcome {
  const deciding = (...decisions: readonly ReturnType<typeof decisionOf>[]) =>
    firms.filter((firm) => decisions.includes(decisionOf(firm.npvWithoutCny, firm.npvWithCny)))
  const paid = deciding('worthAnyway', 'awardDecides')
  const additional = deciding('awardDecides')
  const publicCostCny = sumOf(paid, ({ awardCny }) => awardCny)
  const deadweightCny = publicCostCny - sumOf(additional, ({ awardCny }) => awardCny)
  const invested = (some: readonly FirmOutcome[]) => sumOf(some, (firm) => firm.investmentCny)
  return {
    publicCostCny,
    deadweightCny,
    deadweightShare: over(deadweightCny, publicCostCny),
    grossLeverage: over(invested(paid), publicCostCny),
    netLeverage: over(invested(additional), publicCostCny),
    additionalAdopters: additional.length,
    costPerAdditionalAdopterCny: over(publicCostCny, additional.length),
  }
}

const sumOf = (firms: readonly FirmOutcome[], of: (firm: FirmOutcome) => number) =>
  firms.reduce((sum, firm) => sum + of(firm), 0)

const over = (part: number, whole: number) => (whole > 0 ? part / whole : undefined)
