import { describe, expect, test } from 'vitest'

import { aPoint } from '../economics/aProjectCase.ts'
import { meanPoint } from './operating.ts'
import { MOST_GROUPS, mixtureIn, pointSpace, pointWith, shiftBetween } from './pointSpace.ts'

const points = [0, 1, 2, 3].map((r) =>
  aPoint({
    goodPerYear: 100 + 10 * r,
    scrapPerYear: 4 - r,
    energyKwhPerYear: { peak: 50 * r, valley: 7 },
  }),
)
const space = pointSpace(points)
const weights = (...given: number[]) => Float64Array.from(given)

describe('a space of four replications', () => {
  test('has their mean at its centre', () => {
    expect(pointWith(space, [])).toEqual(meanPoint(points))
  })

  test('gives back each replication with the weight 1', () => {
    points.forEach((point, r) => {
      const only = weights(0, 0, 0, 0)
      only[r] = 1
      expect(pointWith(space, [mixtureIn(space, only)])).toEqual(point)
    })
  })

  test('counts nothing below zero', () => {
    // Scrap: mean 2.5, replication 3 has 1.5 less; three times that is −2.
    const far = pointWith(space, [mixtureIn(space, weights(0, 0, 0, 3))])
    expect(far.scrapPerYear).toBe(0)
    expect(far.energyKwhPerYear).toEqual({ peak: 75 + 3 * 75, valley: 7 })
  })

  test('a shift leads from one point to another', () => {
    const shift = shiftBetween(space, points[3]!, meanPoint(points))
    expect(pointWith(space, [shift])).toEqual(points[3])
  })
})

test('many replications are taken in groups that vary as much as one of them', () => {
  // 320 replications in turn 0 and 1 … in groups of five: the means of groups have 1/5 of the
  // variance, which the scale gives back.
  const many = Array.from({ length: 320 }, (_, r) => aPoint({ scrapPerYear: 10 + ((r * 7) % 13) }))
  const grouped = pointSpace(many)
  expect(grouped.deviations).toHaveLength(MOST_GROUPS)
  expect(grouped.mean.scrapPerYear).toBeCloseTo(meanPoint(many).scrapPerYear, 12)
  const scrap = grouped.fields.findIndex(({ name }) => name === 'scrapPerYear')
  const sum = grouped.deviations.reduce((total, own) => total + own[scrap]!, 0)
  expect(sum).toBeCloseTo(0, 9)
})
