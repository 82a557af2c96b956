/** Machines that stop, against renewal theory. */
import { describe, test } from 'vitest'

import {
  aFailure,
  aLine,
  anInspection,
  aRoute,
  arriving,
  exponential,
  takes,
} from '../engine/aLine.ts'
import type { FailurePlan, LinePlan, RunRecord } from '../engine/index.ts'
import { modeShare, throughputPerS } from '../engine/readings.ts'
import { expectMean } from './expectMean.ts'

const lineOf = (failures: readonly FailurePlan[], changes: Partial<LinePlan> = {}): LinePlan =>
  aLine([{ run: takes(1), failures }], { warmupS: 5000, horizonS: 55_000, ...changes })

const failedShare = (record: RunRecord) => modeShare(record, 0, 'failed')

describe('a machine that breaks', () => {
  const breaking = { ttf: exponential(90), ttr: exponential(10) }

  test.each([2, 4, 1000])(
    'on the calendar is down MTTR / (MTBF + MTTR) of the time, a job every %d s',
    (interarrivalS) => {
      const line = lineOf([aFailure({ ...breaking, clock: 'calendar' })], {
        sources: [arriving(exponential(interarrivalS))],
      })
      expectMean(line, failedShare, 10 / 100)
    },
  )

  test('on the operating clock is down less the less it works', () => {
    // Of the time up it works ρ / (1 − down): down = work · MTTR / MTBF = 0.5 / 9.
    const line = aLine(
      [{ run: exponential(1), bufferCapacity: Infinity, failures: [aFailure(breaking)] }],
      { sources: [arriving(exponential(2))], warmupS: 5000, horizonS: 105_000 },
    )
    expectMean(line, failedShare, 0.5 / 9)
  })

  test('by schedule is down that share of the shift', () => {
    const day = { id: 'day', periodS: 100, onS: [[0, 40]] as const }
    // Repairs rest off shift too, so that the process lives in shift time alone.
    const stations = lineOf([aFailure({ ...breaking, clock: 'scheduled' })]).stations
    const line = lineOf([], {
      stations: [{ ...stations[0]!, calendar: 0, repairsOffShift: false }],
      calendars: [day],
    })
    expectMean(line, failedShare, 0.4 * (10 / 100))
  })

  test('after so many cycles makes as many jobs between two failures', () => {
    // Whole cycles N = max(1, round X), X exponential of mean m = 20:
    // E N = 1 + Σ_{k ≥ 2} e^{−(k − ½)/m} = 1 + e^{−1.5/m} / (1 − e^{−1/m}).
    const mean = 1 + Math.exp(-1.5 / 20) / (1 - Math.exp(-1 / 20))
    const cycles = aFailure({ clock: 'cycles', ttf: exponential(20), ttr: exponential(10) })
    expectMean(lineOf([cycles]), throughputPerS, mean / (mean + 10))
  })

  test('and starts its work again needs (e^{λs} − 1)(1/λ + MTTR) for a job of s', () => {
    // Preemptive repeat: Gaver, A waiting line with interrupted service, JRSS B 24 (1962).
    const again = aFailure({ ...breaking, afterRepair: 'restart' })
    const line = aLine([{ run: takes(30), failures: [again] }], {
      warmupS: 5000,
      horizonS: 105_000,
    })
    expectMean(line, throughputPerS, 1 / ((Math.exp(30 / 90) - 1) * (90 + 10)))
  })

  test('and scraps its work ships e^{−λs} of the jobs it begins', () => {
    const lost = aFailure({ ...breaking, afterRepair: 'scrap' })
    const line = aLine([{ run: takes(30), failures: [lost] }], { warmupS: 5000, horizonS: 105_000 })
    const yieldShare = (record: RunRecord) =>
      record.shipped[0]! / (record.shipped[0]! + record.scrapped)
    expectMean(line, yieldShare, Math.exp(-30 / 90))
  })
})

