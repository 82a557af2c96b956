import { describe, expect, test } from 'vitest'

import {
  supportedDecimals,
  writeDate,
  writeEstimate,
  writeExact,
  writeRange,
  writeSpan,
} from './format.ts'
import { scaleOf } from './units.ts'

describe('digits follow the uncertainty', () => {
  test('a half-width of 10 to 35 units of some place keeps two digits, else one (PDG rule)', () => {
    // 0.827 → 0.8, 0.367 → 0.4, 0.119 → 0.12: the examples of the PDG's section 5.3.
    expect(supportedDecimals(0.827)).toBe(1)
    expect(supportedDecimals(0.367)).toBe(1)
    expect(supportedDecimals(0.119)).toBe(2)
    expect(supportedDecimals(26)).toBe(0)
    expect(supportedDecimals(260)).toBe(-1)
    expect(supportedDecimals(0)).toBe(Infinity)
  })

  test('an estimate is cut where its half-width ends, which is rounded up', () => {
    const { value, halfWidth } = writeEstimate(
      { mean: 842.3719, halfWidth: 6.21 },
      'piecesPerHour',
      'en',
    )
    expect([value, halfWidth]).toEqual(['842', '7'])
  })

  test('a wide half-width takes digits off the left of the point', () => {
    const written = writeEstimate({ mean: 12_345, halfWidth: 2_310 }, 'pieces', 'en')
    expect([written.value, written.halfWidth]).toEqual(['12,300', '2,400'])
  })

  test('a sure number still ends at the last decimal of its unit', () => {
    const written = writeEstimate({ mean: 0.9221345, halfWidth: 0.00000012 }, 'share', 'en')
    expect([written.value, written.halfWidth]).toEqual(['92.21', '0.01'])
  })

  test('one replication alone has three digits and no half-width', () => {
    const written = writeEstimate({ mean: 842.37, halfWidth: null }, 'piecesPerHour', 'en')
    expect([written.value, written.halfWidth]).toEqual(['842', null])
  })

  test('the ends of a range are rounded outwards', () => {
    const range = writeRange({ low: 1.93, middle: 2.14, high: 2.42 }, 'years', 'zh')
    expect([range.low, range.value, range.high]).toEqual(['1.9', '2.1', '2.5'])
  })

  test('rounding noise does not push an end outwards', () => {
    // 0.1 + 0.2 is 0.30000000000000004.
    const range = writeRange({ low: 0.1, middle: 0.2, high: 0.1 + 0.2 }, 'years', 'zh')
    expect([range.low, range.value, range.high]).toEqual(['0.1', '0.2', '0.3'])
  })

  test('an end that does not exist stays away', () => {
    const range = writeRange({ low: 3.1, middle: 5.2, high: null }, 'years', 'zh')
    expect([range.low, range.high]).toEqual(['3.1', null])
  })
})

describe('the ends of a range share scale and unit', () => {
  const span = (low: number, high: number, like: number, language: 'zh' | 'en') => {
    const unit = 'cnyPerMonth'
    return Object.values(writeSpan({ low, high }, unit, scaleOf(like, unit, language), language))
  }

  test('the scale is that of the number between them, however small an end', () => {
    expect(span(9_000, 16_900, 13_000, 'zh')).toEqual(['0.9', '1.69\u202F万元/月'])
    expect(span(900, 6_600, 5_800, 'en')).toEqual(['CN¥0.9k', '6.6k/mo'])
    expect(span(5_000, 16_600, 0, 'zh')).toEqual(['5,000', '16,600\u202F元/月'])
  })

  test('a sign stands before the unit, so each end has its own', () => {
    expect(span(-500, 1_500, 0, 'en')).toEqual(['−CN¥500/mo', 'CN¥1,500/mo'])
  })
})

describe('money is scaled as each language counts', () => {
  test('zh in 万元 and 亿元, en in k and M', () => {
    expect(writeExact(2_973_500, 'cny', 'zh')).toEqual({ before: '', value: '297.35', after: '万元' })
    expect(writeExact(2_973_500, 'cny', 'en')).toEqual({ before: 'CN¥', value: '2.97', after: 'M' })
    expect(writeExact(320_000_000, 'cny', 'zh').after).toBe('亿元')
    const wage = (language: 'zh' | 'en') => writeExact(5_800, 'cnyPerMonth', language)
    expect(wage('zh')).toEqual({ before: '', value: '5,800', after: '元/月' })
    expect(wage('en')).toEqual({ before: 'CN¥', value: '5.8', after: 'k/mo' })
  })

  test('a mean and its half-width share one scale', () => {
    const { value, halfWidth, after } = writeEstimate(
      { mean: 3_861_234, halfWidth: 42_000 },
      'cny',
      'zh',
    )
    expect([value, halfWidth, after]).toEqual(['386', '5', '万元'])
  })
})

test('a minus is a minus sign, and a difference carries its sign', () => {
  expect(writeExact(-3, 'people', 'en').value).toBe('−3')
  const difference = { mean: 3.2, halfWidth: 0.5 }
  expect(writeEstimate(difference, 'piecesPerHour', 'en', { signed: true }).value).toBe('+3.2')
  expect(writeExact(-3, 'cny', 'en')).toEqual({ before: '−CN¥', value: '3', after: '' })
})

test('a date reads as each language writes it', () => {
  expect(writeDate('2017-02-10', 'zh')).toBe('2017年2月10日')
  expect(writeDate('2017-02-10', 'en')).toBe('10 Feb 2017')
})
