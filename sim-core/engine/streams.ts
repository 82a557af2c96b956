/**
 * Named random streams 随机数流. One decision, one stream: `service/S3`, `failure/S3`,
 * `repair/S3`, `arrival/source`, `quality/S3` … Each is a sequential xoshiro128** whose start
 * depends on (seed, name, replication) and on nothing else. All states of a run lie in one
 * Int32Array, four words per stream, so a run can be copied and restored.
 *
 * Adding a station, or asking another stream for one draw more, never shifts the numbers this one
 * gives: that is what makes comparisons between retrofit levels sharp (common random numbers).
 */
import { utf8Bytes } from '../base/index.ts'

export interface Streams {
  /** Stream i has the words 4 i … 4 i + 3. */
  readonly state: Int32Array
}

const WORDS = 4
const GOLDEN_RATIO = 0x9e3779b9
const TWO_TO_26 = 2 ** 26
const TWO_TO_MINUS_53 = 2 ** -53

/**
 * The streams of one replication; a stream's number is the place of its name in `names`.
 * `seed` and `replication` are integers from 0 to 2^53 − 1.
 */
export function createStreams(
  seed: number,
  names: readonly string[],
  replication: number,
): Streams {
  const state = new Int32Array(WORDS * names.length)
  const run = [...halves(seed, 'seed'), ...halves(replication, 'replication')]
  names.forEach((name, i) => seedStream(state, WORDS * i, [...fnv1a64(name), ...run]))
  return { state }
}

/**
 * Uniform on (0, 1), the next of stream `stream`: an odd multiple of 2^−53. So 0 and 1 cannot
 * occur, and 1 − u is exact and just as likely as u.
 */
export function uniform(streams: Streams, stream: number): number {
  const state = streams.state
  const at = stream << 2
  let s0 = state[at]!
  let s1 = state[at | 1]!
  let s2 = state[at | 2]!
  let s3 = state[at | 3]!

  // xoshiro128** 1.1, Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators,
  // ACM Transactions on Mathematical Software 47 (2021); two steps, 27 and 25 of their bits.
  const first = Math.imul(s1, 5)
  const high = Math.imul((first << 7) | (first >>> 25), 9)
  let shifted = s1 << 9
  s2 ^= s0
  s3 ^= s1
  s1 ^= s2
  s0 ^= s3
  s2 ^= shifted
  s3 = (s3 << 11) | (s3 >>> 21)

  const second = Math.imul(s1, 5)
  const low = Math.imul((second << 7) | (second >>> 25), 9)
  shifted = s1 << 9
  s2 ^= s0
  s3 ^= s1
  state[at | 1] = s1 ^ s2
  state[at] = s0 ^ s3
  state[at | 2] = s2 ^ shifted
  state[at | 3] = (s3 << 11) | (s3 >>> 21)

  return ((high >>> 5) * TWO_TO_26 + ((low >>> 6) | 1)) * TWO_TO_MINUS_53
}

/**
 * `uniform`, `count` times over, into `into[from]` and the places behind it. Its steps are written
 * out again because a call would put the state of the stream back into memory after each.
 */
export function uniforms(
  streams: Streams,
  stream: number,
  { into, from, count }: { into: Float64Array; from: number; count: number },
): void {
  const state = streams.state
  const at = stream << 2
  let s0 = state[at]!
  let s1 = state[at | 1]!
  let s2 = state[at | 2]!
  let s3 = state[at | 3]!
  for (let i = from; i < from + count; i++) {
    const first = Math.imul(s1, 5)
    const high = Math.imul((first << 7) | (first >>> 25), 9)
    let shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 << 11) | (s3 >>> 21)

    const second = Math.imul(s1, 5)
    const low = Math.imul((second << 7) | (second >>> 25), 9)
    shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 << 11) | (s3 >>> 21)

    into[i] = ((high >>> 5) * TWO_TO_26 + ((low >>> 6) | 1)) * TWO_TO_MINUS_53
  }
  state[at] = s0
  state[at | 1] = s1
  state[at | 2] = s2
  state[at | 3] = s3
}

/**
 * What a stream's numbers know of its name: FNV-1a, 64 bits, of its UTF-8 bytes, as 16 hex digits.
 * Two names of one run with the same hash would be one stream; `compile` refuses them.
 */
export function streamNameHash(name: string): string {
  return fnv1a64(name)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('')
}

/**
 * Every word of the key passes through every state word by a bijection, so streams that differ in
 * one key word only (two replications, say) differ in all four state words.
 */
function seedStream(state: Int32Array, at: number, key: readonly number[]) {
  for (let i = 0; i < WORDS; i++) {
    let mixed = mix32(Math.imul(GOLDEN_RATIO, i + 1))
    for (const word of key) mixed = mix32((mixed ^ word) + GOLDEN_RATIO)
    state[at + i] = mixed
  }
  // The one state from which xoshiro never moves; reached with probability 2^−128.
  if (state.subarray(at, at + WORDS).every((word) => word === 0)) state[at] = GOLDEN_RATIO
}

/** The finaliser of MurmurHash3 (Appleby, public domain): a bijection of 32 bits. */
function mix32(word: number): number {
  let mixed = word | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** FNV-1a (RFC 9923), prime 2^40 + 0x1b3, in two 32-bit halves. */
function fnv1a64(name: string): readonly [high: number, low: number] {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (const byte of utf8Bytes(name)) {
    const mixed = (low ^ byte) >>> 0
    const product = mixed * 0x1b3
    const carry = Math.floor(product / 2 ** 32)
    high = (Math.imul(high, 0x1b3) + carry + (mixed << 8)) >>> 0
    low = product >>> 0
  }
  return [high, low]
}

function halves(whole: number, what: string): readonly [low: number, high: number] {
  if (!Number.isSafeInteger(whole) || whole < 0) {
    throw new Error(`${what} must be an integer from 0 to 2^53 - 1, not ${whole}`)
  }
  return [whole >>> 0, Math.floor(whole / 2 ** 32)]
}
