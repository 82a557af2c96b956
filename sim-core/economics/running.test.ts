import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { aPoint, someMoney } from './aProjectCase.ts'
import { overtimeCnyPerHour, runningCnyPerYear, runningLines } from './running.ts'
import type { RunningKind, RunningLine } from './running.ts'

function yearly(lines: readonly RunningLine[], kind: RunningKind): number {
  return runningCnyPerYear(lines.filter((line) => line.kind === kind))
}

test('the payroll of the adapter template is 8.33 million for 89 people', () => {
  // Template basis 1.5: (71·5800 + 3·6300 + 4·6200 + 3·7500 + 2·8500 + 4·6000 + 10500 + 13000)
  // = 542,500 a month, · 12 · 1.28 = 8,332,800; 71 of the first line · 1.2 · 3,530 = 300,756.
  const wages = [5800, 6300, 6200, 7500, 8500, 6000, 10500, 13000]
  const people = [71, 3, 4, 3, 2, 4, 1, 1]
  const roles = Object.fromEntries(
    wages.map((wageCnyPerMonth, k) => [
      `role${k}`,
      { wageCnyPerMonth, turnoverPerMonthShare: k === 0 ? 0.1 : 0 },
    ]),
  )
  const headcount = Object.fromEntries(people.map((count, k) => [`role${k}`, count]))
  const money = someMoney({ roles, onCostShare: 0.28, replacementCostCny: 3530 })
  const lines = runningLines(aPoint({ headcount }), money)
  expect(yearly(lines, 'labour')).toBeCloseTo(-8_332_800, 4)
  expect(yearly(lines, 'turnover')).toBeCloseTo(-300_756, 4)
})

test('an overtime hour costs the hourly wage, the multiplier and the on-cost', () => {
  // 5,000 / 200 h · 1.5 · 1.28 = 48
  const money = someMoney({ onCostShare: 0.28 })
  expect(overtimeCnyPerHour({ wageCnyPerMonth: 5000 }, money)).toBeCloseTo(48, 12)
  const lines = runningLines(aPoint({ overtimeHoursPerYear: { operator: 100 } }), money)
  expect(yearly(lines, 'overtime')).toBeCloseTo(-4800, 9)
})

test('energy is priced by the period in which it is used', () => {
  const point = aPoint({ energyKwhPerYear: { peak: 1000, valley: 500 } })
  const energy = runningLines(point, someMoney()).filter(({ kind }) => kind === 'energy')
  expect(energy.map(({ subject, cnyPerYear }) => [subject, cnyPerYear])).toEqual([
    ['peak', -1000],
    ['valley', -200],
  ])
})

test('scrap, rework, escapes, floor and consumables are quantity times price', () => {
  const point = aPoint({
    goodPerYear: 1000,
    scrapPerYear: 10,
    reworkHoursPerYear: 50,
    escapedPerYear: 2,
    areaM2: 30,
  })
  const lines = runningLines(point, someMoney({ consumablesCnyPerGood: 0.5 }))
  expect(yearly(lines, 'scrap')).toBe(-120)
  expect(yearly(lines, 'reworkConsumables')).toBe(-100)
  expect(yearly(lines, 'escapes')).toBe(-200)
  expect(yearly(lines, 'space')).toBe(-7200) // 30 m² · 20 · 12
  expect(yearly(lines, 'consumables')).toBe(-500)
})

test('bench hours cost a wage only where the bench is not in the headcount', () => {
  const point = aPoint({ reworkHoursPerYear: 50 })
  expect(yearly(runningLines(point, someMoney()), 'reworkWage')).toBe(0)
  const paidByHour = someMoney({ reworkWageCnyPerHour: 30 })
  expect(yearly(runningLines(point, paidByHour), 'reworkWage')).toBe(-1500)
})

test('capacity that nobody orders is worth nothing', () => {
  const units = fc.integer({ min: 0, max: 1_000_000 })
  fc.assert(
    fc.property(units, units, (demandPerYear, extra) => {
      const enough = aPoint({ demandPerYear, goodPerYear: demandPerYear })
      const more = aPoint({ demandPerYear, goodPerYear: demandPerYear + extra })
      expect(runningLines(more, someMoney())).toEqual(runningLines(enough, someMoney()))
    }),
    { seed: 6 },
  )
})

test('output below the demand earns its margin', () => {
  const lines = runningLines(aPoint({ goodPerYear: 90, demandPerYear: 100 }), someMoney())
  expect(yearly(lines, 'contribution')).toBe(450)
})

test('all points give the same lines in the same order', () => {
  const names = (lines: readonly RunningLine[]) =>
    lines.map(({ kind, subject, escalator }) => [kind, subject, escalator])
  const other = aPoint({ headcount: { technician: 1 }, energyKwhPerYear: { valley: 1 } })
  const money = someMoney()
  expect(names(runningLines(other, money))).toEqual(names(runningLines(aPoint(), money)))
})

test('people or energy without a price are refused', () => {
  const money = someMoney()
  expect(() => runningLines(aPoint({ headcount: { welder: 1 } }), money)).toThrow('role welder')
  const overtime = aPoint({ overtimeHoursPerYear: { welder: 1 } })
  expect(() => runningLines(overtime, money)).toThrow('role welder')
  const flat = aPoint({ energyKwhPerYear: { flat: 1 } })
  expect(() => runningLines(flat, money)).toThrow('tariff period flat')
})
