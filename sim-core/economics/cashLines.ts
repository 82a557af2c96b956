/**
 * The lines of a cash flow: each builder turns one thing that costs or brings money into one array
 * with an entry a month, from 0 to the horizon. The conventions are those of `cashflow.ts`.
 */
import type { Award } from './award.ts'
import { DEFAULT_MILESTONES } from './capex.ts'
import type { CapexCategory, CapexLine } from './capex.ts'
import { stopCost } from './commissioning.ts'
import { postingsOf } from './delivery.ts'
import { learningCurve, type LearningPoint } from './learning.ts'
import type { MoneyInputs, OperatingPoint } from './money.ts'
import { dueMonth, lifeMonthsOf, rampUpShare, renewalMonths, timelineOf } from './project.ts'
import type { Project, Timeline } from './project.ts'
import { runningLines } from './running.ts'
import type { Escalator, RunningKind, RunningLine } from './running.ts'
import { separationCny } from './separation.ts'

export type CashKind =
  | 'capex'
  | 'loan'
  | 'lease'
  | 'leaseback'
  | 'guarantee'
  | 'service'
  | 'energyPerformance'
  | 'other'
  | 'vatPaid'
  | 'vatCredited'
  | 'surcharge'
  | 'incomeTax'
  | 'stopMargin'
  | 'stopOvertime'
  | 'separation'
  | RunningKind
  | 'maintenance'
  | 'renewal'
  | 'residual'
  | 'award'

export interface CashLine {
  /** Unique in its cash flow: kind, subject and category. */
  readonly id: string
  readonly kind: CashKind
  /** Measure, role, tariff period, policy, or kind of payment of a contract. */
  readonly subject?: string
  readonly category?: CapexCategory
  /** VAT that nobody credits and that is in these flows, as a share of them without it. */
  readonly lostVatShare?: number
  /** One entry a month, from 0 to the horizon. */
  readonly flowsCny: readonly number[]
}

/** One replication: the same demand and the same random numbers with and without the project. */
export interface ProjectCase {
  readonly project: Project
  readonly baseline: OperatingPoint
  readonly retrofit: OperatingPoint
  readonly money: MoneyInputs
  /** Months from t = 0 of the prices to the decision; 0 where absent. */
  readonly startMonth?: number
  /** The line while it learns, all years alike; where absent, its gains grow in proportion. */
  readonly learning?: readonly LearningPoint[]
  /**
   * Years that differ, the first from the decision on; the last goes on. Absent where every year is
   * like `baseline` and `retrofit`, which also say what the stop costs.
   */
  readonly years?: readonly YearPoints[]
  /** What the points do not know of: service revenue, allowances, a benefit that is only stated. */
  readonly otherLines?: readonly OtherLine[]
}

/** A line that is stated month by month, whole: neither grown nor ramped up here. */
export interface OtherLine {
  readonly id: string
  /** From month 0; what is beyond the horizon is left out, what is missing is 0. */
  readonly flowsCny: readonly number[]
}

/** What a year is like without the project and with it. */
export interface YearPoints {
  readonly baseline: OperatingPoint
  readonly retrofit: OperatingPoint
}

/** Month by month what all lines need to know. */
export interface Clock {
  readonly horizon: number
  readonly timeline: Timeline
  readonly index: Readonly<Record<Escalator, readonly number[]>>
}

export function clockOf({ project, money, startMonth = 0 }: ProjectCase): Clock {
  const horizon = money.horizonMonths
  const indexOf = (growthPerYear: number) =>
    growthIndex(growthPerYear, startMonth + horizon).slice(startMonth)
  return {
    horizon,
    timeline: timelineOf(project),
    index: {
      wage: indexOf(money.wageGrowthPerYear),
      energy: indexOf(money.energyGrowthPerYear),
      price: indexOf(money.priceGrowthPerYear),
    },
  }
}

/** Yearly steps: 1 up to month 12, 1 + growth up to month 24, and so on. */
export function growthIndex(growthPerYear: number, months: number): readonly number[] {
  let index = 1
  return Array.from({ length: months + 1 }, (_, t) => {
    if (t > 12 && t % 12 === 1) index *= 1 + growthPerYear
    return index
  })
}

