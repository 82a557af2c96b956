/**
 * Documents by somebody who means no good, or cannot type: every place of every example holds, one
 * after the other, what should not be there. Whatever happens, it is an issue or a run, never an
 * exception and never a hang.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { toTicks } from '../base/index.ts'
import { createRun } from '../engine/index.ts'
import { loadScenario, type Scenario } from '../scenario/index.ts'
import { compileLevel, levelsOf } from '../study/levels.ts'

const FOLDERS = ['examples', 'fixtures/valid'].map((name) => `../../scenarios/${name}/`)
const HOSTILE = [
  'x', '', 'nowhere', '__proto__', null, true, [], {}, [[]], ['x'],
  -1, -0, 0, 0.5, 1, 1.5, 3, 1e-9, 1000, 1e6, 1e15, 1e300,
]
/** Of all places and values; a prime, so that over the places every value has its turn. */
const EVERY = 37
const MOST_EVENTS = 20_000

type Path = readonly (string | number)[]

/** Every place in a JSON document except its root, in document order. */
function* placesIn(node: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path
  if (node === null || typeof node !== 'object') return
  for (const [key, value] of Object.entries(node)) yield* placesIn(value, [...path, key])
}

function withValue(document: object, path: Path, value: unknown): object {
  const copy = structuredClone(document)
  let holder = copy as Record<string, unknown>
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>
  Object.defineProperty(holder, path.at(-1)!, { value, enumerable: true })
  return copy
}

/** Loads the document and, if it is sound, runs every level for a while. */
function tryOut(document: object): 'refused' | 'run' {
  const loaded = loadScenario(JSON.stringify(document))
  if (!loaded.ok) {
    expect(loaded.issues).not.toEqual([])
    return 'refused'
  }
  for (const level of levelsOf(loaded.value, null)) runFor(loaded.value, level)
  return 'run'
}

function runFor(scenario: Scenario, level: ReturnType<typeof levelsOf>[number]): void {
  const { plan } = compileLevel(scenario, level)
  const run = createRun(plan, 1, 0)
  run.advanceTo(toTicks(plan.horizonS), MOST_EVENTS)
  run.record()
}

/** Some hostile documents, with words that find it again. */
function* hostileDocuments(): Generator<{ document: object; what: string }> {
  let turn = 0
  for (const folder of FOLDERS.map((path) => new URL(path, import.meta.url)))
    for (const file of readdirSync(folder).toSorted()) {
      const document = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object
      for (const path of placesIn(document))
        for (const value of HOSTILE)
          if (++turn % EVERY === 0) {
            const what = `${file}: ${path.join('.')} = ${JSON.stringify(value)}`
            yield { document: withValue(document, path, value), what }
          }
    }
}

test('whatever stands in a document, it is refused with an issue or it runs', () => {
  const outcomes = { refused: 0, run: 0 }
  for (const { document, what } of hostileDocuments())
    try {
      outcomes[tryOut(document)]++
    } catch (error) {
      throw new Error(what, { cause: error })
    }
  // Most values do not fit most places, but some do.
  expect(outcomes.refused).toBeGreaterThan(1000)
  expect(outcomes.run).toBeGreaterThan(80)
}, 60_000)
