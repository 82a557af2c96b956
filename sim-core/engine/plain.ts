/** Which stations use nothing but a machine step, so that their jobs can take the short way. */
import { TO_SINK, type LinePlan, type StationPlan } from './plan.ts'

/** 1 for the servers of plain stations that hand over to plain stations or to the sink. */
export function plainServers({ stations }: LinePlan, stationOf: Int32Array): Uint8Array {
  const isShort = stations.map(
    (station) => isPlain(station) && (station.next === TO_SINK || leadsToPlain(stations, station)),
  )
  return Uint8Array.from(stationOf, (station) => (isShort[station] ? 1 : 0))
}

const leadsToPlain = (stations: readonly StationPlan[], { next }: StationPlan) =>
  next >= 0 && isPlain(stations[next]!)

function isPlain(station: StationPlan): boolean {
  const { batch, causes, inspection, productFactor, run, setup, standby, work } = station
  const isMachine = work === null && run !== null && productFactor.every((factor) => factor === 1)
  const isSingle = batch === 1 && setup === null && standby === null
  return isMachine && isSingle && causes.length === 0 && inspection === null
}
