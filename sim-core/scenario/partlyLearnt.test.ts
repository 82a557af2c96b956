import { expect, test } from 'vitest'

import { aLine, aMeasure, aPool, aStation } from './aLine.ts'
import { applyMeasures } from './measure.ts'
import { partlyLearnt } from './partlyLearnt.ts'
import type { LineDocument } from './schema/line.ts'

const line = aLine({
  pools: [aPool('hands', { people: 2 })],
  stations: [
    aStation('S1', {
      work: { meanS: 20, cv: 0.2 },
      operators: ['hands'],
      servers: 2,
      causes: [{ defect: 'scratch', share: 0.04 }],
    }),
    aStation('S2', { machine: { meanS: 10 } }),
  ],
})

const after = (...changes: readonly Readonly<Record<string, unknown>>[]): LineDocument => {
  const applied = applyMeasures(line, [aMeasure('M1', changes)])
  if (!applied.ok) throw new Error(JSON.stringify(applied.issues))
  return applied.value
}

const learnt = (then: LineDocument, share: number): LineDocument => {
  const between = partlyLearnt(line, then, share)
  if (!between.ok) throw new Error(JSON.stringify(between.issues))
  return between.value
}

test('numbers lie in between, in proportion', () => {
  const then = after(
    { scale: 'S1', field: 'work.meanS', by: 0.5 },
    { set: 'S1', field: 'causes.scratch.share', to: 0 },
  )
  const [first] = learnt(then, 0.25).stations
  // 20 − 0.25 · 10, and 0.04 − 0.25 · 0.04
  expect(first!.work).toMatchObject({ meanS: 17.5, cv: 0.2 })
  expect(first!.causes[0]!.share).toBeCloseTo(0.03, 12)
})

test('none of it is the line before, all of it the line after, where only numbers change', () => {
  const then = after({ scale: 'S2', field: 'machine.meanS', by: 0.5 })
  expect(learnt(then, 0)).toEqual(line)
  expect(learnt(then, 1)).toEqual(then)
})

test('what is new, and what is counted, stands there in full', () => {
  const then = after(
    { insert: aStation('S3', { machine: { meanS: 4 } }), after: 'S2' },
    { set: 'S1', field: 'servers', to: 1 },
    { set: 'S2', field: 'machine', to: { kind: 'exponential', mean: 5 } },
  )
  expect(learnt(then, 0)).toEqual(then)
})
