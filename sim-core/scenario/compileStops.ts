/**
 * Everything that stops the machines of a station, in the engine's terms: failures, the overhauls
 * that wear calls for, and preventive maintenance. They stand in one list, and name each other by
 * their places in it.
 */
import type { Distribution } from '../base/index.ts'
import { type FailurePlan, PLAIN_FAILURE } from '../engine/index.ts'
import { compileFailure, type Indices } from './compileFailure.ts'
import { byMeanAndShape, byMeanAndWeibull } from './compileTimes.ts'
import type { DriftDocument, FailureDocument, MaintenanceDocument } from './schema/failure.ts'
import type { CalendarDocument } from './schema/line.ts'
import type { StationDocument } from './schema/station.ts'

type Pools = (id: string) => number

export function compileStops(
  { failures, maintenance = [], drift }: StationDocument,
  calendar: CalendarDocument | undefined,
  indices: Indices,
): readonly FailurePlan[] {
  const { pool } = indices
  const broken = failures.flatMap((failure) => compileFailure(failure, calendar, indices))
  const overhauls = failures.flatMap((failure) => compileOverhaul(failure, pool))
  const services = maintenance.map((one) => compileMaintenance(one, pool))
  const drifts = drift === undefined ? [] : compileDrift(drift, pool)
  const all = [...broken, ...overhauls, ...services, ...drifts]
  const everything = [...failures, ...(drift === undefined ? [] : [drift])].map(({ id }) => id)
  const place = (id: string) => all.findIndex((plan) => plan.id === id)
  const restarted = (id: string) =>
    maintenance.filter(
      ({ restartsAfterRepair, renews }) =>
        restartsAfterRepair === true && (renews ?? [id]).includes(id),
    )
  const renewed = new Map<string, readonly string[]>([
    ...failures.map(({ id }) => [id, restarted(id).map((one) => one.id)] as const),
    ...failures.map(({ id }) => [overhaulId(id), [id]] as const),
    ...maintenance.map(({ id, renews }) => [id, renews ?? everything] as const),
    ...(drift === undefined ? [] : [[adjustmentId(drift.id), [drift.id]] as const]),
  ])
  const wears = new Map(failures.map(({ id, wear }) => [id, wear]))
  return all.map((plan) => {
    const wear = wears.get(plan.id)
    return {
      ...plan,
      renews: (renewed.get(plan.id) ?? []).map(place),
      wear: wear === undefined
        ? null
        : {
            stages: wear.stages,
            alarmStage: wear.alarmStage - 1,
            alarm: place(overhaulId(plan.id)),
          },
    }
  })
}

/** The overhaul that stands for the alarm of a failure's wear. */
const overhaulId = (id: string) => `${id}-overhaul`

function compileOverhaul({ id, wear }: FailureDocument, pool: Pools): readonly FailurePlan[] {
  if (wear === undefined) return []
  const { durationS, durationCv = 0, begins = 'afterJob', operators = [] } = wear.overhaul
  const stop = plannedStop(operators.map(pool), begins, durationS, durationCv)
  return [{ ...stop, id: overhaulId(id) }]
}

/** The adjustment that stands for what control calls for. */
export const adjustmentId = (id: string) => `${id}-adjustment`

function compileDrift(drift: DriftDocument, pool: Pools): readonly FailurePlan[] {
  const { id, clock = 'operating', everyS, everyCycles, everyShape = 1, control } = drift
  const every = everyS ?? everyCycles
  const plan: FailurePlan = {
    ...PLAIN_FAILURE,
    id,
    clock,
    ttf: every === undefined ? null : byMeanAndWeibull(every, everyShape),
    ttr: { kind: 'constant', value: 0 },
    begins: 'never',
  }
  if (control === undefined) return [plan]
  const { durationS, durationCv = 0, begins = 'afterJob', operators = [] } = control
  const stop = plannedStop(operators.map(pool), begins, durationS, durationCv)
  return [plan, { ...stop, id: adjustmentId(id) }]
}

function compileMaintenance(
  { id, clock = 'operating', everyS, everyCycles, ...task }: MaintenanceDocument,
  pool: Pools,
): FailurePlan {
  const { durationS, durationCv = 0, begins = 'afterJob', operators = [] } = task
  const ttf: Distribution = { kind: 'constant', value: everyS ?? everyCycles! }
  return { ...plannedStop(operators.map(pool), begins, durationS, durationCv), id, clock, ttf }
}

const plannedStop = (
  repairers: readonly number[],
  begins: FailurePlan['begins'],
  meanS: number,
  cv: number,
): Omit<FailurePlan, 'id'> => ({
  ...PLAIN_FAILURE,
  ttf: null,
  ttr: byMeanAndShape(meanS, cv),
  repairers,
  begins,
  isPlanned: true,
})
