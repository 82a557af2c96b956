/** What random lines draw from: small times, shares, choices. */
import fc from 'fast-check'

import type { Distribution } from '../base/index.ts'

export const POOLS = 3
export const PRODUCTS = 2

export const pick = <T>(...values: readonly T[]) => fc.constantFrom(...values)
export const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 2 })

export const time: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((value) => ({ kind: 'constant' as const, value })),
  fc.integer({ min: 1, max: 5 }).map((mean) => ({ kind: 'exponential' as const, mean })),
  fc.constant({ kind: 'lognormal' as const, mean: 3, cv: 0.5 }),
)

export const longTime: fc.Arbitrary<Distribution> = fc.oneof(
  fc.integer({ min: 5, max: 40 }).map((value) => ({ kind: 'constant' as const, value })),
  fc.integer({ min: 5, max: 40 }).map((mean) => ({ kind: 'exponential' as const, mean })),
  fc.constant({ kind: 'hyperexponential' as const, mean: 20, cv: 1.5 }),
)

export const skilled = fc.subarray([...Array(POOLS).keys()])
export const share = pick(0, 0.2, 0.6, 1)
