import { expect, test } from 'vitest'

import { inlinePool } from '../experiment/index.ts'
import { loadScenario, type Scenario } from '../scenario/index.ts'
import { compileLevel } from './levels.ts'
import { scenarioOfLine, stateOf, THE_LINE, lineOf } from './roadmapStates.ts'
import { stopLosses, withStop } from './roadmapStop.ts'

const HOUR_S = 3600
const text = (words: string) => ({ zh: words, en: words })

/** One machine of a minute a job, 8 h a day in two spans; saturated, or with orders for a shift. */
function aScenario(supply: object): Scenario {
  const loaded = loadScenario(
    JSON.stringify({
      schemaVersion: 1,
      id: 'stop',
      name: text('stop'),
      line: {
        calendars: [
          {
            id: 'day',
            periodS: 86_400,
            onS: [
              [8 * HOUR_S, 12 * HOUR_S],
              [13 * HOUR_S, 17 * HOUR_S],
            ],
          },
        ],
        source: { supply },
        stations: [
          { id: 'S1', name: text('S1'), kind: 'machine', machine: { meanS: 60 } },
          { id: 'S2', name: text('S2'), kind: 'machine', machine: { meanS: 20 }, places: 5 },
        ],
      },
      run: { warmupS: 86_400, horizonS: 7 * 86_400, replications: 2 },
    }),
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value
}

async function lossOf(supply: object, hours: number): Promise<number[]> {
  const scenario = aScenario(supply)
  const state = await stateOf(scenario, inlinePool, { measures: [] }, {})
  return stopLosses(scenario, inlinePool, state!, hours, {})
}

test('a line that is never short of jobs loses all that it would have made', async () => {
  // 6 h of a job a minute, across a break and a night; the job in hand moves the count by one.
  for (const lost of await lossOf({ kind: 'saturated' }, 6)) {
    expect(lost).toBeGreaterThanOrEqual(359)
    expect(lost).toBeLessThanOrEqual(361)
  }
})

test('a line with time to spare catches up, and loses nothing', async () => {
  // 300 of 480 that it could make: an hour is caught up in the same day.
  expect(await lossOf({ kind: 'demand', goodPerShift: 300 }, 1)).toEqual([0, 0])
})

test('a stop longer than half of the window is counted in proportion', async () => {
  // 6 days of 8 h are measured: of 96 h a quarter, 24 h, is simulated.
  const scenario = aScenario({ kind: 'saturated' })
  const compiled = compileLevel(
    scenarioOfLine(scenario, lineOf(scenario, { measures: [] })!),
    THE_LINE,
  )
  expect(withStop(compiled, 96 * HOUR_S).share).toBeCloseTo(0.25, 12)
  for (const lost of await lossOf({ kind: 'saturated' }, 96)) {
    expect(lost).toBeGreaterThan(0.99 * 96 * 60)
    expect(lost).toBeLessThan(1.01 * 96 * 60)
  }
})