/** The payments of a bought line at its milestones. */
export function purchase(line: CapexLine, clock: Clock): CashLine {
  return capexCashLine('capex', line, booked(purchasePayments(line, clock), clock.horizon))
}

export interface Payment {
  readonly month: number
  readonly cny: number
}

export function purchasePayments(line: CapexLine, { horizon, timeline }: Clock): Payment[] {
  return (line.milestones ?? DEFAULT_MILESTONES).map((milestone) => ({
    month: Math.min(dueMonth(milestone, timeline), horizon),
    cny: -line.priceCny * milestone.share,
  }))
}

/** The stop lies evenly in the months of installation. */
export function stopLines({ project, baseline, money }: ProjectCase, clock: Clock): CashLine[] {
  const { horizon, timeline, index } = clock
  const { marginCny, overtimeCny } = stopCost(project, baseline, money)
  const spread = (cny: number, prices: readonly number[]) =>
    booked(
      Array.from({ length: project.installationMonths }, (_, k) => {
        const month = Math.min(timeline.deliveryMonth + 1 + k, horizon)
        return { month, cny: (-cny / project.installationMonths) * prices[month]! }
      }),
      horizon,
    )
  return [
    cashLine('stopMargin', spread(marginCny, index.price)),
    cashLine('stopOvertime', spread(overtimeCny, index.wage)),
  ]
}

/** Severance, in the month after go-live; no line where nothing is said of it. */
export function separationLines(projectCase: ProjectCase, clock: Clock): CashLine[] {
  const { baseline, retrofit, money } = projectCase
  if (money.separation === undefined) return []
  const month = Math.min(clock.timeline.goLiveMonth + 1, clock.horizon)
  const cny = -separationCny(baseline, retrofit, money) * clock.index.wage[month]!
  return [cashLine('separation', booked([{ month, cny }], clock.horizon))]
}

/** Retrofit − baseline of every running line, from the month after go-live. */
export function gainLines(projectCase: ProjectCase, clock: Clock): CashLine[] {
  const { project, money, learning } = projectCase
  const years = yearsOf(projectCase).map((points) => gainsOf(points, money))
  const curve = learning === undefined ? null : learningCurve(projectCase, learning)
  return years[0]!.map((line, k) => {
    const flows = monthly(clock, line.escalator, (monthsRunning, month) => {
      const { cnyPerYear } = years[Math.min(yearOf(month), years.length - 1)]![k]!
      const share = gainShare(line, cnyPerYear, project, monthsRunning)
      return curve === null ? (cnyPerYear / 12) * share : curve(share)[k]! / 12
    })
    return cashLine(line.kind, flows, line.subject)
  })
}

export const yearsOf = ({ years, baseline, retrofit }: ProjectCase): readonly YearPoints[] =>
  years === undefined || years.length === 0 ? [{ baseline, retrofit }] : years

/** Retrofit − baseline of every running line in a year, at the prices of month 1. */
export function gainsOf({ baseline, retrofit }: YearPoints, money: MoneyInputs): RunningLine[] {
  const before = runningLines(baseline, money)
  return runningLines(retrofit, money).map((line, k) => ({
    ...line,
    cnyPerYear: line.cnyPerYear - before[k]!.cnyPerYear,
  }))
}

/**
 * People whom the retrofit adds are trained and on the payroll from the first day; people whom it
 * saves, and everything else, change only as fast as the new line learns.
 */
function gainShare(line: RunningLine, gainCny: number, project: Project, k: number): number {
  return isAtOnce(line, gainCny) ? 1 : rampUpShare(project.rampUp, k)
}

/** Whether a gain is there from the first day, whatever the line has yet to learn. */
export const isAtOnce = ({ kind }: RunningLine, gainCny: number): boolean =>
  kind === 'labour' && gainCny < 0

/** Stated lines, as they are. */
export function statedLines({ otherLines = [] }: ProjectCase, { horizon }: Clock): CashLine[] {
  return otherLines.map(({ id, flowsCny }) => {
    const flows = Array.from({ length: horizon + 1 }, (_, t) => flowsCny[t] ?? 0)
    return cashLine('other', flows, id)
  })
}

