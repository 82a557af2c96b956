import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { aPolicy, parametersOf, TEN_PERCENT } from './aPolicy.ts'
import { aCapexLine } from './aProjectCase.ts'
import { evaluatePolicy } from './award.ts'
import type { CapexLine } from './capex.ts'
import { INSTRUMENTS } from './instruments.ts'
import type { Claims, Policy, PolicyProject } from './policy.ts'

const DATE = '2026-01-01'

function projectOf(
  capex: readonly CapexLine[] = [aCapexLine()],
  changes: Partial<PolicyProject> = {},
): PolicyProject {
  return { level: 'single', capex, usesDomesticIp: false, ...changes }
}

const awardOf = (policy: Policy, project = projectOf()) => evaluatePolicy(policy, project, DATE)

/** The award of a policy with `values` on so much claimed spending and nothing bought. */
function amountOn(spentCny: number, values: Record<string, number>, claims: Claims = {}) {
  const policy = aPolicy({ values: { awardLagMonths: 12, ...values }, rule: { covers: [] } })
  const spending = { equipmentAndTechnology: { spentCny } }
  return awardOf(policy, projectOf([], { claims: { spending, ...claims } }))!.amountCny
}

test('an award says what was eligible, what the formula gave and that the cap cut it', () => {
  const award = awardOf(aPolicy(), projectOf([aCapexLine({ priceCny: 25e6 })]))
  expect(award).toMatchObject({ eligibleCny: 25e6, rawCny: 2.5e6, amountCny: 2e6, capped: true })
  const small = awardOf(aPolicy(), projectOf([aCapexLine({ priceCny: 20e6 })]))
  expect(small).toMatchObject({ rawCny: 2e6, amountCny: 2e6, capped: false })
})

test('an award cites each parameter, and the document only for what the document says', () => {
  const policy = aPolicy()
  const parameters = {
    ...policy.parameters,
    awardLagMonths: [
      { from: '2017-02-10', value: 12, provenance: 'user', range: [6, 24] },
    ] as const,
    minSpendCny: [
      { from: '2015-01-01', value: 0, provenance: 'preset', source: 'press', year: 2015 },
    ] as const,
  }
  const { citations } = awardOf({ ...policy, parameters })!
  expect(citations.map(({ parameter }) => parameter)).toEqual([
    'grantShare',
    'capCny',
    'minSpendCny',
    'awardLagMonths',
  ])
  expect(citations[0]).toMatchObject({ value: 0.1, clause: '1', documentNo: 'example' })
  expect(citations[2]).toMatchObject({ documentNo: null, source: 'press', year: 2015 })
  expect(citations[3]).toMatchObject({ documentNo: null, quote: null, range: [6, 24] })
})

test('only eligible lines of the covered categories count', () => {
  const capex = [
    aCapexLine({ priceCny: 1000 }),
    aCapexLine({ priceCny: 200, category: 'software' }),
    aCapexLine({ priceCny: 40, category: 'integration' }),
    aCapexLine({ priceCny: 7, category: 'integration', eligible: false }),
    aCapexLine({ priceCny: 5, category: 'training' }),
    aCapexLine({ priceCny: 3, eligible: false }),
  ]
  const policy = aPolicy({ rule: { covers: ['equipment', 'software', 'integration'] } })
  expect(awardOf(policy, projectOf(capex))?.eligibleCny).toBe(1240)
})

test('VAT counts where it cannot be credited, or where the rule counts it', () => {
  // 1000 and 500, each + 13 %, of which that on the first can be credited
  const capex = [
    aCapexLine({ priceCny: 1000 }),
    aCapexLine({ priceCny: 500, vatCreditable: false }),
  ]
  const net = aPolicy({ values: { ...TEN_PERCENT, creditableVatShare: 0 } })
  expect(awardOf(net, projectOf(capex))?.eligibleCny).toBeCloseTo(1000 + 565, 9)
  const gross = aPolicy({ values: { ...TEN_PERCENT, creditableVatShare: 1 } })
  expect(awardOf(gross, projectOf(capex))?.eligibleCny).toBeCloseTo(1130 + 565, 9)
})

