import { describe, expect, test } from 'vitest'

import { translator } from '../text.tsx'
import { dataOf, type Figure, type FigureStyle, isSignificant, wordsOf } from './figure.ts'

function words(figure: Figure, style: FigureStyle, language: 'zh' | 'en' = 'zh') {
  const { before, value, after, spread } = wordsOf(figure, style, translator(language), language)
  return [before + value + after, spread]
}

const payback = { unit: 'years', horizonYears: 8 } as const
type Quantile = number | null

const quantiles = (p10: Quantile, p50: Quantile, p90: Quantile, undefinedShare = 0) =>
  ({ p10, p50, p90, n: 10, undefinedShare }) as const

describe('what a figure says about itself', () => {
  test('an estimate carries its half-width and n', () => {
    const figure = { mean: 842.37, halfWidth: 6.21, level: 0.95, n: 24 }
    expect(words(figure, { unit: 'piecesPerHour' })).toEqual(['842\u202F件/小时', '±\u202F7'])
    expect(dataOf(figure, 'piecesPerHour')).toEqual({
      'data-num': '842.37',
      'data-unit': 'piecesPerHour',
      'data-ci': '836.16,848.58,0.95,24',
    })
  })

  test('a probability that came true each time is no certainty', () => {
    // Wilson's interval of 10 in 10: 1 − 3.8415 / 13.8415 = 0.7225, rounded outwards.
    const figure = { share: 1, low: 0.7224672, high: 1, level: 0.95, n: 10 }
    expect(words(figure, { unit: 'share' })).toEqual(['100%', '(72–100)'])
    expect(dataOf(figure, 'share')).toEqual({
      'data-num': '1',
      'data-unit': 'share',
      'data-ci': '0.7224672,1,0.95,10',
    })
  })

  test('an exact number says so, and only so', () => {
    expect(words({ exact: 57 }, { unit: 'people' }, 'en')).toEqual(['57\u00A0people', 'exact'])
    expect(dataOf({ exact: 57 }, 'people')).toEqual({
      'data-num': '57',
      'data-unit': 'people',
      'data-deterministic': '',
    })
  })

  test('what a search has found is not called exact', () => {
    const found = { exact: 57, isFound: true } as const
    expect(words(found, { unit: 'people' }, 'en')[1]).toBe('by search, about ±1')
    expect(words(found, { unit: 'people' }, 'zh')[1]).toBe('搜索定员，约 ±1')
    expect(dataOf(found, 'people')).toEqual(dataOf({ exact: 57 }, 'people'))
  })

  test('a range is labelled as one, and no confidence interval', () => {
    expect(words(quantiles(1.93, 2.14, 2.42), payback)).toEqual([
      '2.1\u202F年',
      '(P10–P90 1.9–2.5)',
    ])
    expect(dataOf(quantiles(1.93, 2.14, 2.42), 'years')['data-ci']).toBe('1.93,2.42,0.8,10')
  })

  test('a payback that fails in some runs says in how many, and never is a word', () => {
    expect(words(quantiles(4.7, 5.3, null, 0.3), payback)).toEqual([
      '5.3\u202F年',
      '(P10–P90 4.7–不回本；30% 情形 8 年内不回本)',
    ])
    expect(words(quantiles(null, null, null, 1), payback)).toEqual([
      '8 年内不回本',
      '每次重复都如此',
    ])
    expect(words(quantiles(6, null, null, 0.6), payback)[1]).toBe('60% 的重复如此')
    expect(words({ missing: true }, payback, 'en')).toEqual(['not within 8 years', 'exact'])
    expect(dataOf({ missing: true }, 'years')['data-num']).toBe('never')
  })

  test('a rate of return may not exist', () => {
    expect(words(quantiles(null, null, null, 1), { unit: 'ratePerYear' })[0]).toBe('不存在')
  })

  test('units stand as each language writes them', () => {
    expect(words({ exact: -10_508_816 }, { unit: 'cny' }, 'en')[0]).toBe('−CN¥10.51M')
    expect(words({ exact: 0.28 }, { unit: 'share' }, 'en')[0]).toBe('28%')
    expect(words({ exact: 5800 }, { unit: 'cnyPerMonth' }, 'en')[0]).toBe('CN¥5.8k/mo')
  })
})

test('a difference is significant when its interval leaves 0 out', () => {
  const difference = (mean: number, halfWidth: number | null) =>
    ({ mean, halfWidth, level: 0.95, n: 9 }) as const
  expect(isSignificant(difference(-2, 1.9))).toBe(true)
  expect(isSignificant(difference(2, 2))).toBe(false)
  expect(isSignificant(difference(2, null))).toBe(false)
})
