import { expect, test } from 'vitest'

import { aPolicy, TEN_PERCENT } from './aPolicy.ts'
import { aCapexLine, aCase, aProject, someMoney } from './aProjectCase.ts'
import { netOf } from './statement.ts'
import { DEFAULT_STACKING } from './stacking.ts'
import { DEFAULT_TAX } from './taxation.ts'
import { appraiseEveryWay } from './wayAppraisal.ts'
import { CASH, type LoanWay, type WayToPay } from './wayToPay.ts'

const FISCAL = { tax: DEFAULT_TAX }
const LOAN: LoanWay = {
  kind: 'loan',
  repayment: 'annuity',
  quotedRatePerYear: 0.06,
  periods: 24,
  financedShare: 0.7,
  feeShare: 0,
}
const RENTED: WayToPay = {
  kind: 'service', unit: 'equipmentPrice', machines: 1, feeCny: 0.03, leastPerMonth: 0,
}
const FREE: WayToPay = { kind: 'energyPerformance', savingShare: 0.8, years: 3 }
const capex = [aCapexLine(), aCapexLine({ category: 'software', priceCny: 300_000 })]
const input = {
  ...aCase({
    project: aProject({ capex }),
    money: someMoney({ discountRatePerYear: 0.1 }),
  }),
  policies: [aPolicy({ rule: { covers: ['equipment', 'software'] } })],
  stacking: DEFAULT_STACKING,
}

const appraised = (...ways: WayToPay[]) => appraiseEveryWay(input, ways, FISCAL)

test('in cash the contract adds nothing', () => {
  const [cash] = appraised(CASH)
  expect(cash!.contractNpvCny).toBe(0)
  expect(cash!.withSubsidy.npvCny).toBe(cash!.afterTaxNpvCny)
  expect(cash!.financierGainCny).toBe(0)
  expect(cash!.schedule).toBeNull()
})

test('a loan below the discount rate is worth something, one above it costs', () => {
  const [cheap, dear] = appraised(LOAN, { ...LOAN, quotedRatePerYear: 0.2 })
  expect(cheap!.contractNpvCny).toBeGreaterThan(0)
  expect(dear!.contractNpvCny).toBeLessThan(0)
  // The project behind both is the same.
  expect(cheap!.afterTaxNpvCny).toBe(dear!.afterTaxNpvCny)
  expect(cheap!.financierGainCny).toBeLessThan(dear!.financierGainCny)
})

test('of equipment that somebody else owns nothing is claimed', () => {
  const [cash, rented] = appraised(CASH, RENTED)
  expect(cash!.awards.map(({ eligibleCny }) => eligibleCny)).toEqual([1_500_000])
  expect(rented!.awards.map(({ eligibleCny }) => eligibleCny)).toEqual([300_000])
  // 36,000 a month from month 4 to 36.
  const fees = rented!.statement.flow.lines.find(({ kind }) => kind === 'service')!
  expect(fees.flowsCny.slice(3, 5)).toEqual([0, -36_000])
})

test('where no electricity is saved nobody gives the equipment for a share of it', () => {
  const [energy] = appraised(FREE)
  expect(energy!.financierGainCny).toBe(-1_200_000)
})

test('a subsidy that is paid against rents reaches the firm as they fall due', () => {
  const policy = aPolicy({ delivery: 'rentSubsidy', values: { ...TEN_PERCENT, awardLagMonths: 0 } })
  const lease: WayToPay = {
    kind: 'financeLease', downPaymentShare: 0, quotedRatePerYear: 0, periodMonths: 1, periods: 24,
    timing: 'arrears', feeShare: 0, depositShare: 0, depositReturn: 'refunded',
    purchasePriceCny: 0,
  }
  const [leased] = appraiseEveryWay({ ...input, policies: [policy] }, [lease], FISCAL)
  // 10 % of 1.2 million against rents of 50,000 from month 3, a month after delivery.
  const line = leased!.statement.flow.lines.find(({ kind }) => kind === 'award')!
  expect(line.flowsCny.slice(2, 7)).toEqual([0, 50_000, 50_000, 20_000, 0])
})

