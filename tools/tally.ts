/** Reads vitest's JSON report. A run that proves nothing counts as a failure. */

export interface Tally {
  readonly passed: number
  readonly failed: number
  /** Skipped and planned tests: neither passed nor failed. */
  readonly skipped: number
}

/** The part of the report that is read; its form is Jest's `--json`. */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/**
 * `exitedOk` tells what the report cannot: an error outside all tests. A file that failed without
 * a failed test (it could not be imported) counts as one failure.
 */
export function countTests(json: string | undefined, exitedOk: boolean): Tally {
  if (json === undefined) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(json) as Report
  const passed = report.numPassedTests
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const counted = report.numFailedTests + brokenFiles
  const isUnexplained = counted === 0 && (!exitedOk || passed === 0)
  return {
    passed,
    failed: isUnexplained ? 1 : counted,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
