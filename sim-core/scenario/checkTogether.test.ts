import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { loadScenario } from './load.ts'

const EXAMPLES = join(import.meta.dirname, '..', '..', 'scenarios', 'examples')

interface Example {
  readonly line: { readonly stations: readonly object[] }
}

/** The paths of the issues when every station of an example also has `more`. */
function refused(name: string, more: object): readonly string[] {
  const example = JSON.parse(readFileSync(join(EXAMPLES, `${name}.json`), 'utf8')) as Example
  const stations = example.line.stations.map((station) => ({ ...station, ...more }))
  const loaded = loadScenario(JSON.stringify({ ...example, line: { ...example.line, stations } }))
  if (loaded.ok) return []
  return loaded.issues
    .filter(({ code }) => code === 'station.combination')
    .map(({ path }) => path.join('.'))
}

test('machines that stop in their own way move jobs in the usual one', () => {
  const before = { blocking: 'before' }
  expect(refused('failure-clocks', {})).toEqual([])
  expect(refused('failure-clocks', before)).toEqual(['line.stations.0.failures'])
  expect(refused('preventive-maintenance', before)).toEqual(['line.stations.0.maintenance'])
  expect(refused('drift', before)).toContain('line.stations.0.drift')
})

test('a line that starts from a given state moves jobs in the usual way', () => {
  expect(refused('starting-state', {})).toEqual([])
  expect(refused('starting-state', { blocking: 'before' })).toEqual(['line.start', 'line.start'])
})
