/**
 * Elementary functions with the same bits in every JavaScript engine 跨引擎逐位一致的初等函数.
 *
 * ECMAScript leaves the last bits of Math.exp, Math.log and Math.pow to the implementation; over a
 * long run one such bit changes the history of a line. Here only + − × ÷, Math.sqrt, Math.floor
 * and the bits of a double are used, all of which IEEE 754 and ECMAScript define exactly.
 *
 * Method: argument reduction by powers of two and a plain Taylor or atanh series, as in
 * J.-M. Muller, Elementary Functions: Algorithms and Implementation (3rd ed. 2016), ch. 11.
 */

/** ln 2 in two parts: 32 bits, so that k · LN2_HIGH is exact for every exponent k, and the rest. */
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const LOG2_E = 1.4426950408889634
const LARGEST_EXP_ARGUMENT = 709.782712893384
const SMALLEST_EXP_ARGUMENT = -745.1332191019412

const EXPONENT_BIAS = 1023
const SMALLEST_NORMAL_HIGH = 0x00100000
const INFINITE_HIGH = 0x7ff00000

const oneDouble = new Float64Array([1])
const twoWords = new Int32Array(oneDouble.buffer)
/** Where a double keeps sign, exponent and 20 bits: 1 has 0x3ff00000 there. */
const HIGH_WORD = twoWords[1] === 0x3ff00000 ? 1 : 0

/** 2^k lies at k + EXPONENT_ZERO, from the smallest subnormal 2^−1074 to 2^1023. */
const EXPONENT_ZERO = 1074
const POWERS_OF_TWO = powersOfTwo()

/** Added to a mantissa's top seven bits, it carries into the eighth from 1 + 53/128 ≈ √2 on. */
const CARRY_FROM_ROOT_TWO = 128 - 53
const CENTRES = Float64Array.from({ length: 128 }, (_, i) =>
  i === 0 ? 1 : i === 127 ? 2 : 1 + (i + 0.5) / 128,
)
const CENTRE_INVERSES = CENTRES.map((centre) => 1 / centre)
const CENTRE_LNS = Array.from(CENTRES, (c, i) => lnAsSum(i + CARRY_FROM_ROOT_TWO < 128 ? c : c / 2))
/** Whole multiples of 2^−32, as LN2_HIGH is, so that their sum is exact. */
const CENTRE_LN_HIGHS = Float64Array.from(CENTRE_LNS, ({ high }) => nearest32(high))
const CENTRE_LN_LOWS = Float64Array.from(CENTRE_LNS, (s) => s.high - nearest32(s.high) + s.low)

/**
 * Natural logarithm, within 1 ulp of the true value. ln 0 = −∞; NaN below zero.
 *
 * x = 2^k m, m in [1, 2); the top seven bits of m choose a centre c, and with r = (m − c) / c
 * ln x = k ln 2 + ln c + ln(1 + r). Two choices keep all digits near x = 1: from √2 on, c stands
 * for c/2 and k for k + 1; and the first and last centres are exactly 1 and 2. This function is
 * most of an exponential draw: it branches on no data, and its series is summed as a tree.
 */
export function ln(x: number): number {
  oneDouble[0] = x
  const high = twoWords[HIGH_WORD]!
  if (high < SMALLEST_NORMAL_HIGH || high >= INFINITE_HIGH) return lnOfSpecial(x)
  const i = (high >> 13) & 127
  const exponent = high >> 20
  const k = exponent - EXPONENT_BIAS + ((i + CARRY_FROM_ROOT_TWO) >> 7)
  const m = x * POWERS_OF_TWO[EXPONENT_ZERO + EXPONENT_BIAS - exponent]!
  const r = (m - CENTRES[i]!) * CENTRE_INVERSES[i]!
  const r2 = r * r
  const rest =
    -1 / 2 + r * (1 / 3) + r2 * (-1 / 4 + r * (1 / 5) + r2 * (-1 / 6 + r * (1 / 7) - r2 * (1 / 8)))
  return k * LN2_HIGH + CENTRE_LN_HIGHS[i]! + (r + (r2 * rest + (k * LN2_LOW + CENTRE_LN_LOWS[i]!)))
}

/** e^x, within 1 ulp: k = round(x / ln 2) and the Taylor series of the remainder. */
export function exp(x: number): number {
  return expOfSum(x, 0)
}

/**
 * x^y, with Math.pow's special cases except that zero has no sign. Within 1 ulp while the result
 * is between 1e−9 and 1e9, 16 ulp elsewhere; exact where x is whole and the result below 2^53.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1
  if (!(x > 0 && x < Infinity) || !(y > -Infinity && y < Infinity)) return powOfSpecial(x, y)
  const { high, low } = lnAsSum(x)
  const exponent = y * high
  if (exponent > LARGEST_EXP_ARGUMENT + 1) return Infinity
  if (exponent < SMALLEST_EXP_ARGUMENT - 1) return 0
  return expOfSum(exponent, productError(y, high, exponent) + y * low)
}

function lnOfSpecial(x: number): number {
  if (x === 0) return -Infinity
  if (!(x > 0) || x === Infinity) return x > 0 ? x : NaN
  return ln(x * 2 ** 54) - 54 * LN2_HIGH - 54 * LN2_LOW
}

/**
 * ln x to about 59 bits, so that x^y keeps its last bit when y ln x is large. x > 0, finite.
 * x = 2^k (1 + f) with 1 + f in [√½, √2), s = f / (2 + f), ln(1 + f) = 2 atanh s.
 */
