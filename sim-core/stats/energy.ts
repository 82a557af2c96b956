/**
 * Electricity 用电: machines by state (ISO 14955-1), the line's base loads by the clock, each in
 * the billing period in which it is drawn.
 */
import { mode, MODES, type RunRecord } from '../engine/index.ts'

export interface EnergyBasis {
  /** kW of one server in each mode, in the order of MODE_NAMES. */
  readonly stations: readonly {
    readonly powerKw: readonly number[]
    /** kW of one server that wakes, beyond standby; absent: none. */
    readonly wakingExtraKw?: number
  }[]
  readonly baseLoads: readonly {
    readonly onShiftKw: number
    readonly alwaysKw: number
    readonly perShiftKwh: number
  }[]
  /** A station that follows the main calendar in everything; null when the line never closes. */
  readonly clockStation: number | null
  /** Emission factor of the grid; null or absent: not stated. */
  readonly gridKgCo2ePerKwh?: number | null
}

const TICKS_PER_HOUR = 3.6e9

/** kWh by billing period over the window. */
export function energyOf(record: RunRecord, basis: EnergyBasis, workingHours: number): number[] {
  const onShiftKw = sumOf(basis.baseLoads, (load) => load.onShiftKw)
  const alwaysKw = sumOf(basis.baseLoads, (load) => load.alwaysKw)
  const perShiftKwh = sumOf(basis.baseLoads, (load) => load.perShiftKwh)
  const shifts = record.shiftBacklog.length
  return Array.from({ length: record.billings }, (_, billing) => {
    const hours = clockHours(record, basis, billing)
    // Heating up is booked like the shift it serves, in proportion to its working hours.
    const shiftShare = workingHours > 0 ? hours.working / workingHours : 0
    const base =
      onShiftKw * hours.working + alwaysKw * hours.all + perShiftKwh * shifts * shiftShare
    return base + machineKwh(record, basis, billing)
  })
}

function machineKwh(record: RunRecord, { stations }: EnergyBasis, billing: number): number {
  const { modeTicks, servers, stationOf } = record
  let kwTicks = 0
  stationOf.forEach((s, server) => {
    const { powerKw, wakingExtraKw = 0 } = stations[s]!
    const row = billing * servers + server
    for (let m = 0; m < MODES; m++) kwTicks += powerKw[m]! * modeTicks[row * MODES + m]!
    kwTicks += wakingExtraKw * (record.meter?.wakingTicks[row] ?? 0)
  })
  return kwTicks / TICKS_PER_HOUR
}

/** Hours of a billing period, and those in which the line works, read off one server's modes. */
function clockHours(record: RunRecord, { clockStation }: EnergyBasis, billing: number) {
  const { modeTicks, servers, stationOf } = record
  const server = clockStation === null ? 0 : stationOf.indexOf(clockStation)
  const row = (billing * servers + server) * MODES
  let all = 0
  for (let m = 0; m < MODES; m++) all += modeTicks[row + m]!
  const working = clockStation === null ? all : all - modeTicks[row + mode.OFF_SHIFT]!
  return { all: all / TICKS_PER_HOUR, working: working / TICKS_PER_HOUR }
}

function sumOf<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0)
}
