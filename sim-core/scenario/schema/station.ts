/** One station 工位 of a line: like machines or seats at one place. */
import { distributionSchema } from './distribution.ts'
import { driftSchema, failureSchema, maintenanceSchema } from './failure.ts'
import { amount, count, cv, type DeepReadonly, id, ids, seconds, share, text, z } from './fields.ts'
import { rampSchema } from './levers.ts'
import { stationMoves } from './moves.ts'
import { causeSchema, inspectionSchema } from './quality.ts'

/** The kit that draws a station; `rework` also keeps it off the main flow. */
export const STATION_KINDS = [
  'manual',
  'machine',
  'robot',
  'oven',
  'wave',
  'tester',
  'press',
  'laser',
  'inspection',
  'packing',
  'transport',
  'conveyor',
  'rework',
] as const

const workTimeSchema = z
  .strictObject({
    meanS: seconds('Touch time of a job at the pace of a trained person. Seconds.'),
    handlingS: seconds('Picking up, putting down, walking; what transport takes away. Seconds.')
      .default(0),
    cv: cv('Standard deviation of the sum divided by its mean; lognormal.'),
  })
  .describe('Attended time 人工作业 by mean and variation.')

const machineTimeSchema = z
  .strictObject({
    meanS: seconds('Cycle of the machine for one service. Seconds.'),
    cv: cv('Standard deviation divided by mean; lognormal.').default(0),
    attentionShare: share(
      'Share of the cycle in which a person has to be there. It is added to the attended part ' +
        'and taken off the automatic part: one person minds several machines.',
    ).default(0),
  })
  .describe('Automatic time 自动运行 by mean and variation.')

const kw = (mode: string) => amount(`Power of one machine ${mode}. kW.`)

export const powerSchema = z
  .strictObject({
    processing: kw('at work').default(0),
    starved: kw('that is ready and waits for a job. Default 0').default(0),
    waitingOperator: z.exactOptional(kw('that waits for a person. Default: as starved')),
    blocked: z.exactOptional(kw('that cannot hand over its job. Default: as starved')),
    setup: z.exactOptional(kw('during set-up. Default: as starved')),
    failed: z.exactOptional(kw('that is broken. Default: as starved')),
    standby: kw('asleep').default(0),
    waking: z.exactOptional(kw('that wakes up. Default: as standby')),
    offShift: kw('off shift').default(0),
  })
  .describe('Power by state, each machine.')

const setupSchema = z
  .strictObject({
    timeS: z.exactOptional(seconds('Any change of product takes this. Seconds.')),
    matrixS: z.exactOptional(
      z
        .array(z.array(seconds('From the product of the row to that of the column. Seconds.')))
        .describe('Times by pair, rows and columns in the order of the products. Seconds.'),
    ),
    operators: ids('Pools whose people set up; none: no one is needed.').default([]),
    begins: z
      .enum(['firstJob', 'wave'])
      .describe(
        'firstJob: when the first job of the new product is at the machine. wave: as soon as the ' +
          'machine has nothing left of the old lot, so that idle working time before the first ' +
          'new job counts; a straggler of an older lot passes without a set-up.',
      )
      .default('firstJob'),
    errorShare: z.exactOptional(
      share(
        'Probability that a set-up is wrong 换型错误, a recipe of the old product: the machine then ' +
          'drifts until its control, its maintenance or the next set-up ends it.',
      ),
    ),
    initialProduct: z.exactOptional(
      id('The product that the machines are set up for at the start. Default: the first.'),
    ),
  })
  .describe('Set-up 换型 when the product changes: `timeS` or `matrixS`, not both.')

