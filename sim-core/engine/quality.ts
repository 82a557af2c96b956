/**
 * Quality: defects are born at stations and found at inspections. A station draws one number per
 * defect class that it can cause and one per inspection, whatever the answer, so that a change
 * elsewhere never shifts them.
 */
import { meanS } from '../base/index.ts'
import { REJECTED, REWORKED, TOUCHED_UP, type Line } from './line.ts'
import { NONE, TO_RETURN, TO_ROUTE, TO_SCRAP, type InspectionPlan } from './plan.ts'
import { routeOf } from './routing.ts'
import { uniform } from './streams.ts'

type Route = Extract<InspectionPlan['onReject'], { kind: 'route' }>

/** What completion at `station` does to `job`; returns where the job goes. */
export function completeJob(line: Line, station: number, job: number): number {
  const { causeFirst, inspects, next } = line.tables
  line.jobTask[job] = 1
  if (causeFirst[station] !== causeFirst[station + 1]) causeDefects(line, station, job)
  if (inspects[station] === 1) {
    const rejected = inspect(line, station, job)
    if (rejected !== NONE) return rejected
  }
  const to = next[station]!
  if (to === TO_RETURN) return line.jobReturn[job]!
  return to === TO_ROUTE ? routeOf(line, station, job) : to
}

function causeDefects(line: Line, station: number, job: number): void {
  const { causeFirst, causeBit, causeShare, causeStream } = line.tables
  const { products } = line.plan
  const product = line.jobProduct[job]!
  for (let c = causeFirst[station]!; c < causeFirst[station + 1]!; c++) {
    const spoiled = uniform(line.streams, causeStream[c]!) < causeShare[c * products + product]!
    if (spoiled) line.jobDefects[job] = line.jobDefects[job]! | causeBit[c]!
  }
}

/** NONE when the job passes (or was mended on the spot). */
function inspect(line: Line, station: number, job: number): number {
  const { inspectStream, visible } = line.tables
  const plan = line.plan.stations[station]!.inspection!
  const present = line.jobDefects[job]! & visible[station]!
  const seen = uniform(line.streams, inspectStream[station]!) < rejectShare(line, station, present)
  if (!seen) return NONE
  if (present === 0) line.falseRejects[station] = line.falseRejects[station]! + 1
  else line.trueRejects[station] = line.trueRejects[station]! + 1
  markYield(line, job, plan.yieldLoss)
  if (plan.onReject.kind === 'fix') {
    line.jobDefects[job] = line.jobDefects[job]! & ~present
    return NONE
  }
  return sendOff(line, station, job, plan.onReject, present)
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
  if (real && lost) return TO_SCRAP
  line.jobVisits[job] = line.jobVisits[job]! + 1
  if (line.jobVisits[job] > route.visitLimit) return TO_SCRAP
  if (route.mends) {
    line.jobDefects[job] = line.jobDefects[job]! & ~present
    line.jobMarks[job] = line.jobMarks[job]! | REWORKED
  }
  line.jobTask[job] = taskScale(line, route.to, real ? route.trueTaskS : route.falseTaskS)
  line.jobReturn[job] = route.returnTo
  return route.to
}

/** What the attended work at `station` is multiplied by, to take `taskS` on average. */
function taskScale(line: Line, station: number, taskS: number | null): number {
  if (taskS === null || station < 0) return 1
  const { work } = line.plan.stations[station]!
  return work === null ? 1 : taskS / meanS(work)
}
