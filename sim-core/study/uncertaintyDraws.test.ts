import { describe, expect, test } from 'vitest'

import { estimate, quantile, rankCorrelation, varianceOf } from '../stats/index.ts'
import { inputDraws, simulationDraws, yearDraws } from './uncertaintyDraws.ts'

const VALUES = [3, 5, 4, 9, 6, 6, 2, 7, 5, 8]
const mean = VALUES.reduce((sum, value) => sum + value, 0) / VALUES.length
const deviations = VALUES.map((value) => value - mean)
const mixture = (weights: Float64Array, of = deviations) =>
  weights.reduce((sum, weight, g) => sum + weight * of[g]!, 0)

describe('the error of the simulation', () => {
  test('has the t interval of the mean as its quantiles', () => {
    const errors = simulationDraws(1, 20_000, VALUES.length, VALUES.length)
      .map((weights) => mixture(weights))
      .sort((a, b) => a - b)
    const { halfWidth } = estimate(VALUES)
    // The error of a 97.5 % quantile of 20,000 draws is some 1.5 % of it.
    expect(quantile(errors, 0.975)! / halfWidth!).toBeCloseTo(1, 1)
    expect(quantile(errors, 0.025)! / -halfWidth!).toBeCloseTo(1, 1)
  })

  test('shrinks with the number of replications, and its tails with it', () => {
    const variance = (times: number) => {
      const replications = VALUES.length * times
      const own = Array.from({ length: times }, () => deviations).flat()
      const errors = simulationDraws(2, 20_000, replications, replications)
      return varianceOf(errors.map((weights) => mixture(weights, own)))
    }
    // S² / R of the same ten values, `times` over, is times Σd² / ((R − 1) R); a t of R − 1
    // degrees has (R − 1) / (R − 3) times that: Σd² / 70 of 10 replications, Σd² / 370 of 40.
    const squares = deviations.reduce((sum, d) => sum + d * d, 0)
    expect(variance(1) / (squares / 70)).toBeCloseTo(1, 1)
    expect(variance(4) / (squares / 370)).toBeCloseTo(1, 1)
  })

  test('moves two figures as the replications move them', () => {
    const other = deviations.map((d) => -2 * d)
    for (const weights of simulationDraws(3, 50, VALUES.length, VALUES.length))
      expect(mixture(weights, other)).toBeCloseTo(-2 * mixture(weights), 12)
  })
})

describe('the years', () => {
  const draws = yearDraws(1, 5000, VALUES.length, 3, 25)

  test('vary as a mean of so many windows does', () => {
    const first = draws.map((years) => mixture(years[0]!))
    const window = varianceOf(VALUES)
    expect(varianceOf(first) / (window / 25)).toBeCloseTo(1, 1)
  })

  test('have nothing to do with one another', () => {
    const of = (year: number) => draws.map((years) => mixture(years[year]!))
    expect(Math.abs(rankCorrelation(of(0), of(1)))).toBeLessThan(3 / Math.sqrt(5000))
  })

  test('are drawn as before when the horizon is longer', () => {
    const longer = yearDraws(1, 20, VALUES.length, 5, 25)
    expect(longer.map((years) => years.slice(0, 3))).toEqual(
      yearDraws(1, 20, VALUES.length, 3, 25),
    )
  })
})

describe('the inputs', () => {
  const paths = ['money.a', 'money.b', 'money.c']

  test('are each in every slice once', () => {
    for (const column of inputDraws(5, 100, paths, undefined)) {
      const slices = column.map((coordinate) => Math.floor(coordinate * 100))
      expect(slices.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i))
    }
  })

  test('are drawn as before beside an input more', () => {
    const [, b] = inputDraws(5, 100, paths, undefined)
    expect(inputDraws(5, 100, ['money.x', 'money.b'], undefined)[1]).toEqual(b)
    expect(inputDraws(6, 100, paths, undefined)[1]).not.toEqual(b)
  })

  test('move together as far as is stated, and the others stay', () => {
    const stated = {
      laws: [],
      together: [],
      correlations: [{ a: 'money.a', b: 'money.c', rho: -0.6 }],
      approvals: 'drawn',
    } as const
    const [a, b, c] = inputDraws(5, 1000, paths, stated)
    // Spearman's ρ of normal scores with correlation r is 6 / π · asin(r / 2).
    const expected = (6 / Math.PI) * Math.asin(-0.3)
    expect(Math.abs(rankCorrelation(a!, c!) - expected)).toBeLessThan(0.02)
    expect(b).toEqual(inputDraws(5, 1000, paths, undefined)[1])
  })
})
