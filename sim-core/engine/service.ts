/**
 * One service at one server, step by step:
 *
 *   begin ─▶ [set-up] ─▶ [attended work] ─▶ [automatic run] ─▶ done
 *                             ▲ fail │ repair
 *                             └── response, wait, repair
 *
 * Steps that need people wait for them. Nothing here moves a job: `flow.ts` does.
 */
import { bookPeople, enterPhase, isSuspended } from './accounts.ts'
import * as crew from './crew.ts'
import { drawTicks } from './draws.ts'
import { cancel, KINDS, REPAIRED, schedule } from './eventList.ts'
import { bringOut, dueStop, pauseClocks, putsOff, renewFailure } from './failureClocks.ts'
import { NO_JOB, NO_SUBJECT, NOBODY, REWORKED, type Line } from './line.ts'
import { lookOf } from './look.ts'
import * as modes from './modes.ts'
import { rampTimes } from './newModels.ts'
import { IS_SHORT, ROW } from './plain.ts'
import { holdBefore, mayReserve, reservePlace } from './places.ts'
import { NONE, TO_RETURN, TO_ROUTE } from './plan.ts'
import { routeOf } from './routing.ts'
import { scheduleSpell, startSpell, ticksToGo } from './spell.ts'
import { startPlain } from './startPlain.ts'
import { uniform } from './streams.ts'
import { NO_DRAW, NO_NEED } from './tables.ts'
import { recordStarted } from './trace.ts'
import { drawResponse, plannedLength, repairLength } from './uptime.ts'

/** Starts a service on `job` (the first of a batch), waking or setting up the server if need be. */
export function begin(line: Line, server: number, job: number): void {
  const { shortRows } = line.tables
  if (shortRows[ROW * server + IS_SHORT] === 1 && line.trace === null)
    return startPlain(line, server, job)
  line.job[server] = job
  if (line.trace !== null) recordStarted(line.trace, line.now[0]!, server, job, lookOf(line, job))
  const station = line.tables.stationOf[server]!
  const rested = line.phase[server] === modes.IDLE || line.phase[server] === modes.ASLEEP
  line.idleTicks[server] = rested ? line.now[0]! - line.idleSince[server]! : 0
  if (line.phase[server] === modes.ASLEEP)
    startSpell(line, server, modes.WAKING, line.tables.wakeTicks[station]!)
  else prepare(line, server, station)
}

/** Set-up when the product changes; rework is done under the set-up that stands. */
function prepare(line: Line, server: number, station: number): void {
  const job = line.job[server]!
  const product = line.jobProduct[job]!
  const { setupAt, setupWave } = line.tables
  const changes = setupAt[station] !== NONE && line.setFor[server] !== product
  if (!changes || line.jobMarks[job]! & REWORKED) return work(line, server, station)
  const isStraggler = line.jobLot[job]! < line.setForLot[server]!
  if (setupWave[station] === 1 && isStraggler) return work(line, server, station)
  line.setups[station] = line.setups[station]! + 1
  summon(line, server, line.tables.setupNeed[station]!, modes.WAIT_SETUP)
}

function work(line: Line, server: number, station: number): void {
  const { placesBefore, workDraw, workNeed } = line.tables
  if (placesBefore[station] === 1 && !mayProcess(line, server, station))
    return holdBefore(line, server)
  if (workDraw[station] === NO_DRAW) run(line, server, station)
  else summon(line, server, workNeed[station]!, modes.WAIT_WORK)
}

/** The place for the job in hand is reserved now: it may be processed. */
export const workOn = (line: Line, server: number) =>
  work(line, server, line.tables.stationOf[server]!)

/** Blocking before service: a place for the job is reserved, or there is none to reserve. */
function mayProcess(line: Line, server: number, station: number): boolean {
  if (line.holdsPlace[server] === 1) return true
  const { next } = line.tables
  const job = line.job[server]!
  const to = next[station] === TO_ROUTE ? routeOf(line, station, job) : next[station]!
  const dest = to === TO_RETURN ? line.jobReturn[job]! : to
  line.dest[server] = dest
  if (dest < 0) return true
  if (!mayReserve(line, station, dest)) return false
  reservePlace(line, server)
  return true
}