export const stationSchema = z
  .strictObject({
    id: id('Names the station, and its random numbers. Not line, sink or return.'),
    name: text('Shown name.'),
    kind: z.enum(STATION_KINDS).describe('What it looks like; `rework` stands beside the flow.'),
    servers: count(
      'Like machines or seats, each failing on its own; 0: a buffer that an assembly takes from.',
      0,
      500,
    ).default(1),
    seatsFollowPeople: z
      .boolean()
      .describe('One seat per person of its pool; `servers` is then not used.')
      .default(false),
    places: z
      .union([count('Jobs.', 0, 1_000_000), z.literal('unlimited')])
      .describe('Room for jobs before the station, besides those at work.')
      .default(0),
    calendar: z.exactOptional(id('Working calendar; default: the first of the line.')),
    runsUnattended: z
      .boolean()
      .describe('The automatic part goes on off shift: ovens, burn-in racks.')
      .default(false),
    work: z.exactOptional(
      z
        .union([distributionSchema, workTimeSchema])
        .describe('Attended part of a service, first: somebody has to be there.'),
    ),
    machine: z.exactOptional(
      z
        .union([distributionSchema, machineTimeSchema])
        .describe('Automatic part of a service, after the attended part.'),
    ),
    paceCv: z.exactOptional(
      z.number().min(0).max(0.3).describe(
        'People differ: each seat has its own factor on attended times, with this variation.',
      ),
    ),
    paceHolds: z.exactOptional(
      z
        .enum(['run', 'shift'])
        .describe('Whether the factor of a seat holds for the run (default) or for one shift.'),
    ),
    learning: z.exactOptional(
      z
        .strictObject({
          excessShare: z.number().min(0).max(10).describe(
            'How much longer attended times are in the first shift: 0.5 is half as long again.',
          ),
          overShifts: z.number().positive().max(1000).describe(
            'Shifts in which this shrinks by the factor e.',
          ),
        })
        .describe('Learning curve 学习曲线, from the start of the run.'),
    ),
    workFactorApplies: z.exactOptional(
      z
        .enum(['both', 'none'])
        .describe(
          'Whether the work factor of a product scales the times here. Default: both where ' +
            'there is attended work and no machine, else none.',
        ),
    ),
    operators: ids('Pools whose people do the attended part, by preference; none: no one.')
      .default([]),
    newModel: z.exactOptional(rampSchema),
    operatorStays: z
      .enum(['work', 'service'])
      .describe('Whether the person leaves when the machine runs, or waits until it is done.')
      .default('work'),
    batchJobs: count('Jobs of one service; it starts with exactly so many.', 1, 100_000).default(1),
    failures: z.array(failureSchema).describe('Ways in which a machine fails.').default([]),
    maintenance: z.exactOptional(
      z.array(maintenanceSchema).describe('Preventive maintenance.'),
    ),
    drift: z.exactOptional(driftSchema),
    releasesWhenFailed: z.exactOptional(
      z
        .boolean()
        .describe('A failed machine hands over the finished job that it holds. Default false.'),
    ),
    shiftEnd: z.exactOptional(
      z
        .enum(['suspend', 'finish', 'fits'])
        .describe(
          'At the end of a shift: work is suspended and kept (default); a service that has begun ' +
            'is finished; or none begins whose mean time would not be over by then.',
        ),
    ),
    repairsOffShift: z.exactOptional(
      z.boolean().describe('Repairs go on through breaks. Default true.'),
    ),
    setup: z.exactOptional(setupSchema),
    causes: z.array(causeSchema).describe('Defects that the station causes.').default([]),
    inspection: z.exactOptional(inspectionSchema),
    next: z.exactOptional(
      id(
        'Where finished jobs go: a station, "sink", or "return" (back to where the rejecting ' +
          'inspection says). Default: the next station that is not kind rework, after the last ' +
          'the sink; of a rework station "return".',
      ),
    ),
    ...stationMoves,
    standby: z.exactOptional(
      z
        .strictObject({
          afterS: seconds('Idle time after which the machine falls asleep. Seconds.'),
          wakeS: seconds('Time to wake up. Seconds.'),
        })
        .describe('Energy-saving sleep of an idle machine 待机.'),
    ),
    powerKw: z.exactOptional(powerSchema),
    areaM2: z.exactOptional(amount('Floor that it stands on, for the drawing. m².')),
  })
  .describe('A station 工位.')

export type StationDocument = DeepReadonly<z.output<typeof stationSchema>>
export type StationKind = StationDocument['kind']
