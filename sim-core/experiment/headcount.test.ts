import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { MOST_TRIALS, searchHeadcount, type CrewRun, type RunCrew } from './headcount.ts'

const RUNS = 5

/** The same in every replication, of which it notes which were asked for. */
function everyRun(of: (people: readonly number[], replication: number) => CrewRun) {
  const asked: string[] = []
  const runCrew: RunCrew = (people, from, to) => {
    const replications = Array.from({ length: to - from }, (_, i) => from + i)
    asked.push(...replications.map((k) => `${people.join()} in ${k}`))
    return Promise.resolve(replications.map((k) => of(people, k)))
  }
  return { asked, runCrew }
}

/** A line that meets its demand exactly when every pool has at least the people it needs. */
const lineNeeding = (needs: readonly number[]) =>
  everyRun((people) => ({
    metShare: people.some((n, p) => n < needs[p]!) ? 0 : 1,
    startedShare: Math.min(...people.map((n, p) => n / needs[p]!), 1),
    busyShares: people.map((n, p) => Math.min(1, (0.9 * needs[p]!) / n)),
  }))

const pool = (people: number) => ({ people, searchable: true })

const search = (people: readonly number[], { runCrew }: { runCrew: RunCrew }) =>
  searchHeadcount(people.map(pool), 0.95, RUNS, runCrew)

describe('the search for people', () => {
  test('gives back whoever is not needed, one pool after the other', async () => {
    const found = await search([4, 5], lineNeeding([2, 3]))
    expect(found).toMatchObject({ people: [2, 3], meetsDemand: true })
  })

  test('adds people where they are busy until the demand is met', async () => {
    const found = await search([2, 2], lineNeeding([4, 2]))
    expect(found.people).toEqual([4, 2])
  })

  test('says so when nobody can help, and adds nobody for nothing', async () => {
    const machineLimits = everyRun((people) => ({
      metShare: 0,
      startedShare: 0.9,
      busyShares: people.map(() => 0.96),
    }))
    const found = await search([2, 3], machineLimits)
    expect(found).toMatchObject({ people: [2, 3], meetsDemand: false })
  })

  test('where machines are missing, spares whom the output does not need', async () => {
    const halfIdle = everyRun(([n]) => ({
      metShare: 0,
      // Half a per cent may go; without the third of three half of it does.
      startedShare: n! >= 3 ? 0.9 : 0.45,
      busyShares: [1.5 / n!],
    }))
    expect(await search([6], halfIdle)).toMatchObject({ people: [3], meetsDemand: false })
  })

  test('lets no single bad replication keep people', async () => {
    // One of five loses a tenth of its jobs with fewer than six; the others need two.
    const oneBad = everyRun(([n], k) => ({
      metShare: 1,
      startedShare: n! >= (k === 2 ? 6 : 2) ? 1 : 0.9,
      busyShares: [1.8 / n!],
    }))
    expect((await search([6], oneBad)).people).toEqual([2])
  })

  test('hires a few people more for the shifts that miss their demand, not many', async () => {
    const meetsWith = (enough: number) =>
      everyRun(([n]) => ({
        metShare: n! >= enough ? 1 : 0.8,
        startedShare: n! >= 10 ? 1 : 0.9,
        busyShares: [Math.min(0.97, 9.7 / n!)],
      }))
    expect(await search([20], meetsWith(12))).toMatchObject({ people: [12], meetsDemand: true })
    // Nobody is hired for a target that three more do not reach.
    expect(await search([20], meetsWith(14))).toMatchObject({ people: [10], meetsDemand: false })
  })

  test('runs no more replications of a crew than decide whether it is enough', async () => {
    const line = lineNeeding([2])
    await search([4], line)
    // Three of five agree about the single person; the crew found is asked in all five.
    expect(line.asked.filter((run) => run.startsWith('1 '))).toEqual([])
    expect(line.asked.filter((run) => run.startsWith('3 '))).toEqual(['3 in 0', '3 in 1', '3 in 2'])
    expect(line.asked.filter((run) => run.startsWith('2 '))).toHaveLength(RUNS)
  })

  test('leaves pools alone that are not to be searched, and never empties one', async () => {
    const { runCrew } = lineNeeding([0.2, 1])
    const fixed = { people: 4, searchable: false }
    const found = await searchHeadcount([pool(3), fixed], 0.95, RUNS, runCrew)
    expect(found.people).toEqual([1, 4])
  })

  test('asks nothing twice, stops in time, and ends where one fewer would not do', async () => {
    const size = fc.integer({ min: 1, max: 4 })
    const sizes = fc.array(fc.tuple(size, size), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(sizes, async (pairs) => {
        const needs = pairs.map(([need]) => need)
        const line = lineNeeding(needs)
        const found = await search(
          pairs.map(([, people]) => people),
          line,
        )
        expect(found.trials).toBeLessThanOrEqual(MOST_TRIALS)
        expect(new Set(line.asked).size).toBe(line.asked.length)
        expect(found.people).toEqual(needs)
      }),
    )
  })
})
