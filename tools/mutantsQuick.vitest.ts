/** The tests that mutants are held against: quick, and the same on every run. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // A fault is noticed by what a test expects, not by how busy the machine is.
    testTimeout: 120_000,
    include: [
      'sim-core/engine/*.test.ts',
      'sim-core/stats/*.test.ts',
      'sim-core/validation/golden.test.ts',
      'sim-core/validation/found.test.ts',
      'sim-core/validation/suite/exact.test.ts',
    ],
  },
})
