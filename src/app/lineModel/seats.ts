/**
 * Seats: what stands on the floor for the servers of a station. A machine is a seat. Where a bench
 * has more places in the plan than people to sit there, only as many seats are drawn as there can
 * be people; servers take turns on them.
 */
import { mode, type LinePlan } from '../../../sim-core/index.ts'
import type { StationKind } from './footprints.ts'
import type { LineShape } from './shape.ts'

export interface LineSeats {
  readonly count: number
  readonly stationOf: Int32Array
  /** Station s owns seats `first[s]` … `first[s] + of[s] − 1`. */
  readonly first: Int32Array
  readonly of: Int32Array
  /** Of each server. */
  readonly seatOf: Int32Array
}

const BENCHES: readonly StationKind[] = ['manual', 'packing', 'rework']

/** Seats of one station, at least one. */
export function seatCount(
  { pools }: Pick<LinePlan, 'pools'>,
  { workers, servers }: LinePlan['stations'][number],
  kind: StationKind,
): number {
  if (!BENCHES.includes(kind) || workers.length === 0) return servers
  const people = workers.reduce((sum, pool) => sum + pools[pool]!.people, 0)
  return Math.max(1, Math.min(servers, people))
}

export function seatsOf(
  plan: LinePlan,
  kinds: readonly StationKind[],
  shape: LineShape,
): LineSeats {
  const of = Int32Array.from(plan.stations, (station, s) => seatCount(plan, station, kinds[s]!))
  const first = new Int32Array(shape.stations)
  const stationOf: number[] = []
  of.forEach((count, s) => {
    first[s] = stationOf.length
    for (let k = 0; k < count; k++) stationOf.push(s)
  })
  const seatOf = Int32Array.from(shape.stationOf, (s, server) => {
    const k = server - shape.firstServer[s]!
    return first[s]! + (k % of[s]!)
  })
  return { count: stationOf.length, stationOf: Int32Array.from(stationOf), first, of, seatOf }
}

/** Which mode a seat shows when its servers differ: work first, then what hinders it. */
const RANK = rankModes([
  mode.PROCESSING,
  mode.SETTING_UP,
  mode.FAILED,
  mode.BLOCKED,
  mode.WAITING_OPERATOR,
  mode.STARVED,
  mode.STANDBY,
  mode.OFF_SHIFT,
])

function rankModes(order: readonly number[]): Uint8Array {
  const rank = new Uint8Array(order.length)
  order.forEach((m, i) => (rank[m] = i))
  return rank
}

/** Writes what each seat shows, from what each server does. Allocates nothing. */
export function showSeats({ seatOf }: LineSeats, modes: Uint8Array, seatModes: Uint8Array): void {
  seatModes.fill(mode.OFF_SHIFT)
  for (let v = 0; v < modes.length; v++) {
    const seat = seatOf[v]!
    if (RANK[modes[v]!]! <= RANK[seatModes[seat]!]!) seatModes[seat] = modes[v]!
  }
}

/** Whether a person is drawn at a seat. */
export type Attendance = 'never' | 'always' | 'atWork'

/**
 * The people of a pool with one station sit there, as far as they go. Those who serve several are
 * seen where they work. Where a machine works on alone, nobody can tell who is with it: there the
 * first seats have the people.
 */
export function attendanceOf(
  { stations, pools }: LinePlan,
  station: number,
  k: number,
): Attendance {
  const { workers, run } = stations[station]!
  const pool = pools[workers[0] ?? -1]
  if (pool === undefined) return 'never'
  const isShared = stations.filter((s) => s.workers.includes(workers[0]!)).length > 1
  if (isShared && run === null) return 'atWork'
  return k < pool.people ? 'always' : 'never'
}
