/**
 * Every value of finance-examples.json, to one in a million: a value of the file that nothing
 * computes fails, and so does one that is computed and not in the file.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { loadPolicy, type Policy } from '../../index.ts'
import { e2, e6, servoAward } from './awardExamples.ts'
import { e1, e3, e4, e5, type Values } from './contractExamples.ts'
import { e10, e13, e15, e18, e21, e22, e8, e9 } from './workedExamples.ts'

const SCENARIOS = join(import.meta.dirname, '../../../scenarios')
const FILE = join(SCENARIOS, 'finance/finance-examples.json')

const shipped = globSync('policies/dongguan-*/*.json', { cwd: SCENARIOS }).map((file): Policy => {
  const loaded = loadPolicy(readFileSync(join(SCENARIOS, file), 'utf8'))
  if (!loaded.ok) throw new Error(file)
  return loaded.value
})

function named(id: string): Policy {
  const policy = shipped.find((one) => one.id === id)
  if (policy === undefined) throw new Error(id)
  return policy
}

const { examples } = JSON.parse(readFileSync(FILE, 'utf8')) as { readonly examples: Values }

const award = servoAward(named)
const computed: Values = {
  E1: e1(), E2: e2(named), E3: e3(), E4: e4(), E5: e5(), E6: e6(named), E8: e8(), E9: e9(),
  E10: e10(), E13: e13(), E15: e15(), E18: e18(), E22: e22(),
  E21: e21(award.reduce((sum, cny) => sum + cny, 0), award),
}

/** Values by their path; of a list its length too, so that an empty one is a value. */
function flattened(values: Values, path = ''): (readonly [string, number])[] {
  if (typeof values === 'number') return [[path, values]]
  const length = Array.isArray(values) ? [[`${path}.length`, values.length] as const] : []
  return [
    ...length,
    ...Object.entries(values).flatMap(([name, inner]) =>
      flattened(inner, path === '' ? name : `${path}.${name}`),
    ),
  ]
}

const expected = flattened(examples)
const found = new Map(flattened(computed))

test('what is computed is what the file has, value for value', () => {
  expect([...found.keys()].toSorted()).toEqual(expected.map(([path]) => path).toSorted())
  expect(expected.length).toBe(181)
})

test.each(expected)('%s is %d', (path, value) => {
  const off = Math.abs(found.get(path)! - value)
  expect(off).toBeLessThanOrEqual(1e-6 * Math.max(Math.abs(value), value === 0 ? 1 : 0))
})
