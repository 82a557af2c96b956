/**
 * People: pools with skills. A need is a list of pools that may help; who must wait queues in one
 * line, first come first served, and a person who becomes free takes the first in it that he can
 * help. This file only keeps the lists; `service.ts` says what happens when help comes.
 */
import { bookPeople } from './accounts.ts'
import { NO_SUBJECT, NOBODY, OFF_SHIFT_HALT, type Line } from './line.ts'
import { SETUP, WAIT_REPAIR, WAIT_SETUP } from './modes.ts'
import { NO_NEED } from './tables.ts'
import { freeHead, nearestHead, placeOf, sendHead, walks, wayTicks } from './walking.ts'

/** The need that a waiting subject has, from its phase. */
export function needOf(line: Line, subject: number): number {
  const { repairNeed, setupNeed, workNeed, stationOf } = line.tables
  const phase = line.phase[subject]!
  if (phase === WAIT_REPAIR) return repairNeed[line.activeFailure[subject]!]!
  const station = stationOf[subject]!
  return phase === WAIT_SETUP || phase === SETUP ? setupNeed[station]! : workNeed[station]!
}

/**
 * A pool with somebody for `need`, by preference: free people first, and then, for the stop of a
 * group, those who stand at its machines. NOBODY when all are busy.
 */
function findFree(line: Line, subject: number, need: number): number {
  const pools = line.tables.needPools[need]!
  for (const pool of pools) if (line.freePeople[pool]! >= 1) return pool
  if (subject < line.tables.servers) return NOBODY
  for (const pool of pools)
    if (line.freePeople[pool]! + standingBy(line, subject, pool) >= 1) return pool
  return NOBODY
}

/**
 * People of `pool` who stand at the halted machines of a group and can remove what halts them. If
 * they could not, a stop that only its own people can end would never end. While one does, he is
 * counted at both places, and so may leave −1 of his pool free.
 */
function standingBy(line: Line, subject: number, pool: number): number {
  const { stationOf, servers, firstGroupSlot } = line.tables
  const { stations } = line.plan.groups[subject - firstGroupSlot]!
  let count = 0
  for (let server = 0; server < servers; server++)
    if (line.suspended[server] === 1 && line.person[server] === pool)
      if (stations.includes(stationOf[server]!)) count++
  return count
}

export const canServe = (line: Line, need: number, pool: number) =>
  line.tables.serves[need * line.freePeople.length + pool] === 1

/** Gets somebody for `need` at once; false when the subject has to wait. */
export function takePerson(line: Line, subject: number, need: number): boolean {
  if (need === NO_NEED) return true
  const pool = findFree(line, subject, need)
  if (pool === NOBODY) return false
  assign(line, subject, pool)
  return true
}

function assign(line: Line, subject: number, pool: number): void {
  bookPeople(line, subject)
  line.freePeople[pool] = line.freePeople[pool]! - 1
  const repairs = line.phase[subject] === WAIT_REPAIR
  if (repairs) line.repairer[subject] = pool
  else line.person[subject] = pool
  if (!walks(line, pool)) return
  const heads = repairs ? line.people.repairerHead : line.people.personHead
  line.people.way[subject] = sendHead(line, heads, subject, pool)
}

/** The person at the machine leaves; the pool, or NOBODY. */
export function dismissPerson(line: Line, subject: number): number {
  bookPeople(line, subject)
  const pool = line.person[subject]!
  line.person[subject] = NOBODY
  freeHead(line, line.people.personHead, subject)
  if (pool !== NOBODY) line.freePeople[pool] = line.freePeople[pool]! + 1
  return pool
}

export function dismissRepairer(line: Line, subject: number): number {
  bookPeople(line, subject)
  const pool = line.repairer[subject]!
  line.repairer[subject] = NOBODY
  freeHead(line, line.people.repairerHead, subject)
  if (pool !== NOBODY) line.freePeople[pool] = line.freePeople[pool]! + 1
  return pool
}

