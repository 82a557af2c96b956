import { expect, test } from 'vitest'

import { rankCorrelation } from '../stats/risk.ts'
import { correlated } from './correlation.ts'
import { designStream, latinHypercube, type Point } from './design.ts'

const ROWS = 500
const TARGET = [
  [1, 0.7, -0.4],
  [0.7, 1, 0],
  [-0.4, 0, 1],
]
const column = (sample: readonly Point[], f: number) => sample.map((point) => point[f]!)
const sampleOf = (seed: number, rows = ROWS) => {
  const streams = designStream(seed, 'test')
  const sample = latinHypercube(streams, rows, 3)
  return { sample, arranged: correlated(streams, sample, TARGET) }
}

test('every factor keeps its values, so a Latin hypercube stays one', () => {
  const { sample, arranged } = sampleOf(1)
  for (let f = 0; f < 3; f++)
    expect(column(arranged!, f).toSorted((a, b) => a - b)).toEqual(
      column(sample, f).toSorted((a, b) => a - b),
    )
})

test.each([1, 2, 3])('ranks are correlated as asked (seed %d)', (seed) => {
  const { arranged } = sampleOf(seed)
  // Spearman's ρ of normal scores with correlation r is 6 / π · asin(r / 2): a little less than r.
  const expected = (r: number) => (6 / Math.PI) * Math.asin(r / 2)
  const of = (a: number, b: number) => rankCorrelation(column(arranged!, a), column(arranged!, b))
  // Nearer than one standard error of a rank correlation of so many rows left to chance.
  const near = 1 / Math.sqrt(ROWS)
  expect(Math.abs(of(0, 1) - expected(0.7))).toBeLessThan(near)
  expect(Math.abs(of(0, 2) - expected(-0.4))).toBeLessThan(near)
  expect(Math.abs(of(1, 2))).toBeLessThan(near)
})

test('what cannot be correlated so is refused', () => {
  const streams = designStream(1, 'test')
  const sample = latinHypercube(streams, 100, 3)
  const impossible = [
    [1, 0.9, -0.9],
    [0.9, 1, 0.9],
    [-0.9, 0.9, 1],
  ]
  expect(correlated(streams, sample, impossible)).toBeUndefined()
  expect(correlated(streams, latinHypercube(streams, 2, 3), TARGET)).toBeUndefined()
})

test('the same seed gives the same sample', () => {
  expect(sampleOf(5).arranged).toEqual(sampleOf(5).arranged)
  expect(sampleOf(5).arranged).not.toEqual(sampleOf(6).arranged)
})
