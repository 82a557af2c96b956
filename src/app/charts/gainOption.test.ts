import { expect, test } from 'vitest'

import { barsOf } from './gainOption.ts'

const WORDS = { without: 'without', with: 'with' }
const step = (label: string, presentCny: number, isSubsidy = false) => ({
  label,
  presentCny,
  isSubsidy,
})

test('each bar begins where the one before ended, and the sum stands before the subsidy', () => {
  const bars = barsOf([step('capex', -100), step('labour', 160), step('grant', 10, true)], WORDS)
  expect(bars.map(({ label, fromCny, toCny, role }) => [label, fromCny, toCny, role])).toEqual([
    ['capex', 0, -100, 'cost'],
    ['labour', -100, 60, 'benefit'],
    ['without', 0, 60, 'total'],
    ['grant', 60, 70, 'subsidy'],
    ['with', 0, 70, 'total'],
  ])
})

test('without a subsidy there is one sum', () => {
  expect(barsOf([step('capex', -1)], WORDS).map(({ label }) => label)).toEqual(['capex', 'without'])
})
