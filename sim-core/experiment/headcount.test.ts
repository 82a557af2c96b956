import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { MOST_TRIALS, searchHeadcount, type Trial } from './headcount.ts'

/** A line that meets its demand exactly when every pool has at least the people it needs. */
function lineNeeding(needs: readonly number[]) {
  const asked: string[] = []
  const runTrial = (people: readonly number[]): Promise<Trial> => {
    asked.push(people.join())
    const short = people.some((n, p) => n < needs[p]!)
    return Promise.resolve({
      metShare: short ? 0 : 1,
      startedShare: Math.min(...people.map((n, p) => n / needs[p]!), 1),
      busyShares: people.map((n, p) => Math.min(1, (0.9 * needs[p]!) / n)),
    })
  }
  return { asked, runTrial }
}

const pool = (people: number) => ({ people, searchable: true })

describe('the search for people', () => {
  test('gives back whoever is not needed, one pool after the other', async () => {
    const { runTrial } = lineNeeding([2, 3])
    const found = await searchHeadcount([pool(4), pool(5)], 0.95, runTrial)
    expect(found.people).toEqual([2, 3])
    expect(found.meetsDemand).toBe(true)
  })

  test('adds people where they are busy until the demand is met', async () => {
    const { runTrial } = lineNeeding([4, 2])
    const found = await searchHeadcount([pool(2), pool(2)], 0.95, runTrial)
    expect(found.people).toEqual([4, 2])
  })

  test('says so when nobody can help, and adds nobody for nothing', async () => {
    const machineLimits = (people: readonly number[]): Promise<Trial> =>
      Promise.resolve({ metShare: 0, startedShare: 0.9, busyShares: people.map(() => 0.9) })
    const found = await searchHeadcount([pool(2), pool(3)], 0.95, machineLimits)
    // As given, and with one more in both pools: where that is no help, neither alone is.
    expect(found).toMatchObject({ people: [2, 3], meetsDemand: false, trials: 2 })
  })

  test('where machines are missing, spares whom the output does not need', async () => {
    const halfIdle = (people: readonly number[]): Promise<Trial> =>
      Promise.resolve({
        metShare: 0,
        // Half a per cent may go; without the third of three half of it does.
        startedShare: people[0]! >= 3 ? 0.9 : 0.45,
        busyShares: [1.5 / people[0]!],
      })
    const found = await searchHeadcount([pool(6)], 0.95, halfIdle)
    expect(found).toMatchObject({ people: [3], meetsDemand: false })
  })

  test('leaves pools alone that are not to be searched, and never empties one', async () => {
    const { runTrial } = lineNeeding([0.2, 1])
    const fixed = { people: 4, searchable: false }
    const found = await searchHeadcount([pool(3), fixed], 0.95, runTrial)
    expect(found.people).toEqual([1, 4])
  })

  test('asks nothing twice, stops in time, and ends where one fewer would not do', async () => {
    const sizes = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    await fc.assert(
      fc.asyncProperty(sizes, async (pairs) => {
        const needs = pairs.map(([need]) => need)
        const { asked, runTrial } = lineNeeding(needs)
        const pools = pairs.map(([, people]) => pool(people))
        const found = await searchHeadcount(pools, 0.95, runTrial)
        expect(found.trials).toBeLessThanOrEqual(MOST_TRIALS)
        expect(new Set(asked).size).toBe(asked.length)
        expect(found.people).toEqual(needs)
      }),
    )
  })
})
