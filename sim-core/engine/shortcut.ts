/**
 * The short way of a job through plain stations: one machine step, no set-up, people, quality,
 * batch or standby. It comes to the same bits as `flow.ts` and `service.ts`, only sooner, because
 * what those must ask at every step has been answered once, in `plain.ts`. A traced run takes the
 * long way throughout, so the tests that compare the two hold them together
 * (docs/decisions/0003-plan-specialisation.md).
 */
import { switchMode } from './accounts.ts'
import { cancel, earliest, FINISH, KINDS } from './eventList.ts'
import { admitOne, leave, refill, takeNext } from './flow.ts'
import { rest } from './idle.ts'
import { dequeue, enqueue } from './jobs.ts'
import { NO_JOB, type Line } from './line.ts'
import { BLOCKED, HOLD, IDLE, STARVED } from './modes.ts'
import { IS_SHORT, NEXT, NEXT_PLACES, ROW_SHIFT, SOURCE, STATION } from './plain.ts'
import { hold, joinBlocked, NO_SERVER, popBlocked, queueIdle, takeIdle } from './places.ts'
import { NONE } from './plan.ts'
import { settle } from './settle.ts'
import { startPlain } from './startPlain.ts'

/** Exact, as KINDS is a power of two, and sooner than a division. */
export const PER_KIND = 1 / KINDS

/**
 * Runs the events up to `limit` (a key), as long as the next one ends a service at a server that is
 * short and `eventCount` stays below `maxCount`. The slot of the one that is left.
 */
export function runShort(line: Line, limit: number, maxCount: number): number {
  const { events, now } = line
  const { due } = events
  const { servers, shortRows } = line.tables
  let count = line.eventCount
  for (;;) {
    const slot = earliest(events)
    const key = due[slot]!
    const tick = Math.floor(key * PER_KIND)
    const isLeft = key > limit || slot >= servers || key !== tick * KINDS + FINISH
    if (isLeft || count >= maxCount || shortRows[(slot << ROW_SHIFT) | IS_SHORT] !== 1) {
      line.eventCount = count
      return slot
    }
    count++
    now[0] = tick
    finishPlain(line, slot)
    if (line.pendingCount !== 0) settle(line)
  }
}

/**
 * `finish` and `refill` for a server whose station and the next one are plain: its job goes on, it
 * takes the next, and so on upstream as long as servers like it are blocked.
 */
function finishPlain(line: Line, first: number): void {
  const { blockedHead, halts, queueLength } = line
  const rows = line.tables.shortRows
  const row = first << ROW_SHIFT
  const dest = rows[row | NEXT]!
  const at = rows[row | STATION]!
  let job = line.job[first]!
  let starting = NO_SERVER
  let emptied = first
  line.finished[at] = line.finished[at]! + 1
  if (dest < 0) leave(line, at, job, false)
  else if (line.idleHead[dest] !== NO_SERVER && halts[dest] === 0) starting = takeIdle(line, dest)
  else if (queueLength[dest]! < rows[row | NEXT_PLACES]!) enqueue(line, dest, job)
  else return holdPlain(line, first, at, dest)

  for (;;) {
    if (starting !== NO_SERVER) startPlain(line, starting, job)
    const station = rows[(emptied << ROW_SHIFT) | STATION]!
    if (halts[station] !== 0) return rest(line, emptied, station)
    const blocked = blockedHead[station]!
    const isBlocking = blocked !== NO_SERVER
    const isShort = isBlocking && rows[(blocked << ROW_SHIFT) | IS_SHORT] === 1
    const isFed = isBlocking || rows[(emptied << ROW_SHIFT) | SOURCE] !== NONE
    starting = emptied
    if (queueLength[station] !== 0) {
      job = dequeue(line, station, 1)
      if (!isShort) {
        startPlain(line, starting, job)
        return isFed ? refill(line, admitOne(line, station)) : undefined
      }
      enqueue(line, station, line.job[popBlocked(line, station)]!)
    } else if (!isFed) return restPlain(line, emptied, station)
    else if (!isShort) return refill(line, takeNext(line, emptied, station))
    else job = line.job[popBlocked(line, station)]!
    emptied = blocked
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

/** `hold` before a plain station. */
function holdPlain(line: Line, server: number, station: number, dest: number): void {
  line.dest[server] = dest
  if (line.halts[station] !== 0) return hold(line, server)
  line.phase[server] = HOLD
  switchMode(line, server, BLOCKED)
  cancel(line.events, server)
  joinBlocked(line, server)
}
