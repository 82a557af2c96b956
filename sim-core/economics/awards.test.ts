import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { aDrawnPolicy, aPolicy, TEN_PERCENT } from './aPolicy.ts'
import { aCapexLine, aProject } from './aProjectCase.ts'
import { evaluatePolicies } from './awards.ts'
import { balancesOf, postingsOf } from './delivery.ts'
import { loanSchedule } from './financing.ts'
import { INSTRUMENTS } from './instruments.ts'
import type { InstrumentName, Policy } from './policy.ts'
import type { Project } from './project.ts'
import type { StackingRule } from './stacking.ts'

const LAG = { awardLagMonths: 12 }
const CUMULATIVE: StackingRule = { kind: 'cumulative' }
const RULES: readonly StackingRule[] = [
  { kind: 'exclusivePerBase' },
  CUMULATIVE,
  { kind: 'cumulativeWithCeiling', ceilingShare: 0.15 },
]

/** 10 million of equipment on a loan of 6 million. */
const PROJECT = aProject({
  capex: [aCapexLine({ priceCny: 10_000_000 })],
  claims: {
    spending: { consulting: { spentCny: 400_000 } },
    quantities: { retrofittedKw: 100 },
    financing: {
      startMonth: 2,
      schedule: loanSchedule(6_000_000, {
        kind: 'loan',
        repayment: 'annuity',
        quotedRatePerYear: 0.06,
        periods: 36,
        feeShare: 0,
      }),
    },
  },
})

function awardsOf(
  policies: readonly Policy[],
  stacking: StackingRule = CUMULATIVE,
  project: Project = PROJECT,
) {
  const capexCny = project.capex.reduce((sum, { priceCny }) => sum + priceCny, 0)
  return evaluatePolicies({ policies, stacking, date: '2026-01-01', capexCny }, project)
}

const amounts = (...[policies, stacking, project]: Parameters<typeof awardsOf>) =>
  Object.fromEntries(
    awardsOf(policies, stacking, project).map(({ policyId, amountCny }) => [policyId, amountCny]),
  )

const TOWN = aPolicy({
  id: 'town',
  values: { topUpShare: 0.25, ...LAG },
  rule: { instrument: 'topUp', from: 'town', base: 'townMatching' },
})
const PLAN = aPolicy({
  id: 'plan',
  values: { topUpShare: 0.5, capCny: 400_000, ...LAG },
  rule: { instrument: 'topUp', base: 'doublingPlan' },
})
const INTEGRATOR = aPolicy({
  id: 'integrator',
  values: { grantShare: 0.08, insideShare: 1, ...LAG },
  rule: { instrument: 'integratorShare', to: 'integrator' },
})

test('a top-up is a share of the awards of the city, and never of another top-up', () => {
  // 1 million; of it the plan adds half, at most 0.4 million, and the town a quarter
  expect(amounts([aPolicy(), TOWN, PLAN])).toEqual({
    'ten-percent': 1_000_000,
    town: 250_000,
    plan: 400_000,
  })
})

test('what a supplier or a bank concedes is no award of the city, and is not topped up', () => {
  const concession = aPolicy({ id: 'concession', rule: { from: 'supplier', base: 'price' } })
  expect(amounts([concession, TOWN])['town']).toBe(0)
})

test('a cap is raised for those who qualify, and never lowered', () => {
  const raise = (raisedCapCny: number) =>
    aPolicy({
      id: 'raise',
      values: { raisedCapCny },
      rule: { instrument: 'capRaise', amends: 'ten-percent', raisedFor: 'domesticIp' },
    })
  const large = { ...PROJECT, capex: [aCapexLine({ priceCny: 40e6 })] }
  const domestic = { ...large, usesDomesticIp: true }
  expect(amounts([aPolicy(), raise(3e6)], CUMULATIVE, large)).toEqual({ 'ten-percent': 2e6 })
  expect(amounts([aPolicy(), raise(3e6)], CUMULATIVE, domestic)).toEqual({ 'ten-percent': 3e6 })
  expect(amounts([aPolicy(), raise(1e6)], CUMULATIVE, domestic)).toEqual({ 'ten-percent': 2e6 })
  expect(amounts([raise(3e6)], CUMULATIVE, domestic)).toEqual({})
})

