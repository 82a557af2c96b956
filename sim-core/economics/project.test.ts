import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { aCapexLine, aProject } from './aProjectCase.ts'
import { combinePaces, rampUpShare, renewalMonths, timelineOf } from './project.ts'
import type { MeasurePace } from './project.ts'

function aPace(changes: Partial<MeasurePace> = {}): MeasurePace {
  return {
    priceCny: 100,
    leadTimeMonths: 2,
    lineStopHours: 8,
    rampUp: { startShare: 0.6, tauMonths: 1 },
    ...changes,
  }
}

test('measures together wait for the slowest, add their stops and average their ramp-ups', () => {
  const slow = aPace({
    priceCny: 300,
    leadTimeMonths: 5,
    lineStopHours: 24,
    rampUp: { startShare: 0.2, tauMonths: 3 },
  })
  const pace = combinePaces([aPace(), slow])
  expect(pace.leadTimeMonths).toBe(5)
  expect(pace.lineStopHours).toBe(32)
  expect(pace.rampUp.startShare).toBeCloseTo(0.3, 12) // (100 · 0.6 + 300 · 0.2) / 400
  expect(pace.rampUp.tauMonths).toBeCloseTo(2.5, 12) // (100 · 1 + 300 · 3) / 400
})

test('measures without a price count equally in the ramp-up', () => {
  const slow = aPace({ priceCny: 0, rampUp: { startShare: 0.2, tauMonths: 3 } })
  expect(combinePaces([aPace({ priceCny: 0 }), slow]).rampUp.startShare).toBeCloseTo(0.4, 12)
})

test('a project of no measure is refused', () => {
  expect(() => combinePaces([])).toThrow('needs a measure')
})

test('a part of a month of lead time counts as a month', () => {
  const project = aProject({ leadTimeMonths: 2.1, installationMonths: 2, trialMonths: 3 })
  expect(timelineOf(project)).toEqual({
    deliveryMonth: 3,
    goLiveMonth: 5,
    acceptanceMonth: 8,
  })
})

test('the first month of a ramp-up from one half in two months reaches e^-½ of the gains', () => {
  // 1 − ½ · 2 · (1 − e^−½) = e^−½
  expect(rampUpShare({ startShare: 0.5, tauMonths: 2 }, 1)).toBeCloseTo(0.6065306597126334, 14)
})

test('without a ramp-up the gains are there at once', () => {
  expect(rampUpShare({ startShare: 0.5, tauMonths: 0 }, 1)).toBe(1)
})

test('a ramp-up misses (1 - a0) tau months of gains in all', () => {
  const start = fc.integer({ min: 0, max: 100 }).map((k) => k / 100)
  const tau = fc.integer({ min: 1, max: 80 }).map((k) => k / 10)
  fc.assert(
    fc.property(start, tau, (startShare, tauMonths) => {
      const months = Array.from({ length: 400 }, (_, k) => k + 1)
      const missing = months.reduce(
        (sum, k) => sum + 1 - rampUpShare({ startShare, tauMonths }, k),
        0,
      )
      expect(missing).toBeCloseTo((1 - startShare) * tauMonths, 9) // the integral to infinity
    }),
    { seed: 7 },
  )
})

test('a line is renewed at the end of each life inside the horizon', () => {
  const timeline = timelineOf(aProject()) // go-live in month 3
  const line = aCapexLine({ lifeYears: 2 })
  expect(renewalMonths(line, timeline, 60)).toEqual([27, 51])
  expect(renewalMonths(line, timeline, 51)).toEqual([27]) // a life that ends with the horizon
  expect(renewalMonths(line, timeline, 2)).toEqual([])
  expect(renewalMonths(aCapexLine(), timeline, 60)).toEqual([])
})
