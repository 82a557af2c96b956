/**
 * A small shop whose money is drawn: one short simulation, and as many documents about it as a test
 * likes, since the simulation does not depend on money.
 */
import {
  centralCase,
  inlinePool,
  loadScenario,
  policyLibrary,
  simulateLevels,
  type CentralCase,
  type Scenario,
  type TechnicalResult,
} from '../../sim-core/index.ts'

const HOUR_S = 3600
const DAY_S = 24 * HOUR_S

const name = (word: string) => ({ zh: word, en: word })

const LINE = {
  calendars: [{ id: 'day', periodS: DAY_S, onS: [[8 * HOUR_S, 16 * HOUR_S]] }],
  source: { supply: { kind: 'demand', goodPerShift: 100 } },
  roles: [{ id: 'operator', name: name('operator') }, { id: 'fitter', name: name('fitter') }],
  pools: [
    { id: 'hands', name: name('hands'), role: 'operator', people: 6 },
    { id: 'fitters', name: name('fitters'), role: 'fitter', people: 1, searchable: false },
  ],
  stations: [
    {
      id: 'assemble',
      name: name('assemble'),
      kind: 'manual',
      seatsFollowPeople: true,
      operators: ['hands'],
      work: { meanS: 1000, cv: 0.2 },
      powerKw: { processing: 0.5 },
    },
  ],
}

export interface ShopTerms {
  readonly money: object
  /** Of the first measure and the second. */
  readonly investments: readonly (readonly object[])[]
  readonly installation?: object
  readonly ramp?: object
  readonly maintenance?: object
  readonly shopName?: string
}

const MONEY = {
  priceDate: '2017-01-01',
  decisionDate: '2017-06-01',
  horizonMonths: 60,
  discountRatePerYear: 0.08,
  wageGrowthPerYear: 0.05,
  energyGrowthPerYear: 0.02,
  priceGrowthPerYear: 0.01,
  onCostShare: 0.3,
  roles: {
    operator: { wageCnyPerMonth: 6000, turnoverPerMonthShare: 0.05 },
    fitter: { wageCnyPerMonth: 9000 },
  },
  wageHoursPerMonth: 174,
  overtimeMultiplier: 1.5,
  replacementCostCny: 3000,
  tariff: { periods: { flat: { priceCnyPerKwh: 0.8 } } },
  contributionMarginCny: 20,
  scrapCostCny: 30,
  reworkConsumablesCnyPerHour: 5,
  escapeCostCny: 100,
  rentCnyPerM2Month: 10,
  policies: ['automation-retrofit-award'],
}

export function aShop(terms: ShopTerms): Scenario {
  const { money, investments, installation, ramp, maintenance, shopName = 'shop' } = terms
  const measures = investments.map((investment, i) => ({
    id: `m${i + 1}`,
    name: name(`measure ${i + 1}`),
    changes: i === 0 ? [{ scale: 'assemble', field: 'work.meanS', by: 0.6 }] : [],
    investment,
    ...(installation !== undefined && { installation }),
    ...(ramp !== undefined && { ramp }),
    ...(maintenance !== undefined && { maintenance }),
  }))
  const loaded = loadScenario(
    JSON.stringify({
      schemaVersion: 1,
      id: 'shop',
      name: name(shopName),
      line: LINE,
      measures,
      levels: [
        { id: 'manual', name: name('manual'), measures: [] },
        { id: 'single', name: name('single'), measures: measures.map(({ id }) => id) },
      ],
      money: { ...MONEY, ...money },
      run: { warmupS: DAY_S, horizonS: 4 * DAY_S, replications: 3 },
    }),
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value
}

let simulated: Promise<TechnicalResult> | undefined

/** The central case of the shop's one level; simulated once, with whatever comes first. */
export async function shopCase(scenario: Scenario, wayId?: string): Promise<CentralCase> {
  simulated ??= simulateLevels(scenario, inlinePool)
  const options = { levelId: 'single', policies: await policyLibrary() }
  const central = centralCase(scenario, await simulated, {
    ...options,
    ...(wayId !== undefined && { wayId }),
  })
  if (central === undefined) throw new Error('The shop has no such case')
  return central
}
