/** Roots of increasing functions, the same on every machine. */

const ENOUGH_STEPS = 200
/** A Newton step this small, relative to x, leaves an error of the order of its square. */
const LAST_STEP = 2 ** -32

/**
 * The x between `low` and `high` where the increasing `f` is 0: Newton's method from `start`, and
 * bisection (doubling while `high` is infinite) whenever Newton would leave the bracket or does
 * not halve its step. `f` is negative at `low` and positive at `high`; neither is evaluated.
 */
export function solveIncreasing(
  f: (x: number) => number,
  slope: (x: number) => number,
  start: number,
  low: number,
  high: number,
): number {
  let x = start
  let lastStep = Infinity
  for (let i = 0; i < ENOUGH_STEPS; i++) {
    const excess = f(x)
    if (excess === 0) return x
    if (excess < 0) low = x
    else high = x
    const newton = x - excess / slope(x)
    const step = Math.abs(newton - x)
    if (step <= LAST_STEP * Math.abs(x)) return newton
    const trusted = newton > low && newton < high && step <= lastStep / 2
    const next = trusted ? newton : middle(low, high)
    lastStep = Math.abs(next - x)
    if (lastStep === 0) return x
    x = next
  }
  return x
}

function middle(low: number, high: number): number {
  return high === Infinity ? 2 * low + 1 : low + (high - low) / 2
}
