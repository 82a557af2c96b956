/**
 * Booking time: every tick of a server is in exactly one mode, by construction, because a mode is
 * booked when it ends and `modeSince` is the only beginning there is.
 */
import { refreshBelt } from './beltClock.ts'
import type { Line } from './line.ts'
import { GROUP_HALT, NOBODY, OFF_SHIFT_HALT } from './line.ts'
import { FAILED, MODE_OF_PHASE, MODES, OFF_SHIFT, SUSPENDABLE } from './modes.ts'
import { REPAIR, RESPONSE, RUN } from './modes.ts'
import { restartMoves } from './moveState.ts'
import { recordMode } from './trace.ts'

/** Moves a server to `phase` and books the mode that ends. */
export function enterPhase(line: Line, server: number, phase: number): void {
  line.phase[server] = phase
  const station = line.tables.stationOf[server]!
  const mode = line.halts[station] === 0 ? MODE_OF_PHASE[phase]! : haltedMode(line, server)
  if (mode !== line.mode[server]) enterMode(line, server, mode)
  if (line.tables.hasBelts) refreshBelt(line, server)
}

/** Books again after a halt begins or ends. */
export function refreshMode(line: Line, server: number): void {
  enterPhase(line, server, line.phase[server]!)
}

/** Off shift goes before everything; a stopped group counts as failed. */
function haltedMode(line: Line, server: number): number {
  const station = line.tables.stationOf[server]!
  const halts = line.halts[station]!
  if ((halts & OFF_SHIFT_HALT) === 0) return FAILED
  const phase = line.phase[server]!
  return halts < GROUP_HALT && goesOn(line, station, phase) ? MODE_OF_PHASE[phase]! : OFF_SHIFT
}

/** Off shift: an unattended run, or a service that the station finishes. */
function goesOn(line: Line, station: number, phase: number): boolean {
  const { finishes, unattended } = line.tables
  if (finishes[station] === 1) return SUSPENDABLE[phase] === 1
  return phase === RUN && unattended[station] === 1
}

function enterMode(line: Line, server: number, mode: number): void {
  switchMode(line, server, mode)
  if (line.trace !== null) recordMode(line.trace, line.now[0]!, server, mode)
}

/** Books the mode that ends and begins another: `enterPhase` for those who know the mode. */
export function switchMode(line: Line, server: number, mode: number): void {
  bookMode(line, server)
  line.mode[server] = mode
}

function bookMode(line: Line, server: number): void {
  const row = (line.billing * line.tables.servers + server) * MODES
  const at = row + line.mode[server]!
  line.modeTicks[at] = line.modeTicks[at]! + line.now[0]! - line.modeSince[server]!
  line.modeSince[server] = line.now[0]!
}

/** A server's clock stands: its station is halted and its phase does not go on regardless. */
export function isSuspended(line: Line, server: number): boolean {
  const station = line.tables.stationOf[server]!
  const phase = line.phase[server]!
  const halts = line.halts[station]!
  if (SUSPENDABLE[phase] === 0) {
    const isRepair = phase === RESPONSE || phase === REPAIR
    return isRepair && (halts & OFF_SHIFT_HALT) !== 0 && line.tables.repairsRest[station] === 1
  }
  if (halts >= GROUP_HALT) return true
  return halts !== 0 && !goesOn(line, station, phase)
}

/** Books the time of the people at a subject, up to now. */
export function bookPeople(line: Line, subject: number): void {
  const spent = line.now[0]! - line.personSince[subject]!
  line.personSince[subject] = line.now[0]!
  const person = line.person[subject]!
  const repairer = line.repairer[subject]!
  if (person !== NOBODY) line.busyTicks[person] = line.busyTicks[person]! + spent
  if (repairer !== NOBODY) line.busyTicks[repairer] = line.busyTicks[repairer]! + spent
}

/**
 * The content of a station's buffer changes by `jobs`. The area under a staircase is the sum of its
 * steps, each times the way that is left: so a step down adds its instant, a step up takes it off,
 * and what is in the buffer at the end counts to the end.
 */
export function changeQueue(line: Line, station: number, jobs: number): void {
  line.queueArea[station] = line.queueArea[station]! - jobs * line.now[0]!
  line.queueLength[station] = line.queueLength[station]! + jobs
}

export function changeWip(line: Line, jobs: number): void {
  line.wipArea[0] = line.wipArea[0]! - jobs * line.now[0]!
  line.wip += jobs
}

export const queueTicks = (line: Line) =>
  line.queueArea.map((area, station) => area + line.queueLength[station]! * line.now[0]!)

export const wipTicks = (line: Line) => line.wipArea[0]! + line.wip * line.now[0]!

/** Brings every running account up to now. */
export function closeAccounts(line: Line): void {
  const { servers, subjects } = line.tables
  for (let server = 0; server < servers; server++) bookMode(line, server)
  for (let subject = 0; subject < subjects; subject++) {
    if (subject < servers && isSuspended(line, subject)) line.personSince[subject] = line.now[0]!
    else bookPeople(line, subject)
  }
}

/** Starts all accounts anew; what is in the line stays (engine semantics 16). */
export function restartAccounts(line: Line): void {
  closeAccounts(line)
  const accounts = [
    line.modeTicks,
    line.meter.wakingTicks,
    line.busyTicks,
    line.finished,
    line.setups,
    line.trueRejects,
    line.falseRejects,
    line.scrappedAt,
    line.shipped,
    line.escaped,
    line.stops.failureCount,
    line.stops.plannedCount,
    line.shiftShipped,
    line.shiftBacklog,
    line.leadTally,
    line.goodTally,
  ]
  for (const account of accounts) account.fill(0)
  line.queueLength.forEach((length, station) => {
    line.queueArea[station] = -length * line.now[0]!
  })
  line.wipArea[0] = -line.wip * line.now[0]!
  line.wipAtStart = line.wip
  line.entered = 0
  line.leadTicks[0] = 0
  line.left = 0
  line.scrapped = 0
  line.firstPass = 0
  line.strictPass = 0
  line.escapedJobs = 0
  line.downgraded = 0
  line.plannedTicks = 0
  line.shift = 0
  line.windowStart = line.now[0]!
  restartMoves(line, line.now[0]!)
}
