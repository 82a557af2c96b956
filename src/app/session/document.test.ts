import { expect, test } from 'vitest'

import { type Json, numberAt, valueAt, withValue } from './document.ts'

const document: Json = {
  line: {
    stations: [
      { id: 'S1', machine: { meanS: { value: 3.1, origin: 'assumed', low: 2, high: 4 } } },
      { id: 'S2', machine: { meanS: 5 } },
    ],
  },
  money: { horizonMonths: 96 },
}

test('a path finds items of lists by id, and numbers with or without an origin', () => {
  expect(numberAt(document, 'line.stations.S1.machine.meanS')).toBe(3.1)
  expect(numberAt(document, 'line.stations.S2.machine.meanS')).toBe(5)
  expect(valueAt(document, 'line.stations.S3.machine.meanS')).toBeUndefined()
  expect(numberAt(document, 'line.stations')).toBeUndefined()
  expect(valueAt(document, 'line.toString')).toBeUndefined()
})

test('an edit replaces the assumption by an input and leaves the old document alone', () => {
  const edited = withValue(document, 'line.stations.S1.machine.meanS', 2.8)
  expect(valueAt(edited, 'line.stations.S1.machine.meanS')).toBe(2.8)
  expect(numberAt(document, 'line.stations.S1.machine.meanS')).toBe(3.1)
  expect(valueAt(edited, 'line.stations.S2')).toBe(valueAt(document, 'line.stations.S2'))
})

test('a path that leads nowhere is a bug of the caller', () => {
  expect(() => withValue(document, 'line.stations.S9.machine.meanS', 1)).toThrow('S9')
  expect(() => withValue(document, 'money.tariff.flat', 1)).toThrow('tariff')
  expect(withValue(document, 'money.horizonMonths', 60)).toMatchObject({
    money: { horizonMonths: 60 },
  })
})
