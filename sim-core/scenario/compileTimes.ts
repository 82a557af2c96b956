/** Durations of documents as distributions of the engine. */
import { type Distribution, meanS } from '../base/index.ts'
import type { FailureDocument } from './schema/failure.ts'
import type { StationDocument } from './schema/station.ts'

/** Nobody is faster than this times the mean pace, however much people differ. */
const FASTEST_PACE = 0.85
const SLOWEST_PACE_SDS = 3

export interface ServiceTimes {
  /** Attended part, first; null where nobody has to be there. */
  readonly work: Distribution | null
  /** Automatic part. */
  readonly run: Distribution | null
}

/**
 * The two parts of a service. Attention moves a share of the machine's cycle to the attended part:
 * means and variances of work and attention add up, since they vary independently.
 */
export function serviceTimes({ work, machine }: StationDocument): ServiceTimes {
  const run = machine !== undefined && 'kind' in machine ? machine : undefined
  if (work !== undefined && 'kind' in work) {
    return { work, run: run ?? byMeanAndCv(cycleOf(machine)) }
  }
  const cycle = cycleOf(machine)
  const attention = { ...cycle, meanS: cycle.meanS * cycle.attentionShare }
  const automatic = { ...cycle, meanS: cycle.meanS - attention.meanS }
  const own = { meanS: (work?.meanS ?? 0) + (work?.handlingS ?? 0), cv: work?.cv ?? 0 }
  return { work: byMeanAndCv(sumOf(own, attention)), run: run ?? byMeanAndCv(automatic) }
}

/** Mean of the attended part; 0 without one. */
export function attendedMeanS(station: StationDocument): number {
  const { work } = serviceTimes(station)
  return work === null ? 0 : meanS(work)
}

/** The factor of a seat on attended times; null where all are alike. */
export function paceFactor({ paceCv = 0 }: StationDocument): Distribution | null {
  if (paceCv === 0) return null
  const high = 1 + SLOWEST_PACE_SDS * paceCv
  return { kind: 'truncatedNormal', mean: 1, sd: paceCv, low: FASTEST_PACE, high }
}

/** On the clock of the failure; a service stands for a second. With wear, the time of a stage. */
export function timeToFailure(failure: FailureDocument): Distribution {
  const { mtbfShape = 1, wear } = failure
  const mean = meanUptime(failure) / (wear?.stages ?? 1)
  return byMeanAndWeibull(mean, mtbfShape)
}

export function byMeanAndWeibull(mean: number, shape: number): Distribution {
  return shape === 1 ? { kind: 'exponential', mean } : { kind: 'weibull', mean, shape }
}

/** Of an availability A = up / (up + repair): MTTR · A / (1 − A). */
function meanUptime({ mtbfS, mtbfCycles, availabilityShare, mttrS }: FailureDocument): number {
  const stated = mtbfS ?? mtbfCycles
  if (stated !== undefined) return stated
  return (mttrS * availabilityShare!) / (1 - availabilityShare!)
}

/** The repair, or the share of it that planned work takes. */
export function timeToRepair({ mttrS, mttrCv }: FailureDocument, ofRepairShare = 1): Distribution {
  return byMeanAndShape(mttrS * ofRepairShare, mttrCv)
}

/** Gamma, as repairs usually are; constant without variation. */
export function byMeanAndShape(mean: number, cv: number): Distribution {
  return mean === 0 || cv === 0 ? { kind: 'constant', value: mean } : { kind: 'gamma', mean, cv }
}

interface MeanAndCv {
  readonly meanS: number
  readonly cv: number
}

function cycleOf(machine: StationDocument['machine']) {
  if (machine === undefined || 'kind' in machine) return { meanS: 0, cv: 0, attentionShare: 0 }
  return machine
}

function sumOf(a: MeanAndCv, b: MeanAndCv): MeanAndCv {
  const mean = a.meanS + b.meanS
  if (b.meanS === 0 || mean === 0) return a
  const sdA = a.meanS * a.cv
  const sdB = b.meanS * b.cv
  return { meanS: mean, cv: Math.sqrt(sdA * sdA + sdB * sdB) / mean }
}

/** Lognormal, as the times of people and machines usually are; null for no time at all. */
function byMeanAndCv({ meanS: mean, cv }: MeanAndCv): Distribution | null {
  if (mean === 0) return null
  return cv === 0 ? { kind: 'constant', value: mean } : { kind: 'lognormal', mean, cv }
}