test('a policy does not apply to another level', () => {
  const policy = aPolicy({ rule: { appliesTo: ['line'] } })
  expect(awardOf(policy)).toBeUndefined()
  expect(awardOf(policy, projectOf(undefined, { level: 'line' }))).toBeDefined()
})

test('a policy pays nothing before its first day, after its last or after a lapse', () => {
  const policy = aPolicy()
  const on = (date: string, one: Policy = policy) => evaluatePolicy(one, projectOf(), date)
  expect(on('2017-02-09')).toBeUndefined()
  expect(on('2017-02-10')).toBeDefined()
  expect(on('2020-12-31', { ...policy, validTo: '2020-12-31' })).toBeDefined()
  expect(on('2021-01-01', { ...policy, validTo: '2020-12-31' })).toBeUndefined()
  expect(on('2018-12-31', { ...policy, validFrom: '2019-01-01' })).toBeUndefined()
  const { grantShare, ...others } = policy.parameters
  const history = [...grantShare!, { from: '2021-01-01', provenance: 'lapsed' }] as const
  const lapsing = { ...policy, parameters: { ...others, grantShare: history } }
  expect(on('2020-12-31', lapsing)).toBeDefined()
  expect(on('2021-01-01', lapsing)).toBeUndefined()
})

test('a cap that lapses leaves the policy without one', () => {
  const { capCny, ...others } = aPolicy().parameters
  const history = [...capCny!, { from: '2021-01-01', provenance: 'lapsed' }] as const
  const policy = { ...aPolicy(), parameters: { ...others, capCny: history } }
  const large = projectOf([aCapexLine({ priceCny: 30e6 })])
  expect(evaluatePolicy(policy, large, '2020-12-31')?.amountCny).toBe(2_000_000)
  expect(evaluatePolicy(policy, large, '2021-01-01')?.amountCny).toBe(3_000_000)
})

test('a later value holds from its day on', () => {
  const { grantShare, ...others } = aPolicy().parameters
  const later = { ...grantShare![0]!, from: '2020-01-01', value: 0.15 } as const
  const policy = { ...aPolicy(), parameters: { ...others, grantShare: [...grantShare!, later] } }
  expect(evaluatePolicy(policy, projectOf(), '2019-12-31')?.amountCny).toBe(120_000)
  expect(evaluatePolicy(policy, projectOf(), '2020-01-01')?.amountCny).toBe(180_000)
})

test('a project below the least spending gets an award of nothing', () => {
  const values = { grantShare: 0.1, minSpendCny: 1_000_000 }
  expect(amountOn(999_999, values)).toBe(0)
  expect(amountOn(1_000_000, values)).toBe(100_000)
})

test('a threshold that must be exceeded pays on the whole, or on the excess', () => {
  const whole = { grantShare: 0.25, mustExceedCny: 300_000 }
  expect([300_000, 300_004].map((spent) => amountOn(spent, whole))).toEqual([0, 75_001])
  const excess = { ...whole, deductedThresholdShare: 1 }
  expect([300_000, 300_004].map((spent) => amountOn(spent, excess))).toEqual([0, 1])
})

test('the highest tier that is reached pays on the whole base', () => {
  const second = { tier2FromCny: 1000, tier2Share: 0.2 }
  const tiers = { grantShare: 0.1, ...second, tier3FromCny: 5000, tier3Share: 0.3 }
  expect([999, 1000, 5000].map((spent) => amountOn(spent, tiers))).toEqual([99.9, 200, 1500])
})

test('the part made in Dongguan is paid at its own rate', () => {
  const policy = aPolicy({ values: { ...TEN_PERCENT, dongguanGrantShare: 0.25 } })
  const capex = [aCapexLine({ priceCny: 3e6 }), aCapexLine({ priceCny: 1e6, dongguanMade: true })]
  expect(awardOf(policy, projectOf(capex))?.amountCny).toBeCloseTo(0.1 * 3e6 + 0.25 * 1e6, 6)
})

