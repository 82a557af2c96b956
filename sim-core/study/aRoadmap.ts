/** Test helper: the small line with money, three measures that need one another, and a plan. */
import { loadScenario, type Scenario } from '../scenario/index.ts'
import { aScenario } from './aScenario.ts'

const text = (words: string) => ({ zh: words, en: words })

const equipment = (priceCny: number) => [{ category: 'equipment', priceCny }]

const MEASURES = [
  {
    id: 'M1',
    name: text('feeder'),
    changes: [{ scale: 'prepare', field: 'work.meanS', by: 0.5 }],
    investment: equipment(300_000),
    installation: { leadWeeks: 8, lineStopHours: 4 },
    ramp: { startShare: 0.5, tauWeeks: 6 },
  },
  {
    id: 'M2',
    name: text('gauge'),
    requires: ['M1'],
    changes: [{ scale: 'check', field: 'work.meanS', by: 0.6 }],
    investment: equipment(200_000),
    installation: { leadWeeks: 12, lineStopHours: 2 },
    ramp: { startShare: 0.7, tauWeeks: 4 },
  },
  {
    id: 'M3',
    name: text('standby'),
    changes: [{ set: 'press', field: 'standby', to: { afterS: 60, wakeS: 20 } }],
    investment: equipment(40_000),
  },
]

export const SOME_MONEY = {
  priceDate: '2026-01-01',
  decisionDate: '2026-01-01',
  horizonMonths: 60,
  discountRatePerYear: 0.1,
  wageGrowthPerYear: 0.05,
  energyGrowthPerYear: 0,
  priceGrowthPerYear: 0.02,
  onCostShare: 0.28,
  roles: { operator: { wageCnyPerMonth: 5800 }, technician: { wageCnyPerMonth: 8500 } },
  wageHoursPerMonth: 200,
  overtimeMultiplier: 1.5,
  replacementCostCny: 3000,
  tariff: { periods: { flat: { priceCnyPerKwh: 0.7 } } },
  contributionMarginCny: 5,
  scrapCostCny: 10,
  reworkConsumablesCnyPerHour: 5,
  escapeCostCny: 20,
  rentCnyPerM2Month: 0,
  waysToPay: [
    { kind: 'cash', id: 'cash', name: text('cash') },
    {
      kind: 'loan',
      id: 'loan',
      name: text('loan'),
      financedShare: 0.7,
      repayment: 'annuity',
      quotedRatePerYear: 0.045,
      periods: 24,
      feeShare: 0,
    },
  ],
}

export interface StagePart {
  readonly measures: readonly string[]
  readonly orderAfterMonths?: number
  readonly way?: string
}

/** Stages are named A, B, C. Levels: single has M1, line has M1 and M2, intelligent has all. */
export function aRoadmap(
  stages: readonly StagePart[],
  roadmap: object = {},
  money: object = {},
): Scenario {
  const loaded = loadScenario(
    JSON.stringify({
      schemaVersion: 1,
      id: 'small-plan',
      name: text('small plan'),
      line: aScenario().document.line,
      measures: MEASURES,
      levels: [
        { id: 'manual', name: text('manual'), measures: [] },
        { id: 'single', name: text('single'), measures: ['M1'] },
        { id: 'line', name: text('line'), measures: ['M1', 'M2'] },
        { id: 'intelligent', name: text('intelligent'), measures: ['M1', 'M2', 'M3'] },
      ],
      money: { ...SOME_MONEY, ...money },
      roadmap: {
        stages: stages.map((stage, i) => {
          const id = String.fromCharCode('A'.charCodeAt(0) + i)
          return { id, name: text(id), orderAfterMonths: 0, ...stage }
        }),
        ...roadmap,
      },
      run: { warmupS: 86_400, horizonS: 4 * 86_400, replications: 3 },
    }),
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 1))
  return loaded.value
}
