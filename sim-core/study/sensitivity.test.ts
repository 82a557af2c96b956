import { describe, expect, test } from 'vitest'

import { CANCELLED, inlinePool, type Pool } from '../experiment/index.ts'
import { loadScenario, type Scenario } from '../scenario/index.ts'
import type { HeadlineName } from './headlines.ts'
import { analyseSensitivity } from './sensitivity.ts'
import { planSensitivity, type SensitivityOptions } from './sensitivityPlan.ts'
import type { SensitivityMethod, SensitivityResult } from './sensitivityResult.ts'

const text = (words: string) => ({ zh: words, en: words })
const range = (value: number, low: number, high: number) => ({
  value,
  origin: 'assumed',
  low,
  high,
})
const machine = (id: string, meanS: unknown, more: object = {}) => ({
  id,
  name: text(id),
  kind: 'machine',
  machine: { meanS },
  ...more,
})

function scenarioOf(line: object, more: object = {}): Scenario {
  const document = {
    schemaVersion: 1,
    id: 'known',
    name: text('known'),
    line,
    run: { warmupS: 3600, horizonS: 3600 * 11, replications: 3 },
    ...more,
  }
  const loaded = loadScenario(JSON.stringify(document))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 1))
  return loaded.value
}

/** A machine that always has work: 3600 / t jobs an hour, whatever its buffer and its floor. */
const ONE_MACHINE = scenarioOf({
  areaM2: range(50, 40, 60),
  source: { supply: { kind: 'saturated' } },
  stations: [
    machine('M', range(30, 20, 60), {
      places: range(3, 1, 9),
      powerKw: { processing: range(3, 2, 4) },
    }),
  ],
})

/** Jobs an hour apart take t₁ + t₂, for nobody waits. */
const IN_SERIES = scenarioOf({
  source: {
    supply: { kind: 'arrivals', interarrival: { kind: 'constant', value: 3600 } },
  },
  stations: [
    machine('A', range(20, 10, 40), { places: 'unlimited' }),
    machine('B', range(30, 10, 50), { places: range(3, 1, 9) }),
  ],
})

async function analysed<M extends SensitivityMethod>(
  scenario: Scenario,
  method: M,
  kpi: HeadlineName,
  options: Partial<SensitivityOptions> = {},
  pool: Pool = inlinePool,
): Promise<Extract<SensitivityResult, { method: M }>> {
  const plan = planSensitivity(scenario, { method, kpi, ...options })
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues))
  const result = await analyseSensitivity(plan.value, pool)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value as Extract<SensitivityResult, { method: M }>
}

const lastOf = (path: string) => path.split('.').at(-1)!

describe('one input at a time', () => {
  test('a machine makes one job per cycle time, and what does nothing has no effect', async () => {
    const result = await analysed(ONE_MACHINE, 'tornado', 'goodPerHour')
    expect(result.central.mean).toBeCloseTo(120, 9)
    const [cycle, ...others] = result.inputs
    expect(cycle!.path).toBe('line.stations.M.machine.meanS')
    // 3600 / 20 and 3600 / 60.
    expect(cycle!.atLow.mean).toBeCloseTo(180, 9)
    expect(cycle!.atHigh.mean).toBeCloseTo(60, 9)
    expect(cycle!.atLow.difference).toMatchObject({ mean: 60, halfWidth: 0, n: 4 })
    expect(cycle!.swing).toBeCloseTo(120, 9)
    expect(others.map(({ path, swing }) => [lastOf(path), swing])).toEqual([
      ['areaM2', 0],
      ['places', 0],
      ['processing', 0],
    ])
  })

  test('what changes no plan is not simulated again', async () => {
    const plan = planSensitivity(ONE_MACHINE, { method: 'tornado', kpi: 'energyKwhPerGood' })
    // The centre and two ends of four inputs, four replications each; no run depends on the floor.
    expect(plan.ok && [plan.value.points, plan.value.mostRuns]).toEqual([9, 36])
    const result = await analysed(ONE_MACHINE, 'tornado', 'energyKwhPerGood')
    expect(result.runs).toBe(7 * 4)
    // 2, 3 and 4 kW over 120 an hour.
    const power = result.inputs.find(({ path }) => path.endsWith('processing'))!
    expect(power.atLow.mean).toBeCloseTo(2 / 120, 9)
    expect(power.atHigh.mean).toBeCloseTo(4 / 120, 9)
  })

  test('an interval is narrow for being paired on common random numbers', async () => {
    const random = scenarioOf({
      source: { supply: { kind: 'saturated' } },
      stations: [
        machine('A', 0, {
          machine: { kind: 'exponential', mean: range(30, 29, 31) },
        }),
      ],
    })
    const { inputs, central } = await analysed(random, 'tornado', 'goodPerHour')
    const { mean, halfWidth } = inputs[0]!.atLow.difference!
    // A scaled time gives scaled instants: +1/29 of the output in every replication, nearly.
    expect(mean).toBeGreaterThan(0)
    expect(halfWidth!).toBeLessThan(central.halfWidth! / 3)
  })
})

