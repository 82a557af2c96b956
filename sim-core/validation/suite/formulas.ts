/**
 * Exact answers of queueing theory in closed form. Rates are jobs per second; `load` is offered
 * work in erlang. Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory (4th ed.,
 * 2008) unless another source stands beside a function.
 */
import { exp } from '../../base/index.ts'

/** Share of arrivals that find all `servers` busy where nobody waits. Erlang 1917; B(c, a). */
export function erlangB(servers: number, load: number): number {
  let blocked = 1
  for (let c = 1; c <= servers; c++) blocked = (load * blocked) / (c + load * blocked)
  return blocked
}

/** Probability that an arrival waits in M/M/c. Erlang 1917; C(c, a). */
export function erlangC(servers: number, load: number): number {
  const blocked = erlangB(servers, load)
  return blocked / (1 - (load / servers) * (1 - blocked))
}

/** Mean number waiting in M/M/c. */
export function queueMMc(servers: number, load: number): number {
  const rho = load / servers
  return (erlangC(servers, load) * rho) / (1 - rho)
}

/** Mean number waiting in M/G/1 (Pollaczek 1930, Khinchine 1932); service by its moments. */
export const queueMG1 = (rate: number, mean: number, secondMoment: number): number =>
  (rate * rate * secondMoment) / (2 * (1 - rate * mean))

/** Mean time in GI/M/1: 1 / (μ (1 − σ)), σ the root of σ = A*(μ (1 − σ)) in (0, 1). */
export function leadGIM1(serviceRate: number, transform: (s: number) => number): number {
  let root = 0.5
  for (let step = 0; step < 2000; step++) root = transform(serviceRate * (1 - root))
  return 1 / (serviceRate * (1 - root))
}

/** Long-run shares of 0 … n in a chain that goes up by `up(k)` and down by `down(k)`. */
export function birthDeath(
  n: number,
  up: (k: number) => number,
  down: (k: number) => number,
): number[] {
  const weights = [1]
  for (let k = 1; k <= n; k++) weights.push((weights[k - 1]! * up(k - 1)) / down(k))
  const total = sum(weights)
  return weights.map((weight) => weight / total)
}

/** Mean of the number that a list of shares gives the probabilities of. */
export const meanNumber = (shares: readonly number[]): number =>
  shares.reduce((mean, share, k) => mean + k * share, 0)

/**
 * Share of time that the only server of `machines` sources is busy, each of which asks for it an
 * exponential time after it was served. `transform` is that of the service. Takács, Introduction
 * to the Theory of Queues (1962), chapter 5.
 */
export function busyWithSources(
  machines: number,
  askRate: number,
  serviceMean: number,
  transform: (s: number) => number,
): number {
  let product = 1
  let series = 1
  for (let k = 1; k < machines; k++) {
    product *= 1 / transform(k * askRate) - 1
    series += choose(machines - 1, k) * product
  }
  const busy = machines * askRate * serviceMean * series
  return busy / (1 + busy)
}

/** Output of a closed line of single exponential stations. Reiser and Lavenberg, JACM 27 (1980). */
export function closedLine(means: readonly number[], jobs: number) {
  let queues = means.map(() => 0)
  let rate = 0
  for (let n = 1; n <= jobs; n++) {
    const stays = means.map((mean, i) => mean * (1 + queues[i]!))
    rate = n / sum(stays)
    queues = stays.map((stay) => rate * stay)
  }
  return { rate, inside: queues }
}

export const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))

export const choose = (n: number, k: number): number =>
  factorial(n) / (factorial(k) * factorial(n - k))

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0)

/** x to a whole power. */
export const whole = (x: number, power: number): number =>
  power === 0 ? 1 : x * whole(x, power - 1)

/** ∫ of a smooth function by Simpson's rule over many intervals. */
export function integral(of: (x: number) => number, from: number, to: number): number {
  const intervals = 4000
  const step = (to - from) / intervals
  let total = of(from) + of(to)
  for (let i = 1; i < intervals; i++) total += of(from + i * step) * (i % 2 === 1 ? 4 : 2)
  return (total * step) / 3
}

/** Laplace transforms of durations. */
export const transformOf = {
  constant: (value: number) => (s: number) => exp(-s * value),
  exponential: (mean: number) => (s: number) => 1 / (1 + s * mean),
  erlang: (mean: number, k: number) => (s: number) => whole(1 / (1 + (s * mean) / k), k),
  uniform: (low: number, high: number) => (s: number) =>
    s === 0 ? 1 : (exp(-s * low) - exp(-s * high)) / (s * (high - low)),
}
