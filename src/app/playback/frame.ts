/**
 * What is on the picture at one moment: flat arrays that the 2D and the 3D line copy from. Written
 * in place, once for every move of the play head; readers keep nothing of it.
 */
import { MODES } from '../../../sim-core/index.ts'
import { MOST_STACKED } from '../lineModel/footprints.ts'
import { MOST_MOVES } from './moves.ts'
import type { LineScenery } from '../lineModel/scenery.ts'

/** Up to 60× every workpiece moves; faster, they would alias: means over a window are shown. */
export type Regime = 'literal' | 'flow'

export interface Workpieces {
  count: number
  readonly positionsM: Float32Array
  /** Product, and the rework bit of the trace. */
  readonly looks: Uint8Array
  /** 1, or less while workpieces fade because the regime changes. */
  readonly sizes: Float32Array
}

/** What takes workpieces from one end of a transport station to the other. */
export interface Carriers {
  /** Server of each carrier. */
  readonly servers: Int32Array
  readonly xM: Float32Array
  readonly zM: Float32Array
  /** +1 faces greater x. */
  readonly heading: Int8Array
  readonly loaded: Uint8Array
}

export interface PlaybackFrame {
  tick: number
  regime: Regime
  /** Mode of each server at `tick`. */
  readonly modes: Uint8Array
  /** Of each seat; a lamp keeps its mode for half a second, so nothing flashes faster than 1 Hz. */
  readonly lamps: Uint8Array
  /** What most seats of a station show; the more unusual of equals. */
  readonly stationLamps: Uint8Array
  readonly queueLengths: Int32Array
  shipped: number
  readonly workpieces: Workpieces
  readonly carriers: Carriers
  /** `windowShare[server * MODES + mode]`: means over the last seconds of watching. */
  readonly windowShare: Float32Array
  /** Workpieces per hour that came to each station, mean over the same window. */
  readonly perHour: Float32Array
}

export function createFrame({ shape, seats, carriers }: LineScenery): PlaybackFrame {
  const { servers, stations } = shape
  const most = (servers + stations) * MOST_STACKED + MOST_MOVES
  return {
    tick: 0,
    regime: 'literal',
    modes: new Uint8Array(servers),
    lamps: new Uint8Array(seats.count),
    stationLamps: new Uint8Array(stations),
    queueLengths: new Int32Array(stations),
    shipped: 0,
    workpieces: {
      count: 0,
      positionsM: new Float32Array(3 * most),
      looks: new Uint8Array(most),
      sizes: new Float32Array(most),
    },
    carriers: {
      servers: Int32Array.from(carriers),
      xM: new Float32Array(carriers.length),
      zM: new Float32Array(carriers.length),
      heading: new Int8Array(carriers.length).fill(1),
      loaded: new Uint8Array(carriers.length),
    },
    windowShare: new Float32Array(servers * MODES),
    perHour: new Float32Array(stations),
  }
}
