/**
 * News of the line that is under way to whoever releases jobs (MES 信息化): all of it takes as long,
 * so it is heard in the order in which it happened, and one event slot is enough.
 */
import { ARRIVE, cancel, KINDS, schedule } from './eventList.ts'
import { grown } from './jobs.ts'
import type { Line } from './line.ts'
import { markEntries } from './pending.ts'

/** A job has left the line. */
export const LEFT = -1
/** A job is past the drum. */
export const PAST_DRUM = -2

/** Sends `news`: LEFT, PAST_DRUM, or where in `owed` a scrapped job counts. */
export function tell(line: Line, news: number): void {
  const { levers, tables } = line
  const tick = line.now[0]! + tables.newsTicks
  if (levers.newsCount === levers.news.length) widen(line)
  const at = (levers.newsHead + levers.newsCount) % levers.news.length
  levers.newsTick[at] = tick
  levers.news[at] = news
  levers.newsCount++
  if (news === LEFT) levers.unheardJobs++
  if (levers.newsCount === 1) schedule(line.events, tables.newsSlot, tick * KINDS + ARRIVE)
}

/** All news that is due is heard, and what may enter now is let in. */
export function hear(line: Line): void {
  const { levers, tables } = line
  while (levers.newsCount > 0 && levers.newsTick[levers.newsHead] === line.now[0]!) {
    take(line, levers.news[levers.newsHead]!)
    levers.newsHead = (levers.newsHead + 1) % levers.news.length
    levers.newsCount--
  }
  if (levers.newsCount === 0) cancel(line.events, tables.newsSlot)
  else {
    const tick = levers.newsTick[levers.newsHead]!
    schedule(line.events, tables.newsSlot, tick * KINDS + ARRIVE)
  }
}

function take(line: Line, news: number): void {
  if (news >= 0) {
    line.owed[news] = line.owed[news]! + 1
    return
  }
  if (news === LEFT) line.levers.unheardJobs--
  else line.ropeJobs--
  markEntries(line)
}

/** The ring starts anew at 0, in twice the room. */
function widen({ levers }: Line): void {
  const { newsHead, news, newsTick } = levers
  const room = news.length
  levers.news = grown(rotated(news, newsHead), new Int32Array(2 * room))
  levers.newsTick = grown(rotated(newsTick, newsHead), new Float64Array(2 * room))
  levers.newsHead = 0
}

function rotated<A extends Int32Array | Float64Array>(ring: A, head: number): A {
  const copy = ring.slice() as A
  copy.set(ring.subarray(head))
  copy.set(ring.subarray(0, head), ring.length - head)
  return copy
}
