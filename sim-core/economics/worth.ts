/**
 * What a project paid in cash is worth, asked very often 反复评价: its prices once, then many ways in
 * which the line may turn out. The figures are those of `appraiseProject` but for the rate of
 * return, to the last digits that a sum in another order leaves; a test holds the two together.
 */
import { monthlyRate, MONTHS_PER_YEAR, npv, payback } from './appraisal.ts'
import type { Award } from './award.ts'
import type { CapexLine } from './capex.ts'
import {
  awardLine,
  cashLine,
  clockOf,
  gainsOf,
  isAtOnce,
  purchasePayments,
  renewalPayments,
  residualCny,
  separationLines,
  statedLines,
  stopLines,
  upkeepCnyPerMonth,
  yearOf,
  yearsOf,
} from './cashLines.ts'
import type { Clock, Payment, ProjectCase } from './cashLines.ts'
import { rampUpShare } from './project.ts'
import type { Escalator, RunningLine } from './running.ts'
import { DEFAULT_VAT } from './vat.ts'
import { withLostVat } from './vatLines.ts'

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
  /** Purchases, upkeep, renewals, residual value and what is stated, by month. */
  readonly fixedCny: readonly number[]
  readonly awardsCny: readonly number[]
  /** Part of `fixedCny`, at the horizon. */
  readonly residualCny: number
  /** Share of what is learnt, by month after go-live. */
  readonly learntShare: readonly number[]
  readonly ratePerMonth: number
}

/** The points of the case do not matter here. */
export function prospectOf(projectCase: ProjectCase, awards: readonly Award[]): Prospect {
  const { project, money } = projectCase
  const clock = clockOf(projectCase)
  const { horizon, timeline } = clock
  const ratePerMonth = monthlyRate(money.discountRatePerYear)
  const residual = project.capex.reduce((sum, line) => sum + residualCny(line, clock), 0)
  const awardsCny = zeros(horizon)
  for (const award of awards) add(awardsCny, awardLine(award, projectCase, clock).flowsCny)
  return {
    project,
    money,
    clock,
    fixedCny: fixedByMonth(projectCase, clock, residual),
    awardsCny,
    residualCny: residual,
    learntShare: zeros(horizon).map((none, t) =>
      t <= timeline.goLiveMonth ? none : rampUpShare(project.rampUp, t - timeline.goLiveMonth),
    ),
    ratePerMonth,
  }
}

function fixedByMonth(projectCase: ProjectCase, clock: Clock, residual: number): number[] {
  const { project } = projectCase
  const { horizon, timeline, index } = clock
  const upkeepCny =
    project.capex.reduce((sum, line) => sum + upkeepCnyPerMonth(line), 0) / index.price[0]!
  const fixed = zeros(horizon).map((none, t) =>
    t <= timeline.goLiveMonth ? none : -upkeepCny * index.price[t]!,
  )
  const book = (payments: readonly Payment[]) => {
    for (const { month, cny } of payments) fixed[month] = fixed[month]! + cny
  }
  const isLost = project.capex.some(({ vatCreditable }) => vatCreditable === false)
  for (const line of project.capex) {
    const [bought, renewed] = [purchasePayments(line, clock), renewalPayments(line, clock)]
    book(isLost ? withVat(projectCase, 'capex', line, bought) : bought)
    book(isLost ? withVat(projectCase, 'renewal', line, renewed) : renewed)
  }
  book([{ month: horizon, cny: residual }])
  for (const { flowsCny } of statedLines(projectCase, clock)) add(fixed, flowsCny)
  return fixed
}

/** Payments with the VAT on them that nobody gets back. */
function withVat(
  { project, money }: ProjectCase,
  kind: 'capex' | 'renewal',
  { measureId, category }: CapexLine,
  payments: readonly Payment[],
): Payment[] {
  const plain = cashLine(kind, payments.map(({ cny }) => cny), measureId)
  const { flowsCny } = withLostVat({ ...plain, category }, project.capex, money.vat ?? DEFAULT_VAT)
  return payments.map(({ month }, i) => ({ month, cny: flowsCny[i]! }))
}

/** The worth of a prospect whose line turns out so. */
export function worthOf(
  prospect: Prospect,
  points: Pick<ProjectCase, 'baseline' | 'retrofit' | 'years'>,
): WorthPair {
  const { project, money, clock, fixedCny, awardsCny, residualCny, ratePerMonth } = prospect
  const net = gainsByMonth(prospect, { ...points, project, money })
  const once = { ...points, project, money }
  for (const { flowsCny } of [...stopLines(once, clock), ...separationLines(once, clock)])
    add(net, flowsCny)
  add(net, fixedCny)
  const subsidised = net.map((cny, t) => cny + awardsCny[t]!)
  return {
    withoutSubsidy: worthOfFlows(net, residualCny, ratePerMonth),
    withSubsidy: worthOfFlows(subsidised, residualCny, ratePerMonth),
  }
}

/** The worth of net flows, whose last holds a residual value that is no cash. */
export function worthOfFlows(
  net: readonly number[],
  residual: number,
  ratePerMonth: number,
): Worth {
  const last = net.length - 1
  const cash = net.with(last, net[last]! - residual)
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
  return zeros(horizon).map((none, t) => {
    if (t <= timeline.goLiveMonth) return none
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

/** One a month, from 0 to the horizon. */
const zeros = (horizon: number): number[] => Array<number>(horizon + 1).fill(0)

function add(sum: number[], flows: readonly number[]): void {
  for (let t = 0; t < sum.length; t++) sum[t] = sum[t]! + flows[t]!
}
