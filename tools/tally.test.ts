import { expect, test } from 'vitest'

import { countTests } from './tally.ts'

function report(passed: number, failed: number, skipped: number, files: unknown[] = []): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: 0,
    testResults: files,
  })
}

test('tests are counted as they are reported', () => {
  expect(countTests(report(7, 0, 0), true)).toEqual({ passed: 7, failed: 0, skipped: 0 })
  expect(countTests(report(7, 2, 1), false)).toEqual({ passed: 7, failed: 2, skipped: 1 })
})

test('a file that could not be imported is one failure', () => {
  const broken = { status: 'failed', assertionResults: [] }
  expect(countTests(report(7, 0, 0, [broken]), false).failed).toBe(1)
})

test('a file with a failed test is not counted a second time', () => {
  const file = { status: 'failed', assertionResults: [{ status: 'failed' }] }
  expect(countTests(report(7, 1, 0, [file]), false).failed).toBe(1)
})

test('a run without a test, without a report, or with an unexplained exit is a failure', () => {
  expect(countTests(report(0, 0, 0), true).failed).toBe(1)
  expect(countTests(report(0, 0, 5), true).failed).toBe(1)
  expect(countTests(undefined, true).failed).toBe(1)
  expect(countTests(report(7, 0, 0), false).failed).toBe(1)
})
