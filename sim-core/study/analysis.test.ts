import { describe, expect, test } from 'vitest'

import { inlinePool, type Pool } from '../experiment/index.ts'
import { loadScenario, type Scenario } from '../scenario/index.ts'
import { estimate } from '../stats/index.ts'
import { compareLevels } from './compareLevels.ts'
import { simulateUntilPrecise } from './precise.ts'
import { runLineStudy } from './run.ts'
import { simulateLevels } from './technical.ts'

const text = (words: string) => ({ zh: words, en: words })

const MONEY = {
  priceDate: '2026-01-01',
  decisionDate: '2017-06-01',
  horizonMonths: 60,
  discountRatePerYear: 0.08,
  wageGrowthPerYear: 0.05,
  energyGrowthPerYear: 0,
  priceGrowthPerYear: 0,
  onCostShare: 0.3,
  roles: {},
  wageHoursPerMonth: 174,
  overtimeMultiplier: 1.5,
  replacementCostCny: 3000,
  tariff: { periods: { flat: { priceCnyPerKwh: 0.8 } } },
  contributionMarginCny: 0.1,
  scrapCostCny: 30,
  reworkConsumablesCnyPerHour: 5,
  escapeCostCny: 100,
  rentCnyPerM2Month: 0,
  policies: [],
}

