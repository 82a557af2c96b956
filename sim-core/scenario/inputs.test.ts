import { describe, expect, test } from 'vitest'

import { aMeasure, aStation } from './aLine.ts'
import { inputsOf, valueIn, withInputs, type UncertainInput } from './inputs.ts'
import { loadScenario, type Scenario } from './load.ts'
import { narrowed } from './narrow.ts'

const text = (words: string) => ({ zh: words, en: words })
const range = (value: number, low: number, high: number) => ({
  value,
  origin: 'assumed',
  low,
  high,
})
const product = (id: string, demandShare: unknown) => ({ id, name: text(id), demandShare })

/** Every kind of place where a range may stand. */
const DOCUMENT = {
  schemaVersion: 1,
  id: 'ranges',
  name: text('ranges'),
  line: {
    products: [
      product('a', range(0.5, 0.4, 0.6)),
      product('b', range(0.3, 0.2, 0.9)),
      product('c', 0.2),
    ],
    source: { supply: { kind: 'saturated', lots: [{ product: 'a', jobs: 5 }] } },
    stations: [
      aStation('S1', { machine: { meanS: range(3, 2, 5) }, places: range(4, 2, 6) }),
      aStation('S2', { machine: { kind: 'exponential', mean: range(3, 1, 4) } }),
    ],
  },
  measures: [
    {
      ...aMeasure('M1', []),
      changes: [
        { scale: 'S1', field: 'machine.meanS', by: range(0.8, 0.7, 0.9) },
        { set: 'S2', field: 'places', to: range(3, 1, 8) },
        { insert: aStation('S3', { servers: range(2, 1, 3) }), after: 'S2' },
      ],
      investment: [{ category: 'equipment', priceCny: range(1000, 800, 1500) }],
    },
    {
      ...aMeasure('M2', []),
      conflictsWith: ['M1'],
      changes: [{ scale: 'S2', field: 'machine.mean', by: range(0.5, 0.4, 0.6) }],
    },
  ],
  levels: [
    { id: 'now', name: text('now'), measures: [] },
    { id: 'one', name: text('one'), measures: ['M1'] },
    { id: 'two', name: text('two'), measures: ['M2'] },
  ],
  published: {
    source: text('a paper'),
    figures: [{ id: 'x', name: text('x'), unit: 's', value: range(1, 0, 2) }],
  },
}

function scenarioOf(document: unknown): Scenario {
  const loaded = loadScenario(JSON.stringify(document))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 1))
  return loaded.value
}

const RANGES = scenarioOf(DOCUMENT)
const input = (path: string) => inputsOf(RANGES).find((one) => one.path === path)!

describe('the inputs of a scenario', () => {
  test('are its numbers with a range, in the order of the document, published ones apart', () => {
    expect(inputsOf(RANGES).map(({ path }) => path)).toEqual([
      'line.products.a.demandShare',
      'line.products.b.demandShare',
      'line.stations.S1.machine.meanS',
      'line.stations.S1.places',
      'line.stations.S2.machine.mean',
      'measures.M1.changes.0.by',
      'measures.M1.changes.1.to',
      'measures.M1.changes.2.insert.servers',
      'measures.M1.investment.equipment.priceCny',
      'measures.M2.changes.0.by',
    ])
    expect(input('line.stations.S1.machine.meanS')).toEqual({
      path: 'line.stations.S1.machine.meanS',
      origin: 'assumed',
      value: 3,
      low: 2,
      high: 5,
      isWhole: false,
      isTechnical: true,
    })
  })

  test('are technical but for the money of a measure', () => {
    expect(inputsOf(RANGES).filter(({ isTechnical }) => !isTechnical)).toEqual([
      input('measures.M1.investment.equipment.priceCny'),
    ])
  })

  test('are counts where the schema says so, behind a measure and in one form of several', () => {
    const counts = inputsOf(RANGES).filter(({ isWhole }) => isWhole)
    expect(counts.map(({ path }) => path)).toEqual([
      'line.stations.S1.places',
      'measures.M1.changes.1.to',
      'measures.M1.changes.2.insert.servers',
    ])
  })

  test('of one level are those of the line and of its own measures', () => {
    const narrow = narrowed(RANGES, 'two')
    expect(inputsOf(narrow).map(({ path }) => path).slice(-1)).toEqual(['measures.M2.changes.0.by'])
    expect(inputsOf(narrow)).toHaveLength(6)
    expect(withInputs(narrow, {}).ok).toBe(true)
    expect(() => narrowed(RANGES, 'three')).toThrow('three')
  })
})

