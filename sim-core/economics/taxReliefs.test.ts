import { expect, test } from 'vitest'

import { aCapexLine, aCase, aProject, someMoney } from './aProjectCase.ts'
import type { CapexLine } from './capex.ts'
import type { MoneyInputs } from './money.ts'
import { statementOf } from './statement.ts'
import { DEFAULT_TAX, type TaxTerms } from './taxation.ts'
import { monthsLater } from './taxReliefs.ts'
import { DEFAULT_VAT } from './vat.ts'
import { CASH, type WayToPay } from './wayToPay.ts'

const oneOff = { method: 'oneOff', lifeYears: 10, residualShare: 0.05 } as const
const ONE_OFF: TaxTerms = {
  ...DEFAULT_TAX,
  depreciation: {
    equipment: oneOff, software: oneOff, integration: oneOff, installation: oneOff,
  },
}
const LEASE: WayToPay = {
  kind: 'financeLease', downPaymentShare: 0.2, quotedRatePerYear: 0.06, periodMonths: 1,
  periods: 12, timing: 'arrears', feeShare: 0, depositShare: 0.05, depositReturn: 'refunded',
  purchasePriceCny: 0,
}
const ROBOTS: WayToPay = {
  kind: 'service', unit: 'machineHour', machines: 2, feeCny: 28, leastPerMonth: 0,
}

/** Go-live in month 3 of a horizon of three years. */
function statement(
  capex: readonly CapexLine[],
  tax: TaxTerms = ONE_OFF,
  money: Partial<MoneyInputs> = {},
  way = CASH,
) {
  const projectCase = aCase({ project: aProject({ capex }), money: someMoney(money) })
  return statementOf(projectCase, [], way, { tax })
}

const reasons = ({ notes }: ReturnType<typeof statement>) =>
  notes.map(({ category, reason }) => `${category}: ${reason}`)

test('what is bought in 2026 for up to 5 million a piece is deducted in one sum', () => {
  const { years, notes } = statement([aCapexLine({ priceCny: 5_000_000 })])
  expect(years.map(({ depreciationCny }) => depreciationCny)).toEqual([5_000_000, 0, 0])
  expect(notes).toEqual([])
})

test('one piece of more than 5 million is deducted over its life, and the reason is said', () => {
  const dear = statement([aCapexLine({ priceCny: 5_000_001 })])
  expect(dear.years[0]!.depreciationCny).toBeCloseTo(0.95 * 500_000.1, 6)
  expect(reasons(dear)).toEqual(['equipment: unitValue'])
  expect(reasons(statement([aCapexLine({ priceCny: 10_000_000, units: 2 })]))).toEqual([])
  expect(reasons(statement([aCapexLine({ priceCny: 10_000_001, units: 2 })]))).toHaveLength(1)
})

test('engineering goes into the value of the equipment, software does not', () => {
  const engineering = aCapexLine({ category: 'integration', priceCny: 1_000_000 })
  const both = statement([aCapexLine({ priceCny: 4_500_000 }), engineering])
  expect(reasons(both)).toEqual(['equipment: unitValue', 'integration: unitValue'])
  const software = aCapexLine({ category: 'software', priceCny: 1_000_000 })
  const beside = statement([aCapexLine({ priceCny: 4_500_000 }), software])
  expect(reasons(beside)).toEqual(['software: notEquipment'])
})

test('from 2028 on nothing is deducted in one sum, neither bought nor renewed', () => {
  const line = aCapexLine({ lifeYears: 1 })
  // Ordered in November 2027, delivered in January 2028.
  const late = statement([aCapexLine()], ONE_OFF, { decisionDate: '2027-11-15' })
  expect(late.notes.map(({ date }) => date)).toEqual(['2028-01-15'])
  expect(reasons(late)).toEqual(['equipment: date'])
  // Bought in March 2026, renewed in April 2027 and April 2028.
  const renewed = statement([line])
  expect(renewed.notes.map(({ date, reason }) => [date, reason])).toEqual([['2028-04-01', 'date']])
  expect(renewed.years[1]!.depreciationCny).toBe(1_200_000)
})

test('what is leased was not bought, and is not deducted in one sum', () => {
  expect(reasons(statement([aCapexLine()], ONE_OFF, {}, LEASE))).toEqual(['equipment: notBought'])
})

