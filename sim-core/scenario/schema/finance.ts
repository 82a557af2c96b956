/** Tax and ways to pay 税务与付款方式: the terms of the economics, as a document states them. */
import { amount, count, type DeepReadonly, id, share, signed, text, z } from './fields.ts'

/** A yearly rate; how high a sane one is, `checkWays.ts` says in words. */
const yearly = (meaning: string) => z.number().min(0).describe(meaning)

const leaseFields = {
  quotedRatePerYear: yearly('Nominal yearly rate as quoted.'),
  periodMonths: z.union([z.literal(1), z.literal(3)]).describe('Months between rents.'),
  periods: count('Number of rents.', 1, 240),
  timing: z.enum(['advance', 'arrears']).describe('Rents at the beginning or end of a period.'),
  feeShare: share('Share of the financed amount, at the start.'),
  depositShare: share('Share of the financed amount, held as security.'),
  depositReturn: z.enum(['refunded', 'setOff']).describe('Paid back, or set off at the end.'),
  purchasePriceCny: amount('Nominal price at the end 名义价款. CNY.'),
}

const guaranteeSchema = z
  .strictObject({
    guaranteedShare: share('Share of the balance for which the guarantor answers.'),
    feeShare: share('Fee, as a share of what is guaranteed.'),
    charged: z.enum(['perYear', 'once']).describe('Every year on the balance, or once.'),
    collateralShare: share('Cash held as security, as a share of what is guaranteed.').default(0),
    collateralRatePerYear: yearly('Interest on that cash, nominal and simple.').default(0),
  })
  .describe('A guarantee or performance bond 担保、履约保函 under a contract.')

const riskSchema = z
  .strictObject({
    defaultPerYearShare: share('Probability that the lessee defaults in a year.').max(0.5),
    lossGivenDefaultShare: share('Share of the balance that is then lost.'),
    passThroughShare: share('Part of the fall of the lessor’s spread that reaches the lessee.'),
  })
  .describe('What the lessor risks, where a policy compensates it 风险补偿; assumed.')

const offerSchema = z
  .strictObject({
    lessor: z.string().min(1).max(200).describe('Who offers it.'),
    validUntil: z.exactOptional(z.iso.date().describe('Last day of the offer.')),
    note: z.exactOptional(z.string().min(1).max(500).describe('What else the offer says.')),
  })
  .describe('Whose offer it is 报价方.')

const named = {
  id: id('Id of this way to pay.'),
  name: text('What it is called on screen.'),
  offeredBy: z.exactOptional(offerSchema),
}
const guaranteedBy = { guarantee: z.exactOptional(guaranteeSchema) }
const leaseOverlays = { ...guaranteedBy, risk: z.exactOptional(riskSchema) }

const financedShare = (of: string) => share(`Share of ${of} that is financed.`)

export const leaseSchema = z
  .strictObject({
    kind: z.literal('financeLease'),
    downPaymentShare: share('Share of the price, paid at the start.'),
    ...leaseFields,
  })
  .describe('Terms of a finance lease 直接融资租赁.')

const cashSchema = z
  .strictObject({ kind: z.literal('cash'), ...named })
  .describe('Everything from the firm’s own money.')

const loanSchema = z
  .strictObject({
    kind: z.literal('loan'),
    ...named,
    financedShare: financedShare('all capital spending'),
    repayment: z
      .enum(['annuity', 'equalPrincipal', 'interestOnly', 'flatRate'])
      .describe('等额本息, 等额本金, 到期还本, or a flat rate 费率 on the first balance.'),
    quotedRatePerYear: yearly('Nominal yearly rate; flat for flatRate.'),
    periods: count('Number of instalments, after the grace.', 1, 360),
    periodMonths: z.union([z.literal(1), z.literal(3)]).describe('Between payments.').default(1),
    gracePeriods: count('First periods of interest only 宽限期.', 0, 120).default(0),
    balloonShare: share('Share repaid in one sum at the end.').default(0),
    feeShare: share('Share of the loan, paid at the start.'),
    ...guaranteedBy,
  })
  .describe('A bank loan, drawn on delivery.')

const wayLeaseSchema = leaseSchema.extend({ ...named, ...leaseOverlays })

const leasebackSchema = z
  .strictObject({
    kind: z.literal('saleLeaseback'),
    ...named,
    financedShare: financedShare('the price of the equipment'),
    ...leaseFields,
    ...leaseOverlays,
  })
  .describe('Sale and leaseback of the equipment 售后回租.')