/** Joins the queue behind all that are as urgent. */
export function waitForPerson(line: Line, subject: number): void {
  const need = needOf(line, subject)
  line.people.waitingNeed[subject] = need
  countWaiting(line, need, 1)
  if (line.tables.hasPriorities) return waitByPriority(line, subject)
  if (line.waitTail === NO_SUBJECT) line.waitHead = subject
  else line.waitLink[line.waitTail] = subject
  line.waitTail = subject
  line.waitLink[subject] = NO_SUBJECT
}

function countWaiting(line: Line, need: number, by: number): void {
  if (need === NO_NEED) return
  const { waitedFor } = line.people
  for (const pool of line.tables.needPools[need]!) waitedFor[pool] = waitedFor[pool]! + by
}

function waitByPriority(line: Line, subject: number): void {
  const priority = priorityOf(line, subject)
  let before = NO_SUBJECT
  let after = line.waitHead
  while (after !== NO_SUBJECT && priorityOf(line, after) >= priority) {
    before = after
    after = line.waitLink[after]!
  }
  line.waitLink[subject] = after
  if (before === NO_SUBJECT) line.waitHead = subject
  else line.waitLink[before] = subject
  if (after === NO_SUBJECT) line.waitTail = subject
}

function priorityOf(line: Line, subject: number): number {
  if (line.phase[subject] !== WAIT_REPAIR) return 0
  return line.tables.repairPriority[line.activeFailure[subject]!]!
}

/** Leaves the queue without help: what waited is interrupted. */
export function stopWaiting(line: Line, subject: number): void {
  let before = NO_SUBJECT
  for (let s = line.waitHead; s !== subject; s = line.waitLink[s]!) before = s
  unlink(line, before, subject)
}

/**
 * The first in the queue whom a free person can help, taken out of it and given that person.
 * NO_SUBJECT when there is none. Work waits while its station is halted; repairs do not.
 */
export function nextHelped(line: Line): number {
  for (let subject = line.waitHead; subject !== NO_SUBJECT; subject = line.waitLink[subject]!) {
    if (!mayBeHelped(line, subject)) continue
    const need = needOf(line, subject)
    const pool = need === NO_NEED ? NOBODY : findFree(line, subject, need)
    if (need !== NO_NEED && pool === NOBODY) continue
    const isNear = pool !== NOBODY && line.tables.servesNearest[pool] === 1
    const helped = isNear ? nearestWaiting(line, subject, pool) : subject
    stopWaiting(line, helped)
    takePerson(line, helped, needOf(line, helped))
    return helped
  }
  return NO_SUBJECT
}

/** Of `first` and those behind it that are as urgent and would get the same pool, the nearest. */
function nearestWaiting(line: Line, first: number, pool: number): number {
  const priority = priorityOf(line, first)
  let best = first
  let bestTicks = nearestTicks(line, first, pool)
  for (let s = line.waitLink[first]!; s !== NO_SUBJECT; s = line.waitLink[s]!) {
    if (priorityOf(line, s) !== priority || !mayBeHelped(line, s)) continue
    const need = needOf(line, s)
    if (need === NO_NEED || findFree(line, s, need) !== pool) continue
    const ticks = nearestTicks(line, s, pool)
    if (ticks >= bestTicks) continue
    best = s
    bestTicks = ticks
  }
  return best
}

function nearestTicks(line: Line, subject: number, pool: number): number {
  const place = placeOf(line, subject)
  return wayTicks(line, pool, nearestHead(line, pool, place), place)
}

function mayBeHelped(line: Line, subject: number): boolean {
  if (line.phase[subject] === WAIT_REPAIR) return !isRepairClosed(line, subject)
  const station = line.tables.stationOf[subject]!
  return line.halts[station] === 0
}

/** Nobody repairs here now: the station is off shift, and its repairs stand then. */
export function isRepairClosed(line: Line, subject: number): boolean {
  const { repairsRest, servers, stationOf } = line.tables
  if (subject >= servers) return false
  const station = stationOf[subject]!
  return repairsRest[station] === 1 && (line.halts[station]! & OFF_SHIFT_HALT) !== 0
}

function unlink(line: Line, before: number, subject: number): void {
  countWaiting(line, line.people.waitingNeed[subject]!, -1)
  const after = line.waitLink[subject]!
  if (before === NO_SUBJECT) line.waitHead = after
  else line.waitLink[before] = after
  if (line.waitTail === subject) line.waitTail = before
}
