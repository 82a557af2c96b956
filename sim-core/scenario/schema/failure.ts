/** Failures 故障 of machines and common-cause stops of groups. */
import { amount, cv, type DeepReadonly, id, ids, positiveSeconds, seconds, share, text, z } from
  './fields.ts'

/** Gamma with k = 2, the shape that repair logs usually have. */
export const DEFAULT_MTTR_CV = Math.SQRT1_2

const monitorSchema = z
  .strictObject({
    sensitivityShare: share('Share of the failures that announce themselves in time.'),
    leadS: seconds('Warning before the failure, in processing time. Seconds.'),
    plannedShare: share('Planned work takes this share of the repair it replaces.'),
    falseAlarmsPerDay: z.exactOptional(
      amount(
        'Alarms without a failure, per machine and day of processing as long as the working ' +
          'time of a day; each is a planned stop. Default 0.',
      ).max(1000),
    ),
  })
  .describe('Condition monitoring 状态监测: some failures become planned stops.')

export const failureSchema = z
  .strictObject({
    id: id('Unique at its station.'),
    name: z.exactOptional(text('What breaks.')),
    mtbfS: positiveSeconds(
      'Mean time between failures 平均故障间隔: from the end of a repair to the next failure, in ' +
        'processing time (for the stop of a group: in shift time). Seconds.',
    ),
    mtbfShape: z.exactOptional(
      z.number().min(0.1).max(20).describe(
        'Weibull shape of the time between failures: 1 (default) is exponential, more wears out.',
      ),
    ),
    mttrS: seconds('Mean time to repair 平均修复时间, from when somebody is at the machine. Seconds.'),
    mttrCv: cv('Standard deviation of the repair divided by its mean; gamma distributed.').default(
      DEFAULT_MTTR_CV,
    ),
    responseS: seconds('Delay before anybody is called or walks up. Seconds.').default(0),
    repairers: ids('Pools whose people repair, in order of preference; none: no one is needed.')
      .default([]),
    monitor: z.exactOptional(monitorSchema),
  })
  .describe('One way in which a machine fails; each machine of a station fails on its own.')

export type FailureDocument = DeepReadonly<z.output<typeof failureSchema>>