describe('screening', () => {
  test('elementary effects of a sum are the widths of the ranges, without spread', async () => {
    const result = await analysed(IN_SERIES, 'morris', 'leadTimeS', { trajectories: 4 })
    expect(result.inputs.map(({ path }) => path)).toEqual([
      'line.stations.B.machine.meanS',
      'line.stations.A.machine.meanS',
      'line.stations.B.places',
    ])
    const [b, a, none] = result.inputs
    expect(b!.mu).toBeCloseTo(40, 6)
    expect(a!.mu).toBeCloseTo(30, 6)
    expect(b!.sigma).toBeCloseTo(0, 6)
    expect(none!.muStar).toEqual({ value: 0, low: 0, high: 0 })
    expect(result.noise!.standardError).toBeCloseTo(0, 9)
    // Four ways of four points, and the centre.
    expect(result.points).toBe(17)
  })
})

describe('shares of the variance', () => {
  test('of a sum are those of its parts, and sum to one', async () => {
    const result = await analysed(IN_SERIES, 'sobol', 'leadTimeS', { rows: 512, replications: 1 })
    const share = (path: string) => result.inputs.find((one) => one.path === path)!
    const a = share('line.stations.A.machine.meanS')
    const b = share('line.stations.B.machine.meanS')
    // Uniform on widths of 30 and 40: variances 75 and 133⅓, shares 0.36 and 0.64.
    expect(Math.abs(a.first.value - 0.36)).toBeLessThan(0.08)
    expect(Math.abs(b.first.value - 0.64)).toBeLessThan(0.08)
    expect(Math.abs(a.first.value + b.first.value - 1)).toBeLessThan(0.1)
    expect(Math.abs(a.total.value - 0.36)).toBeLessThan(0.08)
    expect(share('line.stations.B.places').total.value).toBe(0)
    expect(result.noise).toBeNull()
  }, 30_000)
})

const PRICE = range(100_000, 80_000, 130_000)

/** The machine, a measure that makes it faster, and money of the plainest kind. */
const WITH_MONEY = scenarioOf(
  {
    source: { supply: { kind: 'saturated' } },
    stations: [machine('M', range(30, 20, 60))],
  },
  {
    measures: [
      {
        id: 'fast',
        name: text('fast'),
        changes: [{ scale: 'M', field: 'machine.meanS', by: range(0.9, 0.8, 1) }],
        investment: [{ category: 'equipment', priceCny: PRICE, lifeYears: 10 }],
      },
    ],
    levels: [
      { id: 'now', name: text('now'), measures: [] },
      { id: 'faster', name: text('faster'), measures: ['fast'] },
    ],
    money: {
      priceDate: '2026-01-01',
      decisionDate: '2017-06-01',
      horizonMonths: 60,
      discountRatePerYear: 0.08,
      wageGrowthPerYear: 0,
      energyGrowthPerYear: 0,
      priceGrowthPerYear: 0,
      onCostShare: 0.3,
      roles: {},
      wageHoursPerMonth: 174,
      overtimeMultiplier: 1.5,
      replacementCostCny: 3000,
      tariff: { periods: { flat: { priceCnyPerKwh: 0.8 } } },
      contributionMarginCny: range(0.5, 0.4, 0.6),
      scrapCostCny: 30,
      reworkConsumablesCnyPerHour: 5,
      escapeCostCny: 100,
      rentCnyPerM2Month: 0,
      policies: [],
    },
  },
)