const serviceSchema = z
  .strictObject({
    kind: z.literal('service'),
    ...named,
    unit: z
      .enum(['machineHour', 'goodUnit', 'equipmentPrice'])
      .describe('Scheduled hour of a machine, good unit, or month and yuan of equipment.'),
    machines: count('Machines paid by the hour.', 1, 10_000).default(1),
    feeCny: amount('For each of these units, without VAT. CNY.'),
    leastPerMonth: amount('Units that any month pays at least.').default(0),
  })
  .describe('Operating lease, robots as a service 经营租赁: upkeep and renewal are in the fee.')

const energySchema = z
  .strictObject({
    kind: z.literal('energyPerformance'),
    ...named,
    savingShare: share('Share of the electricity cost saved that is paid for it.'),
    years: z.number().positive().max(20).describe('Then the equipment is the firm’s. Years.'),
  })
  .describe('Energy performance contract 合同能源管理 for the equipment.')

/** A book of offers, and the firm's own ways beside it. */
export const MOST_WAYS = 40

export const wayToPaySchema = z
  .discriminatedUnion('kind', [
    cashSchema,
    loanSchema,
    wayLeaseSchema,
    leasebackSchema,
    serviceSchema,
    energySchema,
  ])
  .describe('A way to pay for a retrofit 付款方式.')

export type WayDocument = DeepReadonly<z.output<typeof wayToPaySchema>>

const depreciationSchema = (lifeYears: number, residualShare: number) =>
  z
    .strictObject({
      method: z
        .enum(['straightLine', 'doubleDeclining', 'shortened', 'oneOff'])
        .describe('直线法, 双倍余额递减法, 缩短年限 (60 %), 一次性扣除.')
        .default('straightLine'),
      lifeYears: count('Over so many tax years.', 1, 50).default(lifeYears),
      residualShare: share('Share of the cost that is not deducted.').default(residualShare),
    })
    .prefault({})
    .describe('How a class of capital spending is deducted 折旧.')

const regimeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('standard') }),
    z.strictObject({ kind: z.literal('highTech') }),
    z.strictObject({
      kind: z.literal('smallLowProfit'),
      staff: count('People of the whole firm.', 1, 1_000_000),
      assetsCny: amount('Total assets of the firm. CNY.'),
    }),
  ])
  .describe('Who pays what income tax: 25 %, 15 %, or 5 % up to a limit.')

export const taxSchema = z
  .strictObject({
    regime: regimeSchema.default({ kind: 'standard' }),
    carryForwardYears: z.exactOptional(
      count('A loss may be carried forward so long; default: 5, high-tech 10. Years.', 0, 20),
    ),
    prepayment: z
      .enum(['yearly', 'quarterly'])
      .describe('Paid after each year, or prepaid after each quarter 按季预缴 and settled then.')
      .default('yearly'),
    otherProfitCny: z.exactOptional(
      z
        .array(signed('Profit of the rest of the firm in a year. CNY.'))
        .min(1)
        .max(60)
        .describe('By year, the last goes on; absent: always enough, of a small firm none.'),
    ),
    depreciation: z
      .strictObject({
        equipment: depreciationSchema(10, 0.05),
        software: depreciationSchema(2, 0),
        integration: depreciationSchema(10, 0.05),
        installation: depreciationSchema(10, 0.05),
      })
      .prefault({})
      .describe('Of what is bought, by class.'),
    subsidyIsTaxed: z
      .boolean()
      .describe('Taxed in the year of receipt; if not, its spending is not deducted 不征税收入.')
      .default(true),
  })
  .describe('Corporate income tax 企业所得税.')

const rate = (of: string, byDefault: number) => share(`VAT on ${of}.`).default(byDefault)

export const vatSchema = z
  .strictObject({
    rateShare: z
      .strictObject({
        equipment: rate('equipment', 0.13),
        software: rate('software', 0.13),
        integration: rate('integration', 0.06),
        installation: rate('installation', 0.09),
        training: rate('training', 0.06),
        disposal: rate('what is sold', 0.13),
      })
      .prefault({})
      .describe('By class of capital spending.'),
    leaseRateShare: rate('rents of a direct lease and on services', 0.13),
    feeRateShare: rate('fees of lessors', 0.06),
    creditCnyPerMonth: amount('Output VAT against which a month can credit. CNY.')
      .nullable()
      .describe('null: always enough.')
      .default(null),
    surchargeShare: share(
      'Surcharges on the VAT owed 城建税及教育费附加, an assumption of the user: 0.12 in cities.',
    ).default(0),
    runningRateShare: rate('running gains; only the surcharges on it are counted', 0.13),
  })
  .describe('Value-added tax 增值税 on what is bought.')
