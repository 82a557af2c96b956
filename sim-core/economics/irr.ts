/**
 * Internal rate of return 内部收益率, with a guard: a stream of flows may have one rate, none or
 * several, and which of these holds is part of the answer. Every rate above −100 % is found;
 * nothing depends on a first guess.
 *
 * Rates are worked with as a position u = 1 / (2 + rate): u runs from 0 (an infinite rate) over ½
 * (rate 0) to 1 (rate −100 %), so that all admissible rates lie inside one short interval.
 */

export type Irr =
  | { readonly status: 'single'; readonly ratePerPeriod: number }
  | { readonly status: 'none' }
  /** Two rates or more, ascending: do not rank by them, show the net present value instead. */
  | { readonly status: 'multiple'; readonly roots: readonly number[] }

/**
 * The rates per period at which `flows` (flows[0] at t = 0) have a net present value of zero.
 *
 * One change of sign means one rate (Descartes). Otherwise, if the running total changes sign once
 * and does not end at zero, there is exactly one positive rate, and that is the answer
 * (C. J. Norstrøm, A sufficient condition for a unique nonnegative internal rate of return,
 * J. Financial and Quantitative Analysis 7 (1972) 1835–1839). Otherwise all rates are listed.
 */
export function irr(flows: readonly number[]): Irr {
  const polynomial = withoutZeroEnds(flows)
  const changes = signChanges(polynomial).length
  if (changes === 0) return { status: 'none' }
  if (changes > 1 && hasOnePositiveRate(polynomial)) {
    return { status: 'single', ratePerPeriod: rateAt(bisect(polynomial, 0, RATE_ZERO)) }
  }
  const roots = rootPositions(polynomial).map(rateAt).toReversed()
  if (roots.length === 0) return { status: 'none' }
  if (roots.length === 1) return { status: 'single', ratePerPeriod: roots[0]! }
  return { status: 'multiple', roots }
}

const RATE_ZERO = 0.5
const DOUBLE_EPSILON = 2 ** -52

function rateAt(position: number): number {
  return 1 / position - 2
}

/** Zeros at either end only move the origin of time; the rates stay. */
function withoutZeroEnds(flows: readonly number[]): readonly number[] {
  const first = flows.findIndex((flow) => flow !== 0)
  const last = flows.findLastIndex((flow) => flow !== 0)
  return first < 0 ? [] : flows.slice(first, last + 1)
}

/** The indices after which the sign of the coefficients changes. Zeros have no sign. */
function signChanges(values: readonly number[]): number[] {
  const signed = values.flatMap((value, index) => (value === 0 ? [] : [{ value, index }]))
  return signed
    .filter(({ value }, k) => k + 1 < signed.length && value > 0 !== signed[k + 1]!.value > 0)
    .map(({ index }) => index)
}

function hasOnePositiveRate(flows: readonly number[]): boolean {
  let total = 0
  const totals = flows.map((flow) => (total += flow))
  return total !== 0 && signChanges(totals).length === 1
}

/**
 * Positions of all roots, ascending, by Rolle's theorem as in the proof of Descartes' rule of
 * signs. With f = Σ cₖ xᵏ and m between two exponents where the sign changes, Σ (k − m) cₖ xᵏ has
 * one change of sign less, and its roots are the turning points of x⁻ᵐ f, which has f's roots: so
 * there is at most one root of f between two neighbours of them.
 */
function rootPositions(polynomial: readonly number[]): number[] {
  const [change] = signChanges(polynomial)
  if (change === undefined) return []
  const knots = [0, ...rootPositions(turningPolynomial(polynomial, change + 0.5)), 1]
  const signs = knots.map((position) => signAt(polynomial, position))
  return knots.slice(1).flatMap((knot, k) => {
    if (signs[k + 1] === 0) return [knot]
    return signs[k]! * signs[k + 1]! < 0 ? [bisect(polynomial, knots[k]!, knot)] : []
  })
}

function turningPolynomial(polynomial: readonly number[], exponent: number): number[] {
  const turning = polynomial.map((coefficient, k) => (k - exponent) * coefficient)
  const largest = turning.reduce((max, value) => Math.max(max, Math.abs(value)), 0)
  return turning.map((value) => value / largest)
}

/** 0 where the value drowns in rounding: the curve touches the axis there. */
function signAt(polynomial: readonly number[], position: number): number {
  const value = valueAt(polynomial, position)
  const size = valueAt(polynomial.map(Math.abs), position)
  return Math.abs(value) <= 8 * polynomial.length * DOUBLE_EPSILON * size ? 0 : Math.sign(value)
}

/** The net present value up to a positive factor, free of overflow for every position. */
function valueAt(polynomial: readonly number[], position: number): number {
  const rest = 1 - position
  return position <= RATE_ZERO
    ? polynomial.reduceRight((sum, coefficient) => sum * (position / rest) + coefficient, 0)
    : polynomial.reduce((sum, coefficient) => sum * (rest / position) + coefficient, 0)
}

/** The one change of sign between `low` and `high`, to the last bit. */
function bisect(polynomial: readonly number[], low: number, high: number): number {
  const positiveAtLow = valueAt(polynomial, low) > 0
  let below = low
  let above = high
  for (;;) {
    const middle = (below + above) / 2
    const value = valueAt(polynomial, middle)
    if (value === 0 || middle <= below || middle >= above) return middle
    if (value > 0 === positiveAtLow) below = middle
    else above = middle
  }
}
