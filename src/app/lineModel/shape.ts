/**
 * What a picture of a line needs of its plan: how servers are numbered, and one number for every
 * place where a workpiece can be. Servers are numbered downstream first, as the engine has it.
 */
import { toTicks, type LinePlan } from '../../../sim-core/index.ts'

export interface LineShape {
  readonly stations: number
  readonly servers: number
  readonly stationOf: Int32Array
  /** Station s owns servers `firstServer[s]` … `firstServer[s] + serversOf[s] − 1`. */
  readonly firstServer: Int32Array
  readonly serversOf: Int32Array
  /** Workpieces of one service. */
  readonly batch: Int32Array
  /** 1 where workpieces come in from outside. */
  readonly entered: Uint8Array
  /** The counts of the line restart here. */
  readonly warmupTick: number
  readonly horizonTick: number
}

/** Where a workpiece is that the trace has not told of. */
export const NOWHERE = -1

/** Places: servers first, then the buffer before each station, then the three ways in and out. */
export const bufferPlace = ({ servers }: LineShape, station: number) => servers + station
export const outsidePlace = ({ servers, stations }: LineShape) => servers + stations
export const shippedPlace = (shape: LineShape) => outsidePlace(shape) + 1
export const scrappedPlace = (shape: LineShape) => outsidePlace(shape) + 2
export const placeCount = (shape: LineShape) => outsidePlace(shape) + 3

export function shapeOf({ stations, sources, warmupS, horizonS }: LinePlan): LineShape {
  const firstServer = new Int32Array(stations.length)
  const stationOf: number[] = []
  for (let s = stations.length - 1; s >= 0; s--) {
    firstServer[s] = stationOf.length
    for (let k = 0; k < stations[s]!.servers; k++) stationOf.push(s)
  }
  const entered = new Uint8Array(stations.length)
  for (const { to } of sources) entered[to] = 1
  return {
    stations: stations.length,
    servers: stationOf.length,
    stationOf: Int32Array.from(stationOf),
    firstServer,
    serversOf: Int32Array.from(stations, (s) => s.servers),
    batch: Int32Array.from(stations, (s) => s.batch),
    entered,
    warmupTick: toTicks(warmupS),
    horizonTick: toTicks(horizonS),
  }
}
