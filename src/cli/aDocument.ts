/** The document of the command line's tests: people, a demand, two levels and their money. */

const HOUR_S = 3600
const DAY_S = 24 * HOUR_S

export const A_DOCUMENT = {
  schemaVersion: 1,
  id: 'small-shop',
  name: { zh: '小车间', en: 'Small shop' },
  line: {
    calendars: [{ id: 'day', periodS: DAY_S, onS: [[8 * HOUR_S, 16 * HOUR_S]] }],
    source: { supply: { kind: 'demand', goodPerShift: 100 } },
    roles: [{ id: 'operator', name: { zh: '操作工', en: 'Operators' } }],
    pools: [
      { id: 'hands', name: { zh: '装配', en: 'Assembly' }, role: 'operator', people: 6 },
    ],
    stations: [
      {
        id: 'assemble',
        name: { zh: '装配', en: 'Assembly' },
        kind: 'manual',
        seatsFollowPeople: true,
        operators: ['hands'],
        work: { meanS: 1000, cv: 0.2 },
        powerKw: { processing: 0.5 },
      },
      {
        id: 'pack',
        name: { zh: '包装', en: 'Packing' },
        kind: 'packing',
        places: 10,
        machine: { meanS: 120 },
        powerKw: { processing: 2 },
      },
    ],
  },
  measures: [
    {
      id: 'jigs',
      name: { zh: '工装', en: 'Jigs' },
      changes: [{ scale: 'assemble', field: 'work.meanS', by: 0.6 }],
      investment: [{ category: 'equipment', priceCny: 300_000, lifeYears: 10 }],
    },
  ],
  levels: [
    { id: 'manual', name: { zh: '现状', en: 'As it is' }, measures: [] },
    { id: 'single', name: { zh: '单机改造', en: 'Single machines' }, measures: ['jigs'] },
  ],
  readings: {
    default: 'plain',
    options: [
      {
        id: 'plain',
        name: { zh: '照样', en: 'Plain' },
        about: { zh: '照文件所写。', en: 'As the file says.' },
        levels: {},
      },
    ],
  },
  money: {
    priceDate: '2026-01-01',
    decisionDate: '2017-06-01',
    horizonMonths: 60,
    discountRatePerYear: 0.08,
    wageGrowthPerYear: 0.05,
    energyGrowthPerYear: 0,
    priceGrowthPerYear: 0,
    onCostShare: 0.3,
    roles: { operator: { wageCnyPerMonth: 6000 } },
    wageHoursPerMonth: 174,
    overtimeMultiplier: 1.5,
    replacementCostCny: 3000,
    tariff: { periods: { flat: { priceCnyPerKwh: 0.8 } } },
    contributionMarginCny: 20,
    scrapCostCny: 30,
    reworkConsumablesCnyPerHour: 5,
    escapeCostCny: 100,
    rentCnyPerM2Month: 0,
    policies: ['automation-retrofit-award'],
  },
  run: { warmupS: DAY_S, horizonS: 8 * DAY_S, replications: 3 },
  published: {
    source: { zh: '测试', en: 'A test' },
    figures: [
      { id: 'peopleBefore', name: { zh: '改造前人数', en: 'People before' }, value: 5, unit: '人' },
      { id: 'luck', name: { zh: '运气', en: 'Luck' }, value: 7, unit: '分' },
    ],
  },
}
