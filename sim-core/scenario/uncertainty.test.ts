import { describe, expect, test } from 'vitest'

import { inputsOf } from './inputs.ts'
import { loadScenario } from './load.ts'
import { isNamed, jointOf, lawOf } from './uncertainty.ts'

const text = (words: string) => ({ zh: words, en: words })
const range = (value: number, low: number, high: number) => ({
  value,
  origin: 'assumed',
  low,
  high,
})
const measure = (id: string) => ({
  id,
  name: text(id),
  changes: [],
  investment: ['equipment', 'software', 'training'].map((category) => ({
    category,
    priceCny: range(1000, 800, 1500),
  })),
})

function loaded(uncertainty: object, measures = 2) {
  return loadScenario(
    JSON.stringify({
      schemaVersion: 1,
      id: 'ranges',
      name: text('ranges'),
      line: {
        source: { supply: { kind: 'saturated' } },
        stations: [{ id: 'S', name: text('S'), kind: 'machine', machine: { meanS: 3 } }],
      },
      measures: Array.from({ length: measures }, (_, i) => measure(`M${i}`)),
      money: {
        priceDate: '2026-01-01',
        decisionDate: '2026-01-01',
        horizonMonths: 60,
        discountRatePerYear: 0.08,
        wageGrowthPerYear: range(0.04, 0.01, 0.08),
        energyGrowthPerYear: 0,
        priceGrowthPerYear: 0,
        onCostShare: 0.28,
        roles: {},
        wageHoursPerMonth: 174,
        overtimeMultiplier: 1.5,
        replacementCostCny: 3500,
        tariff: { periods: { flat: { priceCnyPerKwh: 0.7 } } },
        contributionMarginCny: 2.5,
        scrapCostCny: 12,
        reworkConsumablesCnyPerHour: 0,
        escapeCostCny: 50,
        rentCnyPerM2Month: 24,
        uncertainty,
      },
    }),
  )
}

function sound(uncertainty: object) {
  const outcome = loaded(uncertainty)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  const { document } = outcome.value
  const paths = inputsOf(outcome.value).map(({ path }) => path)
  return { stated: document.money!.uncertainty, paths }
}

const PRICES = 'measures.*.investment.*.priceCny'
const GROWTH = 'money.wageGrowthPerYear'

describe('names of inputs', () => {
  test('a star stands for one step, whatever it is', () => {
    expect(isNamed(PRICES, 'measures.M1.investment.equipment.priceCny')).toBe(true)
    expect(isNamed('measures.*.priceCny', 'measures.M1.investment.equipment.priceCny')).toBe(false)
    expect(isNamed(GROWTH, GROWTH)).toBe(true)
    expect(isNamed('money', GROWTH)).toBe(false)
  })

  test('what is said about the uncertainty is no input of its own', () => {
    const { paths } = sound({ together: [{ inputs: PRICES, rho: range(0.5, 0, 0.8) }] })
    expect(paths).toHaveLength(7)
    expect(paths.filter((path) => path.includes('uncertainty'))).toEqual([])
  })
})

test('the last law that names an input counts, and uniform where none does', () => {
  const { stated } = sound({
    laws: [
      { inputs: PRICES, law: 'pert' },
      { inputs: 'measures.*.investment.software.priceCny', law: 'lognormal' },
    ],
  })
  expect(lawOf(stated, 'measures.M0.investment.equipment.priceCny')).toBe('pert')
  expect(lawOf(stated, 'measures.M0.investment.software.priceCny')).toBe('lognormal')
  expect(lawOf(stated, GROWTH)).toBe('uniform')
  expect(lawOf(undefined, GROWTH)).toBe('uniform')
})

test('a group is correlated each with each, and a pair goes before its group', () => {
  const priceOf = (id: string) => `measures.${id}.investment.equipment.priceCny`
  const [a, b] = [priceOf('M0'), priceOf('M1')]
  const { stated, paths } = sound({
    together: [{ inputs: 'measures.*.investment.equipment.priceCny', rho: 0.5 }],
    correlations: [{ a: b, b: a, rho: 0.2 }, { a, b: GROWTH, rho: -0.3 }],
  })
  expect(jointOf(stated, paths)).toEqual({
    paths: [a, b, GROWTH],
    matrix: [
      [1, 0.2, -0.3],
      [0.2, 1, 0],
      [-0.3, 0, 1],
    ],
  })
  // What is not drawn is not correlated.
  expect(jointOf(stated, [b])).toEqual({ paths: [], matrix: [] })
})

test('more inputs that move together need more draws', () => {
  // 20 measures have 60 prices.
  const uncertainty = { draws: 100, together: [{ inputs: PRICES, rho: 0.5 }] }
  expect(loaded(uncertainty, 20)).toMatchObject({
    ok: false,
    issues: [{ code: 'uncertainty.tooFewDraws', params: { draws: 100, least: 120 } }],
  })
  expect(loaded({ ...uncertainty, draws: 120 }, 20).ok).toBe(true)
})

test('inputs of the line are not drawn, and a name that names nothing is told', () => {
  for (const inputs of ['line.stations.S.machine.meanS', 'money.oncost', 'luck'])
    expect(loaded({ laws: [{ inputs, law: 'pert' }] })).toMatchObject({
      ok: false,
      issues: [{ code: 'uncertainty.unknownInput', params: { input: inputs } }],
    })
})

test('what is said of a number that somebody has typed in is idle', () => {
  const { stated, paths } = sound({
    laws: [{ inputs: 'money.onCostShare', law: 'pert' }],
    correlations: [{ a: 'money.onCostShare', b: GROWTH, rho: 0.4 }],
  })
  expect(paths).not.toContain('money.onCostShare')
  expect(jointOf(stated, paths).paths).toEqual([])
})
