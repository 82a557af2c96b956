/**
 * Key figures of a station 工位指标: what a replication keeps of it, and the set of ISO 22400-2 that
 * follows from that. Times are those of all its servers; ratios do not depend on their number.
 */
import { mode, type RunRecord } from '../engine/index.ts'
import { ratio } from './ratio.ts'
import { onShiftOf, totalOf, type StationTime } from './stationTime.ts'

export interface StationBasis {
  /** Mean seconds that one server needs for one job: ISO 22400 planned run time per unit. */
  readonly plannedRunS: number
  /** Whether it can be the bottleneck: transports, benches and unattended ovens are not asked. */
  readonly paces: boolean
  /** Work here is rework: its processing hours are bench hours. */
  readonly isBench: boolean
  /** Absent: no inspection. `grades`: rejects go on as second grade; `reworks`: are mended. */
  readonly onReject?: 'grades' | 'reworks'
}

export interface StationFigures {
  /** Share of the window in each mode, in the order of MODE_NAMES; sums to 1. */
  readonly modeShares: readonly number[]
  readonly queue: number
  readonly finishedPerHour: number
  /** Rejects of its inspection, real and false, per job finished. */
  readonly rejectShare: number
  readonly oeeShare: number
  /** Produced quantity, and of it what its own inspection rightly rejects and what is scrapped. */
  readonly finished: number
  readonly trueRejects: number
  readonly scrapped: number
  /** Hours of all servers, off shifts included. */
  readonly serverHours: number
}

/** Of ISO 22400-2:2014 but for TEEP, which is the industry's; formulas in `definitions.ts`. */
export interface IsoFigures {
  readonly availabilityShare: number
  /** May exceed 1. */
  readonly effectivenessRatio: number
  readonly qualityShare: number
  readonly oeeShare: number
  readonly neeShare: number
  readonly allocationShare: number
  readonly utilisationShare: number
  readonly technicalShare: number
  readonly setupShare: number
  readonly throughputPerHour: number
  readonly scrapShare: number
  readonly reworkShare: number
  /** null at a station that inspects nothing. */
  readonly firstPassYieldShare: number | null
  readonly teepShare: number
}

const TICKS_PER_HOUR = 3.6e9

export function stationFigures(
  record: RunRecord,
  { plannedRunS }: StationBasis,
  time: StationTime,
  s: number,
  workingHours: number,
): StationFigures {
  const total = totalOf(time)
  const finished = record.finished[s]!
  const trueRejects = record.trueRejects[s]!
  return {
    modeShares: Array.from(time.byMode, (ticks) => ratio(ticks, total)),
    queue: ratio(record.queueTicks[s]!, record.windowTicks),
    finishedPerHour: ratio(finished, workingHours),
    rejectShare: ratio(trueRejects + record.falseRejects[s]!, finished),
    // Availability × effectiveness × quality ratio, whose middle terms cancel.
    oeeShare: ratio(plannedRunS * 1e6 * (finished - trueRejects), onShiftOf(time)),
    finished,
    trueRejects,
    scrapped: record.scrappedAt[s]!,
    serverHours: total / TICKS_PER_HOUR,
  }
}

/**
 * The set of ISO 22400-2 for one station and one replication. PBT is the time on shift, APT the
 * time in `processing`, ASUT in `setup`, ADET in `failed`; planned stops on shift are in ADET.
 */
export function isoFiguresOf(figures: StationFigures, basis: StationBasis): IsoFigures {
  const { modeShares, serverHours, finished, trueRejects, scrapped, oeeShare } = figures
  const hours = (m: number) => modeShares[m]! * serverHours
  const busy = serverHours - hours(mode.OFF_SHIFT)
  const processing = hours(mode.PROCESSING)
  const unit = processing + hours(mode.SETTING_UP)
  const delay = hours(mode.FAILED)
  const effectivenessRatio = ratio((basis.plannedRunS / 3600) * finished, processing)
  const qualityShare = ratio(finished - trueRejects, finished)
  const rejects = figures.rejectShare * finished
  const reworked = basis.onReject === 'reworks' ? Math.max(0, rejects - scrapped) : 0
  return {
    availabilityShare: ratio(processing, busy),
    effectivenessRatio,
    qualityShare,
    oeeShare,
    neeShare: ratio(unit, busy) * effectivenessRatio * qualityShare,
    allocationShare: ratio(unit + delay, busy),
    utilisationShare: ratio(processing, unit + delay),
    technicalShare: ratio(processing, processing + delay),
    setupShare: ratio(hours(mode.SETTING_UP), unit),
    throughputPerHour: ratio(finished, busy),
    scrapShare: ratio(scrapped, finished),
    reworkShare: ratio(reworked, finished),
    firstPassYieldShare: basis.onReject === undefined ? null : 1 - figures.rejectShare,
    teepShare: ratio(oeeShare * busy, serverHours),
  }
}

/** Share of its time on shift in which a station is at work, broken or being set up. */
export function engagedShareOf({ modeShares }: StationFigures): number {
  const engaged =
    modeShares[mode.PROCESSING]! + modeShares[mode.FAILED]! + modeShares[mode.SETTING_UP]!
  return ratio(engaged, 1 - modeShares[mode.OFF_SHIFT]!)
}
