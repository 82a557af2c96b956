/**
 * The risk that a lessor prices 风险利差, and what compensation takes off it (finance model, section
 * 4): over its funding a lessor breaks even at s* = PD · LGD · (1 − c) / (1 − PD) with the
 * effectively compensated share c = min(λ, κ / (PD · LGD)). Of the fall of it the passed-on share
 * reaches the lessee.
 */
import type { IsoDate, Policy, UserValue, Values } from './policy.ts'

/** What the user assumes of a contract; where absent, what the policy says holds. */
export interface LessorRisk {
  readonly defaultPerYearShare: number
  readonly lossGivenDefaultShare: number
  /** Of the fall of the lessor's spread. */
  readonly passThroughShare: number
}

export interface RiskRelief {
  /** Break-even spreads over the funding of the lessor, without and with compensation. */
  readonly spreadWithoutPerYear: number
  readonly spreadWithPerYear: number
  /** By which the rate of the lessee falls. */
  readonly rateFallPerYear: number
}

/** By the parameters of a `riskCompensation`. */
export function riskReliefOf(p: Values): RiskRelief {
  const defaultShare = p['defaultPerYearShare']!
  const lossShare = defaultShare * p['lossGivenDefaultShare']!
  const covered =
    lossShare === 0 ? 0 : Math.min(p['lossShare']!, p['newFinancingShare']! / lossShare)
  const spreadWithoutPerYear = lossShare / (1 - defaultShare)
  const spreadWithPerYear = spreadWithoutPerYear * (1 - covered)
  const fallPerYear = (lossShare * covered) / (1 - defaultShare)
  const rateFallPerYear = (p['passThroughShare'] ?? 0) * fallPerYear
  return { spreadWithoutPerYear, spreadWithPerYear, rateFallPerYear }
}

/** The policies as they meet a contract of this risk; those that compensate none are as before. */
export function atRisk(
  policies: readonly Policy[],
  risk: LessorRisk | undefined,
  date: IsoDate,
): readonly Policy[] {
  if (risk === undefined) return policies
  const assumed = Object.entries(risk).map(([name, value]): [string, readonly UserValue[]] => [
    name,
    [{ from: date, value, provenance: 'user', range: [value, value] }],
  ])
  return policies.map((policy) =>
    policy.award?.instrument === 'riskCompensation'
      ? { ...policy, parameters: { ...policy.parameters, ...Object.fromEntries(assumed) } }
      : policy,
  )
}
