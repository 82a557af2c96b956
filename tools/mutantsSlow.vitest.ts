/**
 * The tests that mutants are held against which the quick ones have not noticed: the laws, and the
 * comparison with the slow simulator, on random lines that are the same on every run.
 */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 300_000,
    include: [
      'sim-core/validation/fuzz.test.ts',
      'sim-core/validation/laws.test.ts',
      'sim-core/validation/world.test.ts',
      'sim-core/validation/movesTheorems.test.ts',
    ],
  },
})
