/** A mean over replications against its exact value, with a tolerance in standard errors. */
import { expect } from 'vitest'

import { simulate, type LinePlan, type RunRecord } from '../engine/index.ts'

const SEED = 1
const REPLICATIONS = 20
/**
 * A right engine exceeds four standard errors of 20 replications once in 1,300 tests (Student t,
 * 19 degrees of freedom). With a fixed seed a test that passes once passes always.
 */
const STANDARD_ERRORS = 4

/**
 * Expects that `read` is `exact` on average. Given two plans it reads their records together, run
 * on the same random numbers.
 */
export function expectMean(
  plans: LinePlan | readonly LinePlan[],
  read: (...records: [RunRecord, ...RunRecord[]]) => number,
  exact: number,
  replications = REPLICATIONS,
): void {
  const [first, ...others] = Array.isArray(plans) ? (plans as LinePlan[]) : [plans as LinePlan]
  const values = Array.from({ length: replications }, (_, replication) =>
    read(
      simulate(first!, SEED, replication),
      ...others.map((plan) => simulate(plan, SEED, replication)),
    ),
  )
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const standardError = Math.sqrt(squares / (values.length - 1) / values.length)
  expect(Math.abs(mean - exact), `mean ${mean} of ${exact}`).toBeLessThanOrEqual(
    STANDARD_ERRORS * standardError,
  )
}
