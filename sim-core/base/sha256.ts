/**
 * SHA-256 (FIPS 180-4), synchronous and in plain TypeScript: the hosts' own is either missing or
 * asynchronous, and records are hashed inside pure functions.
 */
import { pow } from './math.ts'
import { utf8Bytes } from './utf8.ts'

const BLOCK_BYTES = 64
const PRIMES = firstPrimes(64)
/** FIPS 180-4, 5.3.3 and 4.2.2: the first 32 bits of the fractions of square and cube roots. */
const INITIAL_STATE = Int32Array.from(PRIMES.slice(0, 8), (p) => fractionBits(Math.sqrt(p)))
const ROUND_CONSTANTS = Int32Array.from(PRIMES, (p) => fractionBits(pow(p, 1 / 3)))

/** The digest of the bytes, or of the UTF-8 bytes of the text, as 64 lowercase hex digits. */
export function sha256Hex(message: string | Uint8Array): string {
  const padded = pad(typeof message === 'string' ? utf8Bytes(message) : message)
  const state = INITIAL_STATE.slice()
  const schedule = new Int32Array(64)
  for (let start = 0; start < padded.byteLength; start += BLOCK_BYTES) {
    for (let t = 0; t < 16; t++) schedule[t] = padded.getInt32(start + 4 * t)
    expand(schedule)
    compress(state, schedule)
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

/** 5.1.1: a one bit, zeros, and the length in bits, to whole blocks. */
function pad(message: Uint8Array): DataView {
  const blocks = Math.ceil((message.length + 9) / BLOCK_BYTES)
  const padded = new Uint8Array(blocks * BLOCK_BYTES)
  padded.set(message)
  padded[message.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(message.length / 2 ** 29))
  view.setUint32(padded.length - 4, message.length << 3)
  return view
}

/** 6.2.2, step 1. */
function expand(w: Int32Array) {
  for (let t = 16; t < 64; t++) {
    const near = w[t - 2]!
    const far = w[t - 15]!
    const sigma1 = rotate(near, 17) ^ rotate(near, 19) ^ (near >>> 10)
    const sigma0 = rotate(far, 7) ^ rotate(far, 18) ^ (far >>> 3)
    w[t] = sigma1 + w[t - 7]! + sigma0 + w[t - 16]!
  }
}

/** 6.2.2, steps 2 to 4, with the standard's letters. */
function compress(state: Int32Array, w: Int32Array) {
  let a = state[0]!
  let b = state[1]!
  let c = state[2]!
  let d = state[3]!
  let e = state[4]!
  let f = state[5]!
  let g = state[6]!
  let h = state[7]!
  for (let t = 0; t < 64; t++) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & f) ^ (~e & g)
    const first = (h + sum1 + choice + ROUND_CONSTANTS[t]! + w[t]!) | 0
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + sum0 + majority) | 0
  }
  const words = [a, b, c, d, e, f, g, h]
  words.forEach((word, i) => (state[i] = state[i]! + word))
}

const rotate = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits))

function fractionBits(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n++) {
    if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  }
  return primes
}
