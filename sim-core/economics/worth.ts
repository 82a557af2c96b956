/**
 * What a project paid in cash is worth, asked very often 反复评价: its prices once, then many ways in
 * which the line may turn out. The figures are those of `appraiseProject` but for the rate of
 * return, to the last digits that a sum in another order leaves; a test holds the two together.
 */
import { monthlyRate, MONTHS_PER_YEAR, npv, payback } from './appraisal.ts'
import type { Award } from './award.ts'
import {
  awardLine,
  clockOf,
  gainsOf,
  isAtOnce,
  ownershipLines,
  purchase,
  stopLines,
  yearOf,
  yearsOf,
} from './cashLines.ts'
import type { CashLine, Clock, ProjectCase } from './cashLines.ts'
import { rampUpShare } from './project.ts'
import type { Escalator, RunningLine } from './running.ts'

export interface Worth {
  readonly npvCny: number
  /** From the decision; undefined is never. Residual value is not cash and does not count. */
  readonly paybackYears: number | undefined
  /** The lowest running total, at most 0; residual value does not count. CNY. */
  readonly lowestCashCny: number
}

export interface WorthPair {
  readonly withoutSubsidy: Worth
  readonly withSubsidy: Worth
}

/** All that does not depend on how the line turns out. */
export interface Prospect {
  readonly project: ProjectCase['project']
  readonly money: ProjectCase['money']
  readonly clock: Clock
  /** Purchases, upkeep, renewals and residual value, by month. */
  readonly fixedCny: readonly number[]
  readonly awardsCny: readonly number[]
  readonly residualCny: readonly number[]
  /** Share of what is learnt, by month after go-live. */
  readonly learntShare: readonly number[]
  readonly ratePerMonth: number
}

/** The points of the case do not matter here. */
export function prospectOf(projectCase: ProjectCase, awards: readonly Award[]): Prospect {
  const { project, money } = projectCase
  const clock = clockOf(projectCase)
  const { horizon, timeline } = clock
  const owned = project.capex.flatMap((line) => ownershipLines(line, clock))
  const bought = project.capex.map((line) => purchase(line, clock))
  return {
    project,
    money,
    clock,
    fixedCny: summed([...bought, ...owned], horizon),
    awardsCny: summed(awards.map((award) => awardLine(award, projectCase, clock)), horizon),
    residualCny: summed(owned.filter(({ kind }) => kind === 'residual'), horizon),
    learntShare: Array.from({ length: horizon + 1 }, (_, t) =>
      t <= timeline.goLiveMonth ? 0 : rampUpShare(project.rampUp, t - timeline.goLiveMonth),
    ),
    ratePerMonth: monthlyRate(money.discountRatePerYear),
  }
}

/** The worth of a prospect whose line turns out so. */
export function worthOf(
  prospect: Prospect,
  points: Pick<ProjectCase, 'baseline' | 'retrofit' | 'years'>,
): WorthPair {
  const { project, money, clock, fixedCny, awardsCny, residualCny, ratePerMonth } = prospect
  const net = gainsByMonth(prospect, { ...points, project, money })
  for (const { flowsCny } of stopLines({ ...points, project, money }, clock)) add(net, flowsCny)
  add(net, fixedCny)
  const subsidised = net.map((cny, t) => cny + awardsCny[t]!)
  return {
    withoutSubsidy: worthOfFlows(net, residualCny, ratePerMonth),
    withSubsidy: worthOfFlows(subsidised, residualCny, ratePerMonth),
  }
}

/** The worth of net flows, of which the residual value is no cash. */
export function worthOfFlows(
  net: readonly number[],
  residualCny: readonly number[],
  ratePerMonth: number,
): Worth {
  const cash = net.map((cny, t) => cny - residualCny[t]!)
  const months = payback(cash)
  let total = 0
  let lowestCashCny = 0
  for (const cny of cash) {
    total += cny
    lowestCashCny = Math.min(lowestCashCny, total)
  }
  return {
    npvCny: npv(ratePerMonth, net),
    paybackYears: months === undefined ? undefined : months / MONTHS_PER_YEAR,
    lowestCashCny,
  }
}

/** Yearly gains at the prices of month 1 by what they follow, at once and as the line learns. */
type YearGains = Readonly<Record<Escalator, { readonly atOnce: number; readonly learnt: number }>>

function gainsByMonth({ clock, learntShare }: Prospect, projectCase: ProjectCase): number[] {
  const { horizon, timeline, index } = clock
  const years = yearsOf(projectCase).map((points) =>
    yearGains(gainsOf(points, projectCase.money)),
  )
  return Array.from({ length: horizon + 1 }, (_, t) => {
    if (t <= timeline.goLiveMonth) return 0
    const gains = years[Math.min(yearOf(t), years.length - 1)]!
    let cny = 0
    for (const escalator of ESCALATORS) {
      const { atOnce, learnt } = gains[escalator]
      cny += (atOnce + learnt * learntShare[t]!) * index[escalator][t]!
    }
    return cny / MONTHS_PER_YEAR
  })
}

const ESCALATORS: readonly Escalator[] = ['wage', 'energy', 'price']

function yearGains(lines: readonly RunningLine[]): YearGains {
  const gains = {
    wage: { atOnce: 0, learnt: 0 },
    energy: { atOnce: 0, learnt: 0 },
    price: { atOnce: 0, learnt: 0 },
  }
  for (const line of lines)
    gains[line.escalator][isAtOnce(line, line.cnyPerYear) ? 'atOnce' : 'learnt'] += line.cnyPerYear
  return gains
}

function summed(lines: readonly CashLine[], horizon: number): number[] {
  const sum = Array.from({ length: horizon + 1 }, () => 0)
  for (const { flowsCny } of lines) add(sum, flowsCny)
  return sum
}

function add(sum: number[], flows: readonly number[]): void {
  for (let t = 0; t < sum.length; t++) sum[t] = sum[t]! + flows[t]!
}
