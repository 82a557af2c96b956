/** Chance for the slow simulator: the engine's own named streams and its draw of a time. */
import { TICKS_PER_S, type Distribution } from '../../base/index.ts'
import { compileDistributions, drawTicks } from '../../engine/draws.ts'
import { createStreams, uniform } from '../../engine/streams.ts'

export interface Dice {
  /** The next time of a stream. */
  ticks(stream: string, distribution: Distribution): number
  /** The next bare number of a stream: a second stands for one. */
  factor(stream: string, distribution: Distribution): number
  /** True with the given probability. */
  chance(stream: string, probability: number): boolean
  uniform(stream: string): number
  /** Goes on with the random numbers of another replication, from their first. */
  reseed(replication: number): void
}

export function createDice(seed: number, replication: number): Dice {
  let number = replication
  const tables = new Map<Distribution, ReturnType<typeof compileDistributions>>()
  const open = new Map<string, ReturnType<typeof openStream>>()
  const openStream = (name: string) => ({
    streams: createStreams(seed, [name], number),
    cursors: new Float64Array(1),
  })
  const streamOf = (name: string) => {
    const known = open.get(name) ?? openStream(name)
    open.set(name, known)
    return known
  }
  const ticks = (name: string, distribution: Distribution) => {
    const { streams, cursors } = streamOf(name)
    const table = tables.get(distribution) ?? compileDistributions([distribution])
    tables.set(distribution, table)
    return drawTicks(table, 0, streams, 0, cursors)
  }
  const next = (name: string) => uniform(streamOf(name).streams, 0)
  return {
    ticks,
    factor: (name, distribution) => ticks(name, distribution) / TICKS_PER_S,
    chance: (name, probability) => next(name) < probability,
    uniform: next,
    reseed: (other) => {
      number = other
      for (const [name, { streams }] of open)
        streams.state.set(createStreams(seed, [name], other).state)
    },
  }
}
