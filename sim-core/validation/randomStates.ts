/** Meters, ways and starting states for random lines. */
import type { MeterPlan, StartPlan, StationPlan, WalkPlan } from '../engine/index.ts'
import { PRODUCTS } from './randomBasics.ts'

/** Stations stand two seconds apart; one pool serves the nearest. */
export const walkOf = (stations: number, pool: number): WalkPlan => ({
  timeS: Array.from({ length: stations }, (_, from) =>
    Array.from({ length: stations }, (_, to) => 2 * Math.abs(from - to)),
  ),
  from: 0,
  serves: pool === 0 ? 'nearest' : 'longestWaiting',
})

export const meterOf = (stations: readonly StationPlan[]): MeterPlan => ({
  intervalS: 25,
  stationKw: stations.map(() => [0, 1, 2, 1, 5, 1, 0.5, 1]),
  wakingExtraKw: stations.map(() => 3),
  alwaysKw: 1,
  onShiftKw: 2,
  clockStation: 0,
})

/** Every machine has a job in hand or a repair, every buffer as many as it takes, at most two. */
export const startOf = (stations: readonly StationPlan[]): StartPlan => ({
  queued: stations.map(({ bufferCapacity }, station) => ({
    station,
    product: station % PRODUCTS,
    quantity: Math.min(bufferCapacity, 2),
  })),
  machines: stations.map(({ batch, failures, inspection }, station) => ({
    station,
    machine: 0,
    setFor: station % 3 === 0 ? 1 : null,
    inHand: inspection === null ? { product: 1, quantity: batch, leftS: 3 } : null,
    repairLeftS: failures.length > 0 ? 4 : null,
  })),
})
