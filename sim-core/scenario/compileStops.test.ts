import { expect, test } from 'vitest'

import { aLine, aPool, aStation } from './aLine.ts'
import { compileLine } from './compile.ts'

const RUN = { warmupS: 0, horizonS: 3600 }
const stationOf = (part: object, line: object = {}) =>
  compileLine(aLine({ stations: [aStation('S1', { ...part })], ...line }), RUN).plan.stations[0]!

test('an availability says how long a machine is up for the repairs it has', () => {
  const failures = [{ id: 'jam', availabilityShare: 0.75, mttrS: 100, mttrCv: 0 }]
  // 300 s up, 100 s down.
  expect(stationOf({ failures }).failures[0]!.ttf).toEqual({ kind: 'exponential', mean: 300 })
})

test('maintenance renews all failures of the station, or those that it names', () => {
  const failures = ['jam', 'wear'].map((id) => ({ id, mtbfS: 100, mttrS: 10 }))
  const maintenance = [
    { id: 'service', everyS: 50, durationS: 5 },
    {
      id: 'oil',
      clock: 'cycles',
      everyCycles: 7,
      durationS: 1,
      renews: ['wear'],
      begins: 'atOnce',
    },
  ]
  const [, , service, oil] = stationOf({ failures, maintenance }).failures
  expect(service).toMatchObject({ renews: [0, 1], begins: 'afterJob', isPlanned: true })
  expect(oil).toMatchObject({
    renews: [1],
    begins: 'atOnce',
    clock: 'cycles',
    ttf: { kind: 'constant', value: 7 },
  })
})

test('maintenance by age begins anew after the repairs that it would have saved', () => {
  const failures = ['jam', 'wear'].map((id) => ({ id, mtbfS: 100, mttrS: 10 }))
  const maintenance = [
    { id: 'service', everyS: 50, durationS: 5, renews: ['wear'], restartsAfterRepair: true },
  ]
  const plans = stationOf({ failures, maintenance }).failures
  expect(plans.map(({ renews }) => renews)).toEqual([[], [2], [1]])
})

test('wear passes its stages between failures, and its alarm calls the overhaul', () => {
  const wear = { stages: 4, alarmStage: 3, overhaul: { durationS: 30, operators: ['P1'] } }
  const failures = [{ id: 'crack', mtbfS: 400, mttrS: 60, wear }]
  const [crack, overhaul] = stationOf({ failures }, { pools: [aPool('P1')] }).failures
  expect(crack).toMatchObject({
    ttf: { kind: 'exponential', mean: 100 },
    wear: { stages: 4, alarmStage: 2, alarm: 1 },
  })
  expect(overhaul).toMatchObject({ ttf: null, renews: [0], repairers: [0], begins: 'afterJob' })
})

test('a spare part is missing for a share of the failures', () => {
  const spare = { missingShare: 0.1, delayS: 600 }
  const failures = [{ id: 'jam', mtbfS: 100, mttrS: 10, spare, priority: 2, afterRepair: 'scrap' }]
  expect(stationOf({ failures }).failures[0]).toMatchObject({
    spare: { missingShare: 0.1, delay: { kind: 'constant', value: 600 } },
    priority: 2,
    afterRepair: 'scrap',
  })
})
