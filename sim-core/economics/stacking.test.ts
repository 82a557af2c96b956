import { expect, test } from 'vitest'

import type { Award } from './policy.ts'
import { DEFAULT_STACKING, stackAwards } from './stacking.ts'

function anAward(policyId: string, amountCny: number, base = 'equipmentAndTechnology'): Award {
  return {
    policyId,
    instrument: 'capitalGrant',
    base,
    eligibleCny: 10 * amountCny,
    rawCny: amountCny,
    amountCny,
    capped: false,
    lagMonths: 12,
    citations: [],
  }
}

const TWO = [anAward('low', 100), anAward('high', 300)]

test('by default only the highest award on a base is paid', () => {
  expect(stackAwards(TWO, DEFAULT_STACKING, 1000)).toEqual([TWO[1]])
})

test('awards on different bases do not exclude each other', () => {
  const consulting = anAward('consulting', 50, 'consulting')
  expect(stackAwards([...TWO, consulting], DEFAULT_STACKING, 1000)).toEqual([TWO[1], consulting])
})

test('of equal awards the first is kept', () => {
  const first = anAward('first', 100)
  expect(stackAwards([first, anAward('second', 100)], DEFAULT_STACKING, 1000)).toEqual([first])
})

test('cumulative awards are all paid', () => {
  expect(stackAwards(TWO, { kind: 'cumulative' }, 1000)).toEqual(TWO)
})

test('above the ceiling awards are cut in proportion', () => {
  // 400 together, ceiling 20 % of 1000 = 200: half of each
  const paid = stackAwards(TWO, { kind: 'cumulativeWithCeiling', ceilingShare: 0.2 }, 1000)
  expect(paid.map(({ amountCny, capped }) => [amountCny, capped])).toEqual([
    [50, true],
    [150, true],
  ])
})

test('below the ceiling awards stay as they are', () => {
  const paid = stackAwards(TWO, { kind: 'cumulativeWithCeiling', ceilingShare: 0.4 }, 1000)
  expect(paid).toEqual(TWO)
})

test('no award stacks to no award', () => {
  expect(stackAwards([], DEFAULT_STACKING, 1000)).toEqual([])
})
