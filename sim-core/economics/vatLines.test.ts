import { expect, test } from 'vitest'

import { evaluatePolicy } from './award.ts'
import { aPolicy } from './aPolicy.ts'
import { aCapexLine, aCase, aProject, someMoney } from './aProjectCase.ts'
import type { CapexLine } from './capex.ts'
import { projectCashFlow } from './cashflow.ts'
import { netOf, statementOf } from './statement.ts'
import { DEFAULT_TAX } from './taxation.ts'
import { DEFAULT_VAT } from './vat.ts'
import { CASH, type WayToPay } from './wayToPay.ts'

const FISCAL = { tax: DEFAULT_TAX }
const withCapex = (...capex: CapexLine[]) => aCase({ project: aProject({ capex }) })
const sumOf = (flows: readonly number[]) => flows.reduce((sum, cny) => sum + cny, 0)
const LOST = aCapexLine({ vatCreditable: false })
const LEASE: WayToPay = {
  kind: 'financeLease', downPaymentShare: 0, quotedRatePerYear: 0, periodMonths: 1, periods: 12,
  timing: 'arrears', feeShare: 0, depositShare: 0, depositReturn: 'refunded', purchasePriceCny: 0,
}

test('VAT that cannot be credited is a cost, before tax as after it', () => {
  // 1.2 million and 13 % on it.
  const { lines } = projectCashFlow(withCapex(LOST), [])
  expect(sumOf(lines[0]!.flowsCny)).toBeCloseTo(-1_356_000, 6)
  const { flow, years } = statementOf(withCapex(LOST), [], CASH, FISCAL)
  expect(sumOf(flow.lines.find(({ kind }) => kind === 'vatPaid')!.flowsCny)).toBe(0)
  // Straight over ten years, 5 % stay: all of it goes within the horizon of three years.
  expect(years[0]!.depreciationCny).toBeCloseTo(0.95 * 135_600, 6)
  expect(sumOf(years.map(({ depreciationCny }) => depreciationCny))).toBeCloseTo(1_356_000, 6)
})

test('the supplier has the price, and the tax office the VAT that is lost', () => {
  const { transfers, views, flow } = statementOf(withCapex(LOST), [], CASH, FISCAL)
  expect(sumOf(netOf('supplier', transfers, flow.months))).toBeCloseTo(1_200_000, 6)
  const creditable = statementOf(withCapex(aCapexLine()), [], CASH, FISCAL)
  // 156,000 more, less a quarter of it, which they save of income tax.
  const more = sumOf(views.city) - sumOf(creditable.views.city)
  expect(more).toBeCloseTo(0.75 * 156_000, 3)
})

test('of rents so much VAT is lost as of the equipment behind them', () => {
  const half = [aCapexLine({ priceCny: 600_000 }), { ...LOST, measureId: 'b', priceCny: 600_000 }]
  const { flow, years } = statementOf(withCapex(...half), [], LEASE, FISCAL)
  const rents = flow.lines.find(({ subject }) => subject === 'rent')!
  expect(sumOf(rents.flowsCny)).toBeCloseTo(-1_200_000 * 1.065, 6)
  const credited = flow.lines.find(({ kind }) => kind === 'vatCredited')!
  expect(sumOf(credited.flowsCny)).toBeCloseTo(1_200_000 * 0.065, 6)
  expect(sumOf(years.map(({ depreciationCny }) => depreciationCny))).toBeCloseTo(1_278_000, 6)
})

test('one rate serves the cash flow and the base of awards', () => {
  const vat = { ...DEFAULT_VAT, rateShare: { ...DEFAULT_VAT.rateShare, equipment: 0.1 } }
  const projectCase = aCase({ ...withCapex(LOST), money: someMoney({ vat }) })
  const { lines } = projectCashFlow(projectCase, [])
  const award = evaluatePolicy(aPolicy(), projectCase.project, '2026-01-01', vat)
  expect(sumOf(lines[0]!.flowsCny)).toBeCloseTo(-1_320_000, 6)
  expect(award?.eligibleCny).toBeCloseTo(1_320_000, 6)
})

test('who sells owes the VAT on it, whatever may be credited', () => {
  const sold = aCapexLine({ category: 'disposal', priceCny: -100_000, vatCreditable: false })
  const { flow } = statementOf(withCapex(sold), [], CASH, FISCAL)
  expect(sumOf(flow.lines[0]!.flowsCny)).toBe(100_000)
  expect(sumOf(flow.lines.find(({ kind }) => kind === 'vatPaid')!.flowsCny)).toBeCloseTo(13_000, 6)
})
