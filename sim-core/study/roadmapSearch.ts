/**
 * The best months and ways to pay of one arrangement under the cash limit: branch and bound over a
 * grid of months. Exact for the mean figures on that grid, unless it would take too many steps.
 *
 * The bound is what is there plus, for each group still to come, the most that it is worth in any
 * month and way; a plan cannot be better than that, so whatever stays below the best is cut off.
 * Orders of later stages move no cash before their own month, so a total that is too low by then
 * stays too low.
 */
import type { Arrangement } from './roadmapSpace.ts'
import type { StageValues, WayId } from './roadmapValues.ts'

export interface PlacedGroup {
  readonly group: readonly number[]
  readonly month: number
  readonly way: WayId
}

export interface SearchTerms {
  /** Ascending. */
  readonly months: readonly number[]
  readonly leastGapMonths: number
  /** null: none. */
  readonly cashLimitCny: number | null
  readonly mostSteps: number
}

export interface Placement {
  readonly groups: readonly PlacedGroup[]
  readonly npvCny: number
}

export interface Placed {
  /** null where no months and ways keep the cash limit. */
  readonly best: Placement | null
  readonly isExact: boolean
}

interface Branch {
  readonly groups: readonly PlacedGroup[]
  readonly npvCny: number
  readonly net: readonly number[]
  readonly orderMonth: number
  readonly goLiveMonth: number
}

export function placeArrangement(
  arrangement: Arrangement,
  values: StageValues,
  terms: SearchTerms,
): Placed {
  const most = arrangement.map((group, k) => mostOf(arrangement.slice(0, k), group, values, terms))
  const restOf = (k: number) => most.slice(k).reduce((sum, cny) => sum + cny, 0)
  let best: Placement | null = null
  let steps = 0
  const visit = (branch: Branch): void => {
    const k = branch.groups.length
    if (k === arrangement.length) {
      if (keepsLimit(branch.net, Infinity, terms) && branch.npvCny > (best?.npvCny ?? -Infinity))
        best = { groups: branch.groups, npvCny: branch.npvCny }
      return
    }
    for (const next of branchesOf(branch, arrangement, values, terms)) {
      if (next.npvCny + restOf(k + 1) <= (best?.npvCny ?? -Infinity)) return
      if (++steps > terms.mostSteps) return
      visit(next)
    }
  }
  visit({ groups: [], npvCny: 0, net: [], orderMonth: -terms.leastGapMonths, goLiveMonth: 0 })
  return { best, isExact: steps <= terms.mostSteps }
}

/** The next group in every month and way in which it can be, the most valuable first. */
function branchesOf(
  branch: Branch,
  arrangement: Arrangement,
  values: StageValues,
  terms: SearchTerms,
): Branch[] {
  const k = branch.groups.length
  const group = arrangement[k]!
  const before = arrangement.slice(0, k)
  const earliest = branch.orderMonth + terms.leastGapMonths
  return terms.months
    .filter((month) => month >= earliest && keepsLimit(branch.net, month, terms))
    .flatMap((month) =>
      values.ways.flatMap((way): Branch[] => {
        const value = values.at(before, group, month, way)
        // Two stages are never installed at once.
        if (!value.isOffered || month + value.deliveryMonths < branch.goLiveMonth) return []
        return [
          {
            groups: [...branch.groups, { group, month, way }],
            npvCny: branch.npvCny + value.npvCny,
            net: value.net.map((cny, t) => cny + (branch.net[t] ?? 0)),
            orderMonth: month,
            goLiveMonth: month + value.goLiveMonths,
          },
        ]
      }),
    )
    .toSorted((a, b) => b.npvCny - a.npvCny)
}

function mostOf(
  before: Arrangement,
  group: readonly number[],
  values: StageValues,
  { months }: SearchTerms,
): number {
  const all = months.flatMap((month) =>
    values.ways.map((way) => values.at(before, group, month, way)),
  )
  return all.reduce(
    (most, { isOffered, npvCny }) => (isOffered ? Math.max(most, npvCny) : most),
    -Infinity,
  )
}

/** Whether the running total stays above the limit in the months before `end`. */
function keepsLimit(
  net: readonly number[],
  end: number,
  { cashLimitCny }: SearchTerms,
): boolean {
  if (cashLimitCny === null) return true
  let total = 0
  for (let t = 0; t < Math.min(end, net.length); t++) {
    total += net[t]!
    if (total < -cashLimitCny) return false
  }
  return true
}
