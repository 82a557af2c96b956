/**
 * How much floor each kind of station takes, in metres: the same numbers place the stations and
 * draw them. A seat is one server: its machine, and the person at it, beside or on the belt.
 */
import type { LinePlan, STATION_KINDS } from '../../../sim-core/index.ts'

export type StationKind = (typeof STATION_KINDS)[number]

export interface Footprint {
  /** Length of one seat along the belt. */
  readonly pitchM: number
  /** From the axis of the belt outward; an inline kind takes it on both sides. */
  readonly depthM: number
  /** The belt runs through the machine. */
  readonly inline: boolean
  /** With more seats than this they stand on both sides of the belt. */
  readonly mostOnOneSide: number
  /** Where a workpiece in hand lies: outward from the axis, and above the floor. */
  readonly partOutM: number
  readonly partUpM: number
}

const aside = (pitchM: number, depthM: number, partOutM: number, partUpM: number): Footprint => ({
  pitchM,
  depthM,
  inline: false,
  mostOnOneSide: 4,
  partOutM,
  partUpM,
})

const inline = (pitchM: number, depthM: number, partUpM: number): Footprint => ({
  pitchM,
  depthM,
  inline: true,
  mostOnOneSide: Infinity,
  partOutM: 0,
  partUpM,
})

export const FOOTPRINTS: Readonly<Record<StationKind, Footprint>> = {
  manual: aside(1.15, 1.8, 0.72, 0.84),
  machine: inline(2.1, 0.9, 0.86),
  robot: aside(2.2, 2.1, 0.55, 0.84),
  oven: aside(1.25, 1.8, 1.05, 0.3),
  wave: inline(5.6, 0.9, 0.94),
  tester: aside(1.35, 2, 0.75, 0.84),
  press: aside(1.35, 1.9, 0.72, 0.84),
  laser: aside(1.6, 1.9, 0.6, 0.9),
  inspection: inline(1.8, 0.95, 0.84),
  packing: aside(1.7, 2, 0.75, 0.84),
  transport: inline(3.4, 0.75, 0.95),
  conveyor: inline(4.2, 0.5, 0.84),
  rework: { ...aside(1.6, 1.8, 0.72, 0.84), mostOnOneSide: Infinity },
}

/** Half the width of the belt on the axis, and its height. */
export const BELT_HALF_M = 0.3
export const BELT_UP_M = 0.78

/** Workpieces drawn one by one in a buffer; beyond, the label tells how many. */
export const MOST_STACKED = 12

/** From this many places on a buffer is a rack; below, a stretch of rollers. */
const RACK_PLACES = 31
export const RACK_LENGTH_M = 1.5
export const ROLLERS_LENGTH_M = 1.8
export const BUFFER_HALF_M = 0.55

export type BufferKind = 'none' | 'rollers' | 'rack'

export function bufferKindOf({ bufferCapacity }: LinePlan['stations'][number]): BufferKind {
  if (bufferCapacity === 0) return 'none'
  return bufferCapacity < RACK_PLACES ? 'rollers' : 'rack'
}

const BUFFER_LENGTH_M: Readonly<Record<BufferKind, number>> = {
  none: 0,
  rollers: ROLLERS_LENGTH_M,
  rack: RACK_LENGTH_M,
}
export const bufferLengthM = (kind: BufferKind) => BUFFER_LENGTH_M[kind]

/** Seats side by side along the belt; a second row faces them across it. */
export function columnsOf(kind: StationKind, servers: number): number {
  if (kind === 'transport' || kind === 'conveyor') return 1
  return servers > FOOTPRINTS[kind].mostOnOneSide ? Math.ceil(servers / 2) : servers
}

/** Length of a station along the belt, its buffer not included. */
export const stationLengthM = (kind: StationKind, servers: number) =>
  columnsOf(kind, servers) * FOOTPRINTS[kind].pitchM
