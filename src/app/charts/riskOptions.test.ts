import { expect, test } from 'vitest'

import { histogramOption, roomAround, splitOption, tornadoOption } from './riskOptions.ts'

const look = { theme: 'light', language: 'en', isStill: true } as const

test('classes below zero are losses, and hatched', () => {
  const histogram = { from: -2e6, width: 1e6, counts: [3, 5, 8] }
  const { series, xAxis } = histogramOption(histogram, { draws: 'n', to: '–' }, look)
  expect(series[0]!.data.map(({ value, itemStyle }) => [value, 'decal' in itemStyle])).toEqual([
    [3, true],
    [5, true],
    [8, false],
  ])
  expect(xAxis.data).toEqual(['−2', '−1', '0'])
})

test('a bar of the tornado lies between the centre and its end', () => {
  const bar = { label: 'wage', low: '5', high: '6', npvLowCny: -40, npvHighCny: 90 }
  const { series } = tornadoOption([bar], 50, { low: 'low', high: 'high' }, look)
  const values = series.map(({ data }) => data[0]!.value)
  // From −40 up to 50, and from 50 up to 90.
  expect(values).toEqual([-40, 90, 50, 40])
})

test('an axis has round ends and room beside its bars', () => {
  const { min, max, interval } = roomAround([4_797_000, 6_797_000, 10_320_000])
  expect(interval).toBe(2_000_000)
  expect(min).toBe(2_000_000)
  expect(max).toBe(12_000_000)
})

test('shares make one bar of a hundred percent', () => {
  const { series } = splitOption([{ label: 'a', share: 0.3 }, { label: 'b', share: 0.9 }], look)
  expect(series.map(({ data }) => data[0])).toEqual([0.25, 0.75])
  expect(series.map(({ name }) => name)).toEqual(['a 25 %', 'b 75 %'])
})
