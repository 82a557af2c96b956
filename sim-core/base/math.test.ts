/** References are computed in exact integer arithmetic, 300 binary digits after the point. */
import { describe, expect, test } from 'vitest'

import { exp, ln, pow } from './math.ts'

const DIGITS = 300n
const ONE = 1n << DIGITS

const times = (a: bigint, b: bigint) => (a * b) >> DIGITS

/** A double as a fixed-point number; exact above 2^−248. */
function fixed(x: number): bigint {
  let whole = x
  let shift = DIGITS
  while (!Number.isInteger(whole)) {
    whole *= 2
    shift -= 1n
  }
  return BigInt(whole) << shift
}

/** ln 2 and ln of a number in [1, 2) as 2 atanh((x − 1) / (x + 1)). */
function fixedLn(x: number): bigint {
  let k = 0n
  let m = x
  for (; m >= 2; m /= 2) k++
  for (; m < 1; m *= 2) k--
  return twoAtanh(fixed(m) - ONE, fixed(m) + ONE) + k * twoAtanh(1n, 3n)
}

function twoAtanh(above: bigint, below: bigint): bigint {
  const s = (above << DIGITS) / below
  let power = s
  let sum = 0n
  for (let odd = 1n; power !== 0n; odd += 2n) {
    sum += power / odd
    power = times(power, times(s, s))
  }
  return 2n * sum
}

/** Taylor's series of x / 2^64, then 64 squarings. */
function fixedExp(x: bigint): bigint {
  const small = x >> 64n
  let term = ONE
  let sum = 0n
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    sum += term
    term = times(term, small) / n
  }
  for (let i = 0; i < 64; i++) sum = times(sum, sum)
  return sum
}

/** The distance of `y` from the reference, in units of the last place of `y`. */
function ulps(y: number, reference: bigint): number {
  let ulp = 2 ** -52
  for (; ulp * 2 ** 53 <= Math.abs(y); ulp *= 2);
  for (; ulp * 2 ** 52 > Math.abs(y); ulp /= 2);
  return Number(((fixed(y) - reference) * 1000n) / fixed(ulp)) / 1000
}

/** Spread over (0, 1) without a pattern: multiples of the golden ratio. */
const spread = (i: number) => (i * 0.6180339887498949) % 1

const worst = (errors: readonly number[]) => Math.max(...errors.map(Math.abs))

describe('ln', () => {
  test('is within 1 ulp of the true value over sixty powers of two', () => {
    const xs = Array.from({ length: 2000 }, (_, i) => (1 + spread(i)) * 2 ** ((i % 60) - 40))
    expect(worst(xs.map((x) => ulps(ln(x), fixedLn(x))))).toBeLessThan(1)
  })

  test('is within 1 ulp next to 1, where ln x loses all leading digits of x', () => {
    const steps = Array.from({ length: 1000 }, (_, i) => spread(i) * 2 ** -(i % 50))
    const xs = steps.flatMap((step) => [1 + step, 1 - step / 2]).filter((x) => x !== 1)
    expect(worst(xs.map((x) => ulps(ln(x), fixedLn(x))))).toBeLessThan(1)
  })

  test('differs from Math.log by at most 2 ulp from the smallest to the largest double', () => {
    for (let i = 0; i < 100_000; i++) {
      const x = (1 + spread(i)) * 2 ** ((i % 2046) - 1022)
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(2 ** -51 * Math.abs(Math.log(x)))
    }
    for (const x of [5e-324, 1e-310, 2 ** -1022, Number.MAX_VALUE]) {
      expect(ln(x)).toBeCloseTo(Math.log(x), 12)
    }
  })

  test('rises with x across the borders of its table', () => {
    for (let i = 0; i <= 256; i++) {
      const border = 0.5 + i / 256
      expect(ln(border - 2 ** -52)).toBeLessThanOrEqual(ln(border))
      expect(ln(border)).toBeLessThanOrEqual(ln(border + 2 ** -52))
    }
  })

  test('has the limits of the logarithm', () => {
    expect(ln(1)).toBe(0)
    expect(ln(0)).toBe(-Infinity)
    expect(ln(-0)).toBe(-Infinity)
    expect(ln(Infinity)).toBe(Infinity)
    expect([ln(-1), ln(-Infinity), ln(NaN)]).toEqual([NaN, NaN, NaN])
  })
})

describe('exp', () => {
  test('is within 1 ulp of the true value', () => {
    const xs = Array.from({ length: 1000 }, (_, i) => (spread(i) - 0.5) * 80)
    expect(worst(xs.map((x) => ulps(exp(x), fixedExp(fixed(x)))))).toBeLessThan(1)
  })

  test('differs from Math.exp by at most 2 ulp up to the ends of the range', () => {
    for (let i = 0; i < 100_000; i++) {
      const x = (spread(i) - 0.5) * 1416
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(2 ** -51 * Math.exp(x))
    }
  })

  test('underflows gradually and overflows where the doubles end', () => {
    expect(exp(-744)).toBe(Math.exp(-744)) // 2 subnormal units
    expect(exp(-746)).toBe(0)
    expect(exp(709.78)).toBeCloseTo(Math.exp(709.78), -294)
    expect(exp(709.79)).toBe(Infinity)
    const limits = [exp(0), exp(-0), exp(Infinity), exp(-Infinity), exp(NaN)]
    expect(limits).toEqual([1, 1, Infinity, 0, NaN])
  })
})

describe('pow', () => {
  test('is within 1 ulp of the true value for growth factors and discounting', () => {
    const cases = Array.from({ length: 500 }, (_, i) => ({
      x: 0.5 + spread(i),
      y: (spread(7 * i) - 0.5) * 60,
    }))
    const errors = cases.map(({ x, y }) =>
      ulps(pow(x, y), fixedExp(times(fixed(y), fixedLn(x)))),
    )
    expect(worst(errors)).toBeLessThan(1)
  })

  test('is within 16 ulp of the true value up to the largest doubles', () => {
    const cases = Array.from({ length: 500 }, (_, i) => ({
      x: 1 + spread(i) / 2,
      y: spread(7 * i) * 1700,
    }))
    const errors = cases.map(({ x, y }) =>
      ulps(pow(x, y), fixedExp(times(fixed(y), fixedLn(x)))),
    )
    expect(worst(errors)).toBeLessThan(16)
  })

  test('is exact where the power is an integer below 2^53', () => {
    for (let base = 2; base <= 100; base++) {
      let power = base
      for (let n = 1; power < 2 ** 53; n++, power *= base) expect(pow(base, n)).toBe(power)
    }
  })

  test('takes roots: 12 equal monthly factors make the yearly one', () => {
    const monthly = pow(1.05, 1 / 12)
    expect(pow(monthly, 12)).toBeCloseTo(1.05, 14)
    expect(pow(2, 0.5)).toBeCloseTo(Math.SQRT2, 15)
  })

  test('agrees with Math.pow at zero, infinity, NaN and below zero', () => {
    // Adding 0 takes the sign off a zero, which pow does not promise.
    const sizes = [0, 0.5, 1, 2, 3, 4.5, 1e300, 5e-324, Infinity]
    const numbers = [...sizes, ...sizes.slice(1).map((x) => -x), NaN]
    for (const x of numbers) {
      for (const y of numbers) {
        const expected = Math.pow(x, y) + 0
        const special = expected === 0 || !Number.isFinite(expected)
        const near = special ? expected : expect.closeTo(1, 14)
        const actual = special ? pow(x, y) + 0 : pow(x, y) / expected
        expect({ x, y, power: actual }).toEqual({ x, y, power: near })
      }
    }
  })
})
