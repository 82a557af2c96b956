/** Machines that sleep when idle and wake with a delay, and working calendars. */
import { exp } from '../../base/index.ts'
import { aFailure, aLine, arriving, exponential, takes } from '../../engine/aLine.ts'
import type { Distribution } from '../../base/index.ts'
import { modeShare, shippedOf } from '../../engine/readings.ts'
import { lead, listed, type Listed, share, throughput } from './case.ts'
import { queueMG1 } from './formulas.ts'

const WINDOW = { warmupS: 500, horizonS: 50_500 }

/**
 * An idle machine falls asleep after `afterS`, and the first job of the next busy period then waits
 * for it to wake. Idle times are exponential, so that it is asleep when a busy period begins with
 * probability e^(−λ afterS). Welch 1964: the first service of a busy period is another.
 */
function sleeper(rate: number, run: Distribution, square: number, afterS: number, wakeS: number) {
  const asleep = exp(-rate * afterS)
  const extra = asleep * wakeS
  const extraSquare = asleep * wakeS * wakeS
  const cycleS = 1 / rate + (1 + extra) / (1 - rate)
  const wait =
    queueMG1(rate, 1, square) / rate + (2 * extra + rate * extraSquare) / (2 * (1 + rate * extra))
  return {
    plan: aLine([{ run, bufferCapacity: Infinity, standby: { afterS, wakeS } }], {
      sources: [arriving(exponential(1 / rate))],
      ...WINDOW,
    }),
    figures: [
      share('standby', (asleep / rate + extra) / cycleS),
      share('processing', rate),
      lead(wait + 1),
    ],
  }
}

const sleepers: readonly Listed[] = [
  {
    id: 'standby-at-once',
    name: { zh: '空闲即待机，唤醒 2 秒', en: 'Asleep as soon as idle, 2 s to wake' },
    reference: 'Welch 1964',
    ...sleeper(0.5, exponential(1), 2, 0, 2),
  },
  {
    id: 'standby-delayed',
    name: { zh: '空闲 1.5 秒后待机，唤醒 3 秒', en: 'Asleep after 1.5 s, 3 s to wake' },
    reference: 'Welch 1964',
    ...sleeper(0.4, takes(1), 1, 1.5, 3),
  },
]

const DAY = 86_400
const SHIFT = {
  id: 'day',
  periodS: DAY,
  onS: [
    [8 * 3600, 12 * 3600],
    [13 * 3600, 17 * 3600],
  ],
} as const

/** Eight hours a day of a constant time that divides them. */
const workingHours: Listed = {
  id: 'calendar-count',
  name: { zh: '每天 8 小时的定长设备', en: 'A machine of constant time, eight hours a day' },
  reference: 'By hand: 480 jobs a day',
  plan: aLine([{ run: takes(60), calendar: 0 }], {
    calendars: [SHIFT],
    warmupS: DAY,
    horizonS: 11 * DAY,
  }),
  figures: [
    { kpi: 'throughput', exact: 480 / DAY, read: (r) => (shippedOf(r) * 1e6) / r.windowTicks },
    { kpi: 'ratio', exact: 2 / 3, read: (record) => modeShare(record, 0, 'offShift') },
  ],
  isExact: true,
}

/** Repairs and the clock both stand off shift: on shift it is as if there were no breaks. */
const onShift: Listed = {
  id: 'calendar-failures',
  name: { zh: '下班不维修，故障按在班时间计', en: 'Failures and repairs on shift only' },
  reference: 'Renewal reward on working time',
  plan: aLine(
    [
      {
        run: takes(10),
        calendar: 0,
        repairsOffShift: false,
        failures: [aFailure({ clock: 'scheduled', ttf: exponential(3000), ttr: exponential(600) })],
      },
    ],
    { calendars: [SHIFT], warmupS: 2 * DAY, horizonS: 32 * DAY },
  ),
  figures: [throughput(((5 / 6) * (8 / 24)) / 10), share('failed', (1 / 6) * (8 / 24))],
}

export const energyCases = listed('energy', [...sleepers, workingHours, onShift])
