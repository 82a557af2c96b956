/**
 * Which stations need nothing but a machine step, so that their jobs can take the short way, and
 * what that way has to know of each server: one row of integers, because every array that a
 * function reads from costs V8 as much as the reading.
 */
import type { DrawTable } from './draws.ts'
import { TO_SINK, type LinePlan, type StationPlan } from './plan.ts'
import { isPlainFailure } from './stopTables.ts'

/** Columns of a row. */
export const STATION = 0
export const NEXT = 1
export const LAW = 2
export const DRAW = 3
export const STREAM = 4
export const FIRST_FAILURE = 5
export const END_FAILURE = 6
/** 1 where the station and the next are plain, 0 where the long way must be taken. */
export const IS_SHORT = 7
/** Places of the next station's buffer. */
export const NEXT_PLACES = 8
/** Source of the station, or NONE. */
export const SOURCE = 9
/** A power of two, for the sake of addressing: column c of row r lies at `(r << ROW_SHIFT) | c`. */
export const ROW_SHIFT = 4
export const ROW = 1 << ROW_SHIFT

const UNLIMITED = 2 ** 31 - 1

/** The tables that the rows are put together from. */
interface Parts {
  readonly servers: number
  readonly stationOf: Int32Array
  readonly next: Int32Array
  readonly capacity: Float64Array
  readonly sourceOf: Int32Array
  readonly draws: DrawTable
  readonly runDraw: Int32Array
  readonly runStream: Int32Array
  readonly failFirst: Int32Array
  readonly ordinary: Uint8Array
}

/** `rows[server * ROW + column]`. */
export function shortRows(plan: LinePlan, tables: Parts): Int32Array {
  // A run that looks ahead stops at the end of an event to choose: the long way knows how.
  const looksAhead = plan.sources.some(({ lookAhead }) => lookAhead !== undefined)
  const plain = plan.stations.map(
    (station, s) => !looksAhead && tables.ordinary[s] === 1 && isPlain(plan, station),
  )
  const isShort = plan.stations.map(
    ({ next }, s) => plain[s]! && (next === TO_SINK || plain[next] === true),
  )
  const rows = new Int32Array(ROW * tables.servers)
  tables.stationOf.forEach((station, server) => {
    const draw = tables.runDraw[station]!
    rows.set(
      [
        station,
        tables.next[station]!,
        tables.draws.kinds[draw] ?? 0,
        draw,
        tables.runStream[station]!,
        tables.failFirst[server]!,
        tables.failFirst[server + 1]!,
        isShort[station] ? 1 : 0,
        Math.min(tables.capacity[tables.next[station]!] ?? 0, UNLIMITED),
        tables.sourceOf[station]!,
      ],
      ROW * server,
    )
  })
  return rows
}

/** A feature that can make no difference in this plan counts as absent. */
function isPlain(plan: LinePlan, station: StationPlan): boolean {
  const { batch, failures, productFactor, run, setup, shiftEnd, standby, work } = station
  const isMachine = work === null && run !== null && productFactor.every((factor) => factor === 1)
  if (station.ramp !== undefined && plan.newModelEveryS !== undefined) return false
  const isSingle = batch === 1 && standby === null && (setup === null || plan.products === 1)
  const staysPlain = shiftEnd !== 'fits' && failures.every(isPlainFailure)
  return isMachine && isSingle && staysPlain && !spoils(station) && !mayReject(plan, station)
}

const spoils = ({ causes }: StationPlan) =>
  causes.some(({ share, drift }) => [...share, ...(drift?.share ?? [])].some((p) => p > 0))

const mayReject = ({ stations }: LinePlan, { inspection }: StationPlan) =>
  inspection !== null && (inspection.falseRejectShare > 0 || stations.some(spoils))
