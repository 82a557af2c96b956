/**
 * The short way of a job through plain stations: one machine step, no set-up, people, quality,
 * batch or standby. It comes to the same bits as `flow.ts` and `service.ts`, only sooner, because
 * what those must ask at every step has been answered once, in `plainServers`. A traced run takes
 * the long way throughout, so the tests that compare the two hold them together
 * (docs/decisions/0003-plan-specialisation.md).
 */
import {
  admitOne,
  hold,
  leave,
  NO_SERVER,
  popBlocked,
  refill,
  rest,
  takeIdle,
  takeNext,
} from './flow.ts'
import { dequeue, enqueue } from './jobs.ts'
import type { Line } from './line.ts'
import { NONE } from './plan.ts'
import { startPlain } from './service.ts'

/** `finish` for a plain server. */
export function finishPlain(line: Line, server: number): void {
  const { stationOf, next, capacity } = line.tables
  const station = stationOf[server]!
  const dest = next[station]!
  const job = line.job[server]!
  line.finished[station] = line.finished[station]! + 1
  if (dest < 0) leave(line, station, job, false)
  else if (line.idleHead[dest] !== NO_SERVER && line.halts[dest] === 0)
    startPlain(line, takeIdle(line, dest), dest, job)
  else if (line.queueLength[dest]! < capacity[dest]!) enqueue(line, dest, job)
  else {
    line.dest[server] = dest
    return hold(line, server)
  }
  refillPlain(line, server)
}

/** `refill` for a plain server; walks upstream as long as blocked plain servers hand over. */
function refillPlain(line: Line, emptied: number): void {
  const { stationOf, isPlain, sourceOf } = line.tables
  for (let server = emptied; ; ) {
    const station = stationOf[server]!
    if (line.halts[station] !== 0) return rest(line, server, station)
    const blocked = line.blockedHead[station]!
    const next = blocked !== NO_SERVER && isPlain[blocked] === 1 ? blocked : NO_SERVER
    if (line.queueLength[station] !== 0) {
      startPlain(line, server, station, dequeue(line, station, 1))
      if (blocked === NO_SERVER && sourceOf[station] === NONE) return
      if (next === NO_SERVER) return refill(line, admitOne(line, station))
      enqueue(line, station, line.job[popBlocked(line, station)]!)
    } else {
      if (next === NO_SERVER) return refill(line, takeNext(line, server, station))
      startPlain(line, server, station, line.job[popBlocked(line, station)]!)
    }
    server = next
  }
}
