import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { keyOf, liftOrigins, originOf, restoreOrigins } from './origins.ts'

test('a number with its origin becomes a plain number and an entry under its path', () => {
  const assumed = { value: 40, origin: 'assumed', low: 32, high: 52 }
  const json = { line: { stations: [{ id: 'S1', work: { meanS: assumed, cv: 0.2 } }] } }
  expect(liftOrigins(json)).toEqual({
    plain: { line: { stations: [{ id: 'S1', work: { meanS: 40, cv: 0.2 } }] } },
    origins: { 'line.stations.S1.work.meanS': { kind: 'assumed', low: 32, high: 52 } },
    issues: [],
  })
})

test('the origin of a number is found by its place in the document', () => {
  const quantity = { value: 3, origin: 'source', source: 'nameplate' }
  const { plain, origins } = liftOrigins({ stations: [{ id: 'S1' }, { id: 'S2', kw: quantity }] })
  const scenario = { document: plain, origins }
  expect(originOf(scenario, ['stations', 1, 'kw'])).toEqual({ kind: 'source', source: 'nameplate' })
  expect(originOf(scenario, ['stations', 0, 'kw'])).toBeUndefined()
  expect(originOf(scenario, ['toString'])).toBeUndefined()
})

test('items are called by id, defect or category, and by their place where they have none', () => {
  const items = [{ id: 'S1' }, { defect: 'bridge' }, { category: 'training' }, { x: 1 }, 5, null]
  expect(items.map(keyOf)).toEqual(['S1', 'bridge', 'training', '3', '4', '5'])
})

test('taking apart and putting together gives the same document', () => {
  const quantity = fc.oneof(
    fc.integer(),
    fc.record({ value: fc.integer(), origin: fc.constant('input') }),
    fc.record({
      value: fc.integer({ min: 0, max: 9 }),
      origin: fc.constantFrom('assumed', 'policy'),
      low: fc.integer({ min: -9, max: 0 }),
      high: fc.integer({ min: 9, max: 99 }),
    }),
    fc.record({
      value: fc.integer(),
      origin: fc.constant('source'),
      source: fc.string({ minLength: 1 }),
    }),
  )
  const item = fc.record({ meanS: quantity, list: fc.array(quantity, { maxLength: 3 }) })
  const items = fc.array(item, { maxLength: 4 }).map((list) =>
    list.map((fields, i) => ({ ...fields, id: `S${i}` })),
  )
  fc.assert(
    fc.property(fc.record({ stations: items, note: fc.string(), price: quantity }), (document) => {
      const { plain, origins, issues } = liftOrigins(document)
      expect(issues).toEqual([])
      expect(restoreOrigins(plain, origins)).toEqual(document)
    }),
  )
})

test('an assumption says how far it may be off, and a source where it is from', () => {
  const codes = (quantity: object) =>
    liftOrigins({ x: quantity }).issues.map(({ code, path }) => `${code} ${path.join('.')}`)
  expect(codes({ value: 1, origin: 'assumed' })).toEqual([
    'value.missing x.low',
    'value.missing x.high',
  ])
  expect(codes({ value: 1, origin: 'source' })).toEqual(['value.missing x.source'])
  expect(codes({ value: 1, origin: 'guess' })).toEqual(['value.enum x.origin'])
  expect(codes({ value: 1, origin: 'input', unit: 's' })).toEqual(['value.unknownKey x.unit'])
  expect(codes({ value: 3, origin: 'policy', low: 1, high: 2 })).toEqual(['quantity.range x'])
})

test('keys that reach into every object are refused and dropped', () => {
  const text = '{ "a": { "__proto__": { "evil": 1 }, "constructor": 2, "b": 3 } }'
  const { plain, issues } = liftOrigins(JSON.parse(text))
  expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
    ['key.forbidden', 'a', '__proto__'],
    ['key.forbidden', 'a', 'constructor'],
  ])
  expect(plain).toEqual({ a: { b: 3 } })
  expect(({} as { evil?: number }).evil).toBeUndefined()
})
