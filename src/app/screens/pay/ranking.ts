/** Which way to pay is the best at what: choices over computed figures, no estimates. */
import { pairedDifference, type WayView } from '../../../../sim-core/index.ts'

export interface Ranking {
  /** Worth most to the firm, without subsidy. */
  readonly best: WayView
  /** Whether another may be worth as much, for all that the replications tell. */
  readonly isOpen: boolean
  /** The lowest all-in rate; null where nobody lends. */
  readonly cheapest: WayView | null
  /** The least of the firm's own money at the deepest. */
  readonly lightest: WayView
}

/** A provider who does not see his money again offers nothing. */
export const isOffered = ({ financierGainCny }: WayView): boolean => financierGainCny.mean >= 0

/** Offers that have ended by the day of the decision. */
export const hasEnded = ({ offeredBy }: WayView, decisionDate: string): boolean =>
  offeredBy?.validUntil !== undefined && offeredBy.validUntil < decisionDate

/** Cash may run out in more than one replication in twenty. */
export const isInfeasible = ({ shortfall }: WayView): boolean =>
  shortfall !== null && shortfall.share > MOST_SHORTFALL_SHARE

const MOST_SHORTFALL_SHARE = 0.05

/** Of those that somebody offers and that do not run out of cash, if there are any. */
export function rankingOf(ways: readonly WayView[]): Ranking | null {
  const offered = ways.filter(isOffered)
  const feasible = offered.filter((way) => !isInfeasible(way))
  const known = feasible.length > 0 ? feasible : offered
  const best = most(known, npvOf)
  if (best === undefined) return null
  const lending = known.filter(({ allInPerYear }) => allInPerYear !== null)
  return {
    best,
    isOpen: known.some((way) => way !== best && mayEqual(best, way)),
    cheapest: most(lending, ({ allInPerYear }) => -allInPerYear!.exact) ?? null,
    lightest: most(known, ({ lowestCashCny }) => lowestCashCny.mean)!,
  }
}

/** Replication by replication, since the same line stands behind all ways. */
function mayEqual(best: WayView, other: WayView): boolean {
  const { mean, halfWidth } = pairedDifference(best.npvEachCny, other.npvEachCny)
  return halfWidth === null || mean <= halfWidth
}

const npvOf = ({ withoutSubsidy }: WayView) => withoutSubsidy.npvCny.mean

function most(ways: readonly WayView[], of: (way: WayView) => number): WayView | undefined {
  return ways.reduce<WayView | undefined>(
    (first, way) => (first === undefined || of(way) > of(first) ? way : first),
    undefined,
  )
}
