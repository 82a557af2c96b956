import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { inputsOf, valueIn, withInputs, type UncertainInput } from './inputs.ts'
import { loadScenario } from './load.ts'
import { moneyMover } from './moneyInputs.ts'

const scenarioOf = (id: string) => {
  const file = new URL(`../../scenarios/${id}.json`, import.meta.url)
  const loaded = loadScenario(readFileSync(file, 'utf8'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value
}

/** Coordinates all over the range, another for each input and each point. */
const coordinate = (input: number, point: number) => ((input * 37 + point * 61) % 101) / 100

describe.for(['charger-assembly', 'sink-polishing'])('%s', (id) => {
  const scenario = scenarioOf(id)
  const wanted = inputsOf(scenario).filter(({ isTechnical }) => !isTechnical)
  const mover = moneyMover(scenario, wanted)

  test('all its inputs of money are sound at both ends', () => {
    expect(wanted.length).toBeGreaterThan(40)
    expect(mover.leftOut).toEqual([])
  })

  test.for([0, 1, 2, 3])('moved so it is the document that the schema gives (point %d)', (p) => {
    const values = wanted.map((input, i) => valueIn(input, coordinate(i, p)))
    const reference = withInputs(
      scenario,
      Object.fromEntries(wanted.map(({ path }, i) => [path, values[i]!])),
    )
    if (!reference.ok) throw new Error(JSON.stringify(reference.issues))
    const { money, measures } = reference.value.document
    expect(mover.at(values)).toEqual({ money, measures })
  })

  test('at the values of the document it is the document, which has not changed', () => {
    const { money, measures } = scenario.document
    mover.at(wanted.map(({ high }) => high))
    expect(mover.at(wanted.map(({ value }) => value))).toEqual({ money, measures })
  })
})

test('an input that its field does not allow at an end is left out, and said', () => {
  const scenario = scenarioOf('sink-polishing')
  const path = 'money.onCostShare'
  // A share of 1.2 is none; the origins are as a document might state them.
  const wide = {
    ...scenario,
    origins: { ...scenario.origins, [path]: { ...scenario.origins[path]!, high: 1.2 } },
  }
  const wanted: readonly UncertainInput[] = inputsOf(wide).filter(({ path: one }) =>
    [path, 'money.wageGrowthPerYear'].includes(one),
  )
  const { inputs, leftOut } = moneyMover(wide, wanted)
  expect(inputs.map((input) => input.path)).toEqual(['money.wageGrowthPerYear'])
  expect(leftOut.map((input) => input.path)).toEqual([path])
})
