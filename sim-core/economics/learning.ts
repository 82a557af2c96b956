/**
 * What the line brings while it learns 爬坡: its running gains at a share of its performance. Where
 * nothing was simulated in between they grow in proportion. Where the half-learnt line was
 * simulated, the worse of the two counts: what is new on the line stands there in full at every
 * share, which no ramp-up of a document means to say, so that the simulation may show less than
 * the document hopes for and never more.
 */
import type { MoneyInputs, OperatingPoint } from './money.ts'
import { runningLines } from './running.ts'

/** The line at a share of its performance, in one replication. */
export interface LearningPoint {
  /** 0 to 1, without 1. */
  readonly share: number
  readonly point: OperatingPoint
}

/** The gain of every running line a year at a share of performance, at the prices of month 1. */
export type LearningCurve = (share: number) => readonly number[]

interface Step {
  readonly share: number
  readonly gainsCny: readonly number[]
}

export function learningCurve(
  { baseline, retrofit, money }: {
    readonly baseline: OperatingPoint
    readonly retrofit: OperatingPoint
    readonly money: MoneyInputs
  },
  learning: readonly LearningPoint[],
): LearningCurve {
  const before = runningLines(baseline, money)
  const gainsOf = (point: OperatingPoint) =>
    runningLines(point, money).map(({ cnyPerYear }, k) => cnyPerYear - before[k]!.cnyPerYear)
  const fullCny = gainsOf(retrofit)
  const inProportion = (share: number) => fullCny.map((cny) => cny * share)
  const simulated = learning.map(({ share, point }) => ({
    share,
    gainsCny: worse(gainsOf(point), inProportion(share)),
  }))
  const none = simulated.some(({ share }) => share === 0) ? [] : [stepAt(0, inProportion(0))]
  const steps = [...none, ...simulated, stepAt(1, fullCny)].toSorted((a, b) => a.share - b.share)
  return (share) => between(steps, share)
}

const stepAt = (share: number, gainsCny: readonly number[]): Step => ({ share, gainsCny })

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)

const worse = (a: readonly number[], b: readonly number[]) => (sumOf(a) < sumOf(b) ? a : b)

function between(steps: readonly Step[], share: number): readonly number[] {
  const next = steps.findIndex((step) => step.share >= share)
  const high = steps[Math.max(1, next)]!
  const low = steps[Math.max(1, next) - 1]!
  const weight = (share - low.share) / (high.share - low.share)
  return low.gainsCny.map((cny, k) => cny + weight * (high.gainsCny[k]! - cny))
}