function lnAsSum(x: number): { readonly high: number; readonly low: number } {
  const lift = x < 2 ** -1022 ? 54 : 0
  const normal = lift === 0 ? x : x * 2 ** 54
  oneDouble[0] = normal
  const scale = (twoWords[HIGH_WORD]! >> 20) - EXPONENT_BIAS
  const m = normal * POWERS_OF_TWO[EXPONENT_ZERO - scale]!
  const carry = m > Math.SQRT2 ? 1 : 0
  const k = scale + carry - lift
  const f = (carry === 0 ? m : m / 2) - 1
  const divisor = 2 + f
  const s = f / divisor
  const product = s * divisor
  const remainder = f - product - productError(s, divisor, product) - s * (f - (divisor - 2))
  const twos = k * LN2_HIGH
  const sum = twos + 2 * s
  const moved = sum - twos
  const lost = twos - (sum - moved) + (2 * s - moved)
  const rest = s * atanhRest(s * s) + ((2 * remainder) / divisor + k * LN2_LOW) + lost
  const high = sum + rest
  return { high, low: sum - high + rest }
}

/** 2 (z/3 + z²/5 + … + z¹⁰/21), z = s² ≤ 0.0295: what 2 atanh(s) / s exceeds 2 by. */
function atanhRest(z: number): number {
  let sum = 0
  for (let odd = 21; odd >= 3; odd -= 2) sum = sum * z + 2 / odd
  return sum * z
}

function nearest32(x: number): number {
  return Math.floor(x * 2 ** 32 + 0.5) / 2 ** 32
}

/** a·b − product, exactly, where product is a·b rounded (Dekker 1971, Veltkamp's splitting). */
function productError(a: number, b: number, product: number): number {
  const aHigh = upperHalf(a)
  const bHigh = upperHalf(b)
  const aLow = a - aHigh
  const bLow = b - bHigh
  return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow)
}

function upperHalf(a: number): number {
  const shifted = 134217729 * a // 2^27 + 1
  return shifted - (shifted - a)
}

/** e^(x + tail) for a tail that is small against x. */
function expOfSum(x: number, tail: number): number {
  if (!(x <= LARGEST_EXP_ARGUMENT)) return x > 0 ? Infinity : NaN
  if (x < SMALLEST_EXP_ARGUMENT) return 0
  const k = Math.floor(x * LOG2_E + 0.5)
  const reduced = x - k * LN2_HIGH
  const correction = k * LN2_LOW - tail
  const r = reduced - correction
  const lost = reduced - r - correction
  return timesPowerOfTwo(1 + (r + (lost + r * r * expRest(r))), k)
}

/** 1/2! + r/3! + r²/4! + … + r¹²/14!, |r| ≤ 0.347, summed as a tree. */
function expRest(r: number): number {
  const r2 = r * r
  const r4 = r2 * r2
  const first = 1 / 2 + r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120))
  const second = 1 / 720 + r * (1 / 5040) + r2 * (1 / 40320 + r * (1 / 362880))
  const third = 1 / 3628800 + r * (1 / 39916800) + r2 * (1 / 479001600 + r * (1 / 6227020800))
  return first + r4 * (second + r4 * (third + r4 * (1 / 87178291200)))
}

/** Two steps at the ends of the range, so that a subnormal result is rounded only once. */
function timesPowerOfTwo(x: number, k: number): number {
  if (k > 1023) return x * 2 * POWERS_OF_TWO[EXPONENT_ZERO + k - 1]!
  if (k > -1022) return x * POWERS_OF_TWO[EXPONENT_ZERO + k]!
  return x * POWERS_OF_TWO[EXPONENT_ZERO + k + 100]! * 2 ** -100
}

function powOfSpecial(x: number, y: number): number {
  if (x !== x || y !== y) return NaN
  if (y === Infinity || y === -Infinity) {
    const size = Math.abs(x)
    if (size === 1) return NaN
    return size > 1 === y > 0 ? Infinity : 0
  }
  if (x === 0) return y > 0 ? 0 : Infinity
  if (x === Infinity) return y > 0 ? Infinity : 0
  if (y !== Math.floor(y)) return x === -Infinity ? (y > 0 ? Infinity : 0) : NaN
  const size = pow(-x, y)
  return y % 2 === 0 ? size : -size
}

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(EXPONENT_ZERO + 1024)
  powers[EXPONENT_ZERO] = 1
  for (let i = EXPONENT_ZERO + 1; i < powers.length; i++) powers[i] = powers[i - 1]! * 2
  for (let i = EXPONENT_ZERO - 1; i >= 0; i--) powers[i] = powers[i + 1]! / 2
  return powers
}
