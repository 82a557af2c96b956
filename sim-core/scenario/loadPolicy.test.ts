import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { loadPolicy } from './loadPolicy.ts'

const POLICIES = new URL('../../scenarios/policies/', import.meta.url)
const files = readdirSync(POLICIES).filter((file) => file.endsWith('.json'))
const textOf = (file: string) => readFileSync(new URL(file, POLICIES), 'utf8')

test.each(files)('%s loads, frozen', (file) => {
  const loaded = loadPolicy(textOf(file))
  expect(loaded.ok).toBe(true)
  if (loaded.ok) expect(Object.isFrozen(loaded.value.parameters)).toBe(true)
})

test('a policy that lacks a parameter of its instrument is told which', () => {
  const policy = aPolicy()
  delete policy.parameters.capCny
  expect(codesOf(policy)).toEqual(['value.missing @ parameters.capCny'])
})

test('a history that goes back in time is refused', () => {
  const policy = aPolicy()
  const [first] = policy.parameters.capCny
  policy.parameters.capCny = [first, { ...first, from: '2015-01-01' }]
  expect(codesOf(policy)).toEqual(['policy.unsorted @ parameters.capCny'])
})

test('what is no policy is told what it lacks', () => {
  expect(codesOf([])).toEqual(['value.type @ '])
  expect(codesOf({ ...aPolicy(), instrument: 'raffle' })).toEqual(['value.enum @ instrument'])
})

function aPolicy() {
  return JSON.parse(textOf(files[0]!))
}

function codesOf(policy: unknown): string[] {
  const loaded = loadPolicy(JSON.stringify(policy))
  return loaded.ok ? [] : loaded.issues.map(({ code, path }) => `${code} @ ${path.join('.')}`)
}
