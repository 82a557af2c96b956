/** Records that are used again stand in a free list. */

/** A free list over `n` new records that begin at `first`: each names the next, the last none. */
export function chain(n: number, first = 0): Int32Array {
  return Int32Array.from({ length: n }, (_, i) => (i + 1 < n ? first + i + 1 : -1))
}
