import { expect, test } from 'vitest'

import { TICKS_PER_S, toSeconds, toTicks, unitOf } from './units.ts'

test('a second has a million ticks, and half a tick rounds up', () => {
  expect(TICKS_PER_S).toBe(1e6)
  expect([0, 1, 0.0000005, 0.00000049, 1.5e-6].map(toTicks)).toEqual([0, 1e6, 1, 0, 2])
})

test('whole ticks survive the way to seconds and back for 100 years', () => {
  for (const ticks of [0, 1, 3, 999_999, 86_400_000_001, 100 * 365 * 86_400e6 + 1]) {
    expect(toTicks(toSeconds(ticks))).toBe(ticks)
  }
})

test.each([
  ['cycleTimeS', { of: 's' }],
  ['powerKw', { of: 'kW' }],
  ['energyKwh', { of: 'kWh' }],
  ['priceCny', { of: 'CNY' }],
  ['scrapShare', { of: 'share' }],
  ['share', { of: 'share' }],
  ['areaM2', { of: 'm²' }],
  ['distanceM', { of: 'm' }],
  ['lifeYears', { of: 'year' }],
  ['emissionKgCo2e', { of: 'kgCO2e' }],
  ['speedMPerS', { of: 'm', per: 's' }],
  ['ratePerYear', { per: 'year' }],
  ['throughputPerHour', { per: 'h' }],
  ['wageCnyPerMonth', { of: 'CNY', per: 'month' }],
  ['rentCnyPerYear', { of: 'CNY', per: 'year' }],
  ['priceCnyPerKwh', { of: 'CNY', per: 'kWh' }],
  ['demandCnyPerKwMonth', { of: 'CNY', per: 'kW·month' }],
  ['rentCnyPerM2Month', { of: 'CNY', per: 'm²·month' }],
  ['energyKwhPerGood', { of: 'kWh', per: 'good unit' }],
  ['maintenanceSharePerYear', { of: 'share', per: 'year' }],
  ['gridKgCo2ePerKwh', { of: 'kgCO2e', per: 'kWh' }],
] as const)('%s states its unit', (name, unit) => {
  expect(unitOf(name)).toEqual(unit)
})

test.each(['operators', 'jobs', 'name', 'mtbf', 'seed', 'xCNY', 'aHTTPS', 'person', 'coworkers'])(
  '%s states no unit',
  (name) => {
    expect(unitOf(name)).toBeUndefined()
  },
)
