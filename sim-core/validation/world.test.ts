/** The minimally different world: what changes nothing must change no draw either. */
import { describe, expect, test } from 'vitest'

import { toTicks } from '../base/index.ts'
import { aFailure, aLine, anInspection, exponential, orderedOnce, takes } from '../engine/aLine.ts'
import type { LinePlan, StationPlan } from '../engine/index.ts'
import { advance, startedLine } from '../engine/loop.ts'

const stations: readonly Partial<StationPlan>[] = ['A', 'B', 'C'].map((id) => ({
  id,
  run: exponential(3),
  work: exponential(2),
  bufferCapacity: 2,
  causes: [{ defect: 0, share: [0.1] }],
  inspection: anInspection({ detects: [0.5] }),
  failures: [aFailure({ ttf: exponential(20) })],
}))
const lineOf = (row: readonly Partial<StationPlan>[], jobs = 200): LinePlan =>
  aLine(row, { defects: ['crack'], sources: [orderedOnce([0, 0, jobs])], horizonS: 1e5 })

const idle: Partial<StationPlan> = { id: 'idle', run: takes(0), bufferCapacity: 1 }

/** State of every stream by name when the line has done all its jobs. */
function streamsAfter(plan: LinePlan): ReadonlyMap<string, string> {
  const line = startedLine(plan, 5, 3)
  advance(line, toTicks(plan.horizonS), Infinity)
  expect(line.wip).toBe(0)
  const { state } = line.streams
  return new Map(
    line.tables.streamNames.map((name, i) => [name, state.slice(4 * i, 4 * i + 4).join()]),
  )
}

describe('the draws of a station stay what they were', () => {
  const before = streamsAfter(lineOf(stations))

  test.each([0, 1, 2, 3])('when a station that does nothing is inserted at place %i', (place) => {
    const after = streamsAfter(lineOf(stations.toSpliced(place, 0, idle)))
    for (const [name, state] of before) expect([name, after.get(name)]).toEqual([name, state])
  })

  test('when the stations are listed in another order of the same flow', () => {
    const [a, b, c] = stations
    const shuffled = lineOf([
      { ...c, next: -1 },
      { ...b, next: 0 },
      { ...a, next: 1 },
    ])
    const after = streamsAfter({ ...shuffled, sources: [{ ...shuffled.sources[0]!, to: 2 }] })
    for (const [name, state] of before) expect([name, after.get(name)]).toEqual([name, state])
  })

  test('when another station gets machines that never break', () => {
    const sound = stations.with(1, { ...stations[1]!, failures: [] })
    const after = streamsAfter(lineOf(sound))
    const others = [...before].filter(([name]) => !name.includes('B#'))
    expect(others.map(([name]) => [name, after.get(name)])).toEqual(others)
  })

  test('and are others after other jobs, so that the comparison can fail', () => {
    const other = streamsAfter(lineOf(stations, 199))
    expect(other.get('run/A')).not.toBe(before.get('run/A'))
  })
})
