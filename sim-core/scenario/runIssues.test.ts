import { expect, test } from 'vitest'

import { simulate } from '../engine/index.ts'
import { aLine, aStation } from './aLine.ts'
import { compileLine } from './compile.ts'
import { runIssues } from './runIssues.ts'

const issuesOf = (stations: readonly unknown[], more = {}) => {
  const { plan, catalog } = compileLine(aLine({ stations, ...more }), {
    warmupS: 0,
    horizonS: 100,
  })
  return runIssues(simulate(plan, 1, 0), catalog.stations)
}

test('a run to its horizon has none', () => {
  expect(issuesOf([aStation('S1')])).toEqual([])
})

test('a deadlock names its circle in the words of the document', () => {
  const back = { kind: 'share', ways: [{ to: 'A', share: 1 }] }
  expect(issuesOf([aStation('A'), aStation('B', { routing: back })])).toEqual([
    { code: 'run.deadlock', path: ['line'], params: { cycle: 'A → B → A', atS: 6 } },
  ])
})

test('steps without end in no time are told with their station', () => {
  const still = { machine: { meanS: 0 } }
  expect(issuesOf([aStation('A', still)])).toEqual([
    { code: 'run.endless', path: ['line'], params: { station: 'A', atS: 0 } },
  ])
})
