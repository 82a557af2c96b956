import { describe, expect, test } from 'vitest'

import { appraiseProject } from '../economics/index.ts'
import { CANCELLED, inlinePool } from '../experiment/index.ts'
import type { Scenario } from '../scenario/index.ts'
import { estimate, varianceOf } from '../stats/index.ts'
import { anUncertainProject, BY_CHANCE, range, simulated } from './anUncertainProject.ts'
import { appraiseLevels, appraiseWays, studiedLevels } from './line.ts'
import type { TechnicalResult } from './technical.ts'
import { simulateLinePoints } from './uncertainLine.ts'
import { analyseUncertainty } from './uncertainty.ts'
import type { SourceName, UncertaintyResult } from './uncertaintyResult.ts'
import type { UncertaintyOptions } from './uncertaintyStudy.ts'

async function analysed(
  scenario: Scenario,
  technical: TechnicalResult,
  options: UncertaintyOptions = {},
): Promise<UncertaintyResult> {
  const result = await analyseUncertainty(scenario, technical, options)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

const sideOf = (result: UncertaintyResult, id = 'single') =>
  result.levels.find((level) => level.id === id)!.withoutSubsidy

/** Net present value of each replication by itself, of a project that is linear in them. */
function npvsOf(scenario: Scenario, technical: TechnicalResult): number[] {
  const { appraised, points } = studiedLevels(scenario, technical)[1]!.money!
  return points.retrofit.map((retrofit, r) =>
    appraiseProject({ ...appraised, retrofit, baseline: points.baseline[r]! })
      .withoutSubsidy.npvCny,
  )
}

describe('a line without chance whose price is uncertain', () => {
  const scenario = anUncertainProject({ price: range(120_000, 90_000, 180_000) })

  test('has a return that is uniform, as the price is', async () => {
    const technical = await simulated(scenario)
    const side = sideOf(await analysed(scenario, technical))
    const centre = side.central.npvCny.exact
    // A yuan of price is a yuan of value: nothing is discounted.
    expect(side.npvCny.mean).toBeCloseTo(centre + 120_000 - 135_000, -2)
    expect(side.npvCny.p10).toBeCloseTo(centre + 120_000 - (180_000 - 9_000), -2.5)
    expect(side.npvCny.p90).toBeCloseTo(centre + 120_000 - (90_000 + 9_000), -2.5)
    const [price] = side.inputs
    expect(price!.at90).toBeCloseTo(171_000, 6)
    expect(price!.npvAt90Cny).toBeCloseTo(centre - 51_000, 4)
    expect(price!.knownShare).toBeCloseTo(1, 3)
    expect(price!.rankShare).toBe(1)
  })

  test('has nothing to gain from more replications or better years', async () => {
    const technical = await simulated(scenario)
    const { sources } = sideOf(await analysed(scenario, technical)).split
    expect(sources.simulation!.total.value).toBe(0)
    expect(sources.years!.total.value).toBe(0)
    expect(sources.inputs!.first.value).toBe(1)
    expect(sources.inputs!.narrowing).toBe(1)
    expect(sources.line).toBeNull()
  })

  test('is worth as much to know as it may change the decision', async () => {
    // Margin so that the mean value is nothing: NPV = 135,000 − price, uniform on ±45,000, of
    // which deciding after the price is known gains a quarter of 45,000.
    const technical = await simulated(scenario)
    const { npvCny } = sideOf(await analysed(scenario, technical))
    const gain = npvCny.mean + 135_000
    const money = { contributionMarginCny: (0.01 * 135_000) / gain }
    const even = anUncertainProject({ price: range(120_000, 90_000, 180_000), money })
    const side = sideOf(await analysed(even, technical))
    expect(side.perfectInformationCny.mean).toBeCloseTo(45_000 / 4, -2)
    expect(side.inputs[0]!.knownGainCny).toBeCloseTo(45_000 / 4, -2)
    expect(side.npvCny.positive.share).toBeCloseTo(0.5, 2)
  })
})

describe('a line of chance with certain prices', () => {
  const scenario = anUncertainProject({ machine: BY_CHANCE })

  test('has an error whose quantiles are the interval of its estimate', async () => {
    const technical = await simulated(scenario)
    const npvs = npvsOf(scenario, technical)
    const side = sideOf(await analysed(scenario, technical, { draws: 5000 }))
    expect(side.central.npvCny.exact).toBeCloseTo(estimate(npvs).mean, 4)
    // The variance of a mean, with the tails of t, and that of three years of chance.
    const ofMean = (varianceOf(npvs) / 10) * (9 / 7)
    expect(side.split.sources.inputs!.total.value).toBe(0)
    const spread = (side.npvCny.p95 - side.npvCny.p5) / (2 * 1.833)
    const total = spread * spread
    const error = side.split.sources.simulation!.first
    expect((error.high * total) / (ofMean * (7 / 9))).toBeGreaterThan(0.9)
    expect((error.low * total) / (ofMean * (7 / 9))).toBeLessThan(1.1)
  })

  test('its years add the chance of as many windows as they have hours', async () => {
    const technical = await simulated(scenario)
    const npvs = npvsOf(scenario, technical)
    const side = sideOf(await analysed(scenario, technical, { draws: 5000 }))
    // 8,760 h a year over windows of 20 h; each year brings a third of the gains, so the sum of
    // three has 3 (σ / 3)² / 438 = σ² / 1,314, beside σ² / 10 · 9 / 7 of the mean.
    const ofYears = 1 / (3 * (8760 / 20))
    const expected = ofYears / (ofYears + 9 / 70)
    const { total } = side.split.sources.years!
    expect(varianceOf(npvs)).toBeGreaterThan(0)
    expect(total.low).toBeLessThan(expected * 1.05)
    expect(total.high).toBeGreaterThan(expected * 0.95)
  })

  test('has less to gain from each further replication', async () => {
    const share = async (replications: number) => {
      const technical = await simulated(scenario, replications)
      const side = sideOf(await analysed(scenario, technical, { draws: 2000 }))
      const { p95, p5 } = side.npvCny
      return (p95 - p5) * (p95 - p5) * side.split.sources.simulation!.first.value
    }
    // 1 / R, within what ten replications know of a variance.
    const ratio = (await share(10)) / (await share(40))
    expect(ratio).toBeGreaterThan(1.5)
    expect(ratio).toBeLessThan(12)
  })
})

describe('three sources at once', () => {
  const scenario = anUncertainProject({
    machine: BY_CHANCE,
    price: range(120_000, 119_000, 121_000),
  })

  test('share the variance as their variances are', async () => {
    const technical = await simulated(scenario)
    const side = sideOf(await analysed(scenario, technical, { draws: 4000 }))
    const s2 = varianceOf(npvsOf(scenario, technical))
    // Linear in all three: t, normal and uniform, width² / 12.
    const parts: Readonly<Record<Exclude<SourceName, 'line'>, number>> = {
      simulation: (s2 / 10) * (9 / 7),
      years: s2 / (3 * 438),
      inputs: (2000 * 2000) / 12,
    }
    const sum = parts.simulation + parts.years + parts.inputs
    for (const [name, variance] of Object.entries(parts)) {
      const { first, total } = side.split.sources[name as keyof typeof parts]!
      // Four thousand draws of a t of nine degrees know its variance to a few percent.
      expect(first.low).toBeLessThan(variance / sum + 0.03)
      expect(first.high).toBeGreaterThan(variance / sum - 0.03)
      expect(total.low).toBeLessThan(variance / sum + 0.03)
      expect(total.high).toBeGreaterThan(variance / sum - 0.03)
    }
    expect(side.split.interaction.low).toBeLessThanOrEqual(0.02)
    expect(side.split.interaction.high).toBeGreaterThanOrEqual(-0.02)
  })
})

describe('whatever is asked', () => {
  const scenario = anUncertainProject({
    machine: BY_CHANCE,
    price: range(120_000, 90_000, 180_000),
    money: { creditLineCny: 100_000 },
    uncertainty: { hurdlePaybackYears: 2 },
  })

  test('the centre is the central case of the study', async () => {
    const technical = await simulated(scenario)
    const { levels } = appraiseLevels(scenario, technical)
    const result = await analysed(scenario, technical, { draws: 100 })
    for (const { id, withoutSubsidy, withSubsidy } of result.levels) {
      const { central } = levels.find((level) => level.id === id)!.returns!
      expect(withoutSubsidy.central.npvCny.exact / central.withoutSubsidy.npvCny.exact)
        .toBeCloseTo(1, 11)
      expect(withSubsidy.central.npvCny.exact / central.withSubsidy.npvCny.exact)
        .toBeCloseTo(1, 11)
      const [years, expected] = [withoutSubsidy.central, central.withoutSubsidy].map(
        ({ paybackYears }) => paybackYears?.exact ?? 1e9,
      )
      expect(years! / expected!).toBeCloseTo(1, 9)
    }
  })

  test('the same seed gives the same bytes, and another seed others', async () => {
    const technical = await simulated(scenario)
    const bytes = async (seed: number) =>
      JSON.stringify(await analysed(scenario, technical, { draws: 200, seed }))
    expect(await bytes(1)).toBe(await bytes(1))
    expect(await bytes(1)).not.toBe(await bytes(2))
  })

  test('a level is drawn alone as beside others, and one is better or the other', async () => {
    const technical = await simulated(scenario)
    const both = await analysed(scenario, technical, { draws: 300 })
    const alone = await analysed(scenario, technical, { draws: 300, levels: ['line'] })
    expect(alone.levels).toEqual(both.levels.filter(({ id }) => id === 'line'))
    const [pair] = both.pairs
    const difference = sideOf(both).npvCny.mean - sideOf(both, 'line').npvCny.mean
    expect(pair!.withoutSubsidy.meanDifferenceCny).toBeCloseTo(difference, 4)
    expect(alone.pairs).toEqual([])
  })

  test('paybacks, hurdle and credit line are counted over the draws', async () => {
    const technical = await simulated(scenario)
    const side = sideOf(await analysed(scenario, technical, { draws: 500 }))
    expect(side.withinHurdle.share).toBe(side.paidBackShares[24])
    expect(side.paidBackShares.at(-1)).toBeCloseTo(1 - side.paybackYears.undefinedShare, 12)
    expect(side.paidBackShares.every((share, m, all) => m === 0 || share >= all[m - 1]!)).toBe(true)
    // Half of the prices lie above 135,000 and most of a price is paid before anything comes back:
    // 90 % at delivery. A price of 111,111 brings the account to the credit line.
    expect(side.shortfall!.share).toBeGreaterThan(0.5)
    expect(side.shortfall!.share).toBeLessThan(0.9)
    expect(side.histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(500)
  })

  test('a discount rate is a choice, and stays unless somebody names its law', async () => {
    const money = { discountRatePerYear: range(0.1, 0.05, 0.15) }
    const chosen = anUncertainProject({ money })
    const technical = await simulated(chosen, 4)
    const result = await analysed(chosen, technical, { draws: 100 })
    expect(result.moved).toEqual([])
    expect(result.held.map(({ path, why }) => [path, why])).toEqual([
      ['money.discountRatePerYear', 'choice'],
    ])
    const law = { inputs: 'money.discountRatePerYear', law: 'pert' }
    const drawn = anUncertainProject({ money, uncertainty: { laws: [law] } })
    const [moved] = (await analysed(drawn, technical, { draws: 100 })).moved
    expect(moved).toMatchObject({ path: 'money.discountRatePerYear', law: 'pert' })
  })

  test('after tax in cash, a line without chance is worth what its way to pay says', async () => {
    const waysToPay = [{ kind: 'cash', id: 'own', name: { zh: '自有', en: 'own' } }]
    const certain = anUncertainProject({
      money: { waysToPay, discountRatePerYear: 0.1, contributionMarginCny: 0.1 },
    })
    const technical = await simulated(certain, 4)
    const result = await analysed(certain, technical, { draws: 100, way: 'own' })
    const way = appraiseWays(certain, technical)['single']![0]!
    const side = result.levels[0]!
    expect(side.withoutSubsidy.npvCny.p50 / way.withoutSubsidy.npvCny.mean).toBeCloseTo(1, 11)
    expect(side.withSubsidy.npvCny.p5 / way.withSubsidy.npvCny.mean).toBeCloseTo(1, 11)
    expect(result.way).toBe('own')
    const untaxed = sideOf(await analysed(certain, technical, { draws: 100 }))
    expect(untaxed.npvCny.p50).toBeGreaterThan(side.withoutSubsidy.npvCny.p50)
  })
})

describe('an award', () => {
  // Without VAT: whether creditable VAT counts towards the base is drawn too.
  const money = {
    policies: ['automation-retrofit-award'],
    decisionDate: '2017-03-01',
    vat: { rateShare: { equipment: 0 } },
  }
  // Above any threshold that is thought of; the award is a tenth, below its cap.
  const price = 1_500_000

  test('that may not be approved is paid or not, and its lag is drawn', async () => {
    const scenario = anUncertainProject({ price, money })
    const technical = await simulated(scenario, 4)
    const result = await analysed(scenario, technical, { draws: 1000 })
    const [{ withoutSubsidy, withSubsidy }] = result.levels as [UncertaintyResult['levels'][0]]
    // Approved with a probability that is uniform on 0.5 … 1.
    const gain = withSubsidy.npvCny.mean - withoutSubsidy.npvCny.mean
    expect(gain / 150_000).toBeGreaterThan(0.7)
    expect(gain / 150_000).toBeLessThan(0.8)
    expect(withSubsidy.npvCny.p5).toBeCloseTo(withoutSubsidy.npvCny.p5, 6)
    expect(withSubsidy.npvCny.p50).toBeCloseTo(withoutSubsidy.npvCny.p50 + 150_000, 6)
    expect(withSubsidy.central.npvCny.exact)
      .toBeCloseTo(withoutSubsidy.central.npvCny.exact + 150_000, 6)
    expect(result.moved.map(({ path }) => path.split('.').at(-1))).toContain('awardLagMonths')
  })

  test('is its expectation where that is asked', async () => {
    const scenario = anUncertainProject({ price, money, uncertainty: { approvals: 'expected' } })
    const technical = await simulated(scenario, 4)
    const [level] = (await analysed(scenario, technical, { draws: 1000 })).levels
    const { withoutSubsidy, withSubsidy } = level!
    expect(withSubsidy.npvCny.mean - withoutSubsidy.npvCny.mean).toBeCloseTo(0.75 * 150_000, -1)
    expect(withSubsidy.npvCny.p5).toBeGreaterThan(withoutSubsidy.npvCny.p5 + 70_000)
  })
})

describe('a line whose own inputs are moved', () => {
  const scenario = anUncertainProject({ faster: range(0.5, 0.4, 0.8) })

  test('is simulated at points that move all of them', async () => {
    const technical = await simulated(scenario, 4)
    const line = await simulateLinePoints(scenario, technical, inlinePool, { points: 20 })
    expect(line.about).toMatchObject({ inputs: 1, points: 20, lost: 0, replications: 2 })
    const result = await analysed(scenario, technical, { line })
    const side = sideOf(result)
    expect(result.held).toEqual([])
    expect(side.split.sources.line!.first.value).toBeGreaterThan(0.95)
    expect(side.split.sources.inputs!.total.value).toBe(0)
    // 36 months less two of delivery and installation; 3600 / 30 an hour brings 1.2, and the
    // machine is 1 / 0.4 to 1 / 0.8 times as fast.
    const hours = side.central.npvCny.exact + 120_000
    const npvAt = (by: number) => hours * (1 / by - 1) - 120_000
    expect(side.npvCny.p5).toBeGreaterThan(npvAt(0.8) - 1)
    expect(side.npvCny.p5).toBeLessThan(npvAt(0.74))
    expect(side.npvCny.p95).toBeLessThan(npvAt(0.4) + 1)
    expect(side.npvCny.p95).toBeGreaterThan(npvAt(0.46))
  })

  test('stands still and says so where nobody simulates', async () => {
    const technical = await simulated(scenario, 4)
    const result = await analysed(scenario, technical, { draws: 100 })
    expect(result.simulated).toBeNull()
    expect(result.held.map(({ why }) => why)).toEqual(['technical'])
  })
})

describe('what cannot be asked', () => {
  test('is told', async () => {
    const scenario = anUncertainProject()
    const technical = await simulated(scenario, 3)
    expect(await analyseUncertainty(scenario, technical)).toMatchObject({
      ok: false,
      issues: [{ code: 'uncertainty.tooFewRuns', params: { replications: 3, least: 4 } }],
    })
    expect(await analyseUncertainty(scenario, technical, { way: 'luck' })).toMatchObject({
      ok: false,
      issues: [{ code: 'uncertainty.unknownWay', params: { way: 'luck' } }],
    })
    const { money: _money, ...poor } = scenario.document
    expect(await analyseUncertainty({ ...scenario, document: poor }, technical)).toMatchObject({
      ok: false,
      issues: [{ code: 'uncertainty.noMoney' }],
    })
  })

  test('more inputs that move together than draws can carry are told', async () => {
    const scenario = anUncertainProject({
      price: range(120_000, 90_000, 180_000),
      money: { rentCnyPerM2Month: range(5, 4, 6) },
      uncertainty: { correlations: [
        { a: 'measures.A.investment.equipment.priceCny', b: 'money.rentCnyPerM2Month', rho: 0.5 },
      ] },
    })
    const technical = await simulated(scenario, 4)
    expect(await analyseUncertainty(scenario, technical, { draws: 3 })).toMatchObject({
      ok: false,
      issues: [{ code: 'uncertainty.tooFewDraws', params: { draws: 3, least: 4 } }],
    })
  })

  test('can be given up', async () => {
    const scenario = anUncertainProject()
    const technical = await simulated(scenario, 4)
    const signal = { aborted: false }
    const given = analyseUncertainty(scenario, technical, {}, {
      signal,
      onProgress: (done) => (signal.aborted = done >= 100),
    })
    await expect(given).rejects.toMatchObject({ name: CANCELLED })
  })
})
