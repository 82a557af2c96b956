import { beforeAll, describe, expect, test } from 'vitest'

import { inlinePool } from '../experiment/index.ts'
import { loadScenario } from '../scenario/index.ts'
import { KPI_DEFINITIONS } from '../stats/index.ts'
import { aScenario } from './aScenario.ts'
import type { LevelKpis } from './kpiResult.ts'
import { runLineStudy } from './run.ts'

let kpis: LevelKpis

beforeAll(async () => {
  const study = await runLineStudy(aScenario(), inlinePool, { replications: 3 })
  kpis = study.levels[0]!.kpis
})

/** Paths of the estimates in `value`: without places in lists, and ids where they are keys. */
function estimatePaths(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return []
  if ('mean' in value || 'exact' in value) return [path.join('.')]
  if (Array.isArray(value)) return value.flatMap((item) => estimatePaths(item, path))
  return Object.entries(value).flatMap(([key, item]) => estimatePaths(item, [...path, key]))
}

/** The longest definition that a path begins with. */
const definitionOf = (path: string) =>
  Object.keys(KPI_DEFINITIONS).find((name) => path === name || path.startsWith(`${name}.`))

describe('the key figures of a level', () => {
  test('each have a unit and a formula', () => {
    const undefinedOnes = [...new Set(estimatePaths(kpis))].filter(
      // People are counted, not measured.
      (path) => definitionOf(path) === undefined && !path.startsWith('operators.'),
    )
    // Of a pool it is what it is of a role.
    expect(undefinedOnes).toEqual(['headcount.pools.busyShare'])
  })

  test('give the line the OEE of the station that they name', () => {
    const station = kpis.stations.find(({ id }) => id === kpis.bottleneck)!
    expect(kpis.oeeShare).toEqual(station.iso.oeeShare)
  })

  test('split the output by product without loss', () => {
    const sum = kpis.products.reduce((jobs, { throughputPerHour: { mean } }) => jobs + mean, 0)
    expect(sum).toBeCloseTo(kpis.throughputPerHour.mean, 9)
    const good = kpis.products.reduce((jobs, { goodPerHour: { mean } }) => jobs + mean, 0)
    expect(good).toBeCloseTo(kpis.goodPerHour.mean, 9)
  })

  test('compare good output with the takt: 28,800 s for 600 good pieces', () => {
    expect(kpis.taktTimeS).toEqual({ exact: 48 })
    expect(kpis.taktAttainmentRatio!.mean).toBeCloseTo(kpis.goodPerHour.mean / 75, 12)
  })

  test('weigh people of a role by the size of their pools', () => {
    const { pools, busyShareByRole } = kpis.headcount
    const operators = pools.filter(({ role }) => role === 'operator')
    const people = operators.reduce((sum, { found }) => sum + found, 0)
    const busy = operators.reduce((sum, pool) => sum + pool.found * pool.busyShare.mean, 0)
    expect(busyShareByRole.operator!.mean).toBeCloseTo(busy / people, 12)
  })

  test('order the quantiles of the lead time about its mean', () => {
    const { p50, p90, p95 } = kpis.leadTimeQuantilesS!
    expect(p50.mean).toBeLessThan(p90.mean)
    expect(p90.mean).toBeLessThan(p95.mean)
    expect(kpis.leadTimeS.mean).toBeLessThan(p90.mean)
  })

  test('say nothing of what the line does not have', () => {
    expect(kpis).toMatchObject({ tardiness: null, lostShare: null, fleets: [] })
    expect(kpis.carbonKgCo2ePerGood).toBeNull()
    const firstPass = kpis.stations.map(({ iso }) => iso.firstPassYieldShare !== null)
    expect(firstPass).toEqual([false, false, true, false])
  })
})

describe('the bottleneck', () => {
  test('that three methods name is one', () => {
    const { engaged, averageActive, momentary, agree } = kpis.bottlenecks
    const named = [engaged, averageActive, momentary].map(({ station }) => station)
    expect(agree).toBe(new Set(named).size === 1)
    const shares = momentary.stations.reduce((sum, { value: { mean } }) => sum + mean, 0)
    expect(shares).toBeLessThanOrEqual(1 + 1e-9)
  })

  test('of a machine that breaks seldom and long depends on how one asks', async () => {
    // A works 24 of 30 s whatever happens; B works 20 of 30 until it breaks, each 10,000 s of work
    // or 15,000 by the clock, for 1,500 s, which it then takes 3,000 s to make up.
    const machine = (id: string, meanS: number, more: object) => ({
      id,
      name: { zh: id, en: id },
      kind: 'machine',
      machine: { meanS, cv: 0 },
      ...more,
    })
    const loaded = loadScenario(
      JSON.stringify({
        schemaVersion: 1,
        id: 'two',
        name: { zh: '两台', en: 'Two' },
        line: {
          source: {
            supply: { kind: 'arrivals', interarrival: { kind: 'constant', value: 30 } },
          },
          stations: [
            machine('A', 24, { places: 'unlimited' }),
            machine('B', 20, {
              places: 'unlimited',
              failures: [{ id: 'jam', mtbfS: 10_000, mttrS: 1500 }],
            }),
          ],
        },
        run: { warmupS: 10_000, horizonS: 400_000, replications: 4 },
      }),
    )
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
    const study = await runLineStudy(loaded.value, inlinePool)
    const { engaged, averageActive, momentary, agree } = study.levels[0]!.kpis.bottlenecks
    // A is engaged 24/30; B 20/30 and its repairs, 0.15 of its work: 0.77.
    expect(engaged.station).toBe('A')
    // A's periods last 24 s, B's 20 s but for those of 4,500 s, one in 350 or so.
    expect(averageActive.station).toBe('B')
    // For 4,500 of 15,000 s it is B; of the rest A has 24 of 30 s, and B what A leaves.
    expect(momentary.station).toBe('A')
    const [a] = momentary.stations.map(({ value }) => value)
    expect(Math.abs(a!.mean - 0.7 * 0.8)).toBeLessThan(2 * a!.halfWidth!)
    expect(agree).toBe(false)
  })
})
