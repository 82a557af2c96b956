/**
 * A retrofit project by itself 项目文件: what is bought, what it brings month by month, how it is paid
 * and what policies add, for whoever knows the gain from elsewhere. There is no line in it, and so
 * nothing to simulate.
 */
import { amount, count, type DeepReadonly, id, ids, share, signed, text, z } from './fields.ts'
import { taxSchema, vatSchema, wayToPaySchema } from './finance.ts'
import { INVESTMENT_CATEGORIES, taxFields } from './measure.ts'
import { claimsSchema, stackingSchema } from './money.ts'

/** As many as the longest appraisal has, and month 0. */
const MOST_MONTHS = 600

const month = (meaning: string) => count(`${meaning} Months after the decision.`, 0, MOST_MONTHS)
const growth = (of: string) =>
  z.number().min(-0.5).max(1).describe(`Yearly growth of ${of}: 0.03 is 3 %.`)

const capexSchema = z
  .strictObject({
    id: id('Unique among the things that are bought.'),
    category: z.enum(INVESTMENT_CATEGORIES).describe('Class of capital spending.'),
    priceCny: amount('Without VAT. CNY.'),
    eligible: z.exactOptional(
      z
        .boolean()
        .describe('Part of the spending that grants look at; default: equipment, software.'),
    ),
    dongguanMade: z.exactOptional(z.boolean().describe('Made in Dongguan 莞产.')),
    ...taxFields,
    maintenanceSharePerYear: share('Upkeep as a share of the price, a year.').default(0),
    lifeYears: z.exactOptional(
      z.number().positive().max(100).describe('Renewed after so long; default: never. Years.'),
    ),
    payments: z
      .array(
        z
          .strictObject({ share: share('Share of the price.'), month: month('When it is due.') })
          .describe('A payment.'),
      )
      .min(1)
      .max(60)
      .describe('When it is paid; the shares sum to 1.')
      .default([{ share: 1, month: 0 }]),
  })
  .describe('Something that is bought.')

const repeatedSchema = z
  .strictObject({
    id: id('Unique among the lines.'),
    name: z.exactOptional(text('Shown name.')),
    amountCny: signed('Each time, at the prices of month 1; what is paid is negative. CNY.'),
    everyMonths: z
      .union([z.literal(1), z.literal(3), z.literal(12)])
      .describe('Between one time and the next.')
      .default(1),
    fromMonth: month('The first time.').default(1),
    toMonth: z.exactOptional(month('None after it; the horizon where absent.')),
    growthPerYear: growth('the amount, in yearly steps after month 12').default(0),
  })
  .describe('Money that comes again and again.')

const monthlySchema = z
  .strictObject({
    id: id('Unique among the lines.'),
    name: z.exactOptional(text('Shown name.')),
    byMonthCny: z
      .array(signed('Of one month; what is paid is negative. CNY.'))
      .min(1)
      .max(MOST_MONTHS + 1)
      .describe('From month 0 on; 0 after the last.'),
  })
  .describe('Money month by month.')

export const projectFileSchema = z
  .strictObject({
    schemaVersion: z.literal(1).describe('Version of this schema.'),
    kind: z.literal('project').describe('What this document is.'),
    id: id('Names the project.'),
    name: text('Shown name.'),
    about: z.exactOptional(text('What it is, and where its numbers come from.')),
    decisionDate: z.iso.date().describe('t = 0, and the day on which policies are looked up.'),
    horizonMonths: count('Length of the appraisal. Months.', 12, MOST_MONTHS),
    discountRatePerYear: growth('money: the discount rate, nominal and effective'),
    priceGrowthPerYear: growth('prices, for upkeep and renewal').default(0),
    level: z
      .enum(['single', 'line', 'intelligent', 'demonstration'])
      .describe('What policies take it for: 单机, 整线, 智能化, 示范.'),
    usesDomesticIp: z
      .boolean()
      .describe('Domestic equipment and controls with their own IP 自主知识产权国产装备.')
      .default(false),
    leadTimeMonths: count('Order to delivery, when contracts begin. Months.', 0, 120).default(0),
    installationMonths: count('Delivery to go-live. Months.', 1, 60).default(1),
    trialMonths: count('Go-live to acceptance. Months.', 0, 60).default(3),
    capex: z.array(capexSchema).max(200).describe('What is bought.'),
    lines: z
      .array(z.union([repeatedSchema, monthlySchema]))
      .max(200)
      .describe('What it brings, and what it costs to run, against doing nothing.'),
    policies: ids('Policies that are asked, by id.').default([]),
    stacking: stackingSchema.default({ kind: 'exclusivePerBase' }),
    claims: z.exactOptional(claimsSchema),
    waysToPay: z
      .array(wayToPaySchema)
      .max(12)
      .describe('Compared after tax; services that are paid by hours or units know no line here.')
      .default([]),
    tax: taxSchema.prefault({}),
    vat: vatSchema.prefault({}),
  })
  .describe('A retrofit project by itself 项目文件.')

export type ProjectDocument = DeepReadonly<z.output<typeof projectFileSchema>>
