/** Failures in the engine's terms; a false alarm of a monitor is a failure of its own. */
import type { FailurePlan } from '../engine/index.ts'
import { workingSPerDay } from './calendar.ts'
import { timeToFailure, timeToRepair } from './compileTimes.ts'
import type { FailureDocument } from './schema/failure.ts'
import type { CalendarDocument } from './schema/line.ts'

/** The failure, and the checks after false alarms where its monitor gives any. */
export function compileFailure(
  failure: FailureDocument,
  calendar: CalendarDocument | undefined,
  poolIndex: (id: string) => number,
): readonly FailurePlan[] {
  const { id, responseS, monitor } = failure
  const repairers = failure.repairers.map(poolIndex)
  const plan: FailurePlan = {
    id,
    ttf: timeToFailure(failure),
    ttr: timeToRepair(failure),
    responseS,
    repairers,
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
    id: checkId(id),
    ttf: { kind: 'exponential', mean: workingSPerDay(calendar) / alarmsPerDay },
    ttr: timeToRepair(failure, monitor.plannedShare),
    responseS: 0,
    repairers,
    monitor: null,
  }
  return [plan, check]
}

/** The failure that stands for the false alarms of another. */
export const checkId = (id: string) => `${id}-check`