test('a recognised design centre gets the raised rate', () => {
  const policy = aPolicy({
    values: { ...TEN_PERCENT, raisedGrantShare: 0.25 },
    rule: { raisedFor: 'designCentre' },
  })
  expect(awardOf(policy)?.amountCny).toBe(120_000)
  const centre = projectOf(undefined, { claims: { isDesignCentre: true } })
  expect(awardOf(policy, centre)?.amountCny).toBe(300_000)
})

test('what the firm has had counts towards a cap of the firm, not one of the project', () => {
  const project = projectOf([aCapexLine({ priceCny: 25e6 })], {
    claims: { usedCny: { 'ten-percent': 1_500_000 } },
  })
  const amount = (capPer: 'project' | 'firm') =>
    awardOf(aPolicy({ rule: { capPer } }), project)?.amountCny
  expect([amount('project'), amount('firm')]).toEqual([2_000_000, 500_000])
})

test('a cap of a year counts anew each year, one of the firm does not', () => {
  // 10 % of 15 million for three years; 0.5 million had already in the first
  const project = projectOf([aCapexLine({ priceCny: 15e6 })], {
    claims: { usedCny: { 'ten-percent': 1_000_000 } },
  })
  const amount = (capPer: 'firm' | 'firmYear') =>
    awardOf(aPolicy({ values: { ...TEN_PERCENT, paidYears: 3 }, rule: { capPer } }), project)
  expect(amount('firm')?.amountCny).toBe(1_000_000) // 2 − 1
  expect(amount('firmYear')?.amountCny).toBe(4_000_000) // min(1.5, 2 − 1) + 2 · 1.5
})

test('an award is worth its probability of approval', () => {
  const policy = aPolicy({ values: { ...TEN_PERCENT, approvalShare: 0.25 } })
  expect(awardOf(policy)?.amountCny).toBe(30_000)
})

test('a lump sum is paid whatever is spent, and so much a unit for each unit', () => {
  const sum = aPolicy({
    values: { grantCny: 250_000, awardLagMonths: 0 },
    rule: { instrument: 'lumpSum' },
  })
  expect(awardOf(sum)?.amountCny).toBe(250_000)
  const perKw = aPolicy({
    values: { grantCnyPerUnit: 400, capCny: 12_500, awardLagMonths: 0 },
    rule: { instrument: 'perUnit', quantity: 'retrofittedKw' },
  })
  const at = (retrofittedKw: number) =>
    awardOf(perKw, projectOf(undefined, { claims: { quantities: { retrofittedKw } } }))?.amountCny
  expect([at(30), at(40), at(-1), awardOf(perKw)?.amountCny]).toEqual([12_000, 12_500, 0, 0])
})

test('a raised cap, and a policy without an award, have none of their own', () => {
  expect(awardOf(aPolicy({ rule: { instrument: 'capRaise' } }))).toBeUndefined()
  expect(awardOf({ ...aPolicy(), award: null })).toBeUndefined()
})

test('no award exceeds its cap or its share, and more spending never gives less', () => {
  const cny = fc.integer({ min: 0, max: 100_000_000 })
  const shares = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
  fc.assert(
    fc.property(cny, cny, shares, cny, (a, b, grantShare, capCny) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const values = { grantShare, capCny }
      expect(amountOn(high, values)).toBeLessThanOrEqual(Math.min(capCny, grantShare * high))
      expect(amountOn(low, values)).toBeLessThanOrEqual(amountOn(high, values))
    }),
    { seed: 5 },
  )
})

test('every instrument cites each parameter once, and what it needs among them', () => {
  for (const { parameters, needs } of Object.values(INSTRUMENTS)) {
    expect(new Set(parameters).size).toBe(parameters.length)
    expect(needs.filter((need) => !parameters.includes(need))).toEqual([])
  }
  expect(Object.keys(parametersOf({ a: 1 }))).toEqual(['a'])
})