test('a tenth of listed equipment is set against the tax of the year of its first use', () => {
  const plain = statement([aCapexLine()], DEFAULT_TAX)
  const listed = statement([aCapexLine({ listedEquipment: {} })], DEFAULT_TAX)
  expect(listed.years[0]!.creditedCny).toBe(120_000)
  expect(plain.years[0]!.taxCny - listed.years[0]!.taxCny).toBeCloseTo(120_000, 3)
  expect(listed.years[1]!.taxCny).toBe(plain.years[1]!.taxCny)
})

test('of a digital retrofit at most half of what the equipment cost counts, until 2027', () => {
  // 1.2 million on equipment that was bought for 2 million: 1 million counts.
  const retrofit = aCapexLine({ listedEquipment: { originalBaseCny: 2_000_000 } })
  expect(statement([retrofit], DEFAULT_TAX).years[0]!.creditedCny).toBe(100_000)
  const late = statement([retrofit], DEFAULT_TAX, { decisionDate: '2028-01-01' })
  expect(late.years[0]!.creditedCny).toBe(0)
  expect(reasons(late)).toEqual(['equipment: date'])
})

test('a lessee has the credit, a tenant has not, and engineering has none', () => {
  const listed = aCapexLine({ listedEquipment: {} })
  expect(statement([listed], DEFAULT_TAX, {}, LEASE).years[0]!.creditedCny).toBe(120_000)
  const rented = statement([listed], DEFAULT_TAX, {}, ROBOTS)
  expect(rented.years[0]!.creditedCny).toBe(0)
  expect(reasons(rented)).toEqual(['equipment: notBought'])
  const engineering = aCapexLine({ category: 'integration', listedEquipment: {} })
  expect(reasons(statement([engineering], DEFAULT_TAX))).toEqual(['integration: notEquipment'])
})

test('a credit that no tax is left for is carried into the next years', () => {
  const alone = { ...DEFAULT_TAX, otherProfitCny: [] }
  const listed = statement([aCapexLine({ listedEquipment: {} })], alone)
  // Go-live after month 3, 50,000 a month, 114,000 deducted: 84,000 of tax in year 1.
  const credited = listed.years.map(({ creditedCny }) => creditedCny)
  expect(credited).toEqual([84_000, 36_000, 0])
})

test('prepaid by quarters the same tax is paid earlier', () => {
  const yearly = statement([aCapexLine()], DEFAULT_TAX)
  const quarterly = statement([aCapexLine()], { ...DEFAULT_TAX, prepayment: 'quarterly' })
  quarterly.years.forEach(({ taxCny }, y) =>
    expect(taxCny).toBeCloseTo(yearly.years[y]!.taxCny, 3),
  )
  // Year 2: 150,000 a quarter less a quarter of 114,000, at 25 %.
  const line = quarterly.flow.lines.find(({ kind }) => kind === 'incomeTax')!
  for (const month of [15, 18, 21, 24])
    expect(line.flowsCny[month]).toBeCloseTo(-0.25 * (150_000 - 28_500), 3)
})

test('surcharges are due on the VAT of gains, less what purchases credit', () => {
  const vat = { ...DEFAULT_VAT, surchargeShare: 0.12 }
  const gain = { consumablesCnyPerGood: 1 }
  const projectCase = aCase({ money: someMoney({ vat, ...gain }) })
  const cheaper = { ...projectCase, retrofit: { ...projectCase.retrofit, goodPerYear: 240_000 } }
  const { flow, views } = statementOf(cheaper, [], CASH, { tax: DEFAULT_TAX })
  const line = flow.lines.find(({ kind }) => kind === 'surcharge')!
  // 360,000 with the order: 46,800 credited a month later, 12 % of it saved.
  expect(line.flowsCny[1]).toBeCloseTo(0.12 * 46_800, 6)
  // From month 4: 5,000 units fewer, each 1 of consumables less and 5 of margin less.
  expect(line.flowsCny[5]).toBeCloseTo(-0.12 * 0.13 * 5_000 * (1 - 5), 6)
  expect(views.preTax[1]).toBeCloseTo(46_800 * 1.12, 6)
})

test('months later is the same day, or the last of a shorter month', () => {
  expect(monthsLater('2026-01-31', 1)).toBe('2026-02-28')
  expect(monthsLater('2027-12-31', 2)).toBe('2028-02-29')
  expect(monthsLater('2026-11-15', 14)).toBe('2028-01-15')
  expect(monthsLater('2026-01-01', 0)).toBe('2026-01-01')
  expect(monthsLater('1999-12-01', 1)).toBe('2000-01-01')
})
