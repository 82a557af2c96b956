/**
 * Machines that stop and start again, wherever a stop finds them: at work, idle, blocked or waiting
 * for somebody. What a machine did before is its `resumePhase`, and it goes back to that.
 */
import { enterPhase, isSuspended } from './accounts.ts'
import { dismissRepairer, needOf, stopWaiting, waitForPerson } from './crew.ts'
import { cancel } from './eventList.ts'
import { isOffShift, pauseClocks, runClocks } from './failureClocks.ts'
import { handOn, leave, refill } from './flow.ts'
import { eachServer, standStill, suspend } from './halt.ts'
import { NO_JOB, NOBODY, type Line } from './line.ts'
import {
  ASLEEP, HOLD, IDLE, isRepairing, isWearing, SUSPENDABLE, WAIT_PLACE, WAIT_SETUP, WAIT_WORK,
} from './modes.ts'
import { giveBackPlace, holdBefore, unlinkBlocked } from './places.ts'
import { leaveIdle } from './serverLists.ts'
import { arriveAt, breakDown, helpWaiting, leavePerson, summon, workOn } from './service.ts'
import { interruptSpell, scheduleSpell } from './spell.ts'
import { AFTER_JOB, AT_BREAK, AT_ONCE, RESTART, SCRAP } from './stopTables.ts'
import { renewUptime } from './uptime.ts'

/** The clock of a failure with an event of its own has run out, or something called for it. */
export function ring(line: Line, slot: number): void {
  const { begins, failSubject, firstStopSlot, slotFailure } = line.tables
  const f = slotFailure[slot - firstStopSlot]!
  const server = failSubject[f]!
  cancel(line.events, slot)
  line.stops.clockLeft[f] = Infinity
  const phase = line.phase[server]!
  const isEmpty = phase === IDLE || phase === ASLEEP
  if (begins[f] === AT_ONCE || (begins[f] === AFTER_JOB && isEmpty)) stopNow(line, server, f)
  else {
    line.stops.isDue[f] = 1
    if (isOffShift(line, server)) beginDueBreak(line, server)
  }
}

/** Due stops that wait for a break begin with it. */
export function beginBreakStops(line: Line, station: number): void {
  eachServer(line, station, (server) => {
    if (line.tables.hasStops[server] === 1) beginDueBreak(line, server)
  })
}

/** A step of overtime is over: a stop that waited for the break begins, if the machine is free. */
export function beginBreakAfterStep(line: Line, server: number): void {
  if (isOffShift(line, server)) beginDueBreak(line, server)
}

/** One at a time; `isTakenOut` sees to the next. What goes on off shift is not cut short. */
function beginDueBreak(line: Line, server: number): void {
  const { begins, failFirst } = line.tables
  const phase = line.phase[server]!
  if (SUSPENDABLE[phase] === 1 && line.suspended[server] === 0) return
  for (let f = failFirst[server]!; f < failFirst[server + 1]!; f++)
    if (line.stops.isDue[f] === 1 && begins[f] === AT_BREAK && !isRepairing(line.phase[server]!))
      stopNow(line, server, f)
}

/** Scheduled clocks stand off shift. */
export function pauseShiftClocks(line: Line, station: number): void {
  eachServer(line, station, (server) => {
    if (line.tables.hasStops[server] === 1) pauseClocks(line, server, true)
  })
}

export function runShiftClocks(line: Line, station: number): void {
  eachServer(line, station, (server) => {
    if (line.tables.hasStops[server] === 1) runClocks(line, server)
  })
  if (line.tables.repairsRest[station] === 1) helpWaiting(line)
}

/** Takes a machine away from whatever it is doing. */
function stopNow(line: Line, server: number, f: number): void {
  const { releases, stationOf } = line.tables
  const phase = line.phase[server]!
  const station = stationOf[server]!
  line.activeFailure[server] = f
  if (phase === IDLE || phase === ASLEEP) leaveIdle(line, server, station)
  else if (phase === HOLD) {
    if (releases[station] === 0) unlinkBlocked(line, server)
  } else if (phase === WAIT_PLACE) unlinkBlocked(line, server)
  else if (line.people.isComing[server] === 1) line.people.isComing[server] = 0
  else if (phase === WAIT_WORK || phase === WAIT_SETUP) stopWaiting(line, server)
  else if (line.suspended[server] === 0) interruptSpell(line, server)
  else {
    line.suspended[server] = 0
    line.personSince[server] = line.now[0]!
  }
  cancel(line.events, server)
  if (phase === ASLEEP) line.phase[server] = IDLE
  breakDown(line, server)
}

