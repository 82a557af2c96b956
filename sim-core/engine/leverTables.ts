/** The part of the tables for the levers of information (`leverPlan.ts`) and set-up errors. */
import { toTicks } from '../base/index.ts'
import { NONE, type FailurePlan, type LinePlan } from './plan.ts'
import type { Registry } from './registry.ts'

export interface LeverTables {
  /** How much later the release hears; 0 is at once. */
  readonly newsTicks: number
  /** By network. */
  readonly upDraw: Int32Array
  readonly upStream: Int32Array
  readonly downDraw: Int32Array
  readonly downStream: Int32Array
  /** By failure: the network that its machine is connected to, or NONE. */
  readonly linkOf: Int32Array
  /** By failure: the response while that network is up, or where there is none. */
  readonly linkedTicks: Float64Array
  /** By failure: 1 for a false alarm, which needs the network to ring. */
  readonly isAlarm: Uint8Array
  /** By station: the failure, by its place, that a wrong set-up brings out; or NONE. */
  readonly setupErrorPlace: Int32Array
  readonly setupErrorShare: Float64Array
  readonly setupErrorStream: Int32Array
  /** From one new model to the next; Infinity is never. */
  readonly modelTicks: number
  /** By station (`RampPlan`). */
  readonly rampExcess: Float64Array
  readonly rampSpoil: Float64Array
  readonly rampJobs: Float64Array
  /** Some source looks ahead. */
  readonly looksAhead: boolean
}

/** `failures` in the order of the tables. */
export function tabulateLevers(
  { networks = [], stations, sources, informationDelayS = 0, newModelEveryS = Infinity }: LinePlan,
  failures: readonly FailurePlan[],
  registry: Registry,
): LeverTables {
  return {
    newsTicks: toTicks(informationDelayS),
    upDraw: Int32Array.from(networks, ({ up }) => registry.draw(up)),
    upStream: Int32Array.from(networks, ({ id }) => registry.stream(`up/${id}`)),
    downDraw: Int32Array.from(networks, ({ down }) => registry.draw(down)),
    downStream: Int32Array.from(networks, ({ id }) => registry.stream(`down/${id}`)),
    linkOf: Int32Array.from(failures, ({ link }) => link?.network ?? NONE),
    linkedTicks: Float64Array.from(failures, ({ link, responseS }) =>
      toTicks(link?.responseS ?? responseS),
    ),
    isAlarm: Uint8Array.from(failures, ({ isAlarm }) => (isAlarm === true ? 1 : 0)),
    setupErrorPlace: Int32Array.from(stations, ({ setup }) => setup?.error?.place ?? NONE),
    setupErrorShare: Float64Array.from(stations, ({ setup }) => setup?.error?.share ?? 0),
    setupErrorStream: Int32Array.from(stations, ({ id, setup }) =>
      setup?.error === undefined ? NONE : registry.stream(`setupError/${id}`),
    ),
    modelTicks: toTicks(newModelEveryS),
    rampExcess: Float64Array.from(stations, ({ ramp }) => ramp?.excess ?? 0),
    rampSpoil: Float64Array.from(stations, ({ ramp }) => ramp?.spoil ?? 0),
    rampJobs: Float64Array.from(stations, ({ ramp }) => ramp?.jobs ?? 1),
    looksAhead: sources.some(({ lookAhead }) => lookAhead !== undefined),
  }
}
