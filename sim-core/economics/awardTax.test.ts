import { expect, test } from 'vitest'

import { aPolicy } from './aPolicy.ts'
import { aCase, aPoint, aProject } from './aProjectCase.ts'
import { awardTax } from './awardTax.ts'
import { DEFAULT_TAX, type TaxTerms } from './taxation.ts'

/** A project that changes nothing, with an award of 400,000 in month 15. */
const INPUT = {
  ...aCase({ retrofit: aPoint(), project: aProject({ capex: [], leadTimeMonths: 1 }) }),
  policies: [
    aPolicy({
      rule: { instrument: 'lumpSum' },
      values: { grantCny: 400_000, awardLagMonths: 12 },
    }),
  ],
  stacking: { kind: 'exclusivePerBase' },
} as const

const taxed = (changes: Partial<TaxTerms>) =>
  awardTax(INPUT, { tax: { ...DEFAULT_TAX, ...changes } })

test('an award is taxed at the rate of its firm in the year in which it comes', () => {
  const { subsidyCny, moreTaxCny, cliffYears } = taxed({})
  expect(subsidyCny).toEqual([0, 400_000, 0])
  expect(moreTaxCny[1]).toBeCloseTo(100_000, 6)
  expect(cliffYears).toEqual([])
})

test('E15: 400,000 on top of 2.9 million of profit cost a small firm 680,000 of tax', () => {
  const regime = { kind: 'smallLowProfit', staff: 80, assetsCny: 20e6 } as const
  const { moreTaxCny, cliffYears } = taxed({ regime, otherProfitCny: [2_900_000] })
  // 25 % of 3.3 million instead of 5 % of 2.9 million.
  expect(moreTaxCny[1]).toBeCloseTo(825_000 - 145_000, 6)
  expect(cliffYears).toEqual([2])
})

test('far below the limit a small firm pays a twentieth of its award', () => {
  const regime = { kind: 'smallLowProfit', staff: 80, assetsCny: 20e6 } as const
  const { moreTaxCny, cliffYears } = taxed({ regime, otherProfitCny: [1_000_000] })
  expect(moreTaxCny[1]).toBeCloseTo(20_000, 6)
  expect(cliffYears).toEqual([])
})
