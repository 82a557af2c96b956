import { expect, test } from 'vitest'

import { AN_AWARD } from './aPolicy.ts'
import { aCapexLine, aCase, aProject, someMoney } from './aProjectCase.ts'
import { statementOf } from './statement.ts'
import { DEFAULT_TAX } from './taxation.ts'
import { CASH, type WayToPay } from './wayToPay.ts'
import { reconcile, yearlyStatement } from './yearlyStatement.ts'

const LOAN: WayToPay = {
  kind: 'loan', repayment: 'interestOnly', quotedRatePerYear: 0.06, periods: 12,
  financedShare: 0.5, feeShare: 0.01,
}
const CASE = aCase({
  project: aProject({
    capex: [
      aCapexLine({ maintenanceSharePerYear: 0.12 }),
      aCapexLine({ category: 'training', priceCny: 20_000 }),
    ],
  }),
  money: someMoney({ discountRatePerYear: 0.1 }),
})
const FISCAL = { tax: DEFAULT_TAX }

test('the first year of a loan of half the price, by hand', () => {
  const [first] = yearlyStatement(statementOf(CASE, [], LOAN, FISCAL))
  // Nine months from go-live in month 3: ten people at 5,000, upkeep of 12,000 a month.
  expect(first!.benefitsCny).toEqual({ labour: 450_000 })
  expect(first!.opexCny['maintenance']).toBeCloseTo(-9 * 12_000, 6)
  // Of the training 30 % with the order and 60 % on delivery; the rest a year after acceptance.
  expect(first!.opexCny['capex']).toBeCloseTo(-18_000, 6)
  // 1 % of 610,000 when it is drawn in month 2, and 0.5 % of it ten times.
  expect(first!.interestCny).toBeCloseTo(6_100 + 10 * 3_050, 6)
  expect(first!.operatingCny).toBeCloseTo(450_000 - 108_000 - 18_000 - 36_600, 6)
  expect(first!.taxableCny).toBeCloseTo(first!.operatingCny - 114_000, 6)
  expect(first!.taxCny).toBeCloseTo(0.25 * first!.taxableCny, 3)
})

test('each year adds up, and the years to what the account has in the end', () => {
  const statement = statementOf(CASE, [AN_AWARD], LOAN, FISCAL)
  const years = yearlyStatement(statement)
  const sumOf = (values: readonly number[]) => values.reduce((sum, cny) => sum + cny, 0)
  for (const year of years) {
    const gains = sumOf(Object.values(year.benefitsCny)) + sumOf(Object.values(year.opexCny))
    expect(gains - year.interestCny).toBeCloseTo(year.operatingCny, 6)
    expect(year.operatingCny - year.depreciationCny + year.subsidyCny).toBeCloseTo(
      year.taxableCny, 6,
    )
  }
  expect(years.at(-1)!.cumulativeCny).toBeCloseTo(sumOf(statement.views.equity), 6)
  expect(sumOf(years.map(({ subsidyCny }) => subsidyCny))).toBe(120_000)
})

test('the six views come to nothing together, and say what the contract adds', () => {
  const inCash = statementOf(CASE, [AN_AWARD], CASH, FISCAL)
  const onLoan = reconcile(statementOf(CASE, [AN_AWARD], LOAN, FISCAL), inCash, 0.008)
  const { npvCny, sumCny, gapCny, contractNpvCny } = onLoan
  expect(gapCny).toBeLessThan(1e-6)
  // The bank: 1 % of 610,000 and twelve times 0.5 % of it.
  expect(sumCny.financier).toBeCloseTo(6_100 + 12 * 3_050, 6)
  expect(contractNpvCny).toBeCloseTo(npvCny.equity - npvCny.projectAfterTax, 9)
  expect(npvCny.projectPreTax).toBeGreaterThan(npvCny.projectAfterTax)
  expect(reconcile(inCash, inCash, 0.008).contractNpvCny).toBe(0)
})
