import { expect, test } from 'vitest'

import { mode, type LinePlan } from '../../../sim-core/index.ts'
import { aFactoryLine, FACTORY_KINDS } from './aFactoryLine.ts'
import { attendanceOf, seatsOf, showSeats } from './seats.ts'
import { shapeOf } from './shape.ts'

const plan = aFactoryLine()

/** The factory with other servers and people at its first station. */
function withSeats(servers: number, people: number): LinePlan {
  const stations = plan.stations.map((station, s) => (s === 0 ? { ...station, servers } : station))
  return { ...plan, stations, pools: [{ id: 'people', people }] }
}

const seatsAt = (of: LinePlan) => seatsOf(of, FACTORY_KINDS, shapeOf(of))

test('a bench of twenty places with three people has three seats, shared in turn', () => {
  const shared = withSeats(20, 3)
  const seats = seatsAt(shared)
  expect(seats.of[0]).toBe(3)
  const first = shapeOf(shared).firstServer[0]!
  const taken = [0, 1, 2, 3, 4].map((k) => seats.seatOf[first + k]! - seats.first[0]!)
  expect(taken).toEqual([0, 1, 2, 0, 1])
})

test('machines are seats whatever the people, and no station is without one', () => {
  expect(seatsAt(withSeats(3, 0)).of[0]).toBe(1)
  expect(seatsAt(plan).of[5]).toBe(4)
})

test('a shared seat shows work if any of its servers works, and each its own otherwise', () => {
  const shared = withSeats(4, 2)
  const seats = seatsAt(shared)
  const shape = shapeOf(shared)
  const modes = new Uint8Array(shape.servers).fill(mode.STARVED)
  const first = shape.firstServer[0]!
  modes[first + 2] = mode.PROCESSING
  modes[first + 3] = mode.BLOCKED
  const shown = new Uint8Array(seats.count)
  showSeats(seats, modes, shown)
  expect(shown[seats.first[0]!]).toBe(mode.PROCESSING)
  expect(shown[seats.first[0]! + 1]).toBe(mode.BLOCKED)
  expect(shown[seats.first[5]!]).toBe(mode.STARVED)
})

test('people of one station sit there, people of many are seen where they work', () => {
  expect([0, 1, 2].map((k) => attendanceOf(withSeats(3, 2), 0, k))).toEqual([
    'always',
    'always',
    'never',
  ])
  expect(attendanceOf(plan, 1, 0)).toBe('never')
  const stations = plan.stations.map((station, s) =>
    s < 4 ? { ...station, workers: [0] } : station,
  )
  expect(attendanceOf({ ...plan, stations }, 2, 0)).toBe('atWork')
  // The wave has a machine part: nobody can tell when its person is there.
  expect(attendanceOf({ ...plan, stations }, 1, 0)).toBe('always')
})
