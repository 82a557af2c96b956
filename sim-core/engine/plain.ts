/**
 * Which stations use nothing but a machine step, so that their jobs can take the short way, and
 * what that way has to know of each server: one row of integers, because every array that a
 * function reads from costs V8 as much as the reading.
 */
import { TO_SINK, type LinePlan, type StationPlan } from './plan.ts'
import type { Tables } from './tables.ts'

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
/** A power of two, for the sake of addressing. */
export const ROW = 16

const UNLIMITED = 2 ** 31 - 1

/** `rows[server * ROW + column]`. */
export function shortRows(plan: LinePlan, tables: Omit<Tables, 'shortRows'>): Int32Array {
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
        isShort(plan.stations, plan.stations[station]!) ? 1 : 0,
        Math.min(tables.capacity[tables.next[station]!] ?? 0, UNLIMITED),
        tables.sourceOf[station]!,
      ],
      ROW * server,
    )
  })
  return rows
}

const isShort = (stations: readonly StationPlan[], station: StationPlan) =>
  isPlain(station) &&
  (station.next === TO_SINK || (station.next >= 0 && isPlain(stations[station.next]!)))

function isPlain(station: StationPlan): boolean {
  const { batch, causes, inspection, productFactor, run, setup, standby, work } = station
  const isMachine = work === null && run !== null && productFactor.every((factor) => factor === 1)
  const isSingle = batch === 1 && setup === null && standby === null
  return isMachine && isSingle && causes.length === 0 && inspection === null
}
