/** What the screens ask of the levels of a study, or of its overview: choices, no estimates. */
import type {
  LevelOverview,
  LevelResult,
  LevelReturns,
  ReturnsOverview,
  StudyResult,
} from '../../../sim-core/index.ts'

/** A level with its money. */
export type ReturningLevel = LevelResult & { readonly returns: LevelReturns }
/** The same in an overview. */
export type ReturningOverview = LevelOverview & { readonly returns: ReturnsOverview }

type Returning<Level extends LevelOverview> = Level & {
  readonly returns: NonNullable<Level['returns']>
}

interface Levels<Level> {
  readonly levels: readonly Level[]
}

export const hasReturns = <Level extends LevelOverview>(level: Level): level is Returning<Level> =>
  level.returns !== null

/** The level with the highest mean net present value without subsidy; undefined without money. */
export function bestLevel<Level extends LevelOverview>({ levels }: Levels<Level>) {
  const npvOf = ({ returns }: Returning<Level>) => returns.withoutSubsidy.npvCny.mean
  return levels
    .filter(hasReturns)
    .reduce<Returning<Level> | undefined>(
      (best, level) => (best === undefined || npvOf(level) > npvOf(best) ? level : best),
      undefined,
    )
}

/** Levels whose intervals of the net present value overlap that of `best`: the order is open. */
export function rivalsOf({ levels }: Levels<LevelOverview>, best: ReturningOverview) {
  const interval = ({ returns }: ReturningOverview) => returns.withoutSubsidy.npvCny
  const least = interval(best).mean - (interval(best).halfWidth ?? 0)
  return levels
    .filter(hasReturns)
    .filter((level) => level !== best)
    .filter((level) => interval(level).mean + (interval(level).halfWidth ?? 0) >= least)
}

export const levelById = ({ levels }: StudyResult, id: string): LevelResult | undefined =>
  levels.find((level) => level.id === id)

/** The years in which the policies that pay something were issued, ascending. */
export function policyYears({ returns }: ReturningOverview): readonly string[] {
  const dates = returns.awards.flatMap(({ citations }) => citations.map(({ from }) => from))
  return [...new Set(dates.map((date) => date.slice(0, 4)))].sort()
}
