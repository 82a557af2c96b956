/** Connected machines: who is called how fast, and what a network that is down undoes. */
import { describe, expect, test } from 'vitest'

import { aFailure, aLine, exponential, inTurn, oneByOne, takes } from './aLine.ts'
import { modeShare, shippedOf } from './readings.ts'
import type { FailurePlan, LinePlan } from './plan.ts'
import { createRun, restore, simulate } from './run.ts'

const always = { id: 'net', up: takes(1e6), down: takes(1) }
const never = { id: 'net', up: takes(0), down: takes(1e6) }

const connected = (failure: Partial<FailurePlan>, network: NonNullable<LinePlan['networks']>[0]) =>
  aLine(
    [
      {
        run: takes(10),
        failures: [aFailure({ link: { network: 0, responseS: 2 }, responseS: 8, ...failure })],
      },
    ],
    { networks: [network], horizonS: 100 },
  )

describe('a failure of a connected machine', () => {
  test('is answered in 2 s while the network is up', () => {
    // 10 s of work, then 2 + 5 s: by 100 s six jobs, at 10, 27, 44, 61, 78, 95.
    expect(shippedOf(simulate(connected({}, always), 1, 0))).toBe(6)
  })

  test('is answered in 8 s while it is down', () => {
    // Out at 10, 33, 56, 79.
    expect(shippedOf(simulate(connected({}, never), 1, 0))).toBe(4)
  })

  test('is one like any other where the network changes nothing, to the last bit', () => {
    const same = connected({ link: { network: 0, responseS: 8 } }, always)
    const plain = aLine([{ run: takes(10), failures: [aFailure({ responseS: 8 })] }], {
      horizonS: 100,
    })
    expect(simulate(same, 1, 0)).toEqual(simulate(plain, 1, 0))
  })
})

const monitor = { sensitivityShare: 1, leadS: 100, plannedShare: 0.2 }

describe('a warning', () => {
  test('makes the repair a fifth as long and needs no response', () => {
    // 10 s of work, 1 s of planned repair.
    const record = simulate(connected({ monitor }, always), 1, 0)
    expect([shippedOf(record), ...record.planned]).toEqual([9, 9])
  })

  test('is none while the network is down', () => {
    const record = simulate(connected({ monitor }, never), 1, 0)
    expect([shippedOf(record), ...record.failures, ...record.planned]).toEqual([4, 4, 0])
  })
})

describe('a false alarm', () => {
  const alarm = { isAlarm: true, responseS: 0, link: { network: 0, responseS: 0 } }

  test('stops a machine that is connected', () => {
    expect(shippedOf(simulate(connected(alarm, always), 1, 0))).toBe(7)
  })

  test('does not ring while the network is down', () => {
    expect(shippedOf(simulate(connected(alarm, never), 1, 0))).toBe(10)
  })
})

test('a network is up and down in turn; what falls due at the change finds it as it was', () => {
  const network = { id: 'net', up: oneByOne(10, 1000), down: oneByOne(30, 1000) }
  // Failed at 10, still up: 2 + 5 s; at 27, down: 8 + 5 s; at 50, up again: 2 + 5 s, then as ever.
  expect(shippedOf(simulate(connected({}, network), 1, 0))).toBe(5)
  const busy = modeShare(simulate(connected({}, network), 1, 0), 0, 'processing')
  // 10 + 10 + 10 + 10 + 10 s from 0, 17, 40, 57, 74 and 91 on: 9 s of the last.
  expect(busy).toBeCloseTo(0.59, 10)
})

test('over long spells the machine works as with either response, by their shares', () => {
  // Renewal reward in each spell: 10 / (10 + 2 + 5) and 10 / (10 + 8 + 5); a spell is 10,000 s and
  // more, a cycle about 20 s, so the ends of the spells matter by a thousandth.
  const failure = { ttf: exponential(10), ttr: exponential(5) }
  const network = { id: 'net', up: takes(30_000), down: takes(10_000) }
  const plan = { ...connected(failure, network), horizonS: 800_000 }
  const busyShare = 0.75 * (10 / 17) + 0.25 * (10 / 23)
  expect(modeShare(simulate(plan, 3, 0), 0, 'processing')).toBeCloseTo(busyShare, 2)
})

test('the state of a network is part of a snapshot', () => {
  const plan = connected({}, { id: 'net', up: inTurn(7, 3), down: inTurn(5, 2) })
  const run = createRun(plan, 1, 0)
  run.advanceTo(31_000_000)
  const copy = restore(run.snapshot())
  run.advanceTo(100_000_000)
  copy.advanceTo(100_000_000)
  expect(copy.record()).toEqual(run.record())
})
