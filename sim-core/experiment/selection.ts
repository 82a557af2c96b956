/**
 * Which of several systems is best 选优, with a promise: if the best is better than every other by
 * `worthwhile` or more, it is named with probability `level` at least. Values are those of
 * replications, in their order; the larger is the better. The systems may share their random
 * numbers, which both procedures turn into fewer replications.
 */
import { pow } from '../base/index.ts'
import { largestTQuantile, varianceOf } from '../stats/index.ts'

/** Values of replications `from` … `to` − 1 of some systems, system by system. */
export type Draw = (
  systems: readonly number[],
  from: number,
  to: number,
) => Promise<readonly (readonly number[])[]>

export interface SelectionOptions {
  readonly systems: number
  /** Smallest difference that is worth telling apart; above 0. */
  readonly worthwhile: number
  /** Probability of a right selection; default 0.95. */
  readonly level?: number
  /** Replications of the first stage; default 10. */
  readonly first?: number
  /** Where it gives up and names the best so far; default 10,000. */
  readonly most?: number
}

export interface Selection {
  readonly best: number
  /** Replications of each system. */
  readonly replications: readonly number[]
  readonly means: readonly number[]
  /** Whether the promise holds: false when it gave up at `most`. */
  readonly isDecided: boolean
}

const LEVEL = 0.95
const FIRST = 10
const MOST = 10_000
/** Replications asked for at a time; how they are batched does not change the answer. */
const STEP = 10

/**
 * Fully sequential elimination, procedure KN with c = 1: Kim and Nelson, ACM Transactions on
 * Modeling and Computer Simulation 11 (2001) 251–273. A system goes as soon as its sum falls behind
 * that of another by more than chance explains.
 */
export async function selectSequentially(
  draw: Draw,
  { systems, worthwhile, level = LEVEL, first = FIRST, most = MOST }: SelectionOptions,
): Promise<Selection> {
  const all = Array.from({ length: systems }, (_, i) => i)
  const values = (await draw(all, 0, first)).map((own) => [...own])
  // η, from which h² = 2 η (n₀ − 1); the slack of each pair shrinks by δ / 2 a replication.
  const eta = (pow((2 * (1 - level)) / Math.max(1, systems - 1), -2 / (first - 1)) - 1) / 2
  const hSquare = 2 * eta * (first - 1)
  const allowance = (a: number, b: number) =>
    (hSquare * varianceOf(differences(values[a]!, values[b]!, first))) / (worthwhile * worthwhile)
  const allowances = all.map((a) => all.map((b) => (a === b ? 0 : allowance(a, b))))
  let inPlay: readonly number[] = all
  let n = first
  for (;;) {
    inPlay = survivors(inPlay, values, allowances, n, worthwhile)
    const last = Math.max(...inPlay.map((a) => Math.max(...inPlay.map((b) => allowances[a]![b]!))))
    if (inPlay.length === 1 || n > last) return named(values, inPlay, n, true)
    if (n >= most) return named(values, inPlay, n, false)
    if (values[inPlay[0]!]!.length === n) {
      const drawn = await draw(inPlay, n, Math.min(most, n + STEP))
      inPlay.forEach((system, i) => values[system]!.push(...drawn[i]!))
    }
    n++
  }
}

function survivors(
  inPlay: readonly number[],
  values: readonly (readonly number[])[],
  allowances: readonly (readonly number[])[],
  n: number,
  worthwhile: number,
): number[] {
  const means = values.map((own) => meanOf(own, n))
  const slack = (a: number, b: number) =>
    Math.max(0, (worthwhile / (2 * n)) * (allowances[a]![b]! - n))
  return inPlay.filter((a) => inPlay.every((b) => means[a]! >= means[b]! - slack(a, b)))
}

/** What was drawn ahead is not counted: the answer does not depend on the batches. */
function named(
  values: readonly (readonly number[])[],
  inPlay: readonly number[],
  n: number,
  isDecided: boolean,
): Selection {
  const replications = values.map(({ length }, i) => (inPlay.includes(i) ? n : length))
  const means = values.map((own, i) => meanOf(own, replications[i]!))
  return { best: bestOf(means, inPlay), replications, means, isDecided }
}

export interface BestIntervals extends Selection {
  /** By system: its mean less that of the best other lies in here, all at once at `level`. */
  readonly aheadOfRest: readonly (readonly [low: number, high: number])[]
}

/**
 * Two stages under common random numbers, procedure NM, with simultaneous intervals for the
 * distance of each system from the best other (multiple comparisons with the best): Nelson and
 * Matejcik, Management Science 41 (1995) 1935–1945. Assumes that all differences of systems have
 * the same variance, which the authors find to do little harm. Throws on fewer than two systems.
 */
export async function selectInTwoStages(
  draw: Draw,
  { systems, worthwhile, level = LEVEL, first = FIRST, most = MOST }: SelectionOptions,
): Promise<BestIntervals> {
  if (systems < 2) throw new Error('two systems at least are compared with the best')
  const all = Array.from({ length: systems }, (_, i) => i)
  const start = await draw(all, 0, first)
  const g = largestTQuantile(level, systems - 1, (systems - 1) * (first - 1))
  const needed = Math.ceil((g * g * differenceVariance(start)) / (worthwhile * worthwhile))
  const n = Math.min(most, Math.max(first, needed))
  const more = n > first ? await draw(all, first, n) : all.map(() => [])
  const means = start.map((own, i) => meanOf([...own, ...more[i]!], n))
  const aheadOfRest = means.map((mean, i): [number, number] => {
    const ahead = mean - Math.max(...means.filter((_, other) => other !== i))
    return [Math.min(0, ahead - worthwhile), Math.max(0, ahead + worthwhile)]
  })
  const replications = all.map(() => n)
  return { best: bestOf(means, all), replications, means, aheadOfRest, isDecided: needed <= most }
}

/** Variance of the difference of two systems, pooled over all, without system and run effects. */
function differenceVariance(values: readonly (readonly number[])[]): number {
  const k = values.length
  const n = values[0]!.length
  const bySystem = values.map((own) => meanOf(own, n))
  const byRun = Array.from({ length: n }, (_, j) => meanOf(values.map((own) => own[j]!), k))
  const overall = meanOf(bySystem, k)
  let squares = 0
  values.forEach((own, i) =>
    own.forEach((value, j) => {
      const rest = value - bySystem[i]! - byRun[j]! + overall
      squares += rest * rest
    }),
  )
  return (2 * squares) / ((k - 1) * (n - 1))
}

const differences = (a: readonly number[], b: readonly number[], n: number) =>
  Array.from({ length: n }, (_, j) => a[j]! - b[j]!)

function meanOf(values: readonly number[], n: number): number {
  let sum = 0
  for (let i = 0; i < n; i++) sum += values[i]!
  return sum / n
}

/** The first of equals. */
const bestOf = (means: readonly number[], among: readonly number[]) =>
  among.reduce((best, i) => (means[i]! > means[best]! ? i : best))
