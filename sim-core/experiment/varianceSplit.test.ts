import { expect, test } from 'vitest'

import { designStream } from './design.ts'
import { splitOf, splitPoints } from './varianceSplit.ts'

const ROWS = 2000
const streams = () => designStream(7, 'test/split')

function splitOfAnswer(answer: (places: readonly number[]) => number, rows = ROWS) {
  const own = streams()
  const points = splitPoints(own, rows, 3)
  return splitOf(own, points.map(answer), rows, 3)
}

test('a sum has the variances of its parts as shares, and nothing between them', () => {
  // Var u = 1/12: shares 9, 16 and 0 of 25.
  const split = splitOfAnswer(([a, b]) => 3 * a! + 4 * b!)
  const [first, second, third] = split.first
  expect(first!.value).toBeCloseTo(9 / 25, 1)
  expect(second!.value).toBeCloseTo(16 / 25, 1)
  for (const [found, share] of [[first, 0.36], [second, 0.64], [third, 0]] as const) {
    expect(found!.low).toBeLessThanOrEqual(share + 1e-12)
    expect(found!.high).toBeGreaterThanOrEqual(share - 1e-12)
  }
  expect(split.total.map(({ value }) => value)[2]).toBe(0)
  expect(split.interaction.low).toBeLessThan(0)
  expect(split.interaction.high).toBeGreaterThan(0)
})

test('a product of centred numbers is all interaction', () => {
  const { first, total, interaction } = splitOfAnswer(([a, b]) => (a! - 0.5) * (b! - 0.5))
  expect(Math.abs(first[0]!.value)).toBeLessThan(0.1)
  for (const { low, high } of [total[0]!, total[1]!]) {
    expect(low).toBeLessThanOrEqual(1)
    expect(high).toBeGreaterThanOrEqual(1)
    expect(low).toBeGreaterThan(0.8)
  }
  expect(interaction.value).toBeGreaterThan(0.8)
})

test('an answer that never changes has no variance to share', () => {
  const { first, total, interaction } = splitOfAnswer(() => 5, 20)
  for (const share of [...first, ...total, interaction])
    expect(share).toEqual({ value: 0, low: 0, high: 0 })
})

test('a source that makes nearly all of it is known as sharply as one that makes little', () => {
  // Shares 1 and 99 of 100.
  const [small, large] = splitOfAnswer(([a, b]) => a! + Math.sqrt(99) * b!, 500).first
  for (const [found, share] of [[small, 0.01], [large, 0.99]] as const) {
    expect(found!.high - found!.low).toBeLessThan(0.06)
    expect(found!.low).toBeLessThan(share)
    expect(found!.high).toBeGreaterThan(share)
  }
})
