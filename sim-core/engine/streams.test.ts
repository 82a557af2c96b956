import { describe, expect, test } from 'vitest'

import { createStreams, streamNameHash, uniform } from './streams.ts'
import type { Streams } from './streams.ts'

const MASK = (1n << 32n) - 1n
const rotl = (x: bigint, k: bigint) => ((x << k) | (x >> (32n - k))) & MASK

/** xoshiro128** 1.1 once more, in integers without a word length: the next output and state. */
function reference([s0, s1, s2, s3]: readonly bigint[]) {
  const output = (rotl((s1! * 5n) & MASK, 7n) * 9n) & MASK
  const b = s2! ^ s0!
  const c = s3! ^ s1!
  return { output, state: [s0! ^ c, s1! ^ b, b ^ ((s1! << 9n) & MASK), rotl(c, 11n)] }
}

const withState = (words: readonly bigint[]): Streams => ({
  state: Int32Array.from(words, (word) => Number(word) | 0),
})

const stateOf = ({ state }: Streams) => Array.from(state, (word) => BigInt(word >>> 0))

const take = (streams: Streams, stream: number, count: number) =>
  Array.from({ length: count }, () => uniform(streams, stream))

describe('uniform', () => {
  test('walks the published states of xoshiro128** two steps at a time', () => {
    // Computed with the authors' C code by edorfaus/xoshiro-6502, test-rom/testdata.asm: states
    // before and after two pairs of steps, and the outputs of the first three.
    const streams = withState([0x964d4a0cn, 0xd40ab895n, 0xad7fdecbn, 0x3006f0f0n])
    const outputs = [0xf1391922, 0x6fe53806, 0xa5be2840, 0xf510ee70]
    const combined = ([a, b]: readonly number[]) =>
      (Math.floor(a! / 32) * 2 ** 26 + (Math.floor(b! / 64) | 1)) / 2 ** 53
    expect(uniform(streams, 0)).toBe(combined(outputs.slice(0, 2)))
    expect(stateOf(streams)).toEqual([0xff3a011bn, 0xb33a90fcn, 0x2c5a18aen, 0xd81b946bn])
    expect(uniform(streams, 0)).toBe(combined(outputs.slice(2, 4)))
    expect(stateOf(streams)).toEqual([0xfc65379cn, 0x52006d70n, 0x87487639n, 0xf1908343n])
  })

  test('agrees with a reference in unbounded integers over a long walk', () => {
    const streams = createStreams(20_261_122, ['service/S1'], 3)
    let state = stateOf(streams)
    for (let i = 0; i < 2000; i++) {
      const first = reference(state)
      const second = reference(first.state)
      state = second.state
      const odd = (first.output >> 5n) * (1n << 26n) + ((second.output >> 6n) | 1n)
      expect(uniform(streams, 0)).toBe(Number(odd) / 2 ** 53)
    }
    expect(stateOf(streams)).toEqual(state)
  })

  test('is never 0 or 1, not even from words of zeros or ones', () => {
    // The output is 0 where s1 is; the next s1 is s0 ^ s1 ^ s2.
    expect(uniform(withState([0n, 0n, 0n, 1n]), 0)).toBe(2 ** -53)
    for (const u of take(createStreams(1, ['a'], 0), 0, 100_000)) {
      expect(u > 0 && u < 1 && 1 - (1 - u) === u).toBe(true)
    }
  })

  test.each([1, 2, 3, 4, 5])('has the moments of a uniform variate, seed %i', (seed) => {
    const n = 100_000
    const us = take(createStreams(seed, ['a'], 0), 0, n)
    const mean = us.reduce((sum, u) => sum + u, 0) / n
    const square = us.reduce((sum, u) => sum + (u - 0.5) ** 2, 0) / n
    const lag = us.reduce((sum, u, i) => sum + (i > 0 ? (u - 0.5) * (us[i - 1]! - 0.5) : 0), 0) / n
    // Variances of one term: 1/12, 1/180 (= 1/80 − 1/144) and 1/144; four standard errors.
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / n))
    expect(Math.abs(square - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / n))
    expect(Math.abs(lag)).toBeLessThan(4 * Math.sqrt(1 / 144 / n))
  })
})

describe('createStreams', () => {
  test('a stream does not depend on the others, on their number or on its place', () => {
    const alone = createStreams(7, ['service/S3'], 2)
    const among = createStreams(7, ['repair/S1', 'failure/S3', 'service/S3', 'x'], 2)
    const expected = take(alone, 0, 50)
    take(among, 1, 17)
    const drawn = Array.from({ length: 50 }, () => {
      uniform(among, 3)
      return uniform(among, 2)
    })
    expect(drawn).toEqual(expected)
  })

  test('another seed, name or replication is another sequence, in every word of the state', () => {
    const base = createStreams(7, ['service/S3'], 2).state
    const others = [
      createStreams(8, ['service/S3'], 2),
      createStreams(7 + 2 ** 32, ['service/S3'], 2),
      createStreams(7, ['service/S4'], 2),
      createStreams(7, ['service/S3'], 3),
      createStreams(2, ['service/S3'], 7),
    ]
    for (const { state } of others) state.forEach((word, i) => expect(word).not.toBe(base[i]))
  })

  test('neighbouring replications and names are not correlated', () => {
    const n = 400
    const grid = Array.from({ length: n }, (_, replication) =>
      Array.from({ length: 20 }, (_, s) =>
        uniform(createStreams(1, [`service/S${s}`], replication), 0) - 0.5,
      ),
    )
    let acrossReplications = 0
    let acrossNames = 0
    for (let r = 1; r < n; r++) {
      for (let s = 1; s < 20; s++) {
        acrossReplications += grid[r]![s]! * grid[r - 1]![s]!
        acrossNames += grid[r]![s]! * grid[r]![s - 1]!
      }
    }
    const limit = (4 / 12) * Math.sqrt((n - 1) * 19) // four standard errors of 1/12 per term
    expect(Math.abs(acrossReplications)).toBeLessThan(limit)
    expect(Math.abs(acrossNames)).toBeLessThan(limit)
  })

  test('a copy of the state continues as the original does', () => {
    const streams = createStreams(3, ['a', 'b'], 0)
    take(streams, 1, 9)
    const copy = { state: streams.state.slice() }
    expect(take(copy, 1, 20)).toEqual(take(streams, 1, 20))
  })

  test('refuses a seed or a replication that is not a whole number', () => {
    for (const bad of [-1, 0.5, NaN, 2 ** 53]) {
      expect(() => createStreams(bad, ['a'], 0)).toThrow('seed must be an integer')
      expect(() => createStreams(0, ['a'], bad)).toThrow('replication must be an integer')
    }
  })
})

describe('streamNameHash', () => {
  test('is 64-bit FNV-1a', () => {
    // Published vectors: RFC 9923 and the authors' test suite
    expect(streamNameHash('')).toBe('cbf29ce484222325')
    expect(streamNameHash('a')).toBe('af63dc4c8601ec8c')
    expect(streamNameHash('foobar')).toBe('85944171f73967e8')
  })

  test('tells 100 000 station names apart', () => {
    const hashes = Array.from({ length: 100_000 }, (_, i) => streamNameHash(`service/S${i}`))
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})
