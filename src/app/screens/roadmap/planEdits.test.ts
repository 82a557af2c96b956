import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { loadScenario } from '../../../../sim-core/index.ts'
import { assigned, moved, planFromLevels, swapped, type Stages } from './planEdits.ts'

const LIMITS = { leastGapMonths: 3, horizonMonths: 60 }
/** A with M1 in month 0, B with M2 in 6, C with M3 in 12. */
const FILE = new URL('../../../../scenarios/fixtures/valid/small-plan.json', import.meta.url)
const loaded = loadScenario(readFileSync(FILE, 'utf8'))
if (!loaded.ok) throw new Error('The fixture is not valid')
const { document } = loaded.value
const stages: Stages = document.roadmap!.stages

const months = (list: Stages) => list.map(({ orderAfterMonths }) => orderAfterMonths)
const ids = (list: Stages) => list.map(({ id }) => id).join('')

test('a stage that moves later pushes those behind it, and never passes the one before', () => {
  expect(months(moved(stages, 1, 11, LIMITS))).toEqual([0, 11, 14])
  expect(months(moved(stages, 1, 0, LIMITS))).toEqual([0, 3, 12])
  expect(months(moved(stages, 0, 99, LIMITS))).toEqual([53, 56, 59])
  expect(months(moved(stages, 2, 99, LIMITS))).toEqual([0, 6, 59])
})

test('stages change places, and the months stay', () => {
  const order = swapped(stages, 1, 1)
  expect([ids(order), months(order)]).toEqual(['ACB', [0, 6, 12]])
  expect(swapped(stages, 0, -1)).toBe(stages)
})

test('a measure moves to another stage, or out of the plan with an empty stage', () => {
  expect(assigned(stages, 'M3', 'B').map(({ measures }) => measures)).toEqual([
    ['M1'],
    ['M2', 'M3'],
  ])
  expect(ids(assigned(stages, 'M3', null))).toBe('AB')
})

test('a first plan takes what each level adds', () => {
  const plan = planFromLevels(document)
  expect(plan.map(({ id, measures }) => [id, measures])).toEqual([
    ['single', ['M1']],
    ['line', ['M2']],
    ['intelligent', ['M3']],
  ])
  expect(months(plan)).toEqual([0, 9, 18])
})
