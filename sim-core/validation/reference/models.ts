/** New models in the slow simulator: a product is replaced, and every station begins anew on it. */
import { exp, toTicks } from '../../base/index.ts'
import type { Station, World } from './types.ts'
import { CLOCK, NEW_MODEL, schedule } from './world.ts'

/** Products are replaced in turn, each at the next multiple of the time between models. */
export function openModels(world: World): void {
  const everyTicks = toTicks(world.plan.newModelEveryS ?? Infinity)
  const introduce = (number: number) =>
    schedule(world, NEW_MODEL, number * everyTicks, CLOCK, () => {
      for (const { modelJobs } of world.stations)
        modelJobs.set((number - 1) % world.plan.products, 0)
      introduce(number + 1)
    })
  introduce(1)
}

/** A job of a product is done at a station. */
export function countModel({ modelJobs }: Station, product: number): void {
  const jobs = modelJobs.get(product)
  if (jobs !== undefined) modelJobs.set(product, jobs + 1)
}

/** What the times of a product are multiplied by, new model or not. */
export const timesFactor = (station: Station, product: number) =>
  station.plan.productFactor[product]! *
  (1 + (station.plan.ramp?.excess ?? 0) * newness(station, product))

/** What its probabilities of a defect are multiplied by. */
export const spoilFactor = (station: Station, product: number) =>
  1 + (station.plan.ramp?.spoil ?? 0) * newness(station, product)

/** From 1 for the first job of a new model towards 0; 0 for a product that always was. */
function newness({ modelJobs, plan: { ramp } }: Station, product: number): number {
  const jobs = modelJobs.get(product)
  return jobs === undefined || ramp === undefined ? 0 : exp(-jobs / ramp.jobs)
}
