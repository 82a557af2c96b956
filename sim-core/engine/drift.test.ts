import { describe, expect, test } from 'vitest'

import { aFailure, aLine, anInspection, aRoute, exponential, oneByOne, takes } from './aLine.ts'
import type { StationPlan } from './plan.ts'
import { exitsS, modesOf, shippedOf } from './readings.ts'
import { simulate } from './run.ts'

const drift = aFailure({ id: 'drift', ttf: oneByOne(35), begins: 'never' })
const adjustment = aFailure({
  id: 'adjustment',
  ttf: null,
  ttr: takes(7),
  begins: 'afterJob',
  renews: [0],
  isPlanned: true,
})
const spoils = { defect: 0, share: [0], drift: { place: 0, share: [1] } }
const scraps = anInspection({ onReject: aRoute(0, { scrapShare: 1 }) })

describe('a machine that drifts', () => {
  const machine: Partial<StationPlan> = {
    run: takes(10),
    failures: [drift, adjustment],
    causes: [spoils],
  }
  const lineOf = (station: Partial<StationPlan>, horizonS = 100) =>
    aLine([{ ...machine, ...station }], { defects: ['burr'], horizonS })

  test('goes on and spoils its jobs, from the one in hand on', () => {
    const record = simulate(lineOf({}), 1, 0)
    // It drifts at 35: the jobs done at 40, 50 … 100 are spoiled.
    expect([shippedOf(record), record.escapedJobs]).toEqual([10, 7])
    expect(modesOf(lineOf({}), 0)).toEqual([[0, 'processing']])
  })

  test('is adjusted when enough of its jobs have been rejected, at the end of a job', () => {
    const line = lineOf({ inspection: scraps, control: { rejects: 2, adjustment: 1 } })
    // The rejects of 40 and 50; then 7 s of adjustment, and whole jobs.
    expect(exitsS(line)).toEqual([10, 20, 30, 67, 77, 87, 97])
    const record = simulate(line, 1, 0)
    expect([record.scrapped, ...record.planned]).toEqual([2, 0, 1])
  })

  test('is adjusted for rejects found far down the line, and not again for old ones', () => {
    const line = aLine(
      [
        { ...machine, run: takes(10), control: { rejects: 1, adjustment: 1 } },
        { run: takes(25), bufferCapacity: 9, inspection: scraps },
      ],
      { defects: ['burr'], horizonS: 230 },
    )
    const record = simulate(line, 1, 0)
    // The job of 40 is the first spoiled; S2 does the n-th job at 10 + 25 n, so it sees it at 110
    // and again one at 135 … 185, made before the adjustment at 110–117.
    expect([...record.planned]).toEqual([0, 1])
    // Jobs of 40 … 110 are spoiled: numbers 4 to 11 of S2, done until 110 … 210 or later.
    expect(record.scrapped).toBe(5)
  })

  test('is set right by a set-up where that is said', () => {
    const setup = { begins: 'firstJob' as const, timeS: [[0, 1], [1, 0]], workers: [] }
    const lots = [0, 1].map((product) => ({ product, quantity: 5 }))
    const line = (renews: readonly number[]) =>
      aLine([{ ...machine, setup: { ...setup, renews }, causes: [
        { ...spoils, share: [0, 0], drift: { place: 0, share: [1, 1] } },
      ] }], {
        products: 2,
        defects: ['burr'],
        horizonS: 101,
        sources: [{ ...aLine([{}]).sources[0]!, supply: { kind: 'saturated', lots } }],
      })
    // Jobs 4 and 5 of the first lot, then the set-up from 50 to 51.
    expect(simulate(line([0]), 1, 0).escapedJobs).toBe(2)
    expect(simulate(line([]), 1, 0).escapedJobs).toBe(7)
  })
})

test('who does the work matters where pools differ', () => {
  const line = (poolFactor: readonly number[]) =>
    aLine([{ work: takes(10), workers: [1], causes: [{ defect: 0, share: [0.5], poolFactor }] }], {
      defects: ['burr'],
      pools: ['masters', 'learners'].map((id) => ({ id, people: 1 })),
    })
  expect(simulate(line([1, 0]), 1, 0).escapedJobs).toBe(0)
  expect(simulate(line([0, 2]), 1, 0).escapedJobs).toBe(100)
  expect(simulate(line([9, 1]), 1, 0)).toEqual(simulate(line([1, 1]), 1, 0))
})

describe('second grade', () => {
  const station = { run: takes(10), causes: [{ defect: 0, share: [1] }] }
  const lineOf = (inspection: StationPlan['inspection']) =>
    aLine([{ ...station, inspection }], { defects: ['burr'], horizonS: 100 })

  test('goes on, is counted, and hides no defect', () => {
    const record = simulate(lineOf(anInspection({ onReject: { kind: 'downgrade' } })), 1, 0)
    expect([shippedOf(record), record.downgraded, record.escapedJobs]).toEqual([10, 10, 0])
    expect([record.firstPass, record.scrapped]).toEqual([0, 0])
  })

  test('is what becomes of a job beyond rescue, by share or by visits', () => {
    const onReject = (changes: object) => aRoute(0, { beyondRescue: 'downgrade', ...changes })
    const byShare = lineOf(anInspection({ onReject: onReject({ scrapShare: 1 }) }))
    expect(simulate(byShare, 1, 0).downgraded).toBe(10)
    const byVisits = lineOf(anInspection({ onReject: onReject({ visitLimit: 1, mends: false }) }))
    // Every job goes round once.
    const [first] = byVisits.stations
    const alone = { ...byVisits, conwipCards: 1, stations: [{ ...first!, bufferCapacity: 1 }] }
    expect(simulate(alone, 1, 0).downgraded).toBe(5)
  })

  test('is not in the record of a line that has none', () => {
    expect('downgraded' in simulate(lineOf(null), 1, 0)).toBe(false)
  })
})

test('drift that spoils nothing changes nothing', () => {
  const plain = { run: exponential(3), causes: [{ defect: 0, share: [0.2] }] }
  const drifting = {
    ...plain,
    failures: [drift],
    causes: [{ defect: 0, share: [0.2], drift: { place: 0, share: [0.2] } }],
  }
  const record = (station: Partial<StationPlan>) =>
    simulate(aLine([station, { run: takes(2) }], { defects: ['burr'] }), 1, 0)
  const { failures: _, planned: __, events: ___, ...rest } = record(drifting)
  expect(record(plain)).toMatchObject(rest)
})
