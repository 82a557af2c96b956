/**
 * Quality: defects are born at stations and found at inspections. A station draws one number per
 * defect class that it can cause and one per inspection, whatever the answer, so that a change
 * elsewhere never shifts them.
 */
import { meanS } from '../base/index.ts'
import { callStop } from './failureClocks.ts'
import { DOWNGRADED, NOBODY, REJECTED, REWORKED, TOUCHED_UP, type Line } from './line.ts'
import { countModel, rampSpoils } from './newModels.ts'
import { NONE, TO_RETURN, TO_ROUTE, TO_SCRAP, type InspectionPlan } from './plan.ts'
import { routeOf } from './routing.ts'
import { uniform } from './streams.ts'

type Route = Extract<InspectionPlan['onReject'], { kind: 'route' }>

/** What completion at a server of `station` does to `job`; returns where the job goes. */
export function completeJob(line: Line, server: number, station: number, job: number): number {
  const { causeFirst, inspects, next } = line.tables
  line.jobTask[job] = 1
  if (causeFirst[station] !== causeFirst[station + 1]) causeDefects(line, server, station, job)
  if (line.tables.modelTicks !== Infinity) countModel(line, station, line.jobProduct[job]!)
  if (inspects[station] === 1) {
    const rejected = inspect(line, station, job)
    if (rejected !== NONE) return rejected
  }
  const to = next[station]!
  if (to === TO_RETURN) return line.jobReturn[job]!
  return to === TO_ROUTE ? routeOf(line, station, job) : to
}

function causeDefects(line: Line, server: number, station: number, job: number): void {
  const { causeFirst, causeBit, causeStream, modelTicks } = line.tables
  const isRamp = modelTicks !== Infinity
  const times = isRamp ? rampSpoils(line, station, line.jobProduct[job]!) : 1
  for (let c = causeFirst[station]!; c < causeFirst[station + 1]!; c++) {
    const share = times * spoilShare(line, server, job, c)
    const spoiled = uniform(line.streams, causeStream[c]!) < share
    if (!spoiled) continue
    line.jobDefects[job] = line.jobDefects[job]! | causeBit[c]!
    const defect = 31 - Math.clz32(causeBit[c]!)
    line.jobMaker[job * line.plan.defects.length + defect] = makerNow(line, server)
  }
}

/** By product, by whether the machine drifts, and by who did the work. */
function spoilShare(line: Line, server: number, job: number, cause: number): number {
  const { causeShare, driftPlace, driftShare, failFirst, poolFactor } = line.tables
  const at = cause * line.plan.products + line.jobProduct[job]!
  const place = driftPlace[cause]!
  const drifts = place !== NONE && line.stops.isDue[failFirst[server]! + place] === 1
  const share = drifts ? driftShare[at]! : causeShare[at]!
  const pool = line.people.workedBy[server]!
  return pool === NOBODY ? share : share * poolFactor[cause * line.plan.pools.length + pool]!
}

/** Adjustments are told apart until they come round again. */
const EPOCHS = 1024
const makerNow = (line: Line, server: number) =>
  server * EPOCHS + (line.stops.adjustments[server]! % EPOCHS)

/**
 * A reject is held once against every machine that caused a defect for which it may have been, and
 * that was not adjusted since.
 */
function blame(line: Line, job: number, present: number): void {
  const classes = line.plan.defects.length
  const isPresent = (d: number) => (present & (1 << d)) !== 0
  const makers = line.jobMaker.subarray(job * classes, (job + 1) * classes)
  makers.forEach((maker, d) => {
    const first = makers.findIndex(
      (other, i) => other === maker && isPresent(i) && isWatched(line, maker, i),
    )
    if (first === d) blameMaker(line, maker)
  })
}

function isWatched(line: Line, maker: number, defect: number): boolean {
  const watched = controlOf(line, Math.floor(maker / EPOCHS))?.defects
  return watched === undefined || watched.includes(defect)
}

const controlOf = (line: Line, server: number) =>
  line.plan.stations[line.tables.stationOf[server]!]!.control

function blameMaker(line: Line, maker: number): void {
  const server = Math.floor(maker / EPOCHS)
  const control = controlOf(line, server)
  if (control === undefined || makerNow(line, server) !== maker) return
  const blamed = line.stops.blamed[server]! + 1
  line.stops.blamed[server] = blamed
  if (blamed >= control.rejects)
    callStop(line, line.tables.failFirst[server]! + control.adjustment)
}

/** NONE when the job passes (or was mended on the spot). */
function inspect(line: Line, station: number, job: number): number {
  const { inspectStream, visible } = line.tables
  const plan = line.plan.stations[station]!.inspection!
  const present = line.jobDefects[job]! & visible[station]!
  const seen = uniform(line.streams, inspectStream[station]!) < rejectShare(line, station, present)
  if (!seen) return NONE
  if (present === 0) line.falseRejects[station] = line.falseRejects[station]! + 1
  else {
    line.trueRejects[station] = line.trueRejects[station]! + 1
    if (line.tables.hasControl) blame(line, job, present)
  }
  markYield(line, job, plan.yieldLoss)
  if (plan.onReject.kind === 'fix') {
    line.jobDefects[job] = line.jobDefects[job]! & ~present
    return NONE
  }
  if (plan.onReject.kind === 'downgrade') return downgrade(line, job, present)
  return sendOff(line, station, job, plan.onReject, present)
}

/** Second grade: it goes on, and what was seen is no longer hidden. */
function downgrade(line: Line, job: number, present: number): typeof NONE {
  line.jobDefects[job] = line.jobDefects[job]! & ~present
  line.jobMarks[job] = line.jobMarks[job]! | DOWNGRADED
  return NONE
}

/** 1 − Π(1 − β) over the defects present; α when there is none. */
function rejectShare(line: Line, station: number, present: number): number {
  const { falseReject, miss } = line.tables
  if (present === 0) return falseReject[station]!
  const classes = line.plan.defects.length
  let passes = 1
  for (let d = 0; d < classes; d++) if (present & (1 << d)) passes *= miss[station * classes + d]!
  return 1 - passes
}

function markYield(line: Line, job: number, loss: InspectionPlan['yieldLoss']): void {
  const mark = loss === 'firstPass' ? REJECTED : loss === 'strict' ? TOUCHED_UP : 0
  line.jobMarks[job] = line.jobMarks[job]! | mark
}

function sendOff(line: Line, station: number, job: number, route: Route, present: number): number {
  const real = present !== 0
  const lost = uniform(line.streams, line.tables.scrapStream[station]!) < route.scrapShare
  if (real && lost) return giveUp(line, job, route, present)
  line.jobVisits[job] = line.jobVisits[job]! + 1
  if (line.jobVisits[job] > route.visitLimit) return giveUp(line, job, route, present)
  if (route.mends) {
    line.jobDefects[job] = line.jobDefects[job]! & ~present
    line.jobMarks[job] = line.jobMarks[job]! | REWORKED
  }
  line.jobTask[job] = taskScale(line, route.to, real ? route.trueTaskS : route.falseTaskS)
  line.jobReturn[job] = route.returnTo
  return route.to
}

const giveUp = (line: Line, job: number, route: Route, present: number) =>
  route.beyondRescue === 'downgrade' ? downgrade(line, job, present) : TO_SCRAP

/** What the attended work at `station` is multiplied by, to take `taskS` on average. */
function taskScale(line: Line, station: number, taskS: number | null): number {
  if (taskS === null || station < 0) return 1
  const { work } = line.plan.stations[station]!
  const ownS = work === null ? 0 : meanS(work)
  return ownS === 0 ? 1 : taskS / ownS
}
