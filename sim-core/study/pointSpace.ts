/**
 * Operating points as vectors: their mean over the replications of a level, and how each
 * replication differs from it, field by field. A year that nobody has simulated is the mean and a
 * mixture of those differences, so that what goes together in the line goes together in the year.
 */
import type { OperatingPoint } from '../economics/index.ts'
import { meanPoint } from './operating.ts'

/** One number a field, in the order of the space. */
export type Shift = Float64Array

export interface PointSpace {
  readonly mean: OperatingPoint
  readonly fields: readonly Field[]
  /** Replication − mean, by group of replications. */
  readonly deviations: readonly Shift[]
}

/** A number of a point; `key` where it lies in a record. */
interface Field {
  readonly name: keyof OperatingPoint
  readonly key?: string
}

const RECORDS = ['energyKwhPerYear', 'headcount', 'overtimeHoursPerYear'] as const
type RecordName = (typeof RECORDS)[number]
const NUMBERS = [
  'goodPerYear',
  'demandPerYear',
  'scheduledHoursPerYear',
  'scrapPerYear',
  'reworkHoursPerYear',
  'escapedPerYear',
  'areaM2',
] as const satisfies readonly (keyof OperatingPoint)[]

/** More replications are taken in so many groups of the same size: a mixture of few says it all. */
export const MOST_GROUPS = 64

/**
 * Of at least one replication. A group of k replications has a mean that varies less; its
 * deviation is scaled by √k, so that all deviations are those of one replication.
 */
export function pointSpace(points: readonly OperatingPoint[]): PointSpace {
  const mean = meanPoint(points)
  const fields = fieldsOf(mean)
  const size = Math.ceil(points.length / MOST_GROUPS)
  const groups = Array.from({ length: Math.floor(points.length / size) }, (_, g) =>
    points.slice(g * size, (g + 1) * size),
  )
  const means = groups.map((group) => vectorOf(fields, meanPoint(group)))
  const centre = fields.map(
    (_, f) => means.reduce((sum, vector) => sum + vector[f]!, 0) / means.length,
  )
  const scale = Math.sqrt(size)
  const deviations = means.map((vector) => vector.map((value, f) => scale * (value - centre[f]!)))
  return { mean, fields, deviations }
}

/** Σ weight · deviation. */
export function mixtureIn({ fields, deviations }: PointSpace, weights: Float64Array): Shift {
  const sum = new Float64Array(fields.length)
  for (let g = 0; g < deviations.length; g++) {
    const own = deviations[g]!
    const weight = weights[g]!
    for (let f = 0; f < sum.length; f++) sum[f] = sum[f]! + weight * own[f]!
  }
  return sum
}

/** What one point has more than another of the same space. */
export function shiftBetween(
  { fields }: PointSpace,
  to: OperatingPoint,
  from: OperatingPoint,
): Shift {
  const base = vectorOf(fields, from)
  return vectorOf(fields, to).map((value, f) => value - base[f]!)
}

/** The mean with some shifts added; nothing that is counted falls below zero. */
export function pointWith({ mean, fields }: PointSpace, shifts: readonly Shift[]): OperatingPoint {
  const point: Record<string, unknown> = { ...mean }
  const copied = new Set<string>()
  for (let f = 0; f < fields.length; f++) {
    let shift = 0
    for (const own of shifts) shift += own[f]!
    if (shift === 0) continue
    const { name, key } = fields[f]!
    if (key === undefined) {
      point[name] = Math.max(0, (mean[name] as number) + shift)
      continue
    }
    if (!copied.has(name)) {
      copied.add(name)
      point[name] = { ...mean[name as RecordName] }
    }
    const record = point[name] as Record<string, number>
    record[key] = Math.max(0, record[key]! + shift)
  }
  return point as unknown as OperatingPoint
}

function fieldsOf(point: OperatingPoint): Field[] {
  return [
    ...NUMBERS.map((name) => ({ name })),
    ...RECORDS.flatMap((name) => Object.keys(point[name]).map((key) => ({ name, key }))),
  ]
}

const vectorOf = (fields: readonly Field[], point: OperatingPoint): Shift =>
  Float64Array.from(fields, ({ name, key }) =>
    key === undefined ? (point[name] as number) : point[name as RecordName][key]!,
  )
