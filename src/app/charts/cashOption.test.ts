import { expect, test } from 'vitest'

import { cashOption } from './cashOption.ts'

const band = { p10: [-10, -8, -4], p50: [-10, -5, 1], p90: [-10, -2, 6] }
const words = { years: 'y', month: String, payback: (years: number) => `${years}` }
const look = { theme: 'light', language: 'en', isStill: true } as const

test('the band is P10 with the width to P90 on it, the line is P50, the dot the payback', () => {
  const { series } = cashOption([{ name: 'a', band, paybackYears: 0.15 }], words, look)
  const values = (k: number) => series[k]!.data.map(([, cny]) => cny)
  expect(values(0)).toEqual(band.p10)
  expect(values(1)).toEqual([0, 6, 10])
  expect(values(2)).toEqual(band.p50)
  expect(series[2]).toMatchObject({ markPoint: { data: [{ coord: [0.15, 0] }] } })
})

test('what never pays back has no dot', () => {
  const { series } = cashOption([{ name: 'a', band, paybackYears: null }], words, look)
  expect(series[2]).toMatchObject({ markPoint: { data: [] } })
})

test('months stand at their place in years', () => {
  const { series } = cashOption([{ name: 'a', band, paybackYears: null }], words, look)
  expect(series[2]!.data.map(([years]) => years)).toEqual([0, 1 / 12, 2 / 12])
})
