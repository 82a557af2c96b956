import { expect, test } from 'vitest'

import { estimate, proportionInterval, type WayView } from '../../../../sim-core/index.ts'
import { hasEnded, isInfeasible, isOffered, rankingOf } from './ranking.ts'

interface Parts {
  readonly npvs: readonly number[]
  readonly allIn?: number
  readonly lowest?: number
  readonly shortfalls?: number
  readonly financierGain?: number
}

/** What the ranking looks at, and nothing else. */
function aWay(id: string, { npvs, allIn, lowest = 0, shortfalls, financierGain = 0 }: Parts) {
  const way = {
    id,
    withoutSubsidy: { npvCny: estimate(npvs) },
    npvEachCny: npvs,
    allInPerYear: allIn === undefined ? null : { exact: allIn },
    lowestCashCny: { mean: lowest },
    shortfall: shortfalls === undefined ? null : proportionInterval(shortfalls, 10),
    financierGainCny: { mean: financierGain },
  }
  return way as unknown as WayView
}

test('ways that rise and fall together are told apart, however wide their intervals', () => {
  const cash = aWay('cash', { npvs: [100, 500, 900] })
  const loan = aWay('loan', { npvs: [141, 541, 942] })
  const ranking = rankingOf([cash, loan])!
  expect(ranking.best).toBe(loan)
  expect(ranking.isOpen).toBe(false)
})

test('where one leads in some replications and lags in others the order is open', () => {
  const cash = aWay('cash', { npvs: [100, 500, 900] })
  const other = aWay('other', { npvs: [300, 400, 830] })
  expect(rankingOf([cash, other])).toMatchObject({ best: other, isOpen: true })
})

test('the cheapest lends at the least all in, the lightest never goes as deep', () => {
  const cash = aWay('cash', { npvs: [1, 1], lowest: -9 })
  const loan = aWay('loan', { npvs: [3, 3], allIn: 0.05, lowest: -4 })
  const lease = aWay('lease', { npvs: [2, 2], allIn: 0.1, lowest: -3 })
  const { cheapest, lightest } = rankingOf([cash, lease, loan])!
  expect([cheapest, lightest]).toEqual([loan, lease])
  expect(rankingOf([cash])!.cheapest).toBeNull()
})

test('what nobody offers, or what runs out of cash, is not recommended', () => {
  const gift = aWay('gift', { npvs: [9, 9], financierGain: -1 })
  const tight = aWay('tight', { npvs: [8, 8], shortfalls: 10 })
  const sound = aWay('sound', { npvs: [5, 5], shortfalls: 0 })
  expect(isOffered(gift)).toBe(false)
  expect([isInfeasible(tight), isInfeasible(sound)]).toEqual([true, false])
  expect(rankingOf([gift, tight, sound])!.best).toBe(sound)
  // Where every way runs out, the best of them is named, and its badge says what it is.
  expect(rankingOf([gift, tight])!.best).toBe(tight)
  expect(rankingOf([gift])).toBeNull()
  expect(rankingOf([])).toBeNull()
})

test('an offer has ended on the day after its last', () => {
  const offeredBy = { lessor: 'A', validUntil: '2026-12-31' }
  const offer = { ...aWay('a', { npvs: [1, 1] }), offeredBy }
  expect(hasEnded(offer, '2026-12-31')).toBe(false)
  expect(hasEnded(offer, '2027-01-01')).toBe(true)
  expect(hasEnded(aWay('a', { npvs: [1, 1] }), '2027-01-01')).toBe(false)
})
