/**
 * What a line costs in all 全寿命成本: the present value of everything that it takes to own and run,
 * by itself and not against another. Lines of different lives are compared by the equivalent annual
 * cost, or by what a good unit costs.
 */
import { pow } from '../base/index.ts'
import { monthlyRate, npv } from './appraisal.ts'
import { clockOf, ownershipLines, purchase, separationLines, stopLines } from './cashLines.ts'
import type { Clock, ProjectCase } from './cashLines.ts'
import { withLostVat } from './vatLines.ts'
import type { OperatingPoint } from './money.ts'
import { runningLines } from './running.ts'
import { DEFAULT_VAT } from './vat.ts'

export interface CostOfOwning {
  /** Total cost of ownership 总拥有成本: bought, run and kept up, less the residual value. CNY. */
  readonly tcoCny: number
  /** Life-cycle cost: with stop, severance and what defects cost after delivery. CNY. */
  readonly lccCny: number
  /** The even yearly amount that is worth as much as the life-cycle cost. CNY/year. */
  readonly equivalentCnyPerYear: number
  /** Life-cycle cost over good units, both as present values; undefined without any. CNY. */
  readonly perGoodCny: number | undefined
}

/**
 * The line after the retrofit, paid in cash and before tax; less the present value of awards where
 * one is given.
 */
export function costOfRetrofit(projectCase: ProjectCase, awardsCny = 0): CostOfOwning {
  const { project, retrofit, money } = projectCase
  const clock = clockOf(projectCase)
  const rate = monthlyRate(money.discountRatePerYear)
  const lines = [
    ...project.capex.map((line) => purchase(line, clock)),
    ...project.capex.flatMap((line) => ownershipLines(line, clock)),
  ].map((line) => withLostVat(line, project.capex, money.vat ?? DEFAULT_VAT))
  const ownedCny = lines.reduce((sum, { flowsCny }) => sum - npv(rate, flowsCny), -awardsCny)
  const once = [...stopLines(projectCase, clock), ...separationLines(projectCase, clock)]
  const stopCny = once.reduce(
    (sum, { flowsCny }) => sum - npv(rate, flowsCny),
    0,
  )
  return costOf(projectCase, retrofit, clock, ownedCny, stopCny)
}

/** The line as it is, over the same months. */
export function costOfBaseline(projectCase: ProjectCase): CostOfOwning {
  return costOf(projectCase, projectCase.baseline, clockOf(projectCase), 0, 0)
}

function costOf(
  { money }: ProjectCase,
  point: OperatingPoint,
  { horizon, index }: Clock,
  ownedCny: number,
  stopCny: number,
): CostOfOwning {
  const rate = monthlyRate(money.discountRatePerYear)
  const everyMonth = (value: (month: number) => number) =>
    npv(rate, Array.from({ length: horizon + 1 }, (_, t) => (t === 0 ? 0 : value(t))))
  const lines = runningLines(point, money).filter(({ kind }) => kind !== 'contribution')
  const runningCny = (isEscape: boolean) =>
    lines
      .filter(({ kind }) => (kind === 'escapes') === isEscape)
      .reduce(
        (sum, { cnyPerYear, escalator }) =>
          sum - everyMonth((t) => (cnyPerYear / 12) * index[escalator][t]!),
        0,
      )
  const tcoCny = ownedCny + runningCny(false)
  const lccCny = tcoCny + stopCny + runningCny(true)
  const goodUnits = everyMonth(() => point.goodPerYear / 12)
  const years = horizon / 12
  return {
    tcoCny,
    lccCny,
    equivalentCnyPerYear: lccCny / annuityFactor(money.discountRatePerYear, years),
    perGoodCny: goodUnits === 0 ? undefined : lccCny / goodUnits,
  }
}

/** The present value of 1 at the end of each year: (1 − (1 + r)^−n) / r. */
export function annuityFactor(ratePerYear: number, years: number): number {
  if (ratePerYear === 0) return years
  return (1 - pow(1 + ratePerYear, -years)) / ratePerYear
}