/** A repair is done: the machine is as good as new in what it renews, and goes back to work. */
export function endRepair(line: Line, server: number): void {
  const f = line.activeFailure[server]!
  const first = line.tables.failFirst[server]!
  renewUptime(line, f)
  for (const place of line.tables.failurePlans[f]!.renews)
    if (first + place !== f) renewUptime(line, first + place)
  if (dismissRepairer(line, server) !== NOBODY) helpWaiting(line)
  goBack(line, server, f)
  if (line.tables.hasStops[server] === 1) {
    noteAdjustment(line, server, f - first)
    runClocks(line, server)
    if (isOffShift(line, server)) beginDueBreak(line, server)
  }
  // Who stands by at a halted machine may be the one for whom the stop of its group waits.
  if (line.suspended[server] === 1) helpWaiting(line)
}

/** Rejects from before an adjustment are no longer held against the machine. */
function noteAdjustment(line: Line, server: number, place: number): void {
  const { control } = line.plan.stations[line.tables.stationOf[server]!]!
  if (control?.adjustment !== place) return
  line.stops.blamed[server] = 0
  line.stops.adjustments[server] = line.stops.adjustments[server]! + 1
}

function goBack(line: Line, server: number, f: number): void {
  const phase = line.resumePhase[server]!
  const { afterRepair, stationOf, releases } = line.tables
  const station = stationOf[server]!
  if (phase === IDLE) return goIdle(line, server)
  if (phase === HOLD) {
    enterPhase(line, server, HOLD)
    cancel(line.events, server)
    return releases[station] === 1 ? undefined : handOn(line, server)
  }
  // Who waits again for a place or a person does so behind the others.
  if (phase === WAIT_PLACE)
    return line.halts[station] === 0 ? workOn(line, server) : holdBefore(line, server)
  if (phase === WAIT_WORK || phase === WAIT_SETUP) return waitAgain(line, server, station, phase)
  if (isWearing(phase) && afterRepair[f] === SCRAP) {
    leavePerson(line, server)
    scrapInHand(line, server, station)
    return goIdle(line, server)
  }
  enterPhase(line, server, phase)
  if (isWearing(phase) && afterRepair[f] === RESTART)
    line.workLeft[server] = line.stops.stepTicks[server]!
  if (isSuspended(line, server)) standStill(line, server)
  else scheduleSpell(line, server)
}

/** It takes the next job or rests; a stop that became due meanwhile comes first. */
function goIdle(line: Line, server: number): void {
  line.phase[server] = IDLE
  line.idleSince[server] = line.now[0]!
  refill(line, server)
}

/**
 * Somebody has reached the machine. While it is halted its work stands all the same, and he may be
 * the one for whom the stop of its group waits.
 */
export function personArrives(line: Line, server: number): void {
  arriveAt(line, server)
  if (!isSuspended(line, server) || line.suspended[server] === 1) return
  suspend(line, server)
  helpWaiting(line)
}

function waitAgain(line: Line, server: number, station: number, phase: number): void {
  if (line.person[server] !== NOBODY) {
    line.phase[server] = phase
    return personArrives(line, server)
  }
  if (line.halts[station] === 0) {
    line.phase[server] = phase
    return summon(line, server, needOf(line, server), phase)
  }
  enterPhase(line, server, phase)
  cancel(line.events, server)
  waitForPerson(line, server)
}

/** The jobs at a machine, or on a belt, are lost to what interrupted it; so is a place for them. */
function scrapInHand(line: Line, server: number, station: number): void {
  if (line.holdsPlace[server] === 1) giveBackPlace(line, server)
  let job = line.job[server]!
  line.job[server] = NO_JOB
  while (job !== NO_JOB) {
    const after = line.jobLink[job]!
    leave(line, station, job, true)
    job = after
  }
  line.beltJobs[server] = 0
}
