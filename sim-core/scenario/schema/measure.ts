/** Retrofit measures 改造措施: what changes on the line, and what it costs. */
import {
  amount,
  count,
  type DeepReadonly,
  id,
  ids,
  seconds,
  share,
  signed,
  text,
  z,
} from './fields.ts'
import {
  baseLoadSchema,
  calendarSchema,
  defectSchema,
  groupSchema,
  poolSchema,
  roleSchema,
  staffSchema,
} from './line.ts'
import { lookAheadSchema } from './levers.ts'
import { stationSchema } from './station.ts'

/** Prefix of a target → the list of the line that holds it; without a prefix it is a station. */
export const TARGET_LISTS = {
  pool: 'pools',
  staff: 'staff',
  group: 'groups',
  load: 'baseLoads',
} as const

export const TARGET_PATTERN = /^(?:(?:pool|staff|group|load):)?[A-Za-z][\w-]*$/
export const FIELD_PATTERN = /^[A-Za-z]\w*(?:\.(?:[A-Za-z][\w-]*|\d+))*$/

const target = (meaning: string) =>
  z
    .string()
    .regex(TARGET_PATTERN)
    .describe(`${meaning}: a station id, "pool:ID", "staff:ID", "group:ID", "load:ID" or "line".`)

const field = z
  .string()
  .regex(FIELD_PATTERN)
  .describe('Dotted path inside the target; items of lists by id: "causes.bridge.share".')

const scaleSchema = z
  .strictObject({
    scale: target('What is changed'),
    field,
    by: amount('Factor on the number that is there.'),
  })
  .describe('Multiplies a number.')

const setSchema = z
  .strictObject({
    set: target('What is changed'),
    field,
    to: z
      .json()
      .describe('Number, word, list or whole part; a new list item is added; null removes it.'),
  })
  .describe('Replaces a number or a whole part.')

const insertStationSchema = z
  .strictObject({
    insert: stationSchema,
    after: z.exactOptional(id('Station before it in the flow.')),
    before: z.exactOptional(id('Station after it in the flow.')),
  })
  .describe('Adds a station, at the end unless told where; default routes run through it.')

const insertItemSchema = z.discriminatedUnion('into', [
  z.strictObject({ into: z.literal('pools'), insert: poolSchema }),
  z.strictObject({ into: z.literal('staff'), insert: staffSchema }),
  z.strictObject({ into: z.literal('groups'), insert: groupSchema }),
  z.strictObject({ into: z.literal('defects'), insert: defectSchema }),
  z.strictObject({ into: z.literal('roles'), insert: roleSchema }),
  z.strictObject({ into: z.literal('baseLoads'), insert: baseLoadSchema }),
  z.strictObject({ into: z.literal('calendars'), insert: calendarSchema }),
])

const removeSchema = z
  .strictObject({ remove: target('What is taken away') })
  .describe('Takes it away; default routes close up, and groups lose a removed station.')

const controlSchema = z
  .discriminatedUnion('control', [
    z.strictObject({ control: z.literal('conwipCards'), to: count('Cards.', 1, 1_000_000) }),
    z.strictObject({
      control: z.literal('sequence'),
      to: z
        .enum(['fifo', 'leastSetup', 'dueDate', 'priority'])
        .describe('Which waiting order goes next.'),
    }),
    z.strictObject({ control: z.literal('lookAhead'), to: lookAheadSchema }),
    z.strictObject({
      control: z.literal('informationDelayS'),
      to: seconds('How much later release hears what happened. Seconds.'),
    }),
  ])
  .describe('Switches on a way to control the line.')

export const changeSchema = z
  .union([
    scaleSchema,
    setSchema,
    insertStationSchema,
    insertItemSchema,
    removeSchema,
    controlSchema,
  ])
  .describe('One change of the line.')

export const INVESTMENT_CATEGORIES = [
  'equipment',
  'software',
  'integration',
  'installation',
  'training',
  'disposal',
] as const

/** What the tax office asks of something that is bought. */
export const taxFields = {
  vatCreditable: z.exactOptional(
    z
      .boolean()
      .describe('Whether its VAT can be credited 可抵扣; default: yes. If not, it is a cost.'),
  ),
  units: z.exactOptional(
    count('Things that the price is the sum of; a one-off deduction looks at one.', 1, 10_000),
  ),
  listedEquipment: z.exactOptional(
    z
      .strictObject({
        originalBaseCny: z.exactOptional(
          amount('Of a digital retrofit: what the equipment was bought for. CNY.'),
        ),
      })
      .describe('On the lists 专用设备目录: 10 % of it may be set against income tax.'),
  ),
}

const investmentSchema = z
  .strictObject({
    category: z.enum(INVESTMENT_CATEGORIES).describe('Class of capital spending.'),
    priceCny: signed('Without VAT; negative for a disposal that brings money. CNY.'),
    lifeYears: z.exactOptional(
      z.number().positive().max(100).describe('Renewed after so long; default: never. Years.'),
    ),
    eligible: z.exactOptional(
      z
        .boolean()
        .describe('Part of the spending that grants look at; default: equipment, software.'),
    ),
    dongguanMade: z.exactOptional(
      z.boolean().describe('Made in Dongguan 莞产; some grants pay more for it.'),
    ),
    ...taxFields,
  })
  .describe('One thing that is bought; a measure has at most one of each category.')

export const measureSchema = z
  .strictObject({
    id: id('Unique among the measures; decides the order of application.'),
    name: text('Shown name.'),
    about: z.exactOptional(text('What it does, and what it does not do.')),
    aspects: z
      .array(z.enum(['design', 'equipment', 'data', 'logistics', 'decisions']))
      .max(5)
      .describe(
        'Features of a demonstration project 数字化设计、装备、数据、物流、决策 that it has: the ' +
          'check-list of 东府办〔2017〕12号, 五（三）4.',
      )
      .default([]),
    requires: ids('Measures that must be there, and are applied before.').default([]),
    conflictsWith: ids('Measures that cannot be there too.').default([]),
    changes: z.array(changeSchema).describe('What changes on the line.'),
    investment: z.array(investmentSchema).describe('What is bought.').default([]),
    installation: z.exactOptional(
      z
        .strictObject({
          lineStopHours: amount('Scheduled hours in which the line stands still. Hours.'),
          leadWeeks: amount('From order to delivery. Weeks.').max(520),
        })
        .describe('How it gets onto the floor.'),
    ),
    ramp: z.exactOptional(
      z
        .strictObject({
          tauWeeks: amount('Time constant of the ramp-up. Weeks.').max(520),
          startShare: share('Share of the gains on the first day.'),
        })
        .describe('How the gains grow after go-live.'),
    ),
    maintenance: z.exactOptional(
      z
        .strictObject({
          equipmentSharePerYear: share('Upkeep as a share of the price of equipment, a year.'),
          softwareSharePerYear: share('Licences and support as a share of software, a year.'),
        })
        .describe('What it costs to keep.'),
    ),
    areaM2: signed('Net change of the floor of the line. m².').default(0),
    clause: z.exactOptional(
      z.string().min(1).describe('Clause of the policy that may pay for it.'),
    ),
  })
  .describe('A retrofit measure 改造措施.')

export type MeasureDocument = DeepReadonly<z.output<typeof measureSchema>>
export type Change = DeepReadonly<z.output<typeof changeSchema>>
export type Investment = MeasureDocument['investment'][number]