test('the integrator has its share inside the grant, or on top of it', () => {
  expect(amounts([aPolicy(), INTEGRATOR])).toEqual({ 'ten-percent': 200_000, integrator: 800_000 })
  const values = { grantShare: 0.08, insideShare: 0, ...LAG }
  const onTop = aPolicy({ id: 'integrator', values, rule: INTEGRATOR.award! })
  expect(amounts([aPolicy(), onTop])).toEqual({ 'ten-percent': 1_000_000, integrator: 800_000 })
})

test('inside, the integrator never gets more than the grant; without one it gets nothing', () => {
  const small = aPolicy({ values: { ...TEN_PERCENT, capCny: 300_000 } })
  expect(amounts([small, INTEGRATOR])).toEqual({ 'ten-percent': 0, integrator: 300_000 })
  expect(amounts([INTEGRATOR])).toEqual({})
  const none = aPolicy({ values: { ...TEN_PERCENT, minSpendCny: 11_000_000 } })
  expect(amounts([none, INTEGRATOR])).toEqual({ 'ten-percent': 0 })
})

test('the integrator’s award does not compete with the enterprise’s on the same base', () => {
  const { integrator } = amounts([aPolicy(), INTEGRATOR], { kind: 'exclusivePerBase' })
  expect(integrator).toBe(800_000)
})

test('under a ceiling the enterprise’s awards are cut, those of others are not', () => {
  const other = aPolicy({ id: 'other', rule: { to: 'lessor' } })
  const ceiling: StackingRule = { kind: 'cumulativeWithCeiling', ceilingShare: 0.05 }
  expect(amounts([aPolicy(), TOWN, other], ceiling)).toEqual({
    'ten-percent': 400_000, // 1.25 million cut to 5 % of 10 million
    town: 100_000,
    other: 1_000_000,
  })
})

test('policies that are not in force bring nothing', () => {
  expect(awardsOf([aPolicy({ rule: { appliesTo: ['demonstration'] } })])).toEqual([])
  expect(awardsOf([])).toEqual([])
})

/** Values from 0 up, whatever the instrument asks for. */
const anyPolicy = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    instrument: fc.constantFrom(...(Object.keys(INSTRUMENTS) as InstrumentName[])),
    base: fc.constantFrom('equipmentAndTechnology', 'consulting'),
    from: fc.constantFrom<'city' | 'town' | 'supplier'>('city', 'town', 'supplier'),
    to: fc.constantFrom<'enterprise' | 'lessor'>('enterprise', 'lessor'),
    delivery: fc.constantFrom(
      'upFront',
      'milestone',
      'postAward',
      'interestSubsidy',
      'rentSubsidy',
      'grantLoanLinkage',
      null,
    ),
    numbers: fc.infiniteStream(fc.integer({ min: 0, max: 100 })),
  })
  .map(({ numbers, ...parts }) => aDrawnPolicy(parts, () => numbers.next().value))

const anyPolicies = fc.uniqueArray(anyPolicy, { maxLength: 6, selector: ({ id }) => id })
const anyRule = fc.constantFrom(...RULES)
const anyProject = fc
  .record({ priceCny: fc.integer({ min: -1e6, max: 6e7 }), usesDomesticIp: fc.boolean() })
  .map(({ priceCny, usesDomesticIp }): Project => {
    const capex = [aCapexLine({ priceCny })]
    return { ...PROJECT, usesDomesticIp, capex }
  })

