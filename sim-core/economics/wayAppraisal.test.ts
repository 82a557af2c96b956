import { expect, test } from 'vitest'

import { aPolicy, TEN_PERCENT } from './aPolicy.ts'
import { aCapexLine, aCase, aProject, someMoney } from './aProjectCase.ts'
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
