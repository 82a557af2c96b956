import fc from 'fast-check'
import { expect, test } from 'vitest'

import { LEAD_CLASSES, leadClassOf, leadClassStart } from './tally.ts'

test('every time lies in its class, which is no wider than a 64th of its start', () => {
  const times = fc.oneof(fc.nat(), fc.maxSafeNat())
  fc.assert(
    fc.property(times, (ticks) => {
      const own = leadClassOf(ticks)
      const [from, to] = [leadClassStart(own), leadClassStart(own + 1)]
      expect(from <= ticks && ticks < to).toBe(true)
      expect(to - from <= Math.max(1, from / 64)).toBe(true)
      expect(own).toBeLessThan(LEAD_CLASSES)
    }),
  )
})

test('classes follow one another without gap, to the last', () => {
  expect([127, 128, 129, 130, 255, 256].map(leadClassOf)).toEqual([127, 128, 128, 129, 191, 192])
  expect(leadClassOf(Number.MAX_SAFE_INTEGER)).toBe(LEAD_CLASSES - 1)
  for (let c = 0; c < LEAD_CLASSES; c++) expect(leadClassOf(leadClassStart(c))).toBe(c)
})
