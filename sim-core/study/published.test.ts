import { describe, expect, test } from 'vitest'

import type { ScenarioDocument } from '../scenario/index.ts'
import { comparePublished } from './published.ts'
import type { LevelResult } from './result.ts'

const text = (words: string) => ({ zh: words, en: words })

interface Level {
  readonly people: Readonly<Record<string, number>>
  readonly capexCny?: number
  readonly robots?: number
}

/** As much of a level as a comparison looks at: 1,500 units a day in 9 h. */
function aLevel({ people, capexCny, robots = 0 }: Level): LevelResult {
  const operators = Object.entries(people).map(([role, exact]) => [role, { exact }])
  const kpis = {
    operators: Object.fromEntries(operators),
    throughputPerHour: { mean: 1500 / 9 },
    workingShare: 9 / 24,
    stations: [
      { kind: 'robot', servers: robots },
      { kind: 'manual', servers: 26 },
    ],
  }
  const payback = { withoutSubsidy: { paybackYears: { p50: 2.5 } } }
  const returns = capexCny === undefined ? null : { capexCny: { exact: capexCny }, ...payback }
  return { kpis, returns } as unknown as LevelResult
}

const WAGES = { polisher: { wageCnyPerMonth: 8000 }, tender: { wageCnyPerMonth: 6000 } }

function aDocument(ids: readonly string[], more: object = {}): ScenarioDocument {
  const figures = ids.map((id) => ({ id, name: text(id), value: 1, unit: 'unit' }))
  const published = { source: text('a newspaper'), figures }
  return { money: { roles: WAGES }, published, ...more } as unknown as ScenarioDocument
}

const before = aLevel({ people: { polisher: 140, tender: 0, leader: 4 } })
const after = aLevel({
  people: { polisher: 0, tender: 6, leader: 4 },
  capexCny: 19_500_000,
  robots: 9,
})

function modelled(id: string, levels = [before, after]): number | null {
  return comparePublished(aDocument([id]), levels)!.rows[0]!.modelled
}

const noteOf = (id: string, more: object = {}) =>
  comparePublished(aDocument([id], more), [before, after])!.rows[0]!.note?.en ?? null

describe('people', () => {
  test('of a figure without a role are all people', () => {
    expect(modelled('peopleBefore')).toBe(144)
    expect(modelled('peopleAfter')).toBe(10)
    expect(modelled('peopleSaved')).toBe(134)
  })

  test('of a figure with a role are those of the role', () => {
    expect(modelled('peopleBefore-polisher')).toBe(140)
    expect(modelled('peopleAfter-tender')).toBe(6)
    expect(modelled('peopleSaved-polisher')).toBe(140)
  })

  test('of a role that nobody has are none', () => {
    expect(modelled('peopleBefore-welder')).toBe(0)
  })
})

describe('money', () => {
  test('per polisher saved is the published 139 thousand', () => {
    // 19.5 M / 140 = 139,285.7
    expect(modelled('capexPerWorkerCny-polisher')).toBeCloseTo(139_285.71, 2)
  })

  test('comes back on the wages of polishers alone in 1.45 years', () => {
    // 19.5 M / (140 × 8,000 × 12) = 19.5 / 13.44
    expect(modelled('paybackWagesYears-polisher')).toBeCloseTo(1.451, 3)
  })

  test('comes back later where the wages of new people are taken off', () => {
    // 19.5 M / ((140 × 8,000 − 6 × 6,000) × 12) = 19.5 / 13.008; as many leaders as before.
    expect(modelled('paybackWagesYears')).toBeCloseTo(1.4991, 4)
  })

  test('that saves nobody is not divided', () => {
    const levels = [before, aLevel({ people: { polisher: 140 }, capexCny: 1e6 })]
    expect(modelled('capexPerWorkerCny-polisher', levels)).toBeNull()
    expect(modelled('paybackWagesYears-polisher', levels)).toBeNull()
  })

  test('of a study without any is not known', () => {
    const levels = [before, aLevel({ people: { polisher: 0 } })]
    expect(modelled('capexCny', levels)).toBeNull()
    expect(modelled('capexPerWorkerCny-polisher', levels)).toBeNull()
    expect(modelled('paybackYears', levels)).toBeNull()
  })

  test('of inputs and of the cash flow is passed on', () => {
    expect(modelled('capexCny')).toBe(19_500_000)
    expect(modelled('wageCnyPerMonth-polisher')).toBe(8000)
    expect(modelled('wageCnyPerMonth')).toBeNull()
    expect(modelled('paybackYears')).toBe(2.5)
  })
})

test('output is per calendar day, robots are the machines of robot stations', () => {
  expect(modelled('outputPerDay')).toBeCloseTo(1500)
  expect(modelled('outputPerDayBefore')).toBeCloseTo(1500)
  expect(modelled('robots')).toBe(9)
})

describe('notes', () => {
  test('say when only one role counts', () => {
    expect(noteOf('peopleBefore')).toBeNull()
    expect(noteOf('peopleBefore-polisher')).toContain('this role only')
  })

  test('say that the reading matters, where there are readings', () => {
    expect(noteOf('peopleSaved')).toBeNull()
    expect(noteOf('peopleSaved', { readings: {} })).toContain('how the case is read')
  })

  test('say what is an input', () => {
    expect(noteOf('wageCnyPerMonth-polisher')).toBe('An input of the model, not a finding.')
  })
})

test('a figure that the study does not know stands without a modelled value or a note', () => {
  for (const id of ['dust', 'toString', 'dust-polisher']) {
    expect(modelled(id)).toBeNull()
    expect(noteOf(id)).toBeNull()
  }
})

test('there is no comparison without figures, or without a level to compare', () => {
  expect(comparePublished({} as ScenarioDocument, [before, after])).toBeNull()
  expect(comparePublished(aDocument(['robots']), [before])).toBeNull()
})
