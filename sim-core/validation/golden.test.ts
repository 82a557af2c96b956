/**
 * Golden records. A hash here changes only with the engine's results, and each change is told:
 *
 * - 2026-11: first records.
 * - 2026-11: a line for what machines and people do beside it.
 * - 2026-11: that line again: what a slow second simulator found (`found.test.ts`) is mended.
 */
import { expect, test } from 'vitest'

import { contentHash } from '../base/index.ts'
import { aFailure, aLine, arriving, exponential, takes } from '../engine/aLine.ts'
import { simulate, type LinePlan } from '../engine/index.ts'
import { RESTLESS_LINE } from './restlessLine.ts'
import { RICH_LINE } from './richLine.ts'

const row = Array.from({ length: 10 }, (_, s) => ({ bufferCapacity: s === 0 ? 0 : 5 }))
const mortal = aFailure({ ttf: exponential(100), ttr: exponential(10), repairers: [0] })

const PLANS: readonly (readonly [string, LinePlan, string])[] = [
  [
    'a queue M/M/1',
    aLine([{ run: exponential(1), bufferCapacity: Infinity }], {
      sources: [arriving(exponential(1.25))],
      horizonS: 10_000,
    }),
    'c78de2fd04e565527a1ffae3e914ee49ca58f50cc5bf5b649cb5246ef8f3f736',
  ],
  [
    'ten exponential stations',
    aLine(row.map((station) => ({ ...station, run: exponential(1) })), { horizonS: 10_000 }),
    '7bc1fcafaea95071ab01b1d2f100cae1071cf809b0872c58a6888382d70a43c6',
  ],
  [
    'ten stations that break and share a repairer',
    aLine(row.map((station) => ({ ...station, run: takes(1), failures: [mortal] })), {
      pools: [{ id: 'repairer', people: 1 }],
      horizonS: 10_000,
    }),
    '07db4e5e0358ec1b7f9ef59fedff710cb0644fb1e8851835a81c97525fd18307',
  ],
  [
    'a line with everything',
    RICH_LINE,
    'ea0371a53028c8c890bc77f8dc0edcc0b9d31821c6ce40d16f7ecc815e7318f9',
  ],
  [
    'a line whose machines and people do everything',
    RESTLESS_LINE,
    '5b75ae068bd81f71060c8e1d53b1dac65cc12a5de0dc18f3fd5c297923e6e52f',
  ],
]

test.each(PLANS)('%s: the record is the one it was', (_, plan, hash) => {
  expect(contentHash(simulate(plan, 2017, 3))).toBe(hash)
})
