/**
 * The line document 产线: stations in flow order, and what they share. Defaults are filled in when
 * it is parsed, so that a parsed line says everything that does not depend on its neighbours.
 */
import { failureSchema } from './failure.ts'
import {
  amount,
  count,
  type DeepReadonly,
  id,
  ids,
  LONGEST_RUN_S,
  share,
  text,
  z,
} from './fields.ts'
import { lineLevers } from './levers.ts'
import { lineMoves } from './moves.ts'
import { stationSchema } from './station.ts'
import { startSchema } from './start.ts'
import { sourceSchema } from './supply.ts'

/** Billing period of a line without a tariff. */
export const SINGLE_BILLING = 'flat'

/** Jobs carry their defects as bits of one small integer. */
const MOST_DEFECTS = 30

const instant = (meaning: string) => z.number().min(0).max(LONGEST_RUN_S).describe(meaning)
/** A shorter one would make a year of orders endless. */
const period = z.number().min(3600).max(LONGEST_RUN_S)

const productSchema = z
  .strictObject({
    id: id('Unique among the products.'),
    name: text('Shown name.'),
    demandShare: share('Share of the demand; all together 1.'),
    workFactor: z.number().positive().max(100).describe('Work content relative to the mean unit.')
      .default(1),
    route: z.exactOptional(
      ids(
        'Stations that it visits in this order, each with routing plan; the first is where it ' +
          'enters. Either every product has one or none.',
      ).min(1),
    ),
  })
  .describe('A product 产品.')

export const calendarSchema = z
  .strictObject({
    id: id('Unique among the calendars.'),
    name: z.exactOptional(text('Shown name.')),
    periodS: period.describe('Length after which it repeats: a day, a week. Seconds.'),
    onS: z
      .array(z.tuple([instant('From. Seconds.'), instant('To. Seconds.')]))
      .describe('Working spans inside the period, ascending and disjoint. Seconds.'),
    shiftClosesS: z.exactOptional(
      z
        .array(instant('An instant inside the period. Seconds.'))
        .describe('When a shift ends and its output is booked; default: the last working instant.'),
    ),
  })
  .describe('A working calendar 班制.')

export const roleSchema = z
  .strictObject({
    id: id('Unique among the roles.'),
    name: text('Shown name.'),
    isPerson: z
      .boolean()
      .describe('Whether its members are people: vehicles are not counted nor paid.')
      .default(true),
  })
  .describe('A role 岗位, by which people are counted and paid.')

const walkSchema = z
  .strictObject({
    positionsM: z
      .record(id('A station.'), z.number().min(0).max(10_000).describe('Along the aisle. m.'))
      .describe('Where stations are, along the aisle; those that are not named are at 0. m.'),
    speedMPerS: z.number().positive().max(10).describe('How fast people walk. m/s.').default(1.2),
    from: z.exactOptional(id('Station where they stand at the start. Default: the first.')),
    serves: z.exactOptional(
      z
        .enum(['longestWaiting', 'nearest'])
        .describe('Whom somebody who becomes free goes to. Default: longestWaiting.'),
    ),
  })
  .describe('Walking 走动: people take their way to where they are called, and are bound meanwhile.')

export const poolSchema = z
  .strictObject({
    id: id('Unique among the pools.'),
    name: text('Shown name.'),
    role: id('The role of its people.'),
    people: count('People on shift.', 0, 5000),
    walk: z.exactOptional(walkSchema),
    absentShare: z.exactOptional(
      share('Probability that a person is absent for a shift 缺勤, each on his own. Default 0.'),
    ),
    searchable: z
      .boolean()
      .describe('Whether the study may look for the least number that meets the demand.')
      .default(true),
  })
  .describe('People with one skill 人员池.')

