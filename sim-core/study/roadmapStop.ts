/**
 * What standing still for an installation costs in units 停线损失: the line as it stands before the
 * stage, run twice on the same random numbers, once with all its machines stopped together for the
 * scheduled hours of the installation. What it catches up by itself in the rest of the window is
 * not lost.
 */
import { PLAIN_FAILURE, type GroupPlan, type LinePlan } from '../engine/index.ts'
import type { Pool } from '../experiment/index.ts'
import type { CompiledLine, Scenario } from '../scenario/index.ts'
import { kpisOf } from '../stats/index.ts'
import { kpiBasisOf } from './basis.ts'
import { compileLevel } from './levels.ts'
import {
  lineOf,
  replicationsOf,
  scenarioOfLine,
  THE_LINE,
  type StateFigures,
  type StateOptions,
} from './roadmapStates.ts'
import { DEFAULT_SEED } from './technical.ts'

/** Longest stop that is simulated, as a share of the measured window: the rest is in proportion. */
const LONGEST_SHARE = 0.5
const HOUR_S = 3600

/** Jobs that the stop costs, by replication; less than 0 only by chance. */
export async function stopLosses(
  scenario: Scenario,
  pool: Pool,
  state: StateFigures,
  stopHours: number,
  options: StateOptions,
  onTaskDone: () => void = () => {},
): Promise<number[]> {
  await options.pause?.()
  const line = lineOf(scenario, { measures: state.measures })!
  const compiled = compileLevel(scenarioOfLine(scenario, line), THE_LINE, state.people)
  const { plan, share } = withStop(compiled, stopHours * HOUR_S)
  const { seed = DEFAULT_SEED, signal } = options
  const count = replicationsOf(scenario, options)
  const tasks = Array.from({ length: count }, (_, replication) => ({ plan, seed, replication }))
  const records = await pool.map(tasks, { onTaskDone, ...(signal !== undefined && { signal }) })
  const basis = kpiBasisOf(compiled)
  return records.map((record, r) => (state.shipped[r]! - kpisOf(record, basis).shipped) / share)
}

/** The plan with one stop in its measured window, and the share of the stop that fits into it. */
export function withStop(
  { plan }: Pick<CompiledLine, 'plan'>,
  stopS: number,
): { readonly plan: LinePlan; readonly share: number } {
  const clock = clockOf(plan)
  const warmupS = clock.workedAt(plan.warmupS)
  const endS = clock.workedAt(plan.horizonS)
  const fittingS = Math.min(stopS, LONGEST_SHARE * (endS - warmupS))
  // Late enough that the same stop does not come again before the end.
  const beginS = Math.max(warmupS, (endS - fittingS) / 2) + 1
  const lengthS = clock.instantOf(beginS + fittingS) - clock.instantOf(beginS)
  const stop: GroupPlan = {
    id: 'installation-stop',
    stations: clock.stations,
    stop: {
      ...PLAIN_FAILURE,
      id: 'stop',
      ttf: { kind: 'constant', value: beginS },
      ttr: { kind: 'constant', value: lengthS },
      isPlanned: true,
    },
  }
  return { plan: { ...plan, groups: [...plan.groups, stop] }, share: fittingS / stopS }
}

/** Working time of the main calendar, whose stations come first: a group's clock is their first. */
function clockOf({ calendars, stations }: LinePlan) {
  const places = stations.map((_, s) => s)
  const main = places.filter((s) => stations[s]!.calendar === 0)
  const order = [...main, ...places.filter((s) => !main.includes(s))]
  const calendar = calendars[0]
  if (calendar === undefined || main.length === 0)
    return { stations: order, workedAt: (atS: number) => atS, instantOf: (s: number) => s }
  const { periodS, onS } = calendar
  const perPeriodS = onS.reduce((sum, [from, to]) => sum + to - from, 0)
  const workedIn = (atS: number) =>
    onS.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, atS) - from), 0)
  return {
    stations: order,
    workedAt: (atS: number) =>
      Math.floor(atS / periodS) * perPeriodS + workedIn(atS % periodS),
    instantOf: (workedS: number) => {
      const periods = Math.floor(workedS / perPeriodS)
      const restS = workedS - periods * perPeriodS
      const [, to] = onS.find((span) => workedIn(span[1]) >= restS)!
      return periods * periodS + to - (workedIn(to) - restS)
    },
  }
}
