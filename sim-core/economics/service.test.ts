import { expect, test } from 'vitest'

import { serviceFeeCny, type ServiceTerms } from './service.ts'

// finance-examples.json, E18: 1.6 robot hours replace a worker hour of 6,200 · 1.28 ÷ 208 CNY.
const TERMS: ServiceTerms = {
  kind: 'service',
  unit: 'machineHour',
  machines: 1,
  feeCny: 28,
  leastPerMonth: 350,
}
const LOADED_WAGE = (6_200 * 1.28) / 208
const ROBOT_HOURS = 1.6

test.each([
  [150, 5723.076923076923, 9800],
  [250, 9538.461538461539, 11200],
  [350, 13353.846153846154, 15680],
  [450, 17169.23076923077, 20160],
  [550, 20984.615384615383, 24640],
])('E18: %d worker hours cost %d, the robot %d', (hours, labourCny, feeCny) => {
  expect(hours * LOADED_WAGE).toBeCloseTo(labourCny, 6)
  expect(serviceFeeCny(hours * ROBOT_HOURS, TERMS)).toBeCloseTo(feeCny, 6)
})

test('E18: above the least quantity the fee breaks even at 23.85 an hour', () => {
  const feeCny = LOADED_WAGE / ROBOT_HOURS
  expect(feeCny).toBeCloseTo(23.846153846153847, 9)
  expect(serviceFeeCny(400 * ROBOT_HOURS, { ...TERMS, feeCny })).toBeCloseTo(400 * LOADED_WAGE, 6)
})

test('units are paid as they are, whatever the number of machines', () => {
  const byUnit: ServiceTerms = { ...TERMS, unit: 'goodUnit', machines: 9, feeCny: 0.5 }
  expect(serviceFeeCny(1_000, byUnit)).toBe(500)
  expect(serviceFeeCny(100, byUnit)).toBe(175)
})
