import { describe, expect, test } from 'vitest'

import { aCapexLine, aCase, aPoint, aProject, someMoney } from './aProjectCase.ts'
import { appraiseProject, awardsOf } from './projectAppraisal.ts'
import type { ProjectCase } from './cashLines.ts'
import { prospectOf, worthOf } from './worth.ts'
import { aPolicy } from './aPolicy.ts'

/** What a cash flow can have: growth, ramp, stop, renewal, more technicians, an award. */
const FULL = aCase({
  project: aProject({
    capex: [
      aCapexLine({ lifeYears: 2, maintenanceSharePerYear: 0.05 }),
      aCapexLine({ category: 'software', priceCny: 100_000, eligible: false, lifeYears: 7 }),
    ],
    lineStopHours: 80,
    bufferStockUnits: 1000,
    overtimeUnits: 2000,
    rampUp: { startShare: 0.4, tauMonths: 3 },
  }),
  baseline: aPoint({ scrapPerYear: 4000, energyKwhPerYear: { peak: 9000, valley: 500 } }),
  retrofit: aPoint({
    headcount: { operator: 9, technician: 2 },
    goodPerYear: 310_000,
    scrapPerYear: 1000,
    energyKwhPerYear: { peak: 20_000, valley: 500 },
  }),
  money: someMoney({
    horizonMonths: 60,
    discountRatePerYear: 0.1,
    wageGrowthPerYear: 0.06,
    energyGrowthPerYear: -0.02,
    priceGrowthPerYear: 0.01,
    onCostShare: 0.28,
  }),
})

const POLICIES = { policies: [aPolicy()], stacking: { kind: 'exclusivePerBase' } } as const

function both(projectCase: ProjectCase) {
  const input = { ...projectCase, ...POLICIES }
  const full = appraiseProject(input)
  return { full, quick: worthOf(prospectOf(projectCase, awardsOf(input)), projectCase) }
}

describe('the quick worth is that of the cash flow', () => {
  const better = aPoint({ headcount: { operator: 8, technician: 1 }, scrapPerYear: 200 })
  const years = [
    { baseline: FULL.baseline, retrofit: FULL.retrofit },
    { baseline: FULL.baseline, retrofit: better },
    { baseline: aPoint({ goodPerYear: 250_000 }), retrofit: better },
  ]
  test.for([
    ['of years that are alike', FULL],
    ['of years that differ', { ...FULL, years }],
    [
      'of people who are let go, and of VAT that is lost',
      {
        ...FULL,
        project: {
          ...FULL.project,
          capex: FULL.project.capex.map((line) => ({ ...line, vatCreditable: false })),
        },
        money: { ...FULL.money, separation: { serviceYears: 4, attritionMonths: 2 } },
      },
    ],
    ['of lines that are stated', { ...FULL, otherLines: [{ id: 'rent', flowsCny: [5, 7, 1e5] }] }],
    ['of a project that never pays', { ...FULL, retrofit: aPoint() }],
  ] as const)('%s', ([, projectCase]) => {
    const { full, quick } = both(projectCase)
    expect(full.awards[0]!.amountCny).toBeGreaterThan(0)
    for (const side of ['withoutSubsidy', 'withSubsidy'] as const) {
      expect(quick[side].npvCny / full[side].npvCny).toBeCloseTo(1, 11)
      if (full[side].paybackYears === undefined)
        expect(quick[side].paybackYears).toBeUndefined()
      else expect(quick[side].paybackYears).toBeCloseTo(full[side].paybackYears, 9)
    }
  })
})

test('years that are given and alike change nothing, bit for bit', () => {
  const year = { baseline: FULL.baseline, retrofit: FULL.retrofit }
  const alike = both({ ...FULL, years: [year, year, year, year, year] })
  expect(alike).toEqual(both(FULL))
})

test('a better second year is worth what it saves in twelve months', () => {
  // Go-live after month 3, no growth, no discount: one head less in months 13 to 24 is 12 wages.
  const plain = aCase()
  const fewer = { baseline: plain.baseline, retrofit: aPoint({ headcount: { operator: 9 } }) }
  const usual = { baseline: plain.baseline, retrofit: plain.retrofit }
  const npvOf = (projectCase: ProjectCase) => both(projectCase).full.withoutSubsidy.npvCny
  expect(npvOf({ ...plain, years: [usual, fewer, usual] }) - npvOf(plain)).toBeCloseTo(60_000, 6)
  // The last year that is told goes on.
  expect(npvOf({ ...plain, years: [usual, fewer] }) - npvOf(plain)).toBeCloseTo(120_000, 6)
})

test('the account is lowest when the machine is paid and nothing has come back', () => {
  // 1.2 million, 90 % of it before go-live in month 3; ten wages a month then.
  const plain = aCase({ project: aProject({ capex: [aCapexLine({ milestones: [
    { after: 'order', delayMonths: 0, share: 0.3 },
    { after: 'delivery', delayMonths: 0, share: 0.7 },
  ] })] }) })
  expect(both(plain).quick.withoutSubsidy.lowestCashCny).toBeCloseTo(-1_200_000, 6)
})
