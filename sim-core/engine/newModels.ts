/**
 * New models 新品导入: from time to time a product is replaced, and everybody begins anew on it. The
 * n-th job of a new model at a station takes longer and is spoiled more often, less so with every
 * job (`RampPlan`).
 */
import { exp } from '../base/index.ts'
import { CLOCK, KINDS, schedule } from './eventList.ts'
import type { Line } from './line.ts'

export function awaitModel(line: Line): void {
  const { modelTicks, modelSlot } = line.tables
  if (modelTicks === Infinity) return
  schedule(line.events, modelSlot, (line.now[0]! + modelTicks) * KINDS + CLOCK)
}

/** The next product in turn is replaced. */
export function introduceModel(line: Line): void {
  const { products, stations } = line.plan
  const product = line.levers.models++ % products
  for (let s = 0; s < stations.length; s++) line.levers.modelJobs[s * products + product] = 0
  awaitModel(line)
}

/** A job of `product` is done at `station`. */
export function countModel(line: Line, station: number, product: number): void {
  const at = station * line.plan.products + product
  line.levers.modelJobs[at] = line.levers.modelJobs[at]! + 1
}

/** What the times of the next job of `product` are multiplied by. */
export const rampTimes = (line: Line, station: number, product: number) =>
  1 + line.tables.rampExcess[station]! * newness(line, station, product)

/** What its probabilities of a defect are multiplied by. */
export const rampSpoils = (line: Line, station: number, product: number) =>
  1 + line.tables.rampSpoil[station]! * newness(line, station, product)

/** From 1 for the first job of a new model towards 0; 0 for one that always was. */
function newness(line: Line, station: number, product: number): number {
  const jobs = line.levers.modelJobs[station * line.plan.products + product]!
  return jobs === Infinity ? 0 : exp(-jobs / line.tables.rampJobs[station]!)
}
