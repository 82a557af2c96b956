/**
 * Test helper: the smallest project whose return can be done by hand. One machine works without
 * pause; a measure makes it faster for a price that is not known exactly.
 */
import { inlinePool } from '../experiment/index.ts'
import { loadScenario, type Scenario } from '../scenario/index.ts'
import { simulateLevels, type TechnicalResult } from './technical.ts'

const text = (words: string) => ({ zh: words, en: words })

export const range = (value: number, low: number, high: number) => ({
  value,
  origin: 'assumed',
  low,
  high,
})

export interface ProjectParts {
  readonly machine?: unknown
  readonly price?: unknown
  readonly faster?: unknown
  readonly money?: object
  readonly uncertainty?: object
}

/** Without growth and discount; a unit sold brings 0.01, and the horizon is 36 months. */
export function anUncertainProject({
  machine = { meanS: 30 },
  price = 120_000,
  faster = 0.5,
  money = {},
  uncertainty,
}: ProjectParts = {}): Scenario {
  const isByChance = typeof machine === 'object' && machine !== null && 'kind' in machine
  const measure = (id: string, by: unknown, priceCny: unknown) => ({
    id,
    name: text(id),
    changes: [{ scale: 'M', field: isByChance ? 'machine.mean' : 'machine.meanS', by }],
    investment: [{ category: 'equipment', priceCny }],
  })
  const document = {
    schemaVersion: 1,
    id: 'known',
    name: text('known'),
    line: {
      source: { supply: { kind: 'saturated' } },
      stations: [{ id: 'M', name: text('M'), kind: 'machine', machine }],
    },
    measures: [measure('A', faster, price), measure('B', 0.8, 30_000)],
    levels: [
      { id: 'manual', name: text('manual'), measures: [] },
      { id: 'single', name: text('single'), measures: ['A'] },
      { id: 'line', name: text('line'), measures: ['B'] },
    ],
    money: {
      priceDate: '2026-01-01',
      decisionDate: '2026-01-01',
      horizonMonths: 36,
      discountRatePerYear: 0,
      wageGrowthPerYear: 0,
      energyGrowthPerYear: 0,
      priceGrowthPerYear: 0,
      onCostShare: 0,
      roles: {},
      wageHoursPerMonth: 174,
      overtimeMultiplier: 1.5,
      replacementCostCny: 0,
      tariff: { periods: { flat: { priceCnyPerKwh: 0.7 } } },
      contributionMarginCny: 0.01,
      scrapCostCny: 0,
      reworkConsumablesCnyPerHour: 0,
      escapeCostCny: 0,
      rentCnyPerM2Month: 0,
      ...money,
      ...(uncertainty !== undefined && { uncertainty }),
    },
    run: { warmupS: 3600, horizonS: 3600 * 21, replications: 10 },
  }
  const loaded = loadScenario(JSON.stringify(document))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 1))
  return loaded.value
}

/** Cycle times of a machine that is left to chance: exponential. */
export const BY_CHANCE = { kind: 'exponential', mean: 30 }

export const simulated = (
  scenario: Scenario,
  replications = 10,
): Promise<TechnicalResult> => simulateLevels(scenario, inlinePool, { replications })
