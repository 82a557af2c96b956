import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { aLine, aMeasure, aPool, aStation } from './aLine.ts'
import { nextOf } from './flow.ts'
import { applyMeasures } from './measure.ts'
import type { LineDocument } from './schema/line.ts'
import type { MeasureDocument } from './schema/measure.ts'

const CYCLE = 'machine.meanS'

test('no measures leave the line as it is', () => {
  const line = aLine()
  expect(applied(line, [])).toBe(line)
})

test('a measure without changes leaves the line as it is', () => {
  const line = aLine()
  expect(applied(line, [aMeasure('M1', [])])).toEqual(line)
})

test('any permutation of a list gives the same line, or none of them does', () => {
  fc.assert(
    fc.property(someMeasures(), fc.infiniteStream(fc.double({ min: 0, max: 1 })), (list, keys) => {
      const line = aLine()
      const order = list.map((measure) => ({ measure, key: keys.next().value! }))
      const shuffled = order.toSorted((a, b) => a.key - b.key).map(({ measure }) => measure)
      const [one, other] = [applyMeasures(line, list), applyMeasures(line, shuffled)]
      expect(other.ok).toBe(one.ok)
      if (one.ok && other.ok) expect(other.value).toEqual(one.value)
    }),
  )
})

test('a list gives what its measures give one after the other, what is required first', () => {
  fc.assert(
    fc.property(someMeasures(), (list) => {
      const line = aLine()
      const together = applyMeasures(line, list)
      fc.pre(together.ok)
      // Required measures have smaller ids here, so the order of ids is the canonical one.
      const alone = list
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .reduce((before, measure) => applied(before, [{ ...measure, requires: [] }]), line)
      expect(alone).toEqual(applied(line, list))
    }),
  )
})

test('factors of several measures on one field multiply', () => {
  const list = [scale('M1', 0.5), scale('M2', 0.9)]
  expect(cycleOf(applied(aLine(), list))).toBeCloseTo(3 * 0.5 * 0.9, 12)
})

test('a set beside a scale of the same field is a conflict, unless one requires the other', () => {
  const set = aMeasure('M2', [{ set: 'S1', field: CYCLE, to: 2 }])
  expect(codesOf(aLine(), [scale('M1', 0.5), set])).toEqual(['measure.conflict'])
  const first = aMeasure('M2', [{ set: 'S1', field: CYCLE, to: 2 }], { requires: ['M1'] })
  expect(cycleOf(applied(aLine(), [first, scale('M1', 0.5)]))).toBe(2)
  const last = aMeasure('M1', [{ scale: 'S1', field: CYCLE, by: 0.5 }], { requires: ['M2'] })
  expect(cycleOf(applied(aLine(), [set, last]))).toBe(1)
})

test('a requirement of a requirement declares the order too', () => {
  const list = [
    aMeasure('A', [{ set: 'S1', field: CYCLE, to: 2 }], { requires: ['B'] }),
    aMeasure('B', [], { requires: ['C'] }),
    scale('C', 0.5),
  ]
  expect(cycleOf(applied(aLine(), list))).toBe(2)
})

test('a set of a whole part conflicts with a change inside it, and not with one beside it', () => {
  const whole = aMeasure('M2', [{ set: 'S1', field: 'machine', to: { meanS: 2 } }])
  expect(codesOf(aLine(), [scale('M1', 0.5), whole])).toEqual(['measure.conflict'])
  const beside = aMeasure('M2', [{ set: 'S1', field: 'places', to: 5 }])
  expect(cycleOf(applied(aLine(), [scale('M1', 0.5), beside]))).toBe(1.5)
})

test('a removal conflicts with every change of the station and with an insertion beside it', () => {
  const removal = aMeasure('M2', [{ remove: 'S1' }])
  expect(codesOf(aLine(), [scale('M1', 0.5), removal])).toEqual(['measure.conflict'])
  const beside = aMeasure('M1', [{ insert: aStation('S1a'), after: 'S1' }])
  expect(codesOf(aLine(), [beside, removal])).toEqual(['measure.conflict'])
})

