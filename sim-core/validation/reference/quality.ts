/** Quality in the slow simulator: defects, inspections, and where a job goes next. */
import { TO_RETURN, TO_SCRAP } from '../../engine/index.ts'
import type { Job, Station, World } from './types.ts'

/** What completion does to a job: a bench mends, the station spoils, its inspection looks. */
export function completeJob(world: World, station: Station, job: Job): void {
  const { plan } = station
  for (const defect of job.visit?.mends ?? []) job.defects.delete(defect)
  job.visit = null
  job.destination = plan.next === TO_RETURN ? job.returnTo : plan.next
  for (const { defect, share } of plan.causes) {
    const stream = `defect/${plan.id}/${world.plan.defects[defect]!}`
    if (world.dice.chance(stream, share[job.product]!)) job.defects.add(defect)
  }
  inspect(world, station, job)
  world.books.counts.finished[station.index]!++
}

function inspect(world: World, { plan, index }: Station, job: Job): void {
  const { inspection } = plan
  if (inspection === null) return
  const passes = [...job.defects].reduce((miss, d) => miss * (1 - inspection.detects[d]!), 1)
  const isBad = [...job.defects].some((d) => inspection.detects[d]! > 0)
  const rejectShare = isBad ? 1 - passes : inspection.falseRejectShare
  if (!world.dice.chance(`inspect/${plan.id}`, rejectShare)) return
  world.books.counts[isBad ? 'trueRejects' : 'falseRejects'][index]!++
  if (inspection.yieldLoss === 'firstPass') job.lostFirstPass = true
  if (inspection.yieldLoss !== 'none') job.lostStrict = true
  const visible = world.plan.defects.flatMap((_, d) => (inspection.detects[d]! > 0 ? [d] : []))
  const { onReject } = inspection
  if (onReject.kind === 'fix') {
    for (const defect of visible) job.defects.delete(defect)
    return
  }
  const isBeyondRescue = world.dice.chance(`scrap/${plan.id}`, onReject.scrapShare)
  if ((isBad && isBeyondRescue) || job.rejects >= onReject.visitLimit) {
    job.destination = TO_SCRAP
    return
  }
  job.rejects++
  if (onReject.mends) job.isReworked = true
  job.destination = onReject.to
  job.returnTo = onReject.returnTo
  job.visit = {
    taskS: isBad ? onReject.trueTaskS : onReject.falseTaskS,
    mends: onReject.mends ? visible : [],
  }
}
