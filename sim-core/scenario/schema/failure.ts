/** Failures 故障 of machines and common-cause stops of groups. */
import {
  amount,
  count,
  cv,
  type DeepReadonly,
  id,
  ids,
  positiveSeconds,
  seconds,
  share,
  text,
  z,
} from './fields.ts'
import { linkSchema } from './levers.ts'

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

const CLOCKS = ['operating', 'calendar', 'scheduled', 'cycles'] as const

export const BEGINNINGS = ['atOnce', 'afterJob', 'atBreak'] as const

const CLOCK_MEANING =
  'operating: processing time. calendar: all time. scheduled: time on shift, idle or not. ' +
  'cycles: services done. No clock runs while the machine is failed. Default: operating.'

export const clockSchema = z.enum(CLOCKS).describe(CLOCK_MEANING)

export const beginsSchema = z
  .enum(BEGINNINGS)
  .describe(
    'atOnce: whatever the machine is doing. afterJob: when the machine is empty (default). ' +
      'atBreak: when the station goes off shift; what is left when the shift begins holds it up.',
  )

const spareSchema = z
  .strictObject({
    missingShare: share('Share of the failures for which a spare part is missing.'),
    delayS: seconds('Mean time until the part is there, before anybody is called. Seconds.'),
    delayCv: z.exactOptional(cv('Standard deviation of it divided by its mean. Default 0.')),
  })
  .describe('Spare parts 备件 that may be missing.')

const wearSchema = z
  .strictObject({
    stages: count('Stages that the machine passes, equally long on average.', 2, 100),
    alarmStage: count('The stage, from 1, whose beginning is noticed.', 1, 99),
    overhaul: z
      .strictObject({
        durationS: seconds('Mean length of the overhaul, which takes it back. Seconds.'),
        durationCv: z.exactOptional(cv('Standard deviation divided by the mean. Default 0.')),
        begins: z.exactOptional(beginsSchema),
        operators: z.exactOptional(ids('Pools whose people do it; none: no one is needed.')),
      })
      .describe('What the alarm leads to.'),
  })
  .describe('Degradation in stages 劣化, seen by condition monitoring; fails after the last.')

export const failureSchema = z
  .strictObject({
    id: id('Unique at its station.'),
    name: z.exactOptional(text('What breaks.')),
    clock: z.exactOptional(clockSchema),
    mtbfS: z.exactOptional(
      positiveSeconds(
        'Mean time between failures 平均故障间隔: from the end of a repair to the next failure, on ' +
          'its clock (for the stop of a group: in shift time). Seconds.',
      ),
    ),
    mtbfCycles: z.exactOptional(
      z.number().min(1).max(1e9).describe('Mean services between failures, for that clock.'),
    ),
    availabilityShare: z.exactOptional(
      z.number().gt(0).lt(1).describe(
        'In place of mtbfS: up time by up time and repair, so that it is mttrS × A / (1 − A).',
      ),
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
    afterRepair: z.exactOptional(
      z
        .enum(['resume', 'restart', 'scrap'])
        .describe(
          'What becomes of the work it interrupted: the rest is done (default), all of it again, ' +
            'or its jobs are scrapped when the repair ends.',
        ),
    ),
    priority: z.exactOptional(
      z.int().min(-9).max(9).describe(
        'Place in the queue for people: higher first; work and set-ups have 0, the default.',
      ),
    ),
    spare: z.exactOptional(spareSchema),
    wear: z.exactOptional(wearSchema),
    network: z.exactOptional(linkSchema),
  })
  .describe('One way in which a machine fails; each machine of a station fails on its own.')

export const maintenanceSchema = z
  .strictObject({
    id: id('Unique among the failures and the maintenance of its station.'),
    name: z.exactOptional(text('What is done.')),
    clock: z.exactOptional(clockSchema),
    everyS: z.exactOptional(
      positiveSeconds('From its end until it is due, on its clock. Seconds.'),
    ),
    everyCycles: z.exactOptional(count('Services until it is due, for that clock.', 1, 1e9)),
    durationS: seconds('Mean length. Seconds.'),
    durationCv: z.exactOptional(cv('Standard deviation divided by the mean. Default 0.')),
    begins: z.exactOptional(beginsSchema),
    operators: z.exactOptional(ids('Pools whose people do it; none: no one is needed.')),
    renews: z.exactOptional(
      ids('Failures, or the drift, of the station that it makes as good as new. Default: all.'),
    ),
    restartsAfterRepair: z.exactOptional(
      z
        .boolean()
        .describe(
          'The repair of a failure that it renews also counts as this maintenance: replacement ' +
            'by age. Default false: by block.',
        ),
    ),
  })
  .describe('Preventive maintenance 预防性维护 of each machine.')

export const driftSchema = z
  .strictObject({
    id: id('Unique among the failures, the maintenance and the drift of its station.'),
    name: z.exactOptional(text('What drifts.')),
    clock: z.exactOptional(clockSchema),
    everyS: z.exactOptional(
      positiveSeconds(
        'Mean time from its end until it drifts again, on its clock; absent where only wrong ' +
          'set-ups bring it. Seconds.',
      ),
    ),
    everyCycles: z.exactOptional(
      z.number().min(1).max(1e9).describe('Mean services until it drifts, for that clock.'),
    ),
    everyShape: z.exactOptional(
      z.number().min(0.1).max(20).describe('Weibull shape of that time; default 1, exponential.'),
    ),
    endsWithSetup: z.exactOptional(z.boolean().describe('A set-up ends it. Default false.')),
    control: z.exactOptional(
      z
        .strictObject({
          rejects: count(
            'Jobs rejected, at any inspection, for defects of the machine since it was last ' +
              'adjusted, after which it is adjusted: the lever of a control chart 控制图.',
            1,
            1_000_000,
          ),
          defects: z.exactOptional(
            ids('Only rejects for these count. Default: for any that the station causes.').min(1),
          ),
          durationS: seconds('Mean length of the adjustment. Seconds.'),
          durationCv: z.exactOptional(cv('Standard deviation divided by the mean. Default 0.')),
          begins: z.exactOptional(beginsSchema),
          operators: z.exactOptional(ids('Pools whose people do it; none: no one is needed.')),
        })
        .describe('How it is found, and what ends it.'),
    ),
  })
  .describe(
    'Drift 漂移 of a machine: it goes on, but its causes of defects have another share, until an ' +
      'adjustment, maintenance or a set-up ends it.',
  )

export type DriftDocument = DeepReadonly<z.output<typeof driftSchema>>
export type MaintenanceDocument = DeepReadonly<z.output<typeof maintenanceSchema>>
export type FailureDocument = DeepReadonly<z.output<typeof failureSchema>>
