import { expect, test } from 'vitest'

import { aCase, aPoint, someMoney } from './aProjectCase.ts'
import { projectCashFlow } from './cashflow.ts'
import { separationCny } from './separation.ts'

const separation = { serviceYears: 4, attritionMonths: 6 }
const leaving = (turnoverPerMonthShare: number) =>
  someMoney({
    separation,
    roles: { operator: { wageCnyPerMonth: 5_000, turnoverPerMonthShare } },
    wageGrowthPerYear: 0.1,
  })
const twenty = aPoint()
const ten = aPoint({ headcount: { operator: 10 } })

test('who leaves by himself is not let go', () => {
  // 20 people, 3 % a month for six months: 3.6 leave, 6.4 of ten are paid four months.
  expect(separationCny(twenty, ten, leaving(0.03))).toBeCloseTo(6.4 * 4 * 5_000, 6)
  expect(separationCny(twenty, ten, leaving(0.1))).toBe(0)
  expect(separationCny(twenty, aPoint({ headcount: { operator: 22 } }), leaving(0))).toBe(0)
})

test('it is paid once, in the month after go-live, at the wages of that month', () => {
  const projectCase = aCase({ money: leaving(0) })
  const line = projectCashFlow(projectCase, []).lines.find(({ kind }) => kind === 'separation')!
  expect(line.flowsCny[4]).toBe(-10 * 4 * 5_000)
  expect(line.flowsCny.filter((cny) => cny !== 0)).toHaveLength(1)
})

test('where nothing is said of it there is no such line', () => {
  const { lines } = projectCashFlow(aCase(), [])
  expect(lines.some(({ kind }) => kind === 'separation')).toBe(false)
})
