/** What a line document may combine, and the little that has no meaning together. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { loadScenario } from './load.ts'

const EXAMPLES = join(import.meta.dirname, '..', '..', 'scenarios', 'examples')

interface Example {
  readonly line: { readonly stations: readonly object[] }
}

/** The codes of the issues when every station of an example also has `more`. */
function refused(name: string, more: object): readonly string[] {
  const example = JSON.parse(readFileSync(join(EXAMPLES, `${name}.json`), 'utf8')) as Example
  const stations = example.line.stations.map((station) => ({ ...station, ...more }))
  const loaded = loadScenario(JSON.stringify({ ...example, line: { ...example.line, stations } }))
  return loaded.ok ? [] : loaded.issues.map(({ code }) => code)
}

const before = { blocking: 'before' }
const fleet = { transport: { fleet: 'nobody', loaded: 1, back: 1 } }

test('machines that stop in their own ways may wait for a place before they process', () => {
  expect(refused('failure-clocks', before)).toEqual([])
  expect(refused('preventive-maintenance', before)).toEqual([])
  expect(refused('starting-state', before)).toEqual([])
})

test('a fleet that is not there is refused all the same', () => {
  expect(refused('preventive-maintenance', fleet)).not.toEqual([])
})

test('a belt may fail on every clock and lose what is on it, but not carry it again', () => {
  const jam = { id: 'jam', mtbfS: 500, mttrS: 5, clock: 'calendar' }
  const failing = (afterRepair: string) => ({ failures: [{ ...jam, afterRepair }] })
  expect(refused('maintained-conveyor', failing('scrap'))).toEqual([])
  expect(refused('maintained-conveyor', failing('resume'))).toEqual([])
  expect(refused('maintained-conveyor', failing('restart'))).toEqual(['station.combination'])
})
