/**
 * Key figures of one replication 关键指标, from its record and the few facts that the engine does
 * not know: power, planned times, demand. Definitions follow ISO 22400-2 where it has them; rates
 * are per working hour of the main calendar.
 */
import { mode, type RunRecord } from '../engine/index.ts'
import { energyOf, type EnergyBasis } from './energy.ts'
import { leadTimeQuantilesS, type LeadTimeQuantiles } from './leadTimes.ts'
import { ratio, sumOf } from './ratio.ts'
import {
  engagedShareOf,
  stationFigures,
  type StationBasis,
  type StationFigures,
} from './stationKpi.ts'
import { stationTimes, workingTicks, type StationTime } from './stationTime.ts'

export interface KpiBasis extends EnergyBasis {
  readonly stations: readonly (StationBasis & EnergyBasis['stations'][number])[]
  /** Units per shift; null for a line without a demand. */
  readonly demandPerShift: number | null
  /** Shifts that share one order: the last of them has to finish it. */
  readonly shiftsPerOrder: number
  readonly people: readonly number[]
  /** Vehicles by fleet; absent without any. */
  readonly vehicles?: readonly number[]
}

export interface Kpis {
  readonly workingHours: number
  readonly shipped: number
  readonly scrapped: number
  readonly escapedJobs: number
  readonly throughputPerHour: number
  /** Shipped without a defect, as first grade. */
  readonly goodPerHour: number
  readonly wip: number
  readonly leadTimeS: number
  /** null where the plan does not ask for them, or nothing was shipped. */
  readonly leadTimeQuantilesS: LeadTimeQuantiles | null
  /** By product; the second null where the plan does not ask for it. */
  readonly throughputPerHourByProduct: readonly number[]
  readonly goodPerHourByProduct: readonly number[] | null
  readonly oeeShare: number
  /** Index of the station with the largest processing, failed and set-up share of its shift. */
  readonly bottleneck: number
  readonly firstPassYieldShare: number
  readonly strictYieldShare: number
  readonly scrapShare: number
  /** Shipped as second grade, of all that was shipped. */
  readonly downgradedShare: number
  /** Product over the inspections of the share that each passes: what gets through all at once. */
  readonly rolledYieldShare: number
  readonly escapedShare: number
  readonly energyKwhPerGood: number
  readonly energyKwhByBilling: readonly number[]
  /** Largest mean power of a quarter of an hour; null where nobody meters. */
  readonly peakKw: number | null
  /** By the emission factor of the grid; null where none is stated. */
  readonly carbonKgCo2ePerGood: number | null
  readonly demandMetShare: number | null
  /** Of the jobs that could be started, the share that was by the end of the last shift. */
  readonly startedShare: number
  readonly benchHours: number
  /** Of the jobs shipped with a due date; null where nothing is due. */
  readonly tardiness: TardinessFigures | null
  /** Jobs that found no place or card when they came, per job that came; null where all wait. */
  readonly lostShare: number | null
  /** Share of time that the vehicles of each fleet are on the way. */
  readonly fleetBusyShares: readonly number[]
  /** Hours at work per person and working hour, by pool. */
  readonly busyShares: readonly number[]
  readonly stations: readonly StationFigures[]
}

/** What is late by how much; what is early counts as 0. */
export interface TardinessFigures {
  readonly meanS: number
  readonly longestS: number
  readonly lateShare: number
  /** By order instead of job: an order is done with its last job. */
  readonly orderMeanS: number
  readonly orderLateShare: number
}

/** A shift has met its demand when less than this share of it is left over. */
const LEFTOVER_SHARE = 0.005
const TICKS_PER_HOUR = 3.6e9

