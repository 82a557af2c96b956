/** The state that a run starts from, in the engine's terms. */
import type { LinePlan } from '../engine/index.ts'
import type { LineDocument } from './schema/line.ts'
import type { StationDocument } from './schema/station.ts'

export function compileStart({ start, stations, products }: LineDocument): Pick<LinePlan, 'start'> {
  if (start === undefined) return {}
  const stationOf = (id: string) => stations.findIndex((station) => station.id === id)
  const productOf = (id: string) => products.findIndex((product) => product.id === id)
  const { queued = [], machines = [] } = start
  const plan = {
    queued: queued.map(({ station, product, jobs }) => ({
      station: stationOf(station),
      product: productOf(product),
      quantity: jobs,
    })),
    machines: machines.map(({ station, machine, setUpFor, inHand, repairLeftS }) => ({
      station: stationOf(station),
      machine: machine - 1,
      setFor: setUpFor === undefined ? null : productOf(setUpFor),
      inHand: inHand === undefined
        ? null
        : {
            product: productOf(inHand.product),
            quantity: batchOf(stations[stationOf(station)]!),
            leftS: inHand.leftS,
          },
      repairLeftS: repairLeftS ?? null,
    })),
  }
  return { start: plan }
}

/** Jobs of a batch in hand: of a range, the least. */
const batchOf = ({ batch, batchJobs }: StationDocument) => batch?.minJobs ?? batchJobs