test('a change of an id that nobody has is an issue, not a no-op', () => {
  const unknown = aMeasure('M1', [{ scale: 'S9', field: CYCLE, by: 0.5 }])
  expect(codesOf(aLine(), [unknown])).toEqual(['measure.unknownTarget'])
  expect(codesOf(aLine(), [aMeasure('M1', [{ remove: 'S9' }])])).toEqual(['measure.unknownTarget'])
  const anchor = aMeasure('M1', [{ insert: aStation('S1a'), after: 'S9' }])
  expect(codesOf(aLine(), [anchor])).toEqual(['measure.unknownTarget'])
})

test('what is wrong with several changes is told at once', () => {
  const bad = aMeasure('M1', [
    { scale: 'S9', field: CYCLE, by: 0.5 },
    { scale: 'S1', field: 'work.meanS', by: 0.5 },
    { scale: 'S1', field: 'kind', by: 2 },
  ])
  expect(codesOf(aLine(), [bad])).toEqual([
    'measure.unknownTarget',
    'measure.unknownField',
    'measure.notANumber',
  ])
})

test('a line that a measure makes senseless is refused at the field', () => {
  const senseless = aMeasure('M1', [{ set: 'S2', field: CYCLE, to: -1 }])
  expect(applyMeasures(aLine(), [senseless])).toMatchObject({
    ok: false,
    issues: [{ code: 'value.tooSmall', path: ['line', 'stations', 'S2', 'machine', 'meanS'] }],
  })
})

test('default routes run through an inserted station and close up behind a removed one', () => {
  const line = applied(aLine(), [
    aMeasure('M1', [{ insert: aStation('S1a'), after: 'S1' }]),
    aMeasure('M2', [{ remove: 'S2' }]),
    aMeasure('M3', [{ insert: aStation('S3z') }]),
    aMeasure('M4', [{ insert: aStation('S3a'), before: 'S3' }]),
  ])
  expect(line.stations.map(({ id }, i) => `${id} > ${nextOf(line, i)}`)).toEqual([
    'S1 > S1a',
    'S1a > S3a',
    'S3a > S3',
    'S3 > S3z',
    'S3z > sink',
  ])
})

test('a station that is inserted twice is an issue', () => {
  const twice = [aMeasure('M1', [{ insert: aStation('S2') }])]
  expect(codesOf(aLine(), twice)).toEqual(['id.duplicate'])
})

test('a coupled group loses a station that is removed', () => {
  const name = { zh: '联动', en: 'Coupled' }
  const stop = { id: 'jam', mtbfS: 50_400, mttrS: 600 }
  const line = aLine({ groups: [{ id: 'belt', name, stations: ['S1', 'S2'], stop }] })
  const [group] = applied(line, [aMeasure('M1', [{ remove: 'S1' }])]).groups
  expect(group!.stations).toEqual(['S2'])
})

test('a set adds a list item under its own id, replaces it, and takes it away again', () => {
  const to = { defect: 'bridge', share: 0.01 }
  const add = aMeasure('M1', [{ set: 'S1', field: 'causes.bridge', to }])
  const line = applied(aLine(), [add])
  expect(line.stations[0]!.causes).toEqual([to])
  const scaled = aMeasure('M2', [{ scale: 'S1', field: 'causes.bridge.share', by: 0.5 }])
  expect(applied(line, [scaled]).stations[0]!.causes[0]!.share).toBe(0.005)
  const remove = aMeasure('M3', [{ set: 'S1', field: 'causes.bridge', to: null }])
  expect(applied(line, [remove]).stations[0]!.causes).toEqual([])
  const other = aMeasure('M4', [{ set: 'S1', field: 'causes.scratch', to }])
  expect(codesOf(line, [other])).toEqual(['measure.unknownField'])
})

