import { describe, expect, test } from 'vitest'

import { probit } from '../base/index.ts'
import { createStreams, uniform, type Streams } from '../engine/streams.ts'
import { selectInTwoStages, selectSequentially, type Draw } from './selection.ts'

/**
 * Normal systems with standard deviation 1 and pairwise correlation `common`; one is better than
 * the others by `ahead`: for a procedure that promises to see `ahead`, the hardest case there is.
 */
function slippage(seed: number, systems: number, ahead: number, common = 0): Draw {
  const made: number[][] = Array.from({ length: systems }, () => [])
  const names = Array.from({ length: systems + 1 }, (_, i) => `system/${i}`)
  const streams: Streams = createStreams(seed, names, 0)
  const normal = (i: number) => probit(uniform(streams, i))
  return (wanted, from, to) => {
    while (made[0]!.length < to) {
      const shared = normal(systems)
      made.forEach((own, i) =>
        own.push(
          (i === systems - 1 ? ahead : 0) +
            Math.sqrt(common) * shared +
            Math.sqrt(1 - common) * normal(i),
        ),
      )
    }
    return Promise.resolve(wanted.map((i) => made[i]!.slice(from, to)))
  }
}

const TRIALS = 200

async function rightShare(
  select: typeof selectSequentially,
  common: number,
): Promise<{ right: number; replications: number }> {
  let right = 0
  let replications = 0
  for (let seed = 0; seed < TRIALS; seed++) {
    const draw = slippage(seed, 5, 0.5, common)
    const found = await select(draw, { systems: 5, worthwhile: 0.5 })
    if (found.best === 4) right++
    replications += found.replications.reduce((sum, n) => sum + n, 0) / 5
  }
  return { right: right / TRIALS, replications: replications / TRIALS }
}

/** Four standard errors below the promise of 95 %. */
const LEAST_RIGHT = 0.95 - 4 * Math.sqrt((0.95 * 0.05) / TRIALS)

describe('the procedure of Kim and Nelson', () => {
  test('names the best in 95 of 100 cases, in the slippage configuration', async () => {
    const { right } = await rightShare(selectSequentially, 0)
    expect(right).toBeGreaterThan(LEAST_RIGHT)
  })

  test('needs fewer replications where the systems share their random numbers', async () => {
    const apart = await rightShare(selectSequentially, 0)
    const shared = await rightShare(selectSequentially, 0.75)
    expect(shared.right).toBeGreaterThan(LEAST_RIGHT)
    // A quarter of the variance of differences; the first ten are run in any case.
    expect(shared.replications).toBeLessThan(apart.replications / 2)
  })

  test('drops the hopeless at once: after the first ten', async () => {
    const draw = slippage(1, 3, 50)
    const { best, replications, isDecided } = await selectSequentially(draw, {
      systems: 3,
      worthwhile: 0.5,
    })
    expect({ best, replications, isDecided }).toEqual({
      best: 2,
      replications: [10, 10, 10],
      isDecided: true,
    })
  })

  test('gives up where it is told to, and says that it has', async () => {
    const draw = slippage(3, 2, 0)
    const options = { systems: 2, worthwhile: 0.001, most: 50 }
    const { isDecided, replications } = await selectSequentially(draw, options)
    expect({ isDecided, replications }).toEqual({ isDecided: false, replications: [50, 50] })
  })

  test('of one system names it', async () => {
    const draw = slippage(1, 1, 0)
    expect(await selectSequentially(draw, { systems: 1, worthwhile: 1 })).toMatchObject({ best: 0 })
  })
})

describe('the procedure of Nelson and Matejcik', () => {
  test('names the best in 95 of 100 cases, with and without shared random numbers', async () => {
    const apart = await rightShare(selectInTwoStages, 0)
    const shared = await rightShare(selectInTwoStages, 0.75)
    expect(apart.right).toBeGreaterThan(LEAST_RIGHT)
    expect(shared.right).toBeGreaterThan(LEAST_RIGHT)
    // Variance of a difference: 2 against 0.5, and g = 2.21 for 4 and 36: 2 · 2.21² / 0.5² = 39.
    expect(apart.replications).toBeGreaterThan(36)
    expect(apart.replications).toBeLessThan(42)
    expect(shared.replications).toBeLessThan(apart.replications / 2.5)
  })

  test('encloses the distance of each from the best other, all at once', async () => {
    let covered = 0
    for (let seed = 0; seed < TRIALS; seed++) {
      const draw = slippage(seed, 4, 0.3, 0.5)
      const { aheadOfRest } = await selectInTwoStages(draw, { systems: 4, worthwhile: 0.4 })
      const truth = [-0.3, -0.3, -0.3, 0.3]
      if (aheadOfRest.every(([low, high], i) => low <= truth[i]! && truth[i]! <= high)) covered++
    }
    expect(covered / TRIALS).toBeGreaterThan(LEAST_RIGHT)
  })
})
