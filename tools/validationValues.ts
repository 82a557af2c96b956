/**
 * Prints the replications of the random cases as JSON, `[id, values][]`, for their test. Node runs
 * the engine several times as fast as the module wrappers of a test runner do.
 */
import { CASES, runCase } from '../sim-core/validation/suite/index.ts'

const asked = process.argv.slice(2)

console.log(
  JSON.stringify(
    CASES.filter(({ isExact }) => isExact !== true)
      .filter(({ id }) => asked.length === 0 || asked.includes(id))
      .map((one) => [one.id, runCase(one)]),
  ),
)
