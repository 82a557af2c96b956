import { expect, test } from 'vitest'

import type { Look } from './look.ts'
import { shownOf, strokeOf, waysOption, type WayLine } from './waysOption.ts'
import { burdenOption } from './burdenOption.ts'

const LOOK: Look = { theme: 'light', language: 'en', isStill: true }
const WORDS = { years: 'years', month: (month: number) => `month ${month}` }

const aLine = (n: number, changes: Partial<WayLine> = {}): WayLine => ({
  id: `way-${n}`,
  name: `Way ${n}`,
  band: { p10: [0, n - 1], p50: [0, n], p90: [0, n + 1] },
  isChosen: false,
  ...changes,
})

test('as many lines as are drawn can be told apart', () => {
  const strokes = Array.from({ length: 9 }, (_, rank) => JSON.stringify(strokeOf(rank, 'light')))
  expect(new Set(strokes).size).toBe(9)
})

test('the chosen way is drawn wherever it stands', () => {
  const lines = Array.from({ length: 12 }, (_, n) => aLine(n, { isChosen: n === 11 }))
  const shown = shownOf(lines)
  expect(shown).toHaveLength(9)
  expect(shown).toContain(lines[11])
  expect(shownOf(lines.slice(0, 3))).toEqual(lines.slice(0, 3))
})

test('only the chosen way has its band', () => {
  const { series } = waysOption([aLine(1), aLine(2, { isChosen: true })], WORDS, LOOK)
  expect(series.map(({ name }) => name)).toEqual(['Way 1', 'Way 2 P10', 'Way 2 P90', 'Way 2'])
})

test('a name from a file is no markup in the tooltip', () => {
  const lines = [aLine(1, { name: '<img src=x onerror=alert(1)>&' })]
  const { tooltip } = waysOption(lines, WORDS, LOOK)
  const text = tooltip.formatter([{ dataIndex: 1 }])
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;')
  expect(text).toContain('month 1')
})

test('bars and line of the burden have a point for every month', () => {
  const words = { ...WORDS, burden: 'Burden', gain: 'Gain' }
  const { series, xAxis } = burdenOption({ burdenCny: [3, -2], gainCny: [0, 1] }, words, LOOK)
  expect(xAxis.data).toEqual([0, 1])
  expect(series.map(({ data }) => data)).toEqual([[3, -2], [0, 1]])
})