describe('preventive maintenance at age T', () => {
  // Weibull of shape 2 and mean m: R(t) = exp(−(t/η)²) with η = 2 m / √π. A cycle is ∫₀ᵀ R of work,
  // then a repair with probability 1 − R(T) or else a service (Barlow & Hunter 1960).
  const m = 100
  const eta = (2 * m) / Math.sqrt(Math.PI)
  const T = 60
  const steps = 100_000
  const reliability = (t: number) => Math.exp(-((t / eta) * (t / eta)))
  const work = Array.from({ length: steps }, (_, i) => reliability(((i + 0.5) / steps) * T)).reduce(
    (sum, r) => sum + (r * T) / steps,
    0,
  )
  const cycle = work + (1 - reliability(T)) * 40 + reliability(T) * 5

  test('makes a machine that wears out available as the renewal theorem says', () => {
    const failures = [
      aFailure({
        id: 'wear',
        ttf: { kind: 'weibull', mean: m, shape: 2 },
        ttr: exponential(40),
        renews: [1],
      }),
      aFailure({ id: 'service', ttf: takes(T), ttr: exponential(5), renews: [0], isPlanned: true }),
    ]
    expectMean(lineOf(failures), throughputPerS, work / cycle)
    expectMean(lineOf(failures), (record) => record.planned[1]! / 50_000, reliability(T) / cycle)
  })
})

test('condition-based maintenance stops a machine only at its alarm', () => {
  // Four stages of mean 25, alarm on entering the third: 50 of work, then an overhaul of mean 5.
  const failures = [
    aFailure({
      ttf: exponential(25),
      ttr: exponential(40),
      wear: { stages: 4, alarmStage: 2, alarm: 1 },
    }),
    aFailure({ id: 'overhaul', ttf: null, ttr: exponential(5), renews: [0], isPlanned: true }),
  ]
  expectMean(lineOf(failures), throughputPerS, 50 / 55)
})

test('control after k rejects scraps k of n + k / p jobs', () => {
  // It drifts after n whole jobs; each job after that is spoiled with probability p and rejected at
  // once, so that k rejects take k / p jobs on average (negative binomial).
  const [n, k, p] = [40, 3, 0.25]
  const failures = [
    aFailure({ id: 'drift', clock: 'cycles', ttf: takes(n), begins: 'never' }),
    aFailure({ id: 'adjust', ttf: null, ttr: takes(20), begins: 'afterJob', renews: [0] }),
  ]
  const station = {
    run: takes(1),
    failures,
    causes: [{ defect: 0, share: [0], drift: { place: 0, share: [p] } }],
    control: { rejects: k, adjustment: 1 },
    inspection: anInspection({ onReject: aRoute(0, { scrapShare: 1 }) }),
  }
  const line = aLine([station], { defects: ['burr'], warmupS: 1000, horizonS: 51_000 })
  const scrapShare = ({ scrapped, shipped }: RunRecord) => scrapped / (scrapped + shipped[0]!)
  expectMean(line, scrapShare, k / (n + k / p))
  expectMean(line, failedShare, 20 / (n + k / p + 20))
})

test('machines that share a repairer wait for each other, also on the calendar clock', () => {
  // Finite source of three, λ = 1/10, μ = 1/5: states weigh 1, 3/2, 3/2, 3/4; 7.5 / 4.75 are up.
  const stations = [0, 1, 2].map(() => ({
    run: takes(0.5),
    next: -1,
    failures: [
      aFailure({ clock: 'calendar', ttf: exponential(10), ttr: exponential(5), repairers: [0] }),
    ],
  }))
  const sources = [0, 1, 2].map((to) => ({ ...arriving(exponential(7)), id: `source${to}`, to }))
  const line = aLine(stations, {
    sources,
    pools: [{ id: 'repairer', people: 1 }],
    warmupS: 500,
    horizonS: 20_500,
  })
  const down = (record: RunRecord) =>
    [0, 1, 2].reduce((sum, s) => sum + modeShare(record, s, 'failed'), 0)
  expectMean(line, down, 3 - 7.5 / 4.75)
})
