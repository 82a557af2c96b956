/**
 * Samples of inputs that belong together 相关抽样: the columns of a sample keep their values and only
 * change places, until their ranks are correlated as asked. R. L. Iman and W. J. Conover, A
 * distribution-free approach to inducing rank correlation among input variables, Communications in
 * Statistics B11 (1982) 311–334.
 */
import { cholesky, probit, type Matrix } from '../base/index.ts'
import type { Streams } from '../engine/index.ts'
import { shuffled, type Point } from './design.ts'

/** Correlations of all pairs of factors, symmetric, 1 on the diagonal. */
export type CorrelationMatrix = Matrix

/**
 * `sample` with the same values in each column, in an order in which the normal scores of the ranks
 * have the correlations of `target`, but for a remainder that shrinks with the number of rows.
 * undefined where no random numbers could be correlated so: the matrix is not positive definite.
 */
export function correlated(
  streams: Streams,
  sample: readonly Point[],
  target: CorrelationMatrix,
): Point[] | undefined {
  const rows = sample.length
  const factors = target.length
  const wanted = cholesky(target)
  if (wanted === undefined) return undefined
  const scores = Array.from({ length: rows }, (_, i) => probit((i + 1) / (rows + 1)))
  const columns = Array.from({ length: factors }, () =>
    shuffled(streams, rows).map((place) => scores[place]!),
  )
  const found = cholesky(correlationsOf(columns))
  // Fewer rows than factors: chance has made them depend on one another.
  if (found === undefined) return undefined
  const mixed = mix(columns, product(wanted, inverseOfLower(found)))
  const ordered = mixed.map((column, f) => inOrderOf(column, sample.map((point) => point[f]!)))
  return Array.from({ length: rows }, (_, row) => ordered.map((column) => column[row]!))
}

/** Pearson's correlations of columns of the same length. */
function correlationsOf(columns: Matrix): number[][] {
  const centred = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length
    return column.map((value) => value - mean)
  })
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, i) => sum + value * b[i]!, 0)
  const squares = centred.map((column) => dot(column, column))
  return centred.map((a, i) =>
    centred.map((b, j) => (i === j ? 1 : dot(a, b) / Math.sqrt(squares[i]! * squares[j]!))),
  )
}

function inverseOfLower(lower: Matrix): number[][] {
  const size = lower.length
  const inverse = lower.map(() => Array.from({ length: size }, () => 0))
  for (let column = 0; column < size; column++)
    for (let i = column; i < size; i++) {
      let rest = i === column ? 1 : 0
      for (let k = column; k < i; k++) rest -= lower[i]![k]! * inverse[k]![column]!
      inverse[i]![column] = rest / lower[i]![i]!
    }
  return inverse
}

/** Of lower triangles. */
function product(a: Matrix, b: Matrix): number[][] {
  return a.map((row) =>
    b.map((_, j) => row.reduce((sum, value, k) => sum + value * (b[k]![j] ?? 0), 0)),
  )
}

/** Each new column is the sum of the old ones, weighted by a row. */
function mix(columns: Matrix, weights: Matrix): number[][] {
  return weights.map((row) =>
    columns[0]!.map((_, i) =>
      row.reduce((sum, weight, k) => sum + weight * columns[k]![i]!, 0),
    ),
  )
}

/** `values` arranged so that they rank as `pattern` does. */
function inOrderOf(pattern: readonly number[], values: readonly number[]): number[] {
  const ranked = values.toSorted((a, b) => a - b)
  const places = pattern.map((_, i) => i).toSorted((a, b) => pattern[a]! - pattern[b]! || a - b)
  const arranged = values.map(() => 0)
  places.forEach((place, rank) => (arranged[place] = ranked[rank]!))
  return arranged
}
