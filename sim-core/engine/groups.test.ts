import { describe, expect, test } from 'vitest'

import { aFailure, aLine, takes } from './aLine.ts'
import { exitsS, modesOf } from './readings.ts'
import { simulate } from './run.ts'

const stop = aFailure({ id: 'stop', ttf: takes(20), ttr: takes(5) })
const coupled = aLine([{ run: takes(8) }, { run: takes(8) }, { run: takes(8) }], {
  groups: [{ id: 'cell', stations: [0, 1], stop }],
  horizonS: 40,
})

describe('a common cause', () => {
  test('halts all stations of its group and no other, and the work goes on where it was', () => {
    expect(modesOf(coupled, 2)).toEqual([
      [0, 'processing'],
      [20, 'failed'],
      [25, 'processing'],
    ])
    expect(modesOf(coupled, 1).slice(0, 4)).toEqual([
      [0, 'starved'],
      [8, 'processing'],
      [20, 'failed'],
      [25, 'processing'],
    ])
    // S3 goes on from 16 to 24, and finds its next job when S2 has done the 4 s it had left.
    expect(modesOf(coupled, 0).filter(([, mode]) => mode === 'failed')).toEqual([])
    expect(exitsS(coupled)).toEqual([24, 37])
  })

  test('comes again after the same time on shift, counted from the repair', () => {
    const longer = { ...coupled, horizonS: 100 }
    const failed = modesOf(longer, 2).filter(([, mode]) => mode === 'failed')
    expect(failed.map(([atS]) => atS)).toEqual([20, 45, 70, 95])
    expect([...simulate(longer, 1, 0).failures]).toEqual([4])
  })

  test('waits for its repairer', () => {
    const served = {
      ...coupled,
      pools: [{ id: 'maintainers', people: 0 }],
      groups: [{ id: 'cell', stations: [0, 1], stop: { ...stop, repairers: [0] } }],
    }
    expect(modesOf(served, 2)).toEqual([
      [0, 'processing'],
      [20, 'failed'],
    ])
  })

  test('is removed by whoever stands at a halted machine and can, if nobody else is free', () => {
    const attended = {
      ...coupled,
      stations: coupled.stations.with(0, {
        ...coupled.stations[0]!,
        run: null,
        work: takes(8),
        workers: [0],
      }),
      pools: [{ id: 'fitter', people: 1 }],
      groups: [{ id: 'cell', stations: [0, 1], stop: { ...stop, repairers: [0] } }],
    }
    // The fitter is at work all the time: at S1 until 20, at the stop until 25, at S1 again.
    expect(modesOf(attended, 2)).toEqual(modesOf(coupled, 2))
    expect([...simulate(attended, 1, 0).busyTicks]).toEqual([40e6])
  })

  test('takes its response first', () => {
    const slow = {
      ...coupled,
      groups: [{ id: 'cell', stations: [0, 1], stop: { ...stop, responseS: 4 } }],
    }
    expect(modesOf(slow, 2)[2]).toEqual([29, 'processing'])
  })

  test('does not age while the group is off shift', () => {
    const calendars = [{ id: 'day', periodS: 100, onS: [[0, 15]] as const }]
    const stations = coupled.stations.map((station) => ({ ...station, calendar: 0 }))
    const failed = modesOf({ ...coupled, calendars, stations, horizonS: 200 }, 2).find(
      ([, mode]) => mode === 'failed',
    )
    // 15 s on the first day and 5 s on the second.
    expect(failed).toEqual([105, 'failed'])
  })
})

test('a group that begins off shift ages from its first shift on', () => {
  const calendars = [{ id: 'late', periodS: 100, onS: [[50, 100]] as const }]
  const stations = coupled.stations.map((station) => ({ ...station, calendar: 0 }))
  const failed = modesOf({ ...coupled, calendars, stations, horizonS: 100 }, 2).find(
    ([, mode]) => mode === 'failed',
  )
  expect(failed).toEqual([70, 'failed'])
})

test('a station of two stopped groups stands until both are released', () => {
  const other = aFailure({ id: 'stop', ttf: takes(22), ttr: takes(10) })
  const both = {
    ...coupled,
    groups: [
      { id: 'cell', stations: [0, 1], stop },
      { id: 'cabinet', stations: [1, 2], stop: other },
    ],
  }
  // S1: 20–25. S2: 20–32. S3: 22–32.
  expect(modesOf(both, 2).slice(0, 3)).toEqual([
    [0, 'processing'],
    [20, 'failed'],
    [25, 'processing'],
  ])
  expect(modesOf(both, 1).slice(2, 4)).toEqual([
    [20, 'failed'],
    [32, 'processing'],
  ])
  expect(modesOf(both, 0).filter(([atS]) => atS >= 20 && atS < 40).slice(0, 2)).toEqual([
    [22, 'failed'],
    [32, 'processing'],
  ])
})
