import { expect, test } from 'vitest'

import type { Award } from './award.ts'
import { DEFAULT_STACKING, stackAwards } from './stacking.ts'

function anAward(policyId: string, amountCny: number, changes: Partial<Award> = {}): Award {
  return {
    policyId,
    instrument: 'spendingShare',
    base: 'equipmentAndTechnology',
    from: 'city',
    to: 'enterprise',
    delivery: 'postAward',
    eligibleCny: 10 * amountCny,
    rawCny: amountCny,
    amountCny,
    capped: false,
    lagMonths: 12,
    citations: [],
    ...changes,
  }
}

const TWO = [anAward('low', 100), anAward('high', 300)]

test('by default only the highest award on a base is paid', () => {
  expect(stackAwards(TWO, DEFAULT_STACKING, 1000)).toEqual([TWO[1]])
})

test('awards on different bases, or of different parties, do not exclude each other', () => {
  const consulting = anAward('consulting', 50, { base: 'consulting' })
  const integrator = anAward('integrator', 20, { to: 'integrator' })
  const paid = stackAwards([...TWO, consulting, integrator], DEFAULT_STACKING, 1000)
  expect(paid).toEqual([TWO[1], consulting, integrator])
})

test('of equal awards the first by id is kept, in whichever order they come', () => {
  const pair = [anAward('b', 100), anAward('a', 100)]
  for (const order of [pair, pair.toReversed()])
    expect(stackAwards(order, DEFAULT_STACKING, 1000)).toEqual([pair[1]])
})

test('cumulative awards are all paid', () => {
  expect(stackAwards(TWO, { kind: 'cumulative' }, 1000)).toEqual(TWO)
})

test('above the ceiling awards are cut in proportion, and so is what contracts pay', () => {
  // 400 together, ceiling 20 % of 1000 = 200: half of each
  const dues = [{ from: 'city', to: 'enterprise', amountCny: 300, month: 1, reason: 'interest' }]
  const awards = [TWO[0]!, { ...TWO[1]!, dues } as Award]
  const paid = stackAwards(awards, { kind: 'cumulativeWithCeiling', ceilingShare: 0.2 }, 1000)
  expect(paid.map(({ amountCny, capped }) => [amountCny, capped])).toEqual([
    [50, true],
    [150, true],
  ])
  expect(paid[1]!.dues).toEqual([{ ...dues[0], amountCny: 150 }])
})

test('below the ceiling awards stay as they are', () => {
  const paid = stackAwards(TWO, { kind: 'cumulativeWithCeiling', ceilingShare: 0.4 }, 1000)
  expect(paid).toEqual(TWO)
})

test('no award stacks to no award', () => {
  expect(stackAwards([], DEFAULT_STACKING, 1000)).toEqual([])
})
