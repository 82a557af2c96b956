/**
 * The short way of a job through plain stations: one machine step, no set-up, people, quality,
 * batch or standby. It comes to the same bits as `flow.ts` and `service.ts`, only sooner, because
 * what those must ask at every step has been answered once, in `plain.ts`. A traced run takes the
 * long way throughout, so the tests that compare the two hold them together
 * (docs/decisions/0003-plan-specialisation.md).
 */
import { switchMode } from './accounts.ts'
import { cancel } from './eventList.ts'
import { admitOne, leave, refill, takeNext } from './flow.ts'
import { rest } from './idle.ts'
import { dequeue, enqueue } from './jobs.ts'
import { NO_JOB, type Line } from './line.ts'
import { IDLE, STARVED } from './modes.ts'
import { IS_SHORT, NEXT, NEXT_PLACES, ROW, SOURCE, STATION } from './plain.ts'
import { hold, NO_SERVER, popBlocked, queueIdle, takeIdle } from './places.ts'
import { NONE } from './plan.ts'
import { startPlain } from './startPlain.ts'

/**
 * `finish` and `refill` for a server whose station and the next one are plain: its job goes on, it
 * takes the next, and so on upstream as long as servers like it are blocked. In one piece, however
 * long, for the sake of V8, which compiles all it calls but `startPlain` into it.
 */
export function finishPlain(line: Line, first: number): void {
  const { blockedHead, halts, queueLength } = line
  const rows = line.tables.shortRows
  const dest = rows[ROW * first + NEXT]!
  const at = rows[ROW * first + STATION]!
  const job = line.job[first]!
  line.finished[at] = line.finished[at]! + 1
  if (dest < 0) leave(line, at, job, false)
  else if (line.idleHead[dest] !== NO_SERVER && halts[dest] === 0)
    startPlain(line, takeIdle(line, dest), job)
  else if (queueLength[dest]! < rows[ROW * first + NEXT_PLACES]!) enqueue(line, dest, job)
  else {
    line.dest[first] = dest
    return hold(line, first)
  }
  for (let server = first; ; ) {
    const row = ROW * server
    const station = rows[row + STATION]!
    if (halts[station] !== 0) return rest(line, server, station)
    const blocked = blockedHead[station]!
    const isShort = blocked !== NO_SERVER && rows[ROW * blocked + IS_SHORT] === 1
    const isFed = blocked !== NO_SERVER || rows[row + SOURCE] !== NONE
    if (queueLength[station] !== 0) {
      startPlain(line, server, dequeue(line, station, 1))
      if (!isFed) return
      if (!isShort) return refill(line, admitOne(line, station))
      enqueue(line, station, line.job[popBlocked(line, station)]!)
    } else if (!isFed) return restPlain(line, server, station)
    else if (!isShort) return refill(line, takeNext(line, server, station))
    else startPlain(line, server, line.job[popBlocked(line, station)]!)
    server = blocked
  }
}

/** `rest` at a station that works and never sleeps. */
function restPlain(line: Line, server: number, station: number): void {
  line.phase[server] = IDLE
  line.job[server] = NO_JOB
  switchMode(line, server, STARVED)
  queueIdle(line, server, station)
  cancel(line.events, server)
}
