/** Little's law L = λ W on random lines (Little, Operations Research 9, 1961). */
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { simulate } from '../engine/index.ts'
import { shippedOf } from '../engine/readings.ts'
import { randomLine } from './randomLine.ts'

test('work in process is the rate of jobs times their stay, but for those cut off', () => {
  fc.assert(
    fc.property(randomLine, (plan) => {
      const sound = {
        ...plan,
        warmupS: 0,
        // A scrapped job has no lead time, so nothing may be scrapped.
        stations: plan.stations.map((station) => ({
          ...station,
          inspection: null,
          failures: station.failures.map((f) => ({ ...f, afterRepair: 'resume' as const })),
        })),
      }
      const record = simulate(sound, 1, 0)
      // Both sides sum the same stays; only the jobs still inside are on the left alone, each for
      // less than the whole run.
      const unfinished = record.wipTicks - record.leadTicks
      expect(unfinished).toBeGreaterThanOrEqual(0)
      expect(unfinished).toBeLessThanOrEqual(record.wipAtEnd * record.windowTicks)
      if (record.wipAtEnd === 0) expect(record.wipTicks).toBe(record.leadTicks)
      const inside = record.wipAtStart + record.entered - shippedOf(record)
      expect(inside).toBe(record.wipAtEnd)
    }),
    { seed: 1961, numRuns: 200 },
  )
})