export const staffSchema = z
  .strictObject({
    id: id('Unique among the staff.'),
    name: text('Shown name.'),
    role: id('Their role.'),
    workSPerShift: amount('Work of a shift, all together. Seconds per shift.').default(0),
    perDirectShare: z.number().min(0).max(1).describe('People for each direct person.').default(0),
  })
  .describe(
    'Indirect people 间接人员: ⌈workSPerShift / (0.9 × shift) + perDirectShare × direct people⌉. ' +
      'Measures change the work, never the heads.',
  )

export const defectSchema = z
  .strictObject({ id: id('Unique among the defects.'), name: text('Shown name.') })
  .describe('A class of defects 缺陷类别.')

export const groupSchema = z
  .strictObject({
    id: id('Unique among the groups.'),
    name: text('Shown name.'),
    stations: ids('Stations that stop together; the first one’s calendar runs the clock.').min(1),
    stop: failureSchema.describe('The common cause; its time to failure is shift time.'),
  })
  .describe('Coupled stations 联动组: one stop halts them all.')

export const baseLoadSchema = z
  .strictObject({
    id: id('Unique among the base loads.'),
    name: text('Shown name.'),
    onShiftKw: amount('While the line works. kW.').default(0),
    alwaysKw: amount('Day and night. kW.').default(0),
    perShiftKwh: amount('Once a shift: heating up. kWh.').default(0),
  })
  .describe('Electricity that no station draws 公共用电: lighting, compressor, air-conditioning.')

const tariffSchema = z
  .strictObject({
    periodS: period.describe('Length after which it repeats. Seconds.'),
    edges: z
      .array(
        z.strictObject({
          atS: instant('Inside the period; the first at 0. Seconds.'),
          billing: id('Billing period that begins: valley, flat, peak …'),
        }),
      )
      .min(1)
      .describe('Changes of billing period, ascending.'),
  })
  .describe('When which electricity price holds 分时电价; the prices are in money.')

export const lineSchema = z
  .strictObject({
    products: z
      .array(productSchema)
      .min(1)
      .max(100)
      .describe('What is made.')
      .default([
        { id: 'product', name: { zh: '产品', en: 'Product' }, demandShare: 1, workFactor: 1 },
      ]),
    calendars: z
      .array(calendarSchema)
      .describe('The first is the main one; none: round the clock.')
      .default([]),
    shiftsPerYear: z.exactOptional(
      z.number().positive().max(2000).describe(
        'Shifts worked in a year, holidays taken off; default: as the main calendar repeats.',
      ),
    ),
    source: sourceSchema,
    otherSources: z
      .array(sourceSchema)
      .max(50)
      .describe('What comes in elsewhere: parts for an assembly, jobs from another line.')
      .default([]),
    conwipCards: z.exactOptional(
      count('Jobs allowed inside at once 定量在制; default: push.', 1, 1_000_000),
    ),
    ...lineMoves,
    ...lineLevers,
    roles: z.array(roleSchema).describe('Roles of people.').default([]),
    pools: z.array(poolSchema).describe('Direct people by skill.').default([]),
    staff: z.array(staffSchema).describe('Indirect people.').default([]),
    defects: z.array(defectSchema).max(MOST_DEFECTS).describe('Classes of defects.').default([]),
    groups: z.array(groupSchema).describe('Stations that stop together.').default([]),
    baseLoads: z.array(baseLoadSchema).describe('Electricity that no station draws.').default([]),
    tariff: z.exactOptional(tariffSchema),
    gridKgCo2ePerKwh: z.exactOptional(
      amount('Emission factor of the grid 电网排放因子; state its source. kgCO2e/kWh.').max(5),
    ),
    areaM2: amount('Floor of the whole line. m².').default(0),
    start: z.exactOptional(startSchema),
    stations: z.array(stationSchema).min(1).max(300).describe('In flow order.'),
  })
  .describe('A production line 产线.')

export type LineDocument = DeepReadonly<z.output<typeof lineSchema>>
export type CalendarDocument = LineDocument['calendars'][number]
export type PoolDocument = LineDocument['pools'][number]