test('null removes an optional part, and only one that is there', () => {
  const standby = { afterS: 60, wakeS: 5 }
  const line = aLine({ stations: [aStation('S1', { standby })] })
  const off = aMeasure('M1', [{ set: 'S1', field: 'standby', to: null }])
  expect(applied(line, [off]).stations[0]).not.toHaveProperty('standby')
  expect(codesOf(aLine(), [off])).toEqual(['measure.unknownField'])
})

test('pools, staff, groups, base loads and the line itself are targets too', () => {
  const name = { zh: '甲', en: 'A' }
  const line = aLine({
    pools: [aPool('P1')],
    staff: [{ id: 'carry', name, role: 'operator', workSPerShift: 90_000 }],
    baseLoads: [{ id: 'light', name, alwaysKw: 10 }],
  })
  const changed = applied(line, [
    aMeasure('M1', [
      { set: 'pool:P1', field: 'people', to: 3 },
      { scale: 'staff:carry', field: 'workSPerShift', by: 0.5 },
      { set: 'load:light', field: 'alwaysKw', to: 6 },
      { set: 'line', field: 'source.sequence', to: 'leastSetup' },
      { insert: { id: 'store', name, role: 'operator' }, into: 'staff' },
    ]),
  ])
  expect(changed.pools[0]!.people).toBe(3)
  expect(changed.staff.map(({ workSPerShift }) => workSPerShift)).toEqual([45_000, 0])
  expect(changed.baseLoads[0]!.alwaysKw).toBe(6)
  expect(changed.source.sequence).toBe('leastSetup')
})

test('control levers switch on, and two settings of one lever are a conflict', () => {
  const cards = (id: string, to: number) => aMeasure(id, [{ control: 'conwipCards', to }])
  expect(applied(aLine(), [cards('M1', 40)]).conwipCards).toBe(40)
  expect(codesOf(aLine(), [cards('M1', 40), cards('M2', 50)])).toEqual(['measure.conflict'])
})

test('net areas add up on the line', () => {
  const list = [aMeasure('M1', [], { areaM2: -10 }), aMeasure('M2', [], { areaM2: 2 })]
  expect(applied(aLine({ areaM2: 1200 }), list).areaM2).toBe(1192)
})

test('a measure that is listed twice is an issue', () => {
  expect(codesOf(aLine(), [scale('M1', 0.5), scale('M1', 0.5)])).toContain('id.duplicate')
})

const scale = (id: string, by: number) => aMeasure(id, [{ scale: 'S1', field: CYCLE, by }])

const cycleOf = ({ stations: [first] }: LineDocument) =>
  first!.machine !== undefined && 'meanS' in first!.machine ? first!.machine.meanS : undefined

function applied(line: LineDocument, measures: readonly MeasureDocument[]): LineDocument {
  const result = applyMeasures(line, measures)
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

function codesOf(line: LineDocument, measures: readonly MeasureDocument[]): string[] {
  const result = applyMeasures(line, measures)
  return result.ok ? [] : result.issues.map(({ code }) => code)
}

/** Measures that sometimes get along: scales, sets, insertions and removals, some in order. */
function someMeasures(): fc.Arbitrary<readonly MeasureDocument[]> {
  const station = fc.constantFrom('S1', 'S2', 'S3', 'N0', 'N1')
  const factor = fc.constantFrom(0.1, 0.3, 0.7, 1.1)
  const change = fc.oneof(
    { weight: 4, arbitrary: fc.record({ scale: station, field: fc.constant(CYCLE), by: factor }) },
    fc.record({ set: station, field: fc.constantFrom('places', CYCLE), to: fc.nat(9) }),
    fc.record({ insert: fc.constantFrom(aStation('N0'), aStation('N1')), after: station }),
    fc.record({ remove: station }),
  )
  const measure = fc.record({ changes: fc.array(change, { maxLength: 3 }), requires: fc.nat(9) })
  return fc
    .array(measure, { minLength: 1, maxLength: 5 })
    .map((list) =>
      list.map(({ changes, requires }, i) =>
        aMeasure(`M${i}`, changes, { requires: requires < i ? [`M${requires}`] : [] }),
      ),
    )
}
