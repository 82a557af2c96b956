/**
 * Starting from a given state: machines with work in hand, set up or under repair, and jobs in the
 * buffers. Machines come first, before the clocks of the line; then, once it is known who is on
 * shift, the buffers are filled and idle machines take from them, downstream first.
 */
import { toTicks } from '../base/index.ts'
import { changeWip, enterPhase } from './accounts.ts'
import { KINDS, REPAIRED, schedule } from './eventList.ts'
import { startQueued } from './flow.ts'
import { createJob, enqueue } from './jobs.ts'
import { NO_JOB, type Line } from './line.ts'
import { IDLE, REPAIR, RUN } from './modes.ts'
import { NEVER_DUE, NO_ORDER } from './moveState.ts'
import { markJob } from './orders.ts'
import { takeCard } from './places.ts'
import { NONE, type StartMachinePlan } from './plan.ts'
import { leaveIdle } from './serverLists.ts'
import { interruptSpell, startSpell } from './spell.ts'

/** Whatever the plan says of the machines, at the first instant. */
export function placeMachines(line: Line): void {
  for (const machine of line.plan.start?.machines ?? []) placeMachine(line, machine)
  line.wipAtStart = line.wip
}

function placeMachine(line: Line, state: StartMachinePlan): void {
  const { station, machine, setFor, inHand, repairLeftS } = state
  const server = line.tables.firstServer[station]! + machine
  if (setFor !== null) line.setFor[server] = setFor
  if (inHand === null && repairLeftS === null) return
  leaveIdle(line, server, station)
  line.phase[server] = IDLE
  if (inHand !== null) {
    line.job[server] = createJobs(line, station, inHand.product, inHand.quantity)
    if (setFor === null) line.setFor[server] = inHand.product
    startSpell(line, server, RUN, toTicks(inHand.leftS))
  }
  if (repairLeftS !== null) repairOn(line, server, inHand !== null, toTicks(repairLeftS))
}

/** The work in hand waits for the repair, whole, and has worn nothing yet. */
function repairOn(line: Line, server: number, hasWork: boolean, ticks: number): void {
  if (hasWork) interruptSpell(line, server)
  line.activeFailure[server] = line.tables.failFirst[server]!
  line.resumePhase[server] = hasWork ? RUN : IDLE
  enterPhase(line, server, REPAIR)
  schedule(line.events, server, ticks * KINDS + REPAIRED)
}

/** The jobs before the stations, and the machines that take them. */
export function fillBuffers(line: Line): void {
  const queued = line.plan.start?.queued ?? []
  if (queued.length === 0) return
  for (const { station, product, quantity } of queued)
    for (let i = 0; i < quantity; i++) enqueue(line, station, createJobs(line, station, product, 1))
  line.wipAtStart = line.wip
  for (let station = line.queueLength.length - 1; station >= 0; station--)
    startQueued(line, station)
}

/** Jobs of the first source at a station, linked; the first of them. */
function createJobs(line: Line, station: number, product: number, quantity: number): number {
  changeWip(line, quantity)
  let first = NO_JOB
  for (let i = 0; i < quantity; i++) {
    const job = createJob(line, 0, product)
    line.jobReady[job] = 0
    placeJob(line, station, job)
    line.jobLink[job] = first
    first = job
  }
  return first
}

/** It holds the cards of where it is, and is on the first visit of its product there. */
function placeJob(line: Line, station: number, job: number): void {
  const { drum, marksJobs } = line.tables
  const visits = line.plan.visits?.[line.jobProduct[job]!] ?? []
  const visit = Math.max(0, visits.indexOf(station))
  if (marksJobs) {
    markJob(line, job, NEVER_DUE, 0, NO_ORDER)
    line.jobStep[job] = visit
  }
  takeCard(line, NONE, station)
  if (drum === NONE) return
  const isRouted = visits.includes(station)
  const isBefore = isRouted ? visits.includes(drum, visit) : line.tables.beforeDrum[station] === 1
  line.jobPastDrum[job] = isBefore ? 0 : 1
  if (isBefore) line.ropeJobs++
}
