/** All that stands still while a line is watched, computed once per plan. */
import { meanS, TICKS_PER_S, type LinePlan } from '../../../sim-core/index.ts'
import type { StationKind } from './footprints.ts'
import { layoutLine, type LineLayout } from './layout.ts'
import { carries, placesOf, type LinePlaces } from './places.ts'
import { attendanceOf, seatsOf, type Attendance, type LineSeats } from './seats.ts'
import { shapeOf, type LineShape } from './shape.ts'

export interface LineScenery {
  readonly shape: LineShape
  readonly seats: LineSeats
  readonly kinds: readonly StationKind[]
  readonly layout: LineLayout
  readonly places: LinePlaces
  /** Mean service of each station: how long a carrier is on its way. */
  readonly serviceTicks: Float64Array
  /** Places before each station; Infinity where there is no end. */
  readonly capacities: readonly number[]
  /** Servers that are carriers. */
  readonly carriers: readonly number[]
  /** Of each seat. */
  readonly attendance: readonly Attendance[]
}

export function sceneryOf(plan: LinePlan, kinds: readonly StationKind[]): LineScenery {
  const shape = shapeOf(plan)
  const seats = seatsOf(plan, kinds, shape)
  const layout = layoutLine(plan, kinds)
  const servers = Array.from(shape.stationOf, (_, server) => server)
  return {
    shape,
    seats,
    kinds,
    layout,
    places: placesOf(layout, shape, seats),
    serviceTicks: Float64Array.from(plan.stations, serviceTicksOf),
    capacities: plan.stations.map(({ bufferCapacity }) => bufferCapacity),
    carriers: servers.filter((server) => kinds[shape.stationOf[server]!] === 'transport'),
    attendance: Array.from(seats.stationOf, (station, seat) =>
      attendanceOf(plan, station, seat - seats.first[station]!),
    ),
  }
}

function serviceTicksOf({ work, run }: LinePlan['stations'][number]): number {
  const seconds = (work === null ? 0 : meanS(work)) + (run === null ? 0 : meanS(run))
  return Math.max(1, seconds * TICKS_PER_S)
}

/** Whether a server takes what it holds along its ground. */
export const isCarried = ({ kinds, shape }: LineScenery, server: number) =>
  carries(kinds[shape.stationOf[server]!]!)
