/** The beginning of a trip 运输: a free vehicle takes a job, for which a place is reserved. */
import { drawTicks } from './draws.ts'
import { FINISH, KINDS, schedule } from './eventList.ts'
import type { Line } from './line.ts'

/** The free vehicle of the least number goes; `isPromised`: the place is reserved already. */
export function depart(
  line: Line,
  from: number,
  to: number,
  job: number,
  isPromised: boolean,
): void {
  const { fleetOf, fleetOfVehicle, loadedDraw, loadedStream } = line.tables
  const fleet = fleetOf[from]!
  let vehicle = fleetOfVehicle.indexOf(fleet)
  while (line.vehicleBusy[vehicle] === 1) vehicle++
  if (!isPromised) line.reserved[to] = line.reserved[to]! + 1
  line.vehicleJob[vehicle] = job
  line.vehicleFrom[vehicle] = from
  line.vehicleTo[vehicle] = to
  line.vehicleBusy[vehicle] = 1
  line.tripArea[vehicle] = line.tripArea[vehicle]! - line.now[0]!
  line.freeVehicles[fleet] = line.freeVehicles[fleet]! - 1
  line.trips[fleet] = line.trips[fleet]! + 1
  const stream = loadedStream[from]!
  const ticks = drawTicks(line.draws, loadedDraw[from]!, line.streams, stream, line.cursors)
  const slot = line.tables.firstVehicleSlot + vehicle
  schedule(line.events, slot, (line.now[0]! + ticks) * KINDS + FINISH)
}

/** Vehicle-ticks on the way by fleet, up to now. */
export function tripTicks(line: Line): Float64Array {
  const ticks = new Float64Array(line.freeVehicles.length)
  line.tables.fleetOfVehicle.forEach((fleet, v) => {
    const open = line.vehicleBusy[v] === 1 ? line.now[0]! : 0
    ticks[fleet] = ticks[fleet]! + line.tripArea[v]! + open
  })
  return ticks
}
