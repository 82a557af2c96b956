/** Failures in the engine's terms; a false alarm of a monitor is a failure of its own. */
import { type FailurePlan, PLAIN_FAILURE } from '../engine/index.ts'
import { workingSPerDay } from './calendar.ts'
import { compileLink } from './compileLevers.ts'
import { byMeanAndShape, timeToFailure, timeToRepair } from './compileTimes.ts'
import type { FailureDocument } from './schema/failure.ts'
import type { CalendarDocument } from './schema/line.ts'

/** Where things stand in the lists of a line. */
export interface Indices {
  readonly station: (id: string) => number
  readonly pool: (id: string) => number
  readonly network: (id: string) => number
}

/** The failure, and the checks after false alarms where its monitor gives any. */
export function compileFailure(
  failure: FailureDocument,
  calendar: CalendarDocument | undefined,
  indices: Pick<Indices, 'pool' | 'network'>,
): readonly FailurePlan[] {
  const { id, responseS, monitor } = failure
  const repairers = failure.repairers.map(indices.pool)
  const { link } = compileLink(failure, indices.network)
  const plan: FailurePlan = {
    ...PLAIN_FAILURE,
    id,
    ttf: timeToFailure(failure),
    ttr: timeToRepair(failure),
    responseS,
    repairers,
    clock: failure.clock ?? 'operating',
    afterRepair: failure.afterRepair ?? 'resume',
    priority: failure.priority ?? 0,
    ...(link === undefined ? {} : { link }),
    spare: compileSpare(failure),
    monitor: monitor === undefined
      ? null
      : {
          sensitivityShare: monitor.sensitivityShare,
          leadS: monitor.leadS,
          plannedShare: monitor.plannedShare,
        },
  }
  const alarmsPerDay = monitor?.falseAlarmsPerDay ?? 0
  if (monitor === undefined || alarmsPerDay === 0) return [plan]
  const check: FailurePlan = {
    ...PLAIN_FAILURE,
    id: checkId(id),
    ttf: { kind: 'exponential', mean: workingSPerDay(calendar) / alarmsPerDay },
    ttr: timeToRepair(failure, monitor.plannedShare),
    responseS: 0,
    repairers,
    monitor: null,
    ...(link === undefined ? {} : { link: { ...link, responseS: 0 }, isAlarm: true }),
  }
  return [plan, check]
}

function compileSpare({ spare }: FailureDocument): FailurePlan['spare'] {
  if (spare === undefined) return null
  const { missingShare, delayS, delayCv = 0 } = spare
  return { missingShare, delay: byMeanAndShape(delayS, delayCv) }
}

/** The failure that stands for the false alarms of another. */
export const checkId = (id: string) => `${id}-check`
