/** Quality in the slow simulator: defects, inspections, and where a job goes next. */
import { TO_RETURN, TO_SCRAP, type DefectPlan } from '../../engine/index.ts'
import type { Job, Machine, Station, World } from './types.ts'

/** What completion does to a job: a bench mends, the station spoils, its inspection looks. */
export function completeJob(world: World, machine: Machine, job: Job): void {
  const { station } = machine
  const { plan } = station
  for (const defect of job.visit?.mends ?? []) job.defects.delete(defect)
  job.visit = null
  job.destination = plan.next === TO_RETURN ? job.returnTo : plan.next
  for (const cause of plan.causes) {
    const stream = `defect/${plan.id}/${world.plan.defects[cause.defect]!}`
    if (!world.dice.chance(stream, spoilShare(machine, cause, job))) continue
    job.defects.add(cause.defect)
    job.causers.set(cause.defect, { machine, adjustments: machine.adjustments })
  }
  inspect(world, station, job)
  world.books.counts.finished[station.index]!++
}

/** Probability of a defect, by what the machine drifts to and by who did the attended part. */
function spoilShare(machine: Machine, { share, drift, poolFactor }: DefectPlan, job: Job): number {
  const isDrifting = drift !== undefined && machine.failures[drift.place]!.isCalled
  const own = (isDrifting ? drift.share : share)[job.product]!
  const factor = machine.worker === null ? 1 : (poolFactor?.[machine.worker] ?? 1)
  return Math.min(1, own * factor)
}

/** Machines that caused a defect which is now rejected, since they were last adjusted. */
function countAgainst(world: World, job: Job, visible: readonly number[]): void {
  const guilty = visible
    .filter((d) => job.defects.has(d))
    .flatMap((d) => {
      const causer = job.causers.get(d)
      if (causer?.adjustments !== causer?.machine.adjustments) return []
      const watched = causer?.machine.station.plan.control?.defects
      return causer !== undefined && (watched?.includes(d) ?? true) ? [causer.machine] : []
    })
  for (const machine of new Set(guilty)) {
    const { control } = machine.station.plan
    if (control === undefined) continue
    machine.rejects++
    if (machine.rejects >= control.rejects)
      world.hooks.call(world, machine, machine.failures[control.adjustment]!)
  }
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
  if (isBad) countAgainst(world, job, visible)
  const { onReject } = inspection
  if (onReject.kind === 'downgrade') return downgrade(job, visible)
  if (onReject.kind === 'fix') {
    for (const defect of visible) job.defects.delete(defect)
    return
  }
  const isBeyondRescue = world.dice.chance(`scrap/${plan.id}`, onReject.scrapShare)
  if ((isBad && isBeyondRescue) || job.rejects >= onReject.visitLimit) {
    if (onReject.beyondRescue === 'downgrade') return downgrade(job, visible)
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

/** Second grade goes on; what the inspection has seen is no longer hidden. */
function downgrade(job: Job, visible: readonly number[]): void {
  job.isSecondGrade = true
  for (const defect of visible) job.defects.delete(defect)
}
