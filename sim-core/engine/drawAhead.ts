/**
 * Many draws of one stream at once: the same numbers that `drawTicks` gives one by one, sooner,
 * because a tight loop over one stream keeps its state in registers and the processor computes
 * several logarithms side by side.
 */
import { ln } from '../base/index.ts'
import { CONSTANT, type DrawTable, EXPONENTIAL, quantileTicks, STRIDE } from './draws.ts'
import { uniform, type Streams, uniforms } from './streams.ts'

/** Where `count` draws go: `into[from]` … `into[from + count − 1]`. */
export interface Places {
  readonly into: Float64Array
  readonly from: number
  readonly count: number
}

/**
 * The next draws of `stream` from distribution `dist`, in whole ticks, into their places. Not for
 * sequences, which count their draws.
 */
export function drawAhead(
  table: DrawTable,
  dist: number,
  streams: Streams,
  stream: number,
  places: Places,
): void {
  const { into, from, count } = places
  const kind = table.kinds[dist]!
  const scale = table.params[STRIDE * dist]!
  if (kind === CONSTANT) into.fill(scale, from, from + count)
  else if (kind === EXPONENTIAL) {
    uniforms(streams, stream, places)
    for (let i = from; i < from + count; i++)
      into[i] = Math.floor(0.5 - scale * ln(1 - into[i]!))
  } else
    for (let i = from; i < from + count; i++)
      into[i] = quantileTicks(table, dist, uniform(streams, stream))
}
