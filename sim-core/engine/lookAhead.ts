/**
 * Dispatching that looks ahead 前瞻派工: the run stands between two events, a source has to choose
 * an order, and each choice is tried in copies of the line (`LookAheadPlan`).
 */
import { toTicks } from '../base/index.ts'
import { undecidedSource } from './choice.ts'
import { BY_RULE, CHOSEN, UNDECIDED } from './leverState.ts'
import type { Line } from './line.ts'
import { advance } from './loop.ts'
import { bringForward, NO_LOT, rankedLots } from './lots.ts'
import { markPending } from './pending.ts'
import { settle } from './settle.ts'
import { lineFrom, type Snapshot, snapshotOf } from './snapshot.ts'
import { createStreams } from './streams.ts'

/** What came of a choice: less tardiness is better, then more work done. */
interface Outlook {
  readonly lateTicks: number
  /** Services finished, at whatever station: a job shipped shows too late what was spared. */
  readonly finished: number
}

/** Chooses the next order of every source that has to, and lets it in. */
export function decide(line: Line, seed: number, replication: number): void {
  for (let source = undecidedSource(line); source !== undefined; source = undecidedSource(line)) {
    const { candidates } = line.plan.sources[source]!.lookAhead!
    const lots = rankedLots(line, source, candidates)
    const best = lots.length === 1 ? lots[0]! : bestOf(line, seed, replication, source, lots)
    choose(line, source, best)
    settle(line)
  }
}

function choose(line: Line, source: number, lot: number): void {
  bringForward(line, source, lot)
  line.levers.choice[source] = CHOSEN
  markEntriesOf(line, source)
}

function markEntriesOf(line: Line, source: number): void {
  line.tables.sourceOf.forEach((feeds, station) => {
    if (feeds === source) markPending(line, station)
  })
}

function bestOf(
  line: Line,
  seed: number,
  replication: number,
  source: number,
  lots: readonly number[],
): number {
  const now = snapshotOf(line, seed, replication)
  const decision = line.levers.decisions++
  let best = lots[0]!
  let bestOutlook: Outlook | undefined
  for (const lot of lots) {
    const outlook = outlookOf(now, source, lot, decision)
    if (bestOutlook === undefined || isBetter(outlook, bestOutlook)) {
      best = lot
      bestOutlook = outlook
    }
  }
  return best
}

const isBetter = (a: Outlook, b: Outlook) =>
  a.lateTicks < b.lateTicks || (a.lateTicks === b.lateTicks && a.finished > b.finished)

function outlookOf(now: Snapshot, source: number, lot: number, decision: number): Outlook {
  const { horizonS, rollouts } = now.plan.sources[source]!.lookAhead!
  let lateTicks = 0
  let finished = 0
  for (let k = 0; k < rollouts; k++) {
    const line = lineFrom(now)
    const number = rolloutNumber(now.replication, decision * rollouts + k)
    line.streams.state.set(createStreams(now.seed, line.tables.streamNames, number).state)
    line.levers.isRollout = 1
    const endTick = line.now[0]! + toTicks(horizonS)
    choose(line, source, lot)
    leaveToRule(line)
    settle(line)
    advance(line, endTick, Infinity)
    lateTicks += line.tardinessTicks + overdueTicks(line, endTick)
    finished += line.finished.reduce((sum, jobs) => sum + jobs, 0)
  }
  return { lateTicks, finished }
}

const TWO_TO_32 = 2 ** 32
/** The upper half of a replication number, which no ordinary replication has. */
const MOST_ROLLOUTS = 2 ** 20

/** Random numbers that belong to this try of this replication and to nothing else. */
const rolloutNumber = (replication: number, tried: number) =>
  (1 + (tried % MOST_ROLLOUTS)) * TWO_TO_32 + replication

/** What the other sources have not chosen goes in by their sequence; what they have stays so. */
function leaveToRule(line: Line): void {
  line.levers.choice.forEach((choice, source) => {
    if (choice !== UNDECIDED) return
    line.levers.choice[source] = BY_RULE
    markEntriesOf(line, source)
  })
}

/**
 * By how much the jobs that are not shipped by `tick` are late then, inside and outside; in a line
 * that can no longer move, too.
 */
function overdueTicks(line: Line, tick: number): number {
  if (!line.tables.marksJobs) return 0
  const isFree = new Uint8Array(line.jobsMade)
  for (let job = line.freeJob; job !== -1; job = line.jobLink[job]!) isFree[job] = 1
  let ticks = 0
  for (let job = 0; job < line.jobsMade; job++)
    if (isFree[job] === 0) ticks += Math.max(0, tick - line.jobDue[job]!)
  for (const head of line.lotHead)
    for (let lot = head; lot !== NO_LOT; lot = line.lotLink[lot]!)
      ticks += line.lotLeft[lot]! * Math.max(0, tick - line.lotDue[lot]!)
  return ticks
}
