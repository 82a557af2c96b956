/** What the screens ask of the levels of a study: choices, no estimates. */
import type { LevelResult, LevelReturns, StudyResult } from '../../../sim-core/index.ts'

/** A level with its money. */
export type ReturningLevel = LevelResult & { readonly returns: LevelReturns }

export const hasReturns = (level: LevelResult): level is ReturningLevel => level.returns !== null

/** The level with the highest mean net present value without subsidy; undefined without money. */
export function bestLevel({ levels }: StudyResult): ReturningLevel | undefined {
  const npvOf = ({ returns }: ReturningLevel) => returns.withoutSubsidy.npvCny.mean
  return levels
    .filter(hasReturns)
    .reduce<ReturningLevel | undefined>(
      (best, level) => (best === undefined || npvOf(level) > npvOf(best) ? level : best),
      undefined,
    )
}

/** Levels whose intervals of the net present value overlap that of `best`: the order is open. */
export function rivalsOf({ levels }: StudyResult, best: ReturningLevel): readonly ReturningLevel[] {
  const interval = ({ returns }: ReturningLevel) => returns.withoutSubsidy.npvCny
  const least = interval(best).mean - (interval(best).halfWidth ?? 0)
  return levels
    .filter(hasReturns)
    .filter((level) => level !== best)
    .filter((level) => interval(level).mean + (interval(level).halfWidth ?? 0) >= least)
}

export const levelById = ({ levels }: StudyResult, id: string): LevelResult | undefined =>
  levels.find((level) => level.id === id)

/** The years in which the policies that pay something were issued, ascending. */
export function policyYears({ returns }: ReturningLevel): readonly string[] {
  const dates = returns.awards.flatMap(({ citations }) => citations.map(({ from }) => from))
  return [...new Set(dates.map((date) => date.slice(0, 4)))].sort()
}
