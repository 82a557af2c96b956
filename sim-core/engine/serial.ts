/**
 * Which lines the departure recursion (`departures.ts`) can run: machines in a row, one each, that
 * never break, fed without end or by arrivals one at a time, with nothing else switched on.
 */
import { toTicks } from '../base/index.ts'
import { IS_SHORT, ROW } from './plain.ts'
import { NONE, TO_SINK, type LinePlan, type SourcePlan } from './plan.ts'
import type { Tables } from './tables.ts'

/** Absent from such a line. */
const LINE_FEATURES = [
  'informationDelayS', 'loops', 'meter', 'networks', 'newModelEveryS', 'rope', 'start', 'visits',
] as const satisfies readonly (keyof LinePlan)[]

/** The plan has the form of such a line. Whether its stations are plain, the tables say. */
export function isSerial(plan: LinePlan): boolean {
  const { stations, sources, products } = plan
  const isRow = stations.every(({ next, servers, calendar, failures, run }, s) => {
    const follows = next === (s + 1 < stations.length ? s + 1 : TO_SINK)
    const isSteady = calendar === NONE && failures.length === 0 && run?.kind !== 'sequence'
    return follows && servers === 1 && isSteady
  })
  if (!isRow || products !== 1 || sources.length !== 1 || hasLineFeatures(plan)) return false
  return isSimple(sources[0]!, stations[0]!.bufferCapacity) && hasWindow(plan)
}

/** A feature that can make no difference in the plan counts as absent (`plain.ts`). */
export const isShortThroughout = ({ servers, shortRows }: Tables) =>
  Array.from({ length: servers }, (_, server) => shortRows[ROW * server + IS_SHORT]).every(
    (isShort) => isShort === 1,
  )

function isSimple(source: SourcePlan, places: number): boolean {
  const { to, supply, entry, whenFull, lookAhead } = source
  if (to !== 0 || whenFull === 'lose') return false
  if (entry !== undefined || lookAhead !== undefined) return false
  if (supply.kind === 'saturated') return places < Infinity
  if (supply.kind !== 'arrivals' || supply.interarrival.kind === 'sequence') return false
  return [supply.batch, supply.dueAfterS, supply.dueAfter].every((part) => part === undefined)
}

/** What belongs to the whole line. */
const hasLineFeatures = (plan: LinePlan) =>
  LINE_FEATURES.some((name) => plan[name] !== undefined) ||
  plan.calendars.length > 0 ||
  plan.groups.length > 0 ||
  plan.tariff !== null ||
  plan.shiftClose !== null ||
  plan.conwipCards !== null

/** The warm-up, if there is one, lasts a tick and ends within the run. */
const hasWindow = ({ warmupS, horizonS }: LinePlan) =>
  warmupS === 0 || (toTicks(warmupS) > 0 && toTicks(warmupS) <= toTicks(horizonS))