describe('a coordinate', () => {
  const real: UncertainInput = { ...input('line.stations.S1.machine.meanS'), low: 2, high: 5 }
  test('0 is the low end, 1 the high one, and half-way lies the middle', () => {
    expect([0, 0.5, 1].map((u) => valueIn(real, u))).toEqual([2, 3.5, 5])
  })

  test('of a count gives each whole number an equal share', () => {
    const whole = { ...real, isWhole: true }
    expect([0, 0.24, 0.26, 0.49, 0.51, 0.99, 1].map((u) => valueIn(whole, u))).toEqual([
      2, 2, 3, 3, 4, 5, 5,
    ])
    expect(valueIn({ ...whole, low: 2.5, high: 3.5 }, 0)).toBe(3)
  })
})

describe('a scenario with inputs at other values', () => {
  const moved = (values: Record<string, number>) => withInputs(RANGES, values)
  const documentOf = (values: Record<string, number>) => {
    const result = moved(values)
    if (!result.ok) throw new Error(JSON.stringify(result.issues))
    return result.value.document
  }
  const sharesAt = (values: Record<string, number>) =>
    documentOf(values).line.products.map(({ demandShare }) => demandShare)

  test('is the one that the file with these values would give, and the old one stays', () => {
    const path = 'line.stations.S1.machine.meanS'
    const [first, ...rest] = DOCUMENT.line.stations
    const stations = [{ ...first, machine: { meanS: range(2.5, 2, 5) } }, ...rest]
    const expected = scenarioOf({ ...DOCUMENT, line: { ...DOCUMENT.line, stations } })
    expect(moved({ [path]: 2.5 })).toEqual({ ok: true, value: expected })
    expect(RANGES.document.line.stations[0]!.machine).toMatchObject({ meanS: 3 })
  })

  test('is the same where the values are those of the document', () => {
    const values = Object.fromEntries(inputsOf(RANGES).map(({ path, value }) => [path, value]))
    expect(moved(values)).toEqual({ ok: true, value: RANGES })
  })

  test('keeps shares one: the others divide what is left, or all are scaled', () => {
    const [a, b, c] = sharesAt({ 'line.products.a.demandShare': 0.6 })
    // 0.4 is left for 0.3 and 0.2.
    expect([a, b, c]).toEqual([0.6, expect.closeTo(0.24, 12), expect.closeTo(0.16, 12)])
    const both = { 'line.products.a.demandShare': 0.6, 'line.products.b.demandShare': 0.9 }
    // More than one whole: divided by 0.6 + 0.9 + 0.2.
    expect(sharesAt(both)).toEqual([0.6, 0.9, 0.2].map((s) => expect.closeTo(s / 1.7, 12)))
  })

  test('refuses what is no input, no number or outside its range, all at once', () => {
    const result = moved({
      'line.stations.S9.places': 3,
      'line.products.c.demandShare': 0.1,
      'line.stations.S1.machine.meanS': 6,
      'line.stations.S2.machine.mean': Number.NaN,
    })
    expect(!result.ok && result.issues.map(({ code, path }) => `${code} ${path.at(-1)}`)).toEqual([
      'input.unknown places',
      'input.unknown demandShare',
      'quantity.range meanS',
      'value.notFinite mean',
    ])
  })

  test('is not had where the schema wants a whole number', () => {
    const result = moved({ 'line.stations.S1.places': 2.5 })
    expect(!result.ok && result.issues.map(({ code }) => code)).toEqual(['value.notWhole'])
  })

  test('reaches no prototype, whatever the path says', () => {
    for (const path of ['__proto__.polluted', 'constructor.prototype.polluted', 'line.__proto__.x'])
      expect(moved({ [path]: 1 })).toMatchObject({ ok: false, issues: [{ code: 'input.unknown' }] })
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })
})
