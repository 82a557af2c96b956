/** Quality in the slow simulator: defects, inspections, and where a job goes next. */
import { TO_SCRAP, type DefectPlan, type InspectionPlan } from '../../engine/index.ts'
import { countModel, spoilFactor } from './models.ts'
import { wayOf } from './routes.ts'
import type { Job, Machine, Station, World } from './types.ts'

/** What completion does to a job: a bench mends, the station spoils, its inspection looks. */
export function completeJob(world: World, machine: Machine, job: Job): void {
  const { station } = machine
  const { plan } = station
  job.visit = null
  for (const cause of plan.causes) {
    const stream = `defect/${plan.id}/${world.plan.defects[cause.defect]!}`
    if (!world.dice.chance(stream, spoilShare(machine, cause, job))) continue
    job.defects.add(cause.defect)
    job.causers.set(cause.defect, { machine, adjustments: machine.adjustments })
  }
  countModel(station, job.product)
  if (!inspect(world, station, job)) job.destination = wayOf(world, station, job)
  world.books.counts.finished[station.index]!++
  world.books.ever.finished++
}

/**
 * Probability of a defect, by how new the model is, by what the machine drifts to and by who did
 * the attended part.
 */
function spoilShare(machine: Machine, { share, drift, poolFactor }: DefectPlan, job: Job): number {
  const isDrifting = drift !== undefined && machine.failures[drift.place]!.isCalled
  const own = (isDrifting ? drift.share : share)[job.product]!
  const factor = machine.worker === null ? 1 : (poolFactor?.[machine.worker] ?? 1)
  return spoilFactor(machine.station, job.product) * Math.min(1, own * factor)
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

/** True when the inspection sends the job elsewhere. */
function inspect(world: World, { plan, index }: Station, job: Job): boolean {
  const { inspection } = plan
  if (inspection === null) return false
  const passes = [...job.defects].reduce((miss, d) => miss * (1 - inspection.detects[d]!), 1)
  const isBad = [...job.defects].some((d) => inspection.detects[d]! > 0)
  const rejectShare = isBad ? 1 - passes : inspection.falseRejectShare
  if (!world.dice.chance(`inspect/${plan.id}`, rejectShare)) return false
  world.books.counts[isBad ? 'trueRejects' : 'falseRejects'][index]!++
  if (inspection.yieldLoss === 'firstPass') job.lostFirstPass = true
  if (inspection.yieldLoss !== 'none') job.lostStrict = true
  const visible = world.plan.defects.flatMap((_, d) => (inspection.detects[d]! > 0 ? [d] : []))
  if (isBad) countAgainst(world, job, visible)
  const { onReject } = inspection
  if (onReject.kind === 'fix') for (const defect of visible) job.defects.delete(defect)
  if (onReject.kind === 'downgrade') downgrade(job, visible)
  return onReject.kind === 'route' && sendOff(world, plan.id, job, onReject, { isBad, visible })
}

type Route = Extract<InspectionPlan['onReject'], { kind: 'route' }>
interface Finding {
  readonly isBad: boolean
  readonly visible: readonly number[]
}

/** To the bench, or out of the line; of second grade, it goes on as if it had passed. */
function sendOff(
  world: World,
  id: string,
  job: Job,
  route: Route,
  { isBad, visible }: Finding,
): boolean {
  const isBeyondRescue = world.dice.chance(`scrap/${id}`, route.scrapShare)
  if ((isBad && isBeyondRescue) || job.rejects >= route.visitLimit) {
    if (route.beyondRescue === 'downgrade') downgrade(job, visible)
    else job.destination = TO_SCRAP
    return route.beyondRescue !== 'downgrade'
  }
  job.rejects++
  if (route.mends) job.isReworked = true
  job.destination = route.to
  job.returnTo = route.returnTo
  job.visit = {
    taskS: isBad ? route.trueTaskS : route.falseTaskS,
    mends: route.mends ? visible : [],
  }
  return true
}

/** Second grade goes on; what the inspection has seen is no longer hidden. */
function downgrade(job: Job, visible: readonly number[]): void {
  job.isSecondGrade = true
  for (const defect of visible) job.defects.delete(defect)
}