/**
 * What owning a line costs and leaves: upkeep after go-live, renewals, unexpired life. The price of
 * a line is that of the month of its order, and rises from there.
 */
export function ownershipLines(line: CapexLine, clock: Clock): CashLine[] {
  const { horizon, index } = clock
  const upkeepCny = upkeepCnyPerMonth(line) / index.price[0]!
  const residual = { month: horizon, cny: residualCny(line, clock) }
  return [
    capexCashLine('maintenance', line, monthly(clock, 'price', () => -upkeepCny)),
    capexCashLine('renewal', line, booked(renewalPayments(line, clock), horizon)),
    capexCashLine('residual', line, booked([residual], horizon)),
  ].filter(({ flowsCny }) => flowsCny.some((flow) => flow !== 0))
}

/** At the prices of the month of its order. */
export const upkeepCnyPerMonth = ({ priceCny, maintenanceSharePerYear }: CapexLine): number =>
  (priceCny * maintenanceSharePerYear) / 12

export function renewalPayments(line: CapexLine, { timeline, horizon, index }: Clock): Payment[] {
  return renewalMonths(line, timeline, horizon).map((month) => ({
    month,
    cny: (-line.priceCny * index.price[month]!) / index.price[0]!,
  }))
}

/** Price of the machine in use at the horizon × the unexpired share of its life. */
export function residualCny(line: CapexLine, { horizon, timeline, index }: Clock): number {
  if (line.lifeYears === undefined) return 0
  const renewed = renewalMonths(line, timeline, horizon).at(-1)
  const risen = renewed === undefined ? 1 : index.price[renewed]! / index.price[0]!
  const paidCny = line.priceCny * risen
  const usedMonths = Math.max(0, horizon - (renewed ?? timeline.goLiveMonth))
  return paidCny * Math.max(0, 1 - usedMonths / lifeMonthsOf(line.lifeYears))
}

/** What an award brings the enterprise, less what it takes from it. */
export function awardLine(award: Award, { project }: ProjectCase, { horizon }: Clock): CashLine {
  const payments = postingsOf(award, project)
    .filter(({ month }) => month <= horizon)
    .map(({ from, to, month, amountCny }) => {
      const sign = Number(to === 'enterprise') - Number(from === 'enterprise')
      return { month, cny: sign * amountCny }
    })
  return cashLine('award', booked(payments, horizon), award.policyId)
}

/** A flow in every month after go-live, at the prices of that month. */
export function monthly(
  { horizon, timeline, index }: Clock,
  escalator: Escalator,
  cnyAfter: (monthsRunning: number, month: number) => number,
): number[] {
  return Array.from({ length: horizon + 1 }, (_, t) =>
    t <= timeline.goLiveMonth ? 0 : cnyAfter(t - timeline.goLiveMonth, t) * index[escalator][t]!,
  )
}

/** The year of a month, from 0; month 0 belongs to the first. */
export const yearOf = (month: number) => Math.max(0, Math.ceil(month / 12) - 1)

/** What lines bring in each of `years` years. */
export function byYear(lines: readonly CashLine[], years: number): number[] {
  const sums = Array.from({ length: years }, () => 0)
  for (const { flowsCny } of lines)
    flowsCny.forEach((cny, month) => {
      sums[yearOf(month)] = sums[yearOf(month)]! + cny
    })
  return sums
}

/** Payments as an array with an entry a month. */
export function booked(payments: readonly Payment[], horizon: number): number[] {
  const flows = Array.from<number>({ length: horizon + 1 }).fill(0)
  for (const { month, cny } of payments) flows[month] = flows[month]! + cny
  return flows
}

export function cashLine(kind: CashKind, flowsCny: readonly number[], subject?: string): CashLine {
  if (subject === undefined) return { id: kind, kind, flowsCny }
  return { id: `${kind}/${subject}`, kind, subject, flowsCny }
}

function capexCashLine(
  kind: CashKind,
  { measureId, category }: CapexLine,
  flowsCny: readonly number[],
): CashLine {
  return { id: `${kind}/${measureId}/${category}`, kind, subject: measureId, category, flowsCny }
}
