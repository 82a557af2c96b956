import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { evaluatePolicy } from '../economics/index.ts'
import { loadPolicy } from './loadPolicy.ts'
import { applyReform, loadReform } from './reform.ts'
import type { PolicyDocument } from './schema/policy.ts'
import type { ReformDocument } from './schema/reform.ts'

type Change = ReformDocument['changes'][number]

const AWARD = policyNamed('automation-retrofit-award')
const GRANT = policyNamed('intelligent-retrofit-grant')
const POLICIES = [AWARD, GRANT]

function policyNamed(id: string): PolicyDocument {
  const file = new URL(`../../scenarios/policies/dongguan-2017/${id}.json`, import.meta.url)
  const loaded = loadPolicy(readFileSync(file, 'utf8'))
  if (!loaded.ok) throw new Error(id)
  return loaded.value
}

const aReform = (...changes: Change[]): ReformDocument => ({
  schemaVersion: 1,
  kind: 'reform',
  id: 'more',
  name: { zh: '提高', en: 'More' },
  changes,
})

function aChange(parameter: string, from: string, value: number): Change {
  return {
    policy: AWARD.id,
    parameter,
    to: { from, value, provenance: 'user', range: [0, 1e9] },
  }
}

function reformed(...changes: Change[]): readonly PolicyDocument[] {
  const outcome = applyReform(POLICIES, aReform(...changes))
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return outcome.value
}

function codesOf(...changes: Change[]): string[] {
  const outcome = applyReform(POLICIES, aReform(...changes))
  return outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} @ ${path.join('.')}`)
}

/** What the award pays on 25 million of equipment. */
function amountOn(date: string, policies: readonly PolicyDocument[]): number | undefined {
  const capex = [
    {
      measureId: 'm',
      category: 'equipment',
      priceCny: 25e6,
      eligible: true,
      maintenanceSharePerYear: 0,
    },
  ] as const
  const project = { level: 'single', capex, usesDomesticIp: false } as const
  return evaluatePolicy(policies[0]!, project, date)?.amountCny
}

test('a reform holds from its day on, and before it the law is as it was', () => {
  const policies = reformed(
    aChange('grantShare', '2027-01-01', 0.15),
    aChange('capCny', '2027-01-01', 3_000_000),
  )
  expect(amountOn('2026-12-31', policies)).toBe(2_000_000) // 10 %, capped
  expect(amountOn('2027-01-01', policies)).toBe(3_000_000) // 3.75 million, capped
  expect(policies[0]!.status).toBe('hypothetical')
})

test('a reform leaves the policies that it does not name as they are', () => {
  const policies = reformed(aChange('capCny', '2027-01-01', 1))
  expect(policies[1]).toBe(GRANT)
  expect(reformed()).toEqual(POLICIES)
  expect(AWARD.parameters['capCny']!.length).toBe(1)
})

test('a change replaces what the policy would have said later', () => {
  const twice = reformed(
    aChange('grantShare', '2027-01-01', 0.05),
    aChange('grantShare', '2029-01-01', 0.06),
  )
  expect(amountOn('2029-01-01', twice)).toBe(1_500_000)
  const outcome = applyReform(twice, aReform(aChange('grantShare', '2028-01-01', 0.04)))
  expect(outcome.ok && amountOn('2029-01-01', outcome.value)).toBe(1_000_000)
})

test('a change from the first day of a policy takes the place of what it said then', () => {
  const policies = reformed(aChange('grantShare', AWARD.issued, 0.02))
  expect(policies[0]!.parameters['grantShare']!.length).toBe(1)
  expect(amountOn('2026-01-01', policies)).toBe(500_000)
})

test('a reform can end a policy', () => {
  const end: Change = {
    policy: AWARD.id,
    parameter: 'grantShare',
    to: { from: '2027-01-01', provenance: 'lapsed' },
  }
  expect(amountOn('2026-12-31', reformed(end))).toBe(2_000_000)
  expect(amountOn('2027-01-01', reformed(end))).toBeUndefined()
})

test('the order of the changes makes no difference', () => {
  const changes = [
    aChange('grantShare', '2027-01-01', 0.15),
    aChange('grantShare', '2028-01-01', 0.2),
    aChange('capCny', '2027-06-01', 4e6),
    aChange('minSpendCny', '2027-06-01', 1e6),
  ]
  const expected = JSON.stringify(reformed(...changes))
  fc.assert(
    fc.property(fc.shuffledSubarray(changes, { minLength: changes.length }), (shuffled) => {
      expect(JSON.stringify(reformed(...shuffled))).toBe(expected)
    }),
    { seed: 5 },
  )
})

test('a change of what there is not is refused, one of what a formula may look at is not', () => {
  expect(codesOf({ ...aChange('capCny', '2027-01-01', 1), policy: 'nobody' })).toEqual([
    'reform.unknownPolicy @ changes.0.policy',
  ])
  expect(codesOf(aChange('rentShare', '2027-01-01', 1))).toEqual([
    'reform.unknownParameter @ changes.0.parameter',
  ])
  expect(codesOf(aChange('tier2FromCny', '2027-01-01', 1))).toEqual([])
})

test('two changes of one parameter from one day on are refused', () => {
  const twice = [aChange('capCny', '2027-01-01', 1), aChange('capCny', '2027-01-01', 2)]
  expect(codesOf(...twice)).toEqual(['reform.changeTwice @ changes.1'])
})

test('a reform to a share above one is refused', () => {
  expect(codesOf(aChange('grantShare', '2027-01-01', 2))).toEqual([
    'value.tooLarge @ policies.automation-retrofit-award.parameters.grantShare.1.value',
  ])
})

test('the reform in a file is checked for its form', () => {
  expect(loadReform(JSON.stringify(aReform()))).toMatchObject({ ok: true })
  const broken = { ...aReform(), changes: [{ policy: 'a', parameter: 'b', to: 5 }] }
  const loaded = loadReform(JSON.stringify(broken))
  expect(loaded.ok ? [] : loaded.issues.map(({ code }) => code)).toEqual(['value.type'])
})
