import { expect, test } from 'vitest'

import { aPolicy } from './aPolicy.ts'
import { atRisk, riskReliefOf } from './lessorRisk.ts'

const RISK = {
  newFinancingShare: 0.1,
  lossShare: 1,
  defaultPerYearShare: 0.03,
  lossGivenDefaultShare: 0.5,
  passThroughShare: 0.5,
}

test('a lessor that is compensated in full needs no spread for its risk', () => {
  // s* = 0.03 · 0.5 / 0.97 without, nothing with; half of the fall reaches the lessee.
  expect(riskReliefOf(RISK)).toEqual({
    spreadWithoutPerYear: 0.015 / 0.97,
    spreadWithPerYear: 0,
    rateFallPerYear: (0.5 * 0.015) / 0.97,
  })
})

test('the ceiling of new financing bounds what is compensated', () => {
  // c = min(1, 0.1 / (0.4 · 0.5)) = 0.5; s* = 0.2 / 0.6.
  const { spreadWithoutPerYear, spreadWithPerYear, rateFallPerYear } = riskReliefOf({
    ...RISK,
    defaultPerYearShare: 0.4,
  })
  expect(spreadWithoutPerYear).toBeCloseTo(1 / 3, 12)
  expect(spreadWithPerYear).toBeCloseTo(1 / 6, 12)
  expect(rateFallPerYear).toBeCloseTo(1 / 12, 12)
})

test('where nobody defaults nothing is compensated and no rate falls', () => {
  expect(riskReliefOf({ ...RISK, defaultPerYearShare: 0 })).toEqual({
    spreadWithoutPerYear: 0,
    spreadWithPerYear: 0,
    rateFallPerYear: 0,
  })
})

test('what is assumed of a contract stands for what the policy assumes, for nothing else', () => {
  const grant = aPolicy({})
  const compensation = aPolicy({ rule: { instrument: 'riskCompensation' } })
  const own = { defaultPerYearShare: 0.05, lossGivenDefaultShare: 0.4, passThroughShare: 1 }
  const [same, changed] = atRisk([grant, compensation], own, '2026-01-01')
  expect(same).toBe(grant)
  expect(changed!.parameters['defaultPerYearShare']).toEqual([
    { from: '2026-01-01', value: 0.05, provenance: 'user', range: [0.05, 0.05] },
  ])
  expect(atRisk([grant], undefined, '2026-01-01')).toEqual([grant])
})
