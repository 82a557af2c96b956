import { expect, test } from 'vitest'

import { type CashLine, monthlyRate, npv } from '../../../../sim-core/index.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import { cumulativeOf, PARTS, partsOf } from './breakdown.ts'

/** Three months by hand: a machine for 100 saves 60 a month of labour and costs 5 to keep. */
const LINES: readonly CashLine[] = [
  { id: 'capex/M1/equipment', kind: 'capex', flowsCny: [-100, 0, 0] },
  { id: 'labour/operator', kind: 'labour', flowsCny: [0, 60, 60] },
  { id: 'maintenance/M1/equipment', kind: 'maintenance', flowsCny: [0, -5, -5] },
  { id: 'award/grant', kind: 'award', flowsCny: [0, 0, 10] },
  { id: 'scrap', kind: 'scrap', flowsCny: [0, 0, 0] },
]
const level = {
  returns: {
    central: { cashFlow: { lines: LINES }, gainCnyPerYear: { labour: 720, scrap: 0 } },
  },
} as unknown as ReturningLevel

test('present values of the parts sum to the net present value with subsidy', () => {
  const parts = partsOf(level, 0.1)
  const total = parts.reduce((sum, { presentCny }) => sum + presentCny, 0)
  expect(total).toBeCloseTo(npv(monthlyRate(0.1), [-100, 55, 65]), 9)
})

test('parts that are nothing stay away, and only running lines have a yearly gain', () => {
  expect(partsOf(level, 0.1).map(({ id, gainCnyPerYear }) => [id, gainCnyPerYear])).toEqual([
    ['investment', null],
    ['labour', 720],
    ['maintenance', null],
    ['subsidy', null],
  ])
})

test('no line belongs to two parts', () => {
  const kinds = Object.values(PARTS).flat()
  expect(new Set(kinds).size).toBe(kinds.length)
})

test('running totals add month by month', () => {
  expect(cumulativeOf([-100, 60, 60])).toEqual([-100, -40, 20])
})
