import { describe, expect, test } from 'vitest'

import { activityShares, beginActive, createActivePeriods, endActive } from './activePeriods.ts'

/** `[station, from, to]`, told in the order in which things happen. */
function told(stations: number, periods: readonly (readonly [number, number, number])[]) {
  const state = createActivePeriods(stations)
  const events = periods.flatMap(([station, from, to]) => [
    { at: from, station, begins: true },
    { at: to, station, begins: false },
  ])
  for (const { at, station, begins } of events.toSorted((a, b) => a.at - b.at))
    if (begins) beginActive(state, station, at)
    else endActive(state, station, at)
  const last = Math.max(...events.map(({ at }) => at))
  const { momentaryTicks, soleTicks } = activityShares(state, last)
  return { momentary: [...momentaryTicks], sole: [...soleTicks], state }
}

describe('the momentary bottleneck', () => {
  test('is at each instant the active station with the longest period', () => {
    // 0 is active for 10, 1 for 14: 1 has all of its own, 0 what is before; 10 − 6 both are.
    const { momentary, sole } = told(2, [
      [0, 0, 10],
      [1, 6, 20],
    ])
    expect(momentary).toEqual([6, 14])
    expect(sole).toEqual([6, 10])
  })

  test('stays one while shorter periods come and go beside it', () => {
    const { momentary, sole } = told(3, [
      [0, 0, 30],
      [1, 2, 5],
      [2, 4, 12],
      [1, 20, 29],
    ])
    expect(momentary).toEqual([30, 0, 0])
    expect(sole).toEqual([30, 0, 0])
  })

  test('has what a longer period leaves on either side of it', () => {
    // 1 is active for 8 in the middle of 0 (6 and 5 long): it takes 4 … 12 from both.
    const { momentary, sole } = told(2, [
      [0, 0, 6],
      [1, 4, 12],
      [0, 10, 15],
    ])
    expect(momentary).toEqual([4 + 3, 8])
    // Shifting from 4 to 6 and from 10 to 12.
    expect(sole).toEqual([4 + 3, 4])
  })

  test('is nobody while nobody is active', () => {
    const { momentary } = told(2, [
      [0, 0, 3],
      [1, 5, 6],
    ])
    expect(momentary).toEqual([3, 1])
  })

  test('agrees with asking at every instant which period is longest', () => {
    // Periods of stations that are active by turns, from a fixed sequence of lengths.
    const lengths = [5, 2, 9, 1, 7, 3, 8, 4, 6, 2, 5, 9, 3, 1, 8, 7, 4, 6]
    const periods = [0, 1, 2].flatMap((station) => {
      let at = station
      return Array.from({ length: 12 }, (_, i): [number, number, number] => {
        const from = at + lengths[(5 * i + station) % lengths.length]!
        at = from + lengths[(7 * i + 3 * station) % lengths.length]!
        return [station, from, at]
      })
    })
    const { momentary } = told(3, periods)
    const asked = [0, 0, 0]
    const last = Math.max(...periods.map(([, , to]) => to))
    for (let t = 0; t < last; t++) {
      const active = periods.filter(([, from, to]) => from <= t && t < to)
      const length = ([, from, to]: (typeof periods)[number]) => to - from
      const longest = Math.max(0, ...active.map(length))
      const owners = active.filter((period) => length(period) === longest)
      // Of two as long the first to end has what both cover; none such here is at stake.
      const owner = owners.toSorted((a, b) => a[2] - b[2])[0]
      if (owner !== undefined) asked[owner[0]]!++
    }
    expect(momentary).toEqual(asked)
  })

  test('counts periods and their length, and none that lasts no time', () => {
    const { state } = told(1, [
      [0, 0, 4],
      [0, 6, 6],
      [0, 7, 9],
    ])
    expect([state.periods[0], state.activeTicks[0]]).toEqual([2, 6])
  })
})