/** Goes on at once when nobody is needed or somebody is free; else queues. */
export function summon(line: Line, subject: number, need: number, phase: number): void {
  line.phase[subject] = phase
  if (crew.takePerson(line, subject, need)) return come(line, subject)
  if (subject < line.tables.servers) enterPhase(line, subject, phase)
  cancel(line.events, subject)
  crew.waitForPerson(line, subject)
}

/** Whoever helps walks up first, where people walk. */
function come(line: Line, subject: number): void {
  const ticks = line.people.way[subject]!
  if (ticks === 0) return goOn(line, subject)
  line.people.way[subject] = 0
  line.people.isComing[subject] = 1
  if (subject < line.tables.servers) enterPhase(line, subject, line.phase[subject]!)
  schedule(line.events, subject, (line.now[0]! + ticks) * KINDS + REPAIRED)
}

/** Somebody is at the machine. */
export function arriveAt(line: Line, subject: number): void {
  line.people.isComing[subject] = 0
  goOn(line, subject)
}

/** The step after help has come. */
function goOn(line: Line, subject: number): void {
  const phase = line.phase[subject]!
  if (phase === modes.WAIT_REPAIR) return repair(line, subject)
  const { tables } = line
  const station = tables.stationOf[subject]!
  const job = line.job[subject]!
  if (phase === modes.WAIT_SETUP) {
    const { products } = line.plan
    const from = line.setFor[subject]! * products
    const ticks = tables.setupTicks[tables.setupAt[station]! + from + line.jobProduct[job]!]!
    const done = tables.setupWave[station] === 1 ? line.idleTicks[subject]! : 0
    return startSpell(line, subject, modes.SETUP, Math.max(0, ticks - done))
  }
  line.people.workedBy[subject] = line.person[subject]!
  const drawn = drawTicks(
    line.draws,
    tables.workDraw[station]!,
    line.streams,
    tables.workStream[station]!,
    line.cursors,
  )
  const scale = productFactor(line, station, job) * line.pace[subject]! * line.jobTask[job]!
  startSpell(line, subject, modes.WORK, Math.floor(drawn * scale + 0.5))
}

function run(line: Line, server: number, station: number): void {
  const { runDraw, runStream } = line.tables
  const dist = runDraw[station]!
  if (dist === NO_DRAW) return startSpell(line, server, modes.RUN, 0)
  const drawn = drawTicks(line.draws, dist, line.streams, runStream[station]!, line.cursors)
  const factor = productFactor(line, station, line.job[server]!)
  startSpell(line, server, modes.RUN, factor === 1 ? drawn : Math.floor(drawn * factor + 0.5))
}

function productFactor(line: Line, station: number, job: number): number {
  const product = line.jobProduct[job]!
  const factor = line.tables.factor[station * line.plan.products + product]!
  if (line.tables.modelTicks === Infinity) return factor
  return factor * rampTimes(line, station, product)
}

/** A timed step has run out. True when the whole service is done. */
export function completeStep(line: Line, server: number): boolean {
  const phase = line.phase[server]!
  if (phase === modes.RUN) return true
  const station = line.tables.stationOf[server]!
  if (phase === modes.WORK) {
    const ends = line.tables.runDraw[station] === NO_DRAW
    if (!ends && line.tables.staysForRun[station] === 0) leavePerson(line, server)
    if (!ends) run(line, server, station)
    return ends
  }
  if (phase === modes.SETUP) {
    line.setFor[server] = line.jobProduct[line.job[server]!]!
    line.setForLot[server] = line.jobLot[line.job[server]!]!
    renewBySetup(line, server, station)
    leavePerson(line, server)
    work(line, server, station)
  } else {
    const row = line.billing * line.tables.servers + server
    line.meter.wakingTicks[row] = line.meter.wakingTicks[row]! + line.stops.stepTicks[server]!
    prepare(line, server, station)
  }
  return false
}

