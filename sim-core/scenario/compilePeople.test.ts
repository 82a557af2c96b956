import { expect, test } from 'vitest'

import { MODE_NAMES } from '../engine/index.ts'
import { A_DAY, aLine, aPool, aStation } from './aLine.ts'
import { compileLine } from './compile.ts'

const RUN = { warmupS: 0, horizonS: 3600 }
const planOf = (part: object) => compileLine(aLine({ ...part }), RUN).plan

test('ways follow from places along the aisle and the speed', () => {
  const walk = { positionsM: { S2: 6, S3: 9 }, speedMPerS: 1.5, from: 'S2', serves: 'nearest' }
  expect(planOf({ pools: [aPool('P1', { walk }), aPool('P2')] }).pools).toEqual([
    {
      id: 'P1',
      people: 1,
      walk: {
        timeS: [
          [0, 4, 6],
          [4, 0, 2],
          [6, 2, 0],
        ],
        from: 1,
        serves: 'nearest',
      },
    },
    { id: 'P2', people: 1 },
  ])
})

test('absence and learning reach the engine', () => {
  const learning = { excessShare: 0.5, overShifts: 20 }
  const plan = planOf({
    calendars: [A_DAY],
    pools: [aPool('P1', { absentShare: 0.05 })],
    stations: [aStation('S1', { paceCv: 0.1, paceHolds: 'shift', learning })],
  })
  expect(plan.pools[0]!.absentShare).toBe(0.05)
  expect(plan.stations[0]).toMatchObject({
    paceHolds: 'shift',
    learning: { excess: 0.5, shifts: 20 },
  })
})

test('a line that states power is metered by the quarter of an hour, and others are not', () => {
  expect(planOf({}).meter).toBeUndefined()
  const name = { zh: '空压机', en: 'Compressor' }
  const { meter } = planOf({
    calendars: [A_DAY],
    stations: [
      aStation('S1', { runsUnattended: true }),
      aStation('S2', {
        standby: { afterS: 60, wakeS: 5 },
        powerKw: { processing: 12, starved: 3, standby: 1, waking: 4 },
      }),
    ],
    baseLoads: [{ id: 'air', name, onShiftKw: 7, alwaysKw: 2 }],
  })
  const kw = { processing: 12, standby: 1, offShift: 0 }
  expect(meter).toEqual({
    intervalS: 900,
    stationKw: [
      MODE_NAMES.map(() => 0),
      MODE_NAMES.map((mode) => kw[mode as keyof typeof kw] ?? 3),
    ],
    wakingExtraKw: [0, 3],
    alwaysKw: 2,
    onShiftKw: 7,
    clockStation: 1,
  })
})