const GUARANTEE = {
  guaranteedShare: 1, feeShare: 0.02, charged: 'once', collateralShare: 0.1,
  collateralRatePerYear: 0.02,
} as const

test('a guarantee costs its fee and the interest forgone, and its fee is an expense', () => {
  const noDiscount = { ...input, money: someMoney(), policies: [] }
  const [plain, vouched] = appraiseEveryWay(
    noDiscount, [LOAN, { ...LOAN, guarantee: GUARANTEE }], FISCAL,
  )
  // 2 % of 1.05 million less 2 % a year on 105,000 over two years; a quarter of it is tax saved.
  const costCny = 21_000 - 4_200
  const fall = plain!.withoutSubsidy.npvCny - vouched!.withoutSubsidy.npvCny
  expect(fall).toBeCloseTo(costCny * 0.75, 6)
})

test('what a policy pays of guarantee fees is claimed by the way that has them', () => {
  const half = { grantShare: 0.5, capCny: 1e9, awardLagMonths: 0 }
  const bond = aPolicy({ values: half, rule: { base: 'guaranteeFees', covers: [] } })
  const [plain, vouched] = appraiseEveryWay(
    { ...input, policies: [bond] }, [LOAN, { ...LOAN, guarantee: GUARANTEE }], FISCAL,
  )
  const amounts = [plain, vouched].map((way) => way!.awards[0]!.amountCny)
  expect(amounts).toEqual([0, 10_500])
})

test('every fen of a guarantee that one party pays another receives', () => {
  const [vouched] = appraised({ ...LOAN, guarantee: GUARANTEE })
  const { flow, transfers } = vouched!.statement
  const parties = new Set(transfers.flatMap(({ from, to }) => [from, to]))
  const nets = [...parties].map((party) => netOf(party, transfers, flow.months))
  for (let t = 0; t <= flow.months; t++)
    expect(nets.reduce((sum, net) => sum + net[t]!, 0)).toBeCloseTo(0, 6)
  const subjects = transfers.flatMap(({ line }) => (line.subject ? [line.subject] : []))
  expect(subjects).toEqual(expect.arrayContaining(['guaranteeFee', 'collateral']))
})

const RISK = { newFinancingShare: 0.1, lossShare: 1, awardLagMonths: 0 }
const ASSUMED = { defaultPerYearShare: 0.04, lossGivenDefaultShare: 0.5, passThroughShare: 0.5 }
const LEASED = {
  kind: 'financeLease', downPaymentShare: 0, quotedRatePerYear: 0.06, periodMonths: 1, periods: 24,
  timing: 'arrears', feeShare: 0, depositShare: 0, depositReturn: 'refunded', purchasePriceCny: 0,
} as const

test('a lessor whose losses are compensated asks less of the lessee, by what is assumed', () => {
  const policy = aPolicy({
    values: { ...RISK, ...ASSUMED, defaultPerYearShare: 0.01 },
    rule: { instrument: 'riskCompensation', to: 'lessor', covers: [], contract: 'lease' },
  })
  const ways = [LEASED, { ...LEASED, risk: ASSUMED }, LOAN]
  const [byPolicy, assumed, loan] = appraiseEveryWay({ ...input, policies: [policy] }, ways, FISCAL)
  // π · PD · LGD / (1 − PD)
  expect(byPolicy!.relief!.rateFallPerYear).toBeCloseTo((0.5 * 0.005) / 0.99, 12)
  expect(assumed!.relief!.rateFallPerYear).toBeCloseTo((0.5 * 0.02) / 0.96, 12)
  expect(assumed!.withSubsidy.npvCny).toBeGreaterThan(byPolicy!.withSubsidy.npvCny)
  expect(assumed!.withoutSubsidy.npvCny).toBe(byPolicy!.withoutSubsidy.npvCny)
  // A bank is no lessor.
  expect(loan!.relief).toBeNull()
  expect(loan!.awards.map(({ amountCny }) => amountCny)).toEqual([0])
})