test('whatever the policies, every posting is a sum that leaves one party for another', () => {
  fc.assert(
    fc.property(anyPolicies, anyRule, anyProject, (policies, rule, project) => {
      const postings = awardsOf(policies, rule, project).flatMap((one) => postingsOf(one, project))
      for (const { amountCny, month } of postings) {
        expect(Number.isFinite(amountCny) && amountCny > 0).toBe(true)
        expect(Number.isInteger(month) && month >= 0).toBe(true)
      }
      const balances = Object.values(balancesOf(postings))
      const moved = postings.reduce((sum, { amountCny }) => sum + amountCny, 0)
      const total = balances.reduce((sum, cny) => sum + cny, 0)
      expect(Math.abs(total)).toBeLessThanOrEqual(1e-9 * Math.max(1, moved))
    }),
    { seed: 5, numRuns: 500 },
  )
})

test('what an award says it pays is what its postings bring its party', () => {
  fc.assert(
    fc.property(anyPolicies, anyRule, anyProject, (policies, rule, project) => {
      for (const award of awardsOf(policies, rule, project)) {
        const brought = postingsOf(award, project)
          .filter(({ to, reason }) => to === award.to && reason !== 'passThrough')
          .reduce((sum, { amountCny }) => sum + amountCny, 0)
        const off = Math.abs(brought - award.amountCny)
        expect(off).toBeLessThanOrEqual(1e-9 * Math.max(1, award.amountCny))
      }
    }),
    { seed: 5, numRuns: 500 },
  )
})

test('under each stacking rule the order of the policies changes nothing, bit for bit', () => {
  const places = fc.array(fc.nat(), { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(anyPolicies, places, anyRule, anyProject, (policies, place, rule, project) => {
      const placed = policies.map((policy, i) => ({ policy, at: place[i]! }))
      const others = placed.toSorted((a, b) => a.at - b.at).map(({ policy }) => policy)
      const expected = JSON.stringify(awardsOf(policies, rule, project))
      expect(JSON.stringify(awardsOf(others, rule, project))).toBe(expected)
    }),
    { seed: 5, numRuns: 300 },
  )
})

/** What the enterprise and its integrator get; how they share it is another matter. */
function totalOf(policies: readonly Policy[], rule: StackingRule): number {
  const postings = awardsOf(policies, rule).flatMap((award) => postingsOf(award, PROJECT))
  const { enterprise = 0, integrator = 0 } = balancesOf(postings)
  return enterprise + integrator
}

test('a higher rate or a higher cap never costs the project anything', () => {
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
  const cap = fc.integer({ min: 0, max: 5_000_000 })
  fc.assert(
    fc.property(anyRule, share, share, cap, cap, (rule, shareA, shareB, capA, capB) => {
      const total = (grantShare: number, capCny: number) => {
        const values = { grantShare, capCny, ...LAG }
        const rival = aPolicy({ id: 'rival', values: { ...TEN_PERCENT, grantShare: 0.3 } })
        return totalOf([aPolicy({ values }), rival, TOWN, INTEGRATOR], rule)
      }
      const lower = total(Math.min(shareA, shareB), Math.min(capA, capB))
      const higher = total(Math.max(shareA, shareB), Math.max(capA, capB))
      expect(higher).toBeGreaterThanOrEqual(lower - 1e-6)
    }),
    { seed: 5 },
  )
})

test('a policy whose numbers are zero pays nothing and changes no other award', () => {
  fc.assert(
    fc.property(anyPolicies, anyPolicy, anyRule, (policies, one, rule) => {
      const zeros = Object.fromEntries(Object.keys(one.parameters).map((name) => [name, 0]))
      const zero = aPolicy({ id: 'zero', values: zeros, rule: { ...one.award!, amends: 'nobody' } })
      const postings = (asked: readonly Policy[]) =>
        awardsOf(asked, rule).flatMap((award) => postingsOf(award, PROJECT))
      expect(postings([...policies, zero])).toEqual(postings(policies))
    }),
    { seed: 5, numRuns: 300 },
  )
})