/** Three machines in a row, the second the slowest; a level with a faster one, and its money. */
function threeMachines(cv = 0.3): Scenario {
  const machine = (id: string, meanS: number) => ({
    id,
    name: text(id),
    kind: 'machine',
    places: 3,
    machine: { meanS, cv },
  })
  const loaded = loadScenario(
    JSON.stringify({
      schemaVersion: 1,
      id: 'three',
      name: text('three'),
      line: {
        source: { supply: { kind: 'saturated' } },
        stations: [machine('A', 8), machine('B', 12), machine('C', 9)],
      },
      measures: [
        {
          id: 'fast',
          name: text('fast'),
          changes: [{ scale: 'B', field: 'machine.meanS', by: 0.9 }],
          investment: [{ category: 'equipment', priceCny: 100_000, lifeYears: 10 }],
        },
      ],
      levels: [
        { id: 'manual', name: text('manual'), measures: [] },
        { id: 'single', name: text('single'), measures: ['fast'] },
      ],
      money: MONEY,
      run: { warmupS: 600, horizonS: 20_000, replications: 4 },
    }),
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value
}

describe('a precision', () => {
  test('is reached with the smallest number of replications that is enough', async () => {
    const asked = { relativeError: 0.01, kpis: ['payback'] as const }
    const { technical, precision } = await simulateUntilPrecise(
      threeMachines(),
      inlinePool,
      {},
      asked,
    )
    const n = technical.replications
    expect(precision.isReached).toBe(true)
    expect(n).toBeGreaterThan(10)
    const [row] = precision.rows
    expect(precision.rows).toHaveLength(1)
    expect(row).toMatchObject({ levelId: 'single', kpi: 'payback', isMedian: false })
    expect(row!.halfWidth!).toBeLessThanOrEqual((0.01 / 1.01) * row!.mean!)
    // One fewer would not have done.
    const study = await runLineStudy(threeMachines(), inlinePool, { replications: n, each: true })
    const paybacks = study.levels[1]!.each!.payback as number[]
    const { mean, halfWidth } = estimate(paybacks)
    expect([mean, halfWidth]).toEqual([row!.mean, row!.halfWidth])
    const fewer = estimate(paybacks.slice(0, -1))
    expect(fewer.halfWidth!).toBeGreaterThan((0.01 / 1.01) * fewer.mean)
  })

  test('does not depend on the number of workers, nor on who is done first', async () => {
    const backwards: Pool = {
      ...inlinePool,
      size: 3,
      map: async (tasks, options) =>
        (await inlinePool.map([...tasks].reverse(), options)).reverse(),
    }
    const options = { precision: { relativeError: 0.01, kpis: ['wip'] as const } }
    const one = await runLineStudy(threeMachines(), inlinePool, options)
    expect(await runLineStudy(threeMachines(), backwards, options)).toEqual(one)
  })

  test('that is joint asks more of each figure', async () => {
    const of = async (isJoint: boolean) => {
      const asked = { relativeError: 0.02, kpis: ['wip', 'leadTimeS'] as const, isJoint }
      return simulateUntilPrecise(threeMachines(), inlinePool, {}, asked)
    }
    const [each, joint] = [await of(false), await of(true)]
    // Two figures of two levels: 1 − 0.05 / 4.
    expect([each.precision.level, joint.precision.level]).toEqual([0.95, 0.9875])
    expect(joint.technical.replications).toBeGreaterThanOrEqual(each.technical.replications)
  })

  test('that is out of reach is given up where told, and says so', async () => {
    const precision = { relativeError: 1e-6, kpis: ['wip'] as const }
    const study = await runLineStudy(threeMachines(), inlinePool, { precision, replications: 14 })
    expect(study.replications).toBe(14)
    expect(study.precision).toMatchObject({ isReached: false, relativeError: 1e-6 })
  })

  test('of a payback that is sometimes never is one of the median', async () => {
    // At a tenth of the gain some replications do not pay back in five years, or none does.
    const scenario = threeMachines()
    const document = {
      ...scenario.document,
      money: { ...scenario.document.money!, contributionMarginCny: 0.001 },
    }
    const precision = { relativeError: 0.05, kpis: ['payback'] as const }
    const study = await runLineStudy({ ...scenario, document }, inlinePool, {
      precision,
      replications: 12,
    })
    expect(study.precision!.rows[0]).toMatchObject({ isMedian: true, mean: null, isReached: false })
  })
})

describe('each replication', () => {
  test('is listed as it is: its mean is the estimate', async () => {
    const study = await runLineStudy(threeMachines(), inlinePool, { each: true })
    for (const { each, kpis, returns } of study.levels) {
      expect(each!.goodPerHour).toHaveLength(4)
      expect(estimate(each!.goodPerHour as number[])).toEqual(kpis.goodPerHour)
      expect(each!.npv === undefined).toBe(returns === null)
    }
    expect(estimate(study.levels[1]!.each!.npv as number[])).toEqual(
      study.levels[1]!.returns!.withoutSubsidy.npvCny,
    )
  })

  test('is not where nobody asks', async () => {
    const study = await runLineStudy(threeMachines(), inlinePool)
    expect('each' in study.levels[0]!).toBe(false)
    expect(study.levels[0]!.warmup.welch).toBeUndefined()
  })
})

describe('the marginal value', () => {
  test('is the whole per cent at the only bottleneck, and nothing elsewhere', async () => {
    // Without chance B alone paces: 300 an hour, 303 when it is 1 % faster.
    const study = await runLineStudy(threeMachines(0), inlinePool, { marginal: true })
    const { marginal, agree, engaged } = study.levels[0]!.kpis.bottlenecks
    const byId = Object.fromEntries(marginal!.stations.map(({ id, value }) => [id, value.mean]))
    // A job more or less at each end of 5.4 hours.
    expect(Math.abs(byId.B! - 3)).toBeLessThan(2 / 5.39)
    expect([byId.A, byId.C]).toEqual([0, 0])
    expect([marginal!.station, engaged.station, agree]).toEqual(['B', 'B', true])
  })

  test('is positive where it is proven, and its station the one with most of it', async () => {
    const options = { marginal: true, replications: 8 }
    const study = await runLineStudy(threeMachines(), inlinePool, options)
    const { marginal } = study.levels[0]!.kpis.bottlenecks
    expect(marginal!.station).toBe('B')
    const b = marginal!.stations.find(({ id }) => id === 'B')!.value
    expect(b.mean - b.halfWidth!).toBeGreaterThan(0)
    // Together no more than one per cent of all: the line is 1 % faster if every station is.
    const all = marginal!.stations.reduce((sum, { value }) => sum + value.mean, 0)
    expect(all).toBeLessThan(0.012 * study.levels[0]!.kpis.goodPerHour.mean)
  })
})

describe('a trace', () => {
  test('tells what was asked of the first replication, and no more', async () => {
    const study = await runLineStudy(threeMachines(0), inlinePool, { trace: ['exits', 'moves'] })
    const { exits, moves, states, isCut, replication } = study.levels[0]!.trace!
    expect([states, isCut, replication]).toEqual([undefined, false, 0])
    // 8 + 12 + 9 s through an empty line, then one each 12 s.
    expect(exits!.slice(0, 3).map(({ atS }) => atS)).toEqual([29, 41, 53])
    const first = moves!.filter(({ job }) => job === exits![0]!.job).slice(0, 4)
    expect(first.map(({ atS, station, to }) => [atS, station, to])).toEqual([
      [0, 'A', 'server'],
      [8, 'B', 'server'],
      [20, 'C', 'server'],
      [29, 'C', 'sink'],
    ])
  })

  test('tells what the servers do', async () => {
    const study = await runLineStudy(threeMachines(0), inlinePool, { trace: ['states'] })
    const ofC = study.levels[0]!.trace!.states!.filter(({ station }) => station === 'C')
    // C has its first job at 20, is done at 29, and waits until 32.
    expect(ofC.slice(0, 4)).toEqual([
      { atS: 0, station: 'C', server: 0, state: 'starved' },
      { atS: 20, station: 'C', server: 0, state: 'processing' },
      { atS: 29, station: 'C', server: 0, state: 'starved' },
      { atS: 32, station: 'C', server: 0, state: 'processing' },
    ])
  })
})

describe('a comparison of levels', () => {
  test('pairs them on common random numbers, which saves most of the variance', async () => {
    const result = await compareLevels(threeMachines(), inlinePool, { kpi: 'goodPerHour' })
    const [pair] = result.pairs
    expect(result.pairs).toHaveLength(1)
    expect(pair).toMatchObject({ a: 'single', b: 'manual', isSignificant: true })
    expect(pair!.varianceRatio!).toBeGreaterThan(1)
    expect(result.levels.map(({ mean }) => mean)[1]! - result.levels[0]!.mean).toBeCloseTo(
      pair!.difference.mean,
      9,
    )
    expect(result.best).toBeNull()
  })

  test('names the best of a figure of which less is better', async () => {
    // A tenth faster at B is some tens of pieces an hour, and a shorter lead time.
    const options = { kpi: 'leadTimeS', worthwhile: 1 } as const
    const { best } = await compareLevels(threeMachines(), inlinePool, options)
    expect(best).toMatchObject({ id: 'single', isDecided: true })
  })

  test('names it with its distance from the best other, by two stages', async () => {
    const options = { kpi: 'leadTimeS', worthwhile: 1, method: 'nelson-matejcik' } as const
    const { best } = await compareLevels(threeMachines(), inlinePool, options)
    expect(best).toMatchObject({ id: 'single', method: 'nelson-matejcik', isDecided: true })
    const { manual, single } = best!.aheadOfRest!
    // The better lies ahead, the other behind by as much: a shorter lead time is better.
    expect([single!.low, manual!.high]).toEqual([0, 0])
    expect(single!.high).toBeCloseTo(-manual!.low, 9)
    expect(single!.high).toBeGreaterThan(1)
  })

  test('spends a budget to the last replication, and says how sure the best then is', async () => {
    const options = { kpi: 'goodPerHour', budget: 23 } as const
    const { budget, replications } = await compareLevels(threeMachines(2), inlinePool, options)
    expect(replications).toBe(4)
    expect(budget!.spent).toBe(23)
    // Five each first, as four do not show a spread.
    const counts = budget!.levels.map((level) => level.replications)
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(2 * 5 + 23)
    expect(budget!.rightSelectionShare).toBeGreaterThan(0.5)
    expect(budget!.rightSelectionShare).toBeLessThanOrEqual(1)
  })

  test('spends nothing where there is no chance', async () => {
    const options = { kpi: 'goodPerHour', budget: 20 } as const
    const { budget } = await compareLevels(threeMachines(0), inlinePool, options)
    expect(budget).toMatchObject({ id: 'single', spent: 0, rightSelectionShare: 1 })
  })

  test('spends a budget on money with the baseline of the same replications', async () => {
    const three = threeMachines()
    const [manual, single] = three.document.levels
    const again = { ...single!, id: 'again' }
    const document = { ...three.document, levels: [manual!, single!, again] }
    const options = { kpi: 'npv', budget: 7 } as const
    const { budget } = await compareLevels({ ...three, document }, inlinePool, options)
    // The same level twice: the first is named, and it is a matter of chance whether it is better.
    expect(budget).toMatchObject({ id: 'single', spent: 7 })
    expect(budget!.levels.map(({ id }) => id)).toEqual(['single', 'again'])
    const longest = Math.max(...budget!.levels.map((level) => level.replications))
    const study = await runLineStudy(three, inlinePool, { replications: longest, each: true })
    const npvs = study.levels[1]!.each!.npv as number[]
    for (const { replications, mean } of budget!.levels)
      expect(mean).toBeCloseTo(estimate(npvs.slice(0, replications)).mean, 6)
  })

  test('leaves out a level that does not have the figure', async () => {
    const { levels, pairs } = await compareLevels(threeMachines(), inlinePool, { kpi: 'npv' })
    expect(levels.map(({ id }) => id)).toEqual(['single'])
    expect(pairs).toEqual([])
  })
})

describe('the warm-up', () => {
  test('of another length is used and said, and the window stays as long', async () => {
    const study = await runLineStudy(threeMachines(), inlinePool, { warmupS: 3600 })
    expect(study).toMatchObject({ warmupS: 3600, warmupOrigin: 'override', windowS: 19_400 })
    const own = await runLineStudy(threeMachines(), inlinePool)
    expect(own).toMatchObject({ warmupS: 600, warmupOrigin: 'file', windowS: 19_400 })
  })

  test('that is proposed covers the filling of the line, and no more than half', async () => {
    const study = await runLineStudy(threeMachines(), inlinePool, { each: true })
    const { usedS, proposedS, isEnough, welch } = study.levels[0]!.warmup
    expect(usedS).toBe(600)
    expect(proposedS).not.toBeNull()
    expect(proposedS!).toBeLessThanOrEqual(10_000)
    expect(isEnough).toBe(proposedS! <= 600)
    // 500 slices of 40 s; nothing leaves in the first 25 s, about 3.2 jobs in a slice later.
    expect(welch!.sliceS).toBe(40)
    expect(welch!.jobs).toHaveLength(500)
    expect(welch!.smoothed).toHaveLength(450)
    expect(welch!.jobs[0]!).toBeLessThan(2)
  })
})

test('levels are watched in at least four replications', async () => {
  const scenario = threeMachines()
  const technical = await simulateLevels(scenario, inlinePool, { replications: 4 })
  expect(technical.levels[0]!.activity).toHaveLength(4)
})
