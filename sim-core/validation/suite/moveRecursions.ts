/** Recursions for assembly, belts, vehicles, calendars and failures whose times are given. */
import type { Distribution } from '../../base/index.ts'
import { aFailure, aLine, inTurn, oneByOne, orderedOnce, takes } from '../../engine/aLine.ts'
import type { Listed } from './case.ts'
import { sum } from './formulas.ts'
import { ARRIVALS, arrivalsAt, exitsAre, HORIZON_S, JOBS, times } from './givenTimes.ts'

/**
 * Two kinds of parts with room for two of each: a maker waits for a place, the assembly for one of
 * each.
 */
const [LEFT, RIGHT, JOIN] = [times(31, 1, 6), times(37, 1, 7), times(41, 1, 4)]
function joinExits(): number[] {
  const begins: number[] = []
  const done: number[] = []
  const put: [number[], number[]] = [[], []]
  JOIN.forEach((time, k) => {
    const both = [LEFT, RIGHT].map((list, side) => {
      const from = put[side]![k - 1] ?? 0
      // A place is free when the assembly before the last two has begun.
      const at = Math.max(from + list[k]!, begins[k - 2] ?? 0)
      put[side]!.push(at)
      return at
    })
    begins.push(Math.max(both[0]!, both[1]!, done[k - 1] ?? 0))
    done.push(begins[k]! + time)
  })
  return done
}
const join: Listed = {
  id: 'assembly-exits',
  name: { zh: '给定工时的两路装配', en: 'An assembly of two parts, given times' },
  reference: 'Fork-join recursion, Baccelli et al. 1989',
  plan: aLine(
    [
      { run: oneByOne(...LEFT), next: 3 },
      { run: oneByOne(...RIGHT), next: 2 },
      { servers: 0, bufferCapacity: 2, next: -1 },
      { run: oneByOne(...JOIN), bufferCapacity: 2, inputs: [{ from: 2, jobs: 1 }] },
    ],
    {
      horizonS: HORIZON_S,
      sources: [orderedOnce([0, 0, JOBS]), { ...orderedOnce([0, 0, JOBS]), id: 'parts', to: 1 }],
    },
  ),
  figures: exitsAre(joinExits()),
  isExact: true,
}

/** A belt of three places that takes 6 s, before a machine. */
const beltTimes = times(43, 1, 6)
function beltExits(): number[] {
  const on: number[] = []
  const off: number[] = []
  const done: number[] = []
  ARRIVALS.forEach((comes, k) => {
    on.push(Math.max(comes, on[k - 1] ?? 0, off[k - 3] ?? 0))
    off.push(Math.max(on[k]! + 6, done[k - 1] ?? 0))
    done.push(off[k]! + beltTimes[k]!)
  })
  return done
}
const belt: Listed = {
  id: 'belt-exits',
  name: {
    zh: '给定到达，积放式输送线接加工',
    en: 'Given arrivals, an accumulating belt before a machine',
  },
  reference: 'Recursion A(k), S(k) of docs/model.md, 9',
  plan: aLine(
    [
      { conveyor: { transitS: 6, places: 3, whenBlocked: 'accumulating' } },
      { run: oneByOne(...beltTimes) },
    ],
    { horizonS: HORIZON_S, sources: [arrivalsAt(ARRIVALS)] },
  ),
  figures: exitsAre(beltExits()),
  isExact: true,
}

/** One vehicle, 2 s there and 3 s back; the machine is free when the vehicle has left. */
const madeTimes = times(47, 1, 8)
const doneTimes = times(53, 1, 6)
function carriedExits(): number[] {
  let machineFree = 0
  let vehicleFree = 0
  let done = 0
  return madeTimes.map((time, k) => {
    const leaves = Math.max(machineFree + time, vehicleFree)
    machineFree = leaves
    vehicleFree = leaves + 5
    done = Math.max(done, leaves + 2) + doneTimes[k]!
    return done
  })
}
const carried: Listed = {
  id: 'vehicle-exits',
  name: { zh: '给定工时，一辆车往返', en: 'Given times, one vehicle there and back' },
  reference: 'Recursion of machine, vehicle and machine',
  plan: aLine(
    [
      {
        run: oneByOne(...madeTimes),
        transport: { fleet: 0, loaded: takes(2), back: takes(3) },
      },
      { run: oneByOne(...doneTimes), bufferCapacity: Infinity },
    ],
    {
      horizonS: HORIZON_S,
      fleets: [{ id: 'cart', vehicles: 1 }],
      sources: [orderedOnce([0, 0, JOBS])],
    },
  ),
  figures: exitsAre(carriedExits()),
  isExact: true,
}

/** On for 40 s of each 60, work suspended and kept: working time on the clock of the wall. */
const workTimes = times(59, 1, 15)
const onTheWall = (worked: number) => {
  const spans = Math.ceil(worked / 40) - 1
  return spans * 60 + (worked - spans * 40)
}
const shifts: Listed = {
  id: 'calendar-exits',
  name: { zh: '给定工时，60 秒中工作 40 秒', en: 'Given times, 40 s of each 60 on shift' },
  reference: 'Working time by hand',
  plan: aLine([{ run: oneByOne(...workTimes), calendar: 0 }], {
    horizonS: HORIZON_S,
    calendars: [{ id: 'day', periodS: 60, onS: [[0, 40]] }],
    sources: [orderedOnce([0, 0, JOBS])],
  }),
  figures: exitsAre(workTimes.map((_, k) => onTheWall(sum(workTimes.slice(0, k + 1))))),
  isExact: true,
}

/** Up for 10, 25, 5 s of processing in turn, down for 4, 1 and 7 s. */
const [UP, DOWN] = [
  [10, 25, 5],
  [4, 1, 7],
]
function failingExits(): number[] {
  let downS = 0
  let worked = 0
  let failures = 0
  let nextAt = UP[0]!
  return workTimes.map((time) => {
    worked += time
    // A job that is finished at the instant of a failure is finished.
    while (nextAt < worked) {
      downS += DOWN[failures % 3]!
      failures++
      nextAt += UP[failures % 3]!
    }
    return worked + downS
  })
}
const turn = (values: readonly number[]): Distribution => inTurn(...values)
const failing: Listed = {
  id: 'failure-exits',
  name: { zh: '给定工时、寿命与修复时间', en: 'Given times, lives and repairs' },
  reference: 'Processing time by hand',
  plan: aLine(
    [
      {
        run: oneByOne(...workTimes),
        failures: [aFailure({ ttf: turn(UP), ttr: turn(DOWN) })],
      },
    ],
    { horizonS: HORIZON_S, sources: [orderedOnce([0, 0, JOBS])] },
  ),
  figures: exitsAre(failingExits()),
  isExact: true,
}

export const moveRecursions: readonly Listed[] = [join, belt, carried, shifts, failing]
