/** Money 经济参数: wages, prices, rates. The fields are those of the economics; without VAT. */
import { amount, count, type DeepReadonly, id, ids, share, signed, z } from './fields.ts'
import { leaseSchema, MOST_WAYS, taxSchema, vatSchema, wayToPaySchema } from './finance.ts'
import { uncertaintySchema } from './uncertainty.ts'

const growth = (of: string) =>
  z.number().min(-0.5).max(1).describe(`Yearly growth of ${of}: 0.03 is 3 %.`)

const roleSchema = z
  .strictObject({
    wageCnyPerMonth: amount('Average pay, habitual overtime and allowances included. CNY/month.'),
    turnoverPerMonthShare: z.exactOptional(share('Share of the people who leave in a month.')),
  })
  .describe('What a role costs.')

const tariffSchema = z
  .strictObject({
    periods: z
      .record(
        id('Billing period of the line’s tariff; "flat" where it has none.'),
        z.strictObject({ priceCnyPerKwh: amount('Price of electricity. CNY/kWh.') }),
      )
      .describe('Electricity prices by billing period.'),
  })
  .describe('Electricity prices.')

export const stackingSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('exclusivePerBase') }),
    z.strictObject({ kind: z.literal('cumulative') }),
    z.strictObject({
      kind: z.literal('cumulativeWithCeiling'),
      ceilingShare: share('All awards together are at most this share of the capital spending.'),
    }),
  ])
  .describe('What remains of several awards 叠加享受; an assumption.')

export const claimsSchema = z
  .strictObject({
    spending: z.exactOptional(
      z
        .record(
          id('What it is spent on: the "claim" or "base" of a policy.'),
          z.strictObject({
            spentCny: amount('Spending, without VAT. CNY.'),
            dongguanMadeCny: z.exactOptional(amount('Part of it made in Dongguan 莞产. CNY.')),
          }),
        )
        .describe('Spending outside the measures that policies pay for: fees, data, designs.'),
    ),
    quantities: z.exactOptional(
      z
        .record(id('The "quantity" of a policy.'), amount('How many.'))
        .describe('What is paid by number: kilowatts, people, tonnes.'),
    ),
    isDesignCentre: z.exactOptional(
      z.boolean().describe('A recognised national or provincial design centre.'),
    ),
    usedCny: z.exactOptional(
      z
        .record(id('A policy.'), amount('What the firm has had of it. CNY.'))
        .describe('Had already under caps of the firm.'),
    ),
  })
  .describe('What is claimed besides the investment of the measures 申报内容.')

const projectSchema = z
  .strictObject({
    installationMonths: count('Delivery to go-live. Months.', 1, 60).default(1),
    trialMonths: count('Go-live to acceptance. Months.', 0, 60).default(3),
    bufferStockUnits: amount('Units made ahead and sold during the stop.').default(0),
    overtimeUnits: amount('Units that overtime can make up.').default(0),
    usesDomesticIp: z
      .boolean()
      .describe('Domestic equipment and controls with their own IP 自主知识产权国产装备.')
      .default(false),
    claims: z.exactOptional(claimsSchema),
  })
  .describe('How a retrofit project is run.')

export const moneySchema = z
  .strictObject({
    priceDate: z.iso.date().describe('Whose prices these are.'),
    decisionDate: z.iso.date().describe('t = 0, and the day on which policies are looked up.'),
    horizonMonths: count('Length of the appraisal. Months.', 12, 600),
    discountRatePerYear: growth('money: the discount rate, nominal and effective'),
    wageGrowthPerYear: growth('wages'),
    energyGrowthPerYear: growth('electricity prices'),
    priceGrowthPerYear: growth('all other prices'),
    onCostShare: share('Contributions of the employer as a share of wages.'),
    roles: z
      .record(id('A role of the line.'), roleSchema)
      .describe('Wages by role.'),
    wageHoursPerMonth: z.number().positive().max(744).describe('Hours that the wage pays for.'),
    overtimeMultiplier: amount('Pay of an overtime hour over that of a normal one.').max(10),
    replacementCostCny: amount('Recruiting and training one successor. CNY.'),
    tariff: tariffSchema,
    contributionMarginCny: signed('Price − material − variable costs without a line. CNY/unit.'),
    scrapCostCny: signed('Material of a scrapped unit less salvage. CNY.'),
    reworkConsumablesCnyPerHour: amount('Consumables of an hour at the bench. CNY/h.'),
    reworkWageCnyPerHour: z.exactOptional(
      amount('Only where bench people are paid by the hour and are not in the headcount. CNY/h.'),
    ),
    escapeCostCny: amount('Warranty and return of one shipped defective unit. CNY.'),
    rentCnyPerM2Month: amount('Rent of floor; 0 where freed floor has no use. CNY/(m²·month).'),
    consumablesCnyPerGood: z.exactOptional(amount('Consumables of a good unit. CNY.')),
    separation: z.exactOptional(
      z
        .strictObject({
          serviceYears: amount('Mean of those who are let go; a wage for each. Years.').max(50),
          attritionMonths: amount('Places that fall free so long are not filled. Months.').max(60),
        })
        .describe('Severance 经济补偿; none where absent, so that nobody is let go.'),
    ),
    policies: ids('Policies that are asked, by id.').default([]),
    stacking: stackingSchema.default({ kind: 'exclusivePerBase' }),
    project: projectSchema.prefault({}),
    lease: z.exactOptional(leaseSchema),
    waysToPay: z
      .array(wayToPaySchema)
      .max(MOST_WAYS)
      .describe('Compared after tax, beside one another; offers of lessors among them.')
      .default([]),
    creditLineCny: z.exactOptional(
      amount('How far the firm’s account may go below nothing for it 授信额度. CNY.'),
    ),
    contractRounding: z.exactOptional(
      z.enum(['none', 'fen']).describe('Of printed plans of instalments; default: none.'),
    ),
    tax: taxSchema.prefault({}),
    vat: vatSchema.prefault({}),
    uncertainty: z.exactOptional(uncertaintySchema),
  })
  .describe('Prices, wages and rates 经济参数.')

export type MoneyDocument = DeepReadonly<z.output<typeof moneySchema>>
