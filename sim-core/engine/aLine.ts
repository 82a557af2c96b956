/**
 * Small plans for tests: stations in a row, each sending to the next, fed without end unless a test
 * says otherwise. Nothing is random unless a test asks for it.
 */
import type { Distribution } from '../base/index.ts'
import {
  PLAIN_FAILURE,
  PLAIN_STATION,
  TO_SINK,
  type FailurePlan,
  type InspectionPlan,
  type LinePlan,
  type SourcePlan,
  type StationPlan,
} from './plan.ts'

export const takes = (valueS: number): Distribution => ({ kind: 'constant', value: valueS })

export const exponential = (meanS: number): Distribution => ({ kind: 'exponential', mean: meanS })

/** The given times one after the other, then never again. */
export const oneByOne = (...values: number[]): Distribution => ({
  kind: 'sequence',
  values,
  cycle: false,
})

/** The given times one after the other, again and again. */
export const inTurn = (...values: number[]): Distribution => ({
  kind: 'sequence',
  values,
  cycle: true,
})

/** Stations S1, S2 … in the order of flow. */
export function aLine(
  stations: readonly Partial<StationPlan>[],
  changes: Partial<LinePlan> = {},
): LinePlan {
  return {
    horizonS: 1000,
    warmupS: 0,
    products: 1,
    defects: [],
    stations: stations.map((station, s) => ({
      ...PLAIN_STATION,
      id: `S${s + 1}`,
      productFactor: Array.from({ length: changes.products ?? 1 }, () => 1),
      next: s + 1 < stations.length ? s + 1 : TO_SINK,
      ...station,
    })),
    sources: [aSource()],
    pools: [],
    calendars: [],
    groups: [],
    tariff: null,
    shiftClose: null,
    conwipCards: null,
    ...changes,
  }
}

/** An endless supply of product 0 for the first station. */
export function aSource(changes: Partial<SourcePlan> = {}): SourcePlan {
  return {
    id: 'source',
    to: 0,
    supply: { kind: 'saturated', lots: [{ product: 0, quantity: 1 }] },
    replacesScrap: false,
    sequence: 'fifo',
    ...changes,
  }
}

/** Orders, each `[atS, product, quantity]`, that come once. */
export function orderedOnce(...orders: (readonly [number, number, number])[]): SourcePlan {
  return aSource({
    supply: {
      kind: 'orders',
      periodS: Infinity,
      orders: orders.map(([atS, product, quantity]) => ({ atS, product, quantity })),
    },
  })
}

/** Arrivals of product 0. */
export const arriving = (interarrival: Distribution): SourcePlan =>
  aSource({ supply: { kind: 'arrivals', interarrival, mix: [1] } })

/** A failure after 10 s of processing that takes 5 s to repair and needs nobody. */
export function aFailure(changes: Partial<FailurePlan> = {}): FailurePlan {
  return {
    ...PLAIN_FAILURE,
    id: 'break',
    ttf: takes(10),
    ttr: takes(5),
    ...changes,
  }
}

/** An inspection that sees every defect, rejects nothing sound and mends on the spot. */
export function anInspection(changes: Partial<InspectionPlan> = {}): InspectionPlan {
  return {
    detects: [1],
    falseRejectShare: 0,
    onReject: { kind: 'fix' },
    yieldLoss: 'firstPass',
    ...changes,
  }
}

type Route = Extract<InspectionPlan['onReject'], { kind: 'route' }>

/** Rejects go to station `to` and from there wherever it sends them. */
export function aRoute(to: number, changes: Partial<Route> = {}): Route {
  return {
    kind: 'route',
    to,
    trueTaskS: null,
    falseTaskS: null,
    scrapShare: 0,
    returnTo: TO_SINK,
    mends: false,
    visitLimit: 100,
    ...changes,
  }
}
