import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { loadPolicy } from './loadPolicy.ts'

const FILE = '../../scenarios/policies/dongguan-2017/automation-retrofit-award.json'
const TEXT = readFileSync(new URL(FILE, import.meta.url), 'utf8')
const aPolicy = () => JSON.parse(TEXT)

test('a policy loads, frozen', () => {
  const loaded = loadPolicy(TEXT)
  expect(loaded.ok).toBe(true)
  if (loaded.ok) expect(Object.isFrozen(loaded.value.parameters['capCny'])).toBe(true)
})

test('a policy that lacks a parameter of its instrument is told which', () => {
  const policy = aPolicy()
  delete policy.parameters.grantShare
  expect(codesOf(policy)).toEqual(['value.missing @ parameters.grantShare'])
})

test('a parameter that its instrument would not look at is refused', () => {
  const policy = aPolicy()
  policy.parameters.rentShare = policy.parameters.grantShare
  expect(codesOf(policy)).toEqual(['policy.unusedParameter @ parameters.rentShare'])
})

test('a history that goes back in time is refused', () => {
  const policy = aPolicy()
  const [first] = policy.parameters.capCny
  policy.parameters.capCny = [first, { ...first, from: '2015-01-01' }]
  expect(codesOf(policy)).toEqual(['policy.unsorted @ parameters.capCny'])
})

test('a value of each provenance says what that provenance asks for, and nothing else', () => {
  const withCap = (dated: object) => {
    const policy = aPolicy()
    policy.parameters.capCny = [{ from: '2017-02-10', value: 5, ...dated }]
    return codesOf(policy)
  }
  const at = 'parameters.capCny.0'
  expect(withCap({ provenance: 'source', clause: '1', quote: 'q' })).toEqual([])
  expect(withCap({ provenance: 'source', clause: '1' })).toEqual([`value.missing @ ${at}.quote`])
  expect(withCap({ provenance: 'preset', source: 's', year: 2015 })).toEqual([])
  expect(withCap({ provenance: 'preset', source: 's' })).toEqual([`value.missing @ ${at}.year`])
  expect(withCap({ provenance: 'user', range: [0, 9] })).toEqual([])
  expect(withCap({ provenance: 'user' })).toEqual([`value.missing @ ${at}.range`])
  expect(withCap({ provenance: 'user', range: [0, 9], quote: 'q' })).toEqual([
    `value.unknownKey @ ${at}.quote`,
  ])
  expect(withCap({ provenance: 'user', range: [6, 9] })).toEqual([`quantity.range @ ${at}`])
  expect(withCap({ provenance: 'hearsay' })).toEqual([`value.enum @ ${at}.provenance`])
})

test('a negative cap and a share above one are refused', () => {
  const policy = aPolicy()
  policy.parameters.capCny[0].value = -1
  policy.parameters.grantShare[0].value = 1.5
  expect(codesOf(policy)).toEqual([
    'value.tooLarge @ parameters.grantShare.0.value',
    'value.tooSmall @ parameters.capCny.0.value',
  ])
})

test('a policy is computed in a return, or says why it is not', () => {
  expect(codesOf({ ...aPolicy(), award: null })).toEqual(['value.missing @ award'])
  expect(codesOf({ ...aPolicy(), bearsOn: ['cityBudget'] })).toEqual([
    'value.missing @ whyNotMoney',
  ])
})

test('an unknown delivery says why it is unknown', () => {
  const silent = { ...aPolicy(), delivery: { mode: null } }
  expect(codesOf(silent)).toEqual(['value.missing @ delivery.why'])
  expect(codesOf({ ...aPolicy(), delivery: { mode: 'upFront' } })).toEqual([])
})

test('what is no policy is told what it lacks', () => {
  expect(codesOf([])).toEqual(['value.type @ '])
  expect(codesOf({ ...aPolicy(), favour: 1 })).toEqual(['value.unknownKey @ favour'])
  const policy = aPolicy()
  policy.award.instrument = 'raffle'
  expect(codesOf(policy)).toEqual(['value.enum @ award.instrument'])
})

function codesOf(policy: unknown): string[] {
  const loaded = loadPolicy(JSON.stringify(policy))
  return loaded.ok ? [] : loaded.issues.map(({ code, path }) => `${code} @ ${path.join('.')}`)
}
