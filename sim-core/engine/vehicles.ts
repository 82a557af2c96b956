/** Vehicles on the way: the delivery, the way back, and whom a free vehicle serves next. */
import { accept } from './accept.ts'
import { drawTicks } from './draws.ts'
import { cancel, FINISH, KINDS, schedule } from './eventList.ts'
import { letGo, refill } from './flow.ts'
import { NO_JOB, type Line } from './line.ts'
import { HOLD, isRepairing } from './modes.ts'
import { countIdleStep, markPending } from './pending.ts'
import { mayEnter, NO_SERVER } from './places.ts'
import { TO_CHOICE } from './plan.ts'
import { choose } from './routing.ts'

/** The trip under way ends: with the delivery, or back where the vehicle came from. */
export function endTrip(line: Line, vehicle: number): void {
  if (line.vehicleJob[vehicle] === NO_JOB) return comeBack(line, vehicle)
  const to = line.vehicleTo[vehicle]!
  const from = line.vehicleFrom[vehicle]!
  const job = line.vehicleJob[vehicle]!
  line.vehicleJob[vehicle] = NO_JOB
  line.reserved[to] = line.reserved[to]! - 1
  accept(line, to, job)
  markPending(line, to)
  const { backDraw, backStream, firstVehicleSlot } = line.tables
  const stream = backStream[from]!
  const ticks = drawTicks(line.draws, backDraw[from]!, line.streams, stream, line.cursors)
  if (ticks === 0) countIdleStep(line, from)
  schedule(line.events, firstVehicleSlot + vehicle, (line.now[0]! + ticks) * KINDS + FINISH)
}

function comeBack(line: Line, vehicle: number): void {
  const fleet = line.tables.fleetOfVehicle[vehicle]!
  cancel(line.events, line.tables.firstVehicleSlot + vehicle)
  line.vehicleBusy[vehicle] = 0
  line.tripArea[vehicle] = line.tripArea[vehicle]! + line.now[0]!
  line.freeVehicles[fleet] = line.freeVehicles[fleet]! + 1
  const server = longestWaiting(line, fleet)
  if (server === NO_SERVER) return
  const dest = line.dest[server]!
  const station = dest === TO_CHOICE ? choose(line, server) : dest
  if (letGo(line, server, station)) refill(line, server)
}

/** The server that has waited longest for a vehicle of `fleet` and has a place to send it to. */
function longestWaiting(line: Line, fleet: number): number {
  const { fleetOf, servers, stationOf } = line.tables
  let best = NO_SERVER
  for (let server = 0; server < servers; server++) {
    if (fleetOf[stationOf[server]!] !== fleet || !mayHandOver(line, server)) continue
    if (best !== NO_SERVER && line.ticket[server]! > line.ticket[best]!) continue
    const dest = line.dest[server]!
    const mayGo = dest === TO_CHOICE ? choose(line, server) >= 0 : mayEnter(line, server, dest)
    if (mayGo) best = server
  }
  return best
}

/** It holds a finished job, perhaps under repair where that does not keep it. */
function mayHandOver(line: Line, server: number): boolean {
  const phase = line.phase[server]!
  if (!isRepairing(phase)) return phase === HOLD
  const { releases, stationOf } = line.tables
  return line.resumePhase[server] === HOLD && releases[stationOf[server]!] === 1
}