export function kpisOf(record: RunRecord, basis: KpiBasis): Kpis {
  const times = stationTimes(record, basis.stations.length)
  const workingHours = workingTicks(record, basis.clockStation, times) / TICKS_PER_HOUR
  const shipped = sumOf(record.shipped)
  const downgraded = record.downgraded ?? 0
  const good = shipped - record.escapedJobs - downgraded
  const left = shipped + record.scrapped
  const stations = times.map((time, s) =>
    stationFigures(record, basis.stations[s]!, time, s, workingHours),
  )
  const bottleneck = bottleneckOf(stations, basis)
  return {
    workingHours,
    shipped,
    scrapped: record.scrapped,
    escapedJobs: record.escapedJobs,
    throughputPerHour: ratio(shipped, workingHours),
    goodPerHour: ratio(good, workingHours),
    wip: ratio(record.wipTicks, record.windowTicks),
    leadTimeS: ratio(record.leadTicks, shipped) / 1e6,
    leadTimeQuantilesS: leadTimeQuantilesS(record.leadTally),
    throughputPerHourByProduct: perHour(record.shipped, workingHours),
    goodPerHourByProduct:
      record.goodTally === undefined ? null : perHour(record.goodTally, workingHours),
    oeeShare: stations[bottleneck]!.oeeShare,
    bottleneck,
    firstPassYieldShare: ratio(record.firstPass, left),
    strictYieldShare: ratio(record.strictPass, left),
    scrapShare: ratio(record.scrapped, left),
    downgradedShare: ratio(downgraded, shipped),
    rolledYieldShare: rolledYield(record),
    escapedShare: ratio(record.escapedJobs, shipped),
    ...energyFigures(record, basis, workingHours, good),
    demandMetShare: demandMetShare(record, basis),
    startedShare: ratio(record.entered, record.entered + (record.shiftBacklog.at(-1) ?? 0)),
    benchHours: benchHours(times, basis),
    tardiness: tardinessOf(record),
    lostShare: lostShare(record),
    fleetBusyShares: fleetBusyShares(record, basis.vehicles ?? []),
    busyShares: basis.people.map((people, pool) =>
      ratio(record.busyTicks[pool]! / TICKS_PER_HOUR, people * workingHours),
    ),
    stations,
  }
}

type EnergyFigure = 'energyKwhPerGood' | 'energyKwhByBilling' | 'peakKw' | 'carbonKgCo2ePerGood'

function energyFigures(
  record: RunRecord,
  basis: KpiBasis,
  workingHours: number,
  good: number,
): Pick<Kpis, EnergyFigure> {
  const energyKwhByBilling = energyOf(record, basis, workingHours)
  const energyKwhPerGood = ratio(sumOf(energyKwhByBilling), good)
  const grid = basis.gridKgCo2ePerKwh ?? null
  return {
    energyKwhPerGood,
    energyKwhByBilling,
    peakKw: record.meter?.peakKw ?? null,
    carbonKgCo2ePerGood: grid === null ? null : energyKwhPerGood * grid,
  }
}

function rolledYield({ finished, trueRejects, falseRejects }: RunRecord): number {
  return finished.reduce(
    (product, jobs, s) => product * (1 - ratio(trueRejects[s]! + falseRejects[s]!, jobs)),
    1,
  )
}

function tardinessOf({ orders }: RunRecord): TardinessFigures | null {
  if (orders === undefined) return null
  return {
    meanS: ratio(orders.tardinessTicks, orders.dueJobs) / 1e6,
    longestS: orders.longestTardinessTicks / 1e6,
    lateShare: ratio(orders.lateJobs, orders.dueJobs),
    orderMeanS: ratio(orders.orderTardinessTicks, orders.done) / 1e6,
    orderLateShare: ratio(orders.late, orders.done),
  }
}

function lostShare({ entered, lost }: RunRecord): number | null {
  if (lost === undefined) return null
  const jobs = lost.reduce((sum, number) => sum + number, 0)
  return ratio(jobs, entered + jobs)
}

const fleetBusyShares = ({ tripTicks, windowTicks }: RunRecord, vehicles: readonly number[]) =>
  vehicles.map((number, fleet) => ratio(tripTicks?.[fleet] ?? 0, number * windowTicks))

const perHour = (jobs: Float64Array, hours: number) => Array.from(jobs, (n) => ratio(n, hours))

/** The first of equals. */
function bottleneckOf(figures: readonly StationFigures[], { stations }: KpiBasis): number {
  let best = 0
  let bestShare = -1
  figures.forEach((station, s) => {
    const share = engagedShareOf(station)
    if (!stations[s]!.paces || share <= bestShare) return
    best = s
    bestShare = share
  })
  return best
}

/** Share of shifts at whose end no more is left over than the shifts still to come will do. */
function demandMetShare({ shiftBacklog }: RunRecord, basis: KpiBasis): number | null {
  const { demandPerShift, shiftsPerOrder } = basis
  if (demandPerShift === null || shiftBacklog.length === 0) return null
  const met = shiftBacklog.filter((left, k) => {
    const shiftsToCome = shiftsPerOrder - 1 - (k % shiftsPerOrder)
    return left <= demandPerShift * (shiftsToCome + LEFTOVER_SHARE)
  })
  return met.length / shiftBacklog.length
}

function benchHours(times: readonly StationTime[], { stations }: KpiBasis): number {
  const ticks = times.reduce(
    (sum, { byMode }, s) => (stations[s]!.isBench ? sum + byMode[mode.PROCESSING]! : sum),
    0,
  )
  return ticks / TICKS_PER_HOUR
}
