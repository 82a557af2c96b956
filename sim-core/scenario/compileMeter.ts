/** The electricity meter of a line, in the engine's terms. */
import { type LinePlan, MODE_NAMES, NONE, type StationPlan } from '../engine/index.ts'
import { powerByMode, wakingExtra } from './catalog.ts'
import type { LineDocument } from './schema/line.ts'

/** Demand is billed by the largest mean power of a quarter of an hour. */
const INTERVAL_S = 900

/** Nothing is metered on a line that states no power. */
export function compileMeter(
  { stations, baseLoads }: LineDocument,
  plans: readonly StationPlan[],
): Pick<LinePlan, 'meter'> {
  const isStated = stations.some(({ powerKw }) => powerKw !== undefined) || baseLoads.length > 0
  if (!isStated) return {}
  const meter = {
    intervalS: INTERVAL_S,
    stationKw: stations.map(({ powerKw }) => {
      const byMode = powerByMode(powerKw)
      return MODE_NAMES.map((name) => byMode[name])
    }),
    wakingExtraKw: stations.map(({ powerKw }) => wakingExtra(powerKw)),
    alwaysKw: baseLoads.reduce((sum, load) => sum + load.alwaysKw, 0),
    onShiftKw: baseLoads.reduce((sum, load) => sum + load.onShiftKw, 0),
    clockStation: clockStation(plans),
  }
  return { meter }
}

/**
 * A station that follows the main calendar in everything, to read working time off; NONE where no
 * station does. One that finishes its work after the shift is the second choice.
 */
export function clockStation(plans: readonly StationPlan[]): number {
  const follows = ({ calendar, runsUnattended }: StationPlan) => calendar === 0 && !runsUnattended
  const strict = plans.findIndex((plan) => follows(plan) && plan.shiftEnd !== 'finish')
  return strict === NONE ? plans.findIndex(follows) : strict
}