function renewBySetup(line: Line, server: number, station: number): void {
  const first = line.tables.failFirst[server]!
  for (const place of line.plan.stations[station]!.setup!.renews ?? [])
    renewFailure(line, first + place)
  const { setupErrorPlace, setupErrorShare, setupErrorStream } = line.tables
  const wrong = setupErrorPlace[station]!
  if (wrong === NONE) return
  const drawn = uniform(line.streams, setupErrorStream[station]!)
  if (drawn < setupErrorShare[station]!) bringOut(line, first + wrong)
}

/**
 * The person at the machine is free for others, who then go on. Nobody in the queue could be helped
 * before, so only who waits for his pool can be now.
 */
export function leavePerson(line: Line, server: number): void {
  if (line.person[server] === NOBODY) return
  const pool = crew.dismissPerson(line, server)
  if (line.people.waitedFor[pool] !== 0) helpWaiting(line)
}

/** Everybody in the queue for people who can be helped now goes on. */
export function helpWaiting(line: Line): void {
  if (line.waitHead === NO_SUBJECT) return
  for (let s = crew.nextHelped(line); s !== NO_SUBJECT; s = crew.nextHelped(line)) come(line, s)
}

/** The machine breaks: `activeFailure` was chosen when the spell was scheduled. */
export function fail(line: Line, server: number): void {
  const isPutOff = line.tables.hasStops[server] === 1 && putsOff(line, server)
  if (isPutOff) scheduleSpell(line, server)
  else breakDown(line, server)
}

/** The machine stops for its `activeFailure`, whatever it is doing. */
export function breakDown(line: Line, server: number): void {
  line.resumePhase[server] = line.phase[server]!
  if (line.tables.hasStops[server] === 1) pauseClocks(line, server, false)
  const response = drawResponse(line, line.activeFailure[server]!)
  if (response === 0) return callRepairer(line, server)
  enterPhase(line, server, modes.RESPONSE)
  schedule(line.events, server, (line.now[0]! + response) * KINDS + REPAIRED)
  restRepair(line, server)
}

/** An emptied machine that is failed, or now stops for what was due, takes no next job. */
export function isTakenOut(line: Line, server: number): boolean {
  const due = dueStop(line, server)
  const isFailed = modes.isRepairing(line.phase[server]!)
  if (!isFailed && due === NONE) return false
  line.job[server] = NO_JOB
  if (isFailed) line.resumePhase[server] = modes.IDLE
  else {
    line.phase[server] = modes.IDLE
    line.activeFailure[server] = due
    breakDown(line, server)
  }
  return true
}

/** The operator at the machine mends what he is skilled for; others are called. */
export function callRepairer(line: Line, subject: number): void {
  const need = line.tables.repairNeed[line.activeFailure[subject]!]!
  const person = line.person[subject]!
  const own = need !== NO_NEED && person !== NOBODY && crew.canServe(line, need, person)
  if (subject < line.tables.servers) enterPhase(line, subject, modes.WAIT_REPAIR)
  if (!own && need !== NO_NEED && crew.isRepairClosed(line, subject)) {
    cancel(line.events, subject)
    crew.waitForPerson(line, subject)
  } else summon(line, subject, own ? NO_NEED : need, modes.WAIT_REPAIR)
}

/** Where repairs stand off shift, one that has just begun there waits for the shift. */
function restRepair(line: Line, server: number): void {
  if (server >= line.tables.servers || !isSuspended(line, server)) return
  line.stops.repairLeft[server] = ticksToGo(line, server)
  line.suspended[server] = 1
  bookPeople(line, server)
  cancel(line.events, server)
}

function repair(line: Line, subject: number): void {
  const f = line.activeFailure[subject]!
  if (subject < line.tables.servers) enterPhase(line, subject, modes.REPAIR)
  else line.phase[subject] = modes.REPAIR
  const { monitor, isPlanned } = line.tables.failurePlans[f]!
  const planned = monitor !== null && line.announced[f] === 1
  const count = planned || isPlanned ? line.stops.plannedCount : line.stops.failureCount
  count[f] = count[f]! + 1
  const ticks = planned ? plannedLength(line, f, monitor.plannedShare) : repairLength(line, f)
  schedule(line.events, subject, (line.now[0]! + ticks) * KINDS + REPAIRED)
  restRepair(line, subject)
}
