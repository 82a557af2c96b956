/** The levers of information, and wrong set-ups, of random lines. */
import fc from 'fast-check'

import type {
  FailurePlan,
  GroupPlan,
  LineLevers,
  SetupPlan,
  SourcePlan,
  StationPlan,
} from '../engine/index.ts'
import { pick } from './randomBasics.ts'

export const levers = fc.record({
  informationDelayS: pick(0, 0, 3),
  network: pick(false, false, true),
  newModelEveryS: pick(0, 0, 50),
  hasAlarm: fc.boolean(),
  // Every choice is tried in a run of its own, so a few lines must do.
  lookAhead: fc.oneof(
    { arbitrary: fc.constant(null), weight: 11 },
    {
      arbitrary: fc.record({ horizonS: pick(5, 20), rollouts: pick(1, 2), candidates: pick(2, 3) }),
      weight: 1,
    },
  ),
})

type Levers = typeof levers extends fc.Arbitrary<infer T> ? T : never

export const leversOf = (drawn: Levers): LineLevers => ({
  informationDelayS: drawn.informationDelayS,
  ...(drawn.newModelEveryS > 0 ? { newModelEveryS: drawn.newModelEveryS } : {}),
  ...(drawn.network
    ? {
        networks: [
          {
            id: 'net',
            up: { kind: 'exponential', mean: 30 },
            down: { kind: 'sequence', values: [5, 0, 12], cycle: true },
          },
        ],
      }
    : {}),
})

/** An endless supply has nothing to choose from. */
export const looking = (source: SourcePlan, { lookAhead }: Levers): SourcePlan =>
  lookAhead === null || source.supply.kind === 'saturated' ? source : { ...source, lookAhead }

const LINK = { network: 0, responseS: 1 }

/** The stop of a group is connected; its false alarms are a group of their own. */
export function connectedGroups(
  groups: readonly GroupPlan[],
  { hasAlarm, network }: Levers,
): readonly GroupPlan[] {
  if (!network) return groups
  return groups.flatMap(({ id, stations, stop }) => [
    { id, stations, stop: { ...stop, link: LINK } },
    ...(hasAlarm
      ? [{ id: `${id}-check`, stations, stop: { ...stop, link: LINK, isAlarm: true } }]
      : []),
  ])
}

/** The first failure of each machine is connected; the second may be a false alarm. */
export function connected(station: StationPlan, { hasAlarm, network }: Levers): StationPlan {
  if (!network) return station
  const failures = station.failures.map((failure, i): FailurePlan => {
    if (i === 0) return { ...failure, link: LINK }
    const { begins, clock, ttf } = failure
    const mayBeAlarm = clock === 'operating' && begins === 'atOnce' && ttf !== null
    return hasAlarm && mayBeAlarm ? { ...failure, link: LINK, isAlarm: true } : failure
  })
  return { ...station, failures }
}

/** A machine that drifts may do so after a set-up, which renews what of its list there is. */
export function setupOf(
  { renews, ...setup }: Omit<SetupPlan, 'error' | 'renews'> & { readonly renews: number[] },
  failures: readonly FailurePlan[],
  share: number,
): SetupPlan {
  const place = failures.findIndex(({ begins }) => begins === 'never')
  return {
    ...setup,
    renews: renews.filter((at) => at < failures.length),
    ...(place === -1 ? {} : { error: { share, place } }),
  }
}
