/** The triangle of a symmetric matrix: it makes numbers that vary alone vary together. */

/** Rows of numbers. */
export type Matrix = readonly (readonly number[])[]

/** Below this a row is as good as determined by the others. */
const SMALLEST_PIVOT = 1e-10

/**
 * The lower triangle L with L Lᵀ = `matrix`, which is symmetric with 1 on its diagonal; undefined
 * where there is none: the matrix is not positive definite.
 */
export function cholesky(matrix: Matrix): number[][] | undefined {
  const lower: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const own: number[] = []
    for (let j = 0; j <= i; j++) {
      const other = j === i ? own : lower[j]!
      let rest = row[j]!
      for (let k = 0; k < j; k++) rest -= own[k]! * other[k]!
      if (j < i) own.push(rest / other[j]!)
      else if (rest > SMALLEST_PIVOT) own.push(Math.sqrt(rest))
      else return undefined
    }
    lower.push(own)
  }
  return lower
}