describe('a figure of money', () => {
  test('is linear in a price, and a price starts no simulation', async () => {
    const isAsked = ({ isTechnical }: { readonly isTechnical: boolean }) => !isTechnical
    const result = await analysed(WITH_MONEY, 'tornado', 'npv', { isAsked })
    const price = result.inputs.find(({ path }) => path.endsWith('priceCny'))!
    const [low, high] = [price.atLow.difference!.mean, price.atHigh.difference!.mean]
    // 20,000 less and 30,000 more of it.
    expect(low).toBeGreaterThan(0)
    expect(high / low).toBeCloseTo(-1.5, 9)
    // The centre alone: baseline and level, four replications each.
    expect(result.runs).toBe(8)
  })

  test('that never comes at one end is told, and comes before all that do', async () => {
    const { inputs } = await analysed(WITH_MONEY, 'tornado', 'payback')
    // At a factor of 1 the measure gains nothing.
    expect(inputs[0]).toMatchObject({
      path: 'measures.fast.changes.0.by',
      swing: null,
      atHigh: { mean: null, difference: null },
    })
    expect(inputs[0]!.atLow.mean).toBeGreaterThan(0)
  })

  test('cannot be screened where it is missing at some points, which is said', async () => {
    const plan = planSensitivity(WITH_MONEY, { method: 'morris', kpi: 'payback' })
    if (!plan.ok) throw new Error('no plan')
    const result = await analyseSensitivity(plan.value, inlinePool)
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'sensitivity.undefined' }] })
  })

  test('is not asked of a level without money', () => {
    for (const [scenario, level] of [
      [ONE_MACHINE, 'baseline'],
      [WITH_MONEY, 'now'],
    ] as const)
      expect(planSensitivity(scenario, { method: 'tornado', kpi: 'npv', level })).toMatchObject({
        ok: false,
        issues: [{ code: 'sensitivity.noFigure', params: { id: level, kpi: 'npv' } }],
      })
  })

  test('costs what the plan says at most, and money has no part in a figure of the line', () => {
    const plan = (method: SensitivityMethod, kpi: HeadlineName) => {
      const made = planSensitivity(WITH_MONEY, { method, kpi, trajectories: 3, rows: 8 })
      if (!made.ok) throw new Error('no plan')
      const { inputs, points, mostRuns, replications } = made.value
      return [inputs.length, points, mostRuns / replications]
    }
    expect(plan('tornado', 'goodPerHour')).toEqual([2, 5, 5])
    // Two lines a point; of four inputs two are technical.
    expect(plan('tornado', 'npv')).toEqual([4, 9, 2 * 5])
    expect(plan('morris', 'npv')).toEqual([4, 16, 2 * 10])
    expect(plan('sobol', 'npv')).toEqual([4, 49, 2 * 33])
  })
})

describe('the answer', () => {
  test('does not depend on how many work on it, and in which order', async () => {
    const wide: Pool = {
      ...inlinePool,
      size: 7,
      map: async (tasks, options) =>
        (await inlinePool.map(tasks.toReversed(), options)).toReversed(),
    }
    const options = { trajectories: 3 }
    expect(await analysed(WITH_MONEY, 'morris', 'npv', options, wide)).toEqual(
      await analysed(WITH_MONEY, 'morris', 'npv', options),
    )
  })

  test('is the same for the same seed, and another for another', async () => {
    const asked = { trajectories: 3, seed: 5 }
    const once = await analysed(WITH_MONEY, 'morris', 'npv', asked)
    expect(await analysed(WITH_MONEY, 'morris', 'npv', asked)).toEqual(once)
    const other = await analysed(WITH_MONEY, 'morris', 'npv', { ...asked, seed: 6 })
    expect(other.inputs).not.toEqual(once.inputs)
  })

  test('is not given when it is cancelled', async () => {
    const plan = planSensitivity(ONE_MACHINE, { method: 'tornado', kpi: 'goodPerHour' })
    if (!plan.ok) throw new Error('no plan')
    const asked = analyseSensitivity(plan.value, inlinePool, { signal: { aborted: true } })
    await expect(asked).rejects.toMatchObject({ name: CANCELLED })
  })

  test('leaves inputs as they are that cannot stand at an end of their range', async () => {
    const crossing = scenarioOf({
      source: { supply: { kind: 'saturated' } },
      stations: [
        machine('A', 0, { machine: { kind: 'uniform', low: range(10, 5, 30), high: 20 } }),
        machine('B', range(1, 0.5, 2)),
      ],
    })
    const result = await analysed(crossing, 'tornado', 'goodPerHour')
    expect(result.inputs.map(({ path }) => path)).toEqual(['line.stations.B.machine.meanS'])
    expect(result.leftOut).toMatchObject([
      { path: 'line.stations.A.machine.low', issues: [{ code: 'distribution.unordered' }] },
    ])
    expect(result.points).toBe(3)
  })

  test('stops between two points, where money alone is to be worked out, too', async () => {
    const isAsked = ({ isTechnical }: { readonly isTechnical: boolean }) => !isTechnical
    const plan = planSensitivity(WITH_MONEY, { method: 'tornado', kpi: 'npv', isAsked })
    if (!plan.ok) throw new Error('no plan')
    const signal = { aborted: false }
    let turns = 0
    const pause = () => {
      turns++
      // Two inputs tried, the centre's line and figure, the line of the ends, then these.
      signal.aborted = turns > 6
      return Promise.resolve()
    }
    const asked = analyseSensitivity(plan.value, inlinePool, { signal, pause })
    await expect(asked).rejects.toMatchObject({ name: CANCELLED })
    expect(turns).toBe(7)
  })

  test('is told how far it is, up to the end that was named', async () => {
    const plan = planSensitivity(ONE_MACHINE, { method: 'tornado', kpi: 'goodPerHour' })
    if (!plan.ok) throw new Error('no plan')
    const told: [number, number][] = []
    await analyseSensitivity(plan.value, inlinePool, {
      onProgress: (done, total) => told.push([done, total]),
    })
    expect(told.every(([done, total]) => done <= total)).toBe(true)
    expect(new Set(told.map(([, total]) => total)).size).toBe(1)
  })
})
