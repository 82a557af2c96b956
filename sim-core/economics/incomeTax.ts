/**
 * Corporate income tax 企业所得税 of a year, and what a project changes of it. A project is not
 * taxed: the firm is, so the tax of a project is that of the firm with it less that without it.
 *
 * Rates: 25 % (企业所得税法, art. 4); 15 % for high-tech enterprises 高新技术企业 (art. 28); small
 * low-profit enterprises 小型微利企业 pay 20 % of a quarter of their income, 5 % in all, up to the
 * limits of 财政部 税务总局公告 2023 no. 12, to the end of 2027. These are a cliff and no bracket: one
 * yuan over a limit, and the whole income is taxed at 25 %.
 *
 * The order of a year: losses of earlier years, the rate, credits against the tax.
 */

export type TaxRegime =
  | { readonly kind: 'standard' }
  | { readonly kind: 'highTech' }
  | {
      readonly kind: 'smallLowProfit'
      readonly staff: number
      readonly assetsCny: number
    }

export const STANDARD_RATE = 0.25
export const HIGH_TECH_RATE = 0.15
export const SMALL_RATE = 0.05
export const SMALL_MOST_INCOME_CNY = 3_000_000
export const SMALL_MOST_STAFF = 300
export const SMALL_MOST_ASSETS_CNY = 50_000_000

/** The tax of a year with that taxable income; none on a loss. */
export function incomeTaxCny(taxableCny: number, regime: TaxRegime): number {
  return Math.max(0, taxableCny) * rateOn(taxableCny, regime)
}

function rateOn(taxableCny: number, regime: TaxRegime): number {
  switch (regime.kind) {
    case 'standard':
      return STANDARD_RATE
    case 'highTech':
      return HIGH_TECH_RATE
    case 'smallLowProfit':
      return isSmall(taxableCny, regime.staff, regime.assetsCny) ? SMALL_RATE : STANDARD_RATE
    default:
      return regime satisfies never
  }
}

const isSmall = (taxableCny: number, staff: number, assetsCny: number) =>
  taxableCny <= SMALL_MOST_INCOME_CNY &&
  staff <= SMALL_MOST_STAFF &&
  assetsCny <= SMALL_MOST_ASSETS_CNY

export interface TaxPayer {
  readonly regime: TaxRegime
  /**
   * Years for which a loss may be carried forward. Where absent 5 (企业所得税法, art. 18), or 10 for
   * high-tech enterprises (财税〔2018〕76号, art. 1).
   */
  readonly carryForwardYears?: number
  /** Profit of the rest of the firm, by year; the last one goes on. Empty: it has no other. */
  readonly otherProfitCny: readonly number[]
  /** Prepaid on the profit of the year to date (企业所得税法, art. 54); yearly where absent. */
  readonly prepayment?: 'yearly' | 'quarterly'
}

/** What a year brings to the tax return. */
export interface YearIncome {
  /** Below 0 it is a loss. */
  readonly incomeCny: number
  /** Running totals of it after one, two and three quarters; in equal parts where absent. */
  readonly toDateCny?: readonly number[]
  /** May be set against the tax of this year or the next five. */
  readonly creditCny?: number
}

export interface YearTax {
  readonly taxCny: number
  /** The same as paid after each quarter of the year; the last settles, and may pay back. */
  readonly paymentsCny: readonly [number, number, number, number]
  /** Credit that was used. */
  readonly creditedCny: number
}

/**
 * The tax that a project costs its firm in each year; negative where it saves some. Losses and
 * credits are used up, the oldest first, and lapse after their years.
 */
export function projectTax(project: readonly YearIncome[], payer: TaxPayer): YearTax[] {
  const other = project.map((_, y) => ({ incomeCny: otherProfit(payer, y) }))
  const without = taxByYear(other, payer)
  const withIt = taxByYear(
    project.map((year, y) => together(year, other[y]!.incomeCny)),
    payer,
  )
  return withIt.map((year, y) => ({
    taxCny: year.taxCny - without[y]!.taxCny,
    paymentsCny: inQuarters((q) => year.paymentsCny[q]! - without[y]!.paymentsCny[q]!),
    creditedCny: year.creditedCny,
  }))
}

const otherProfit = ({ otherProfitCny }: TaxPayer, year: number) =>
  otherProfitCny[Math.min(year, otherProfitCny.length - 1)] ?? 0

function together(year: YearIncome, otherCny: number): YearIncome {
  const toDateCny = PREPAID.map((share, q) => toDate(year, q) + otherCny * share)
  return { ...year, incomeCny: year.incomeCny + otherCny, toDateCny }
}

/** Shares of a year that have passed when it is prepaid. */
const PREPAID = [0.25, 0.5, 0.75]

const toDate = ({ incomeCny, toDateCny }: YearIncome, quarter: number) =>
  toDateCny?.[quarter] ?? incomeCny * PREPAID[quarter]!

const inQuarters = (of: (quarter: number) => number): YearTax['paymentsCny'] => [
  of(0), of(1), of(2), of(3),
]

/** Something that may be used in its year and some years after it. */
interface Carried {
  readonly year: number
  leftCny: number
}

/** 企业所得税法实施条例, art. 100; 财政部 税务总局公告 2024 no. 9, art. 1. */
const CREDIT_YEARS = 5

/** The tax of a firm with these incomes. */
export function taxByYear(incomes: readonly YearIncome[], payer: TaxPayer): YearTax[] {
  const { regime, prepayment } = payer
  const lossYears = payer.carryForwardYears ?? (regime.kind === 'highTech' ? 10 : 5)
  const losses: Carried[] = []
  const credits: Carried[] = []
  return incomes.map((income, year) => {
    const taxOn = (cny: number, lossCny: number) =>
      incomeTaxCny(Math.max(0, cny - lossCny), regime)
    const lossCny = leftCny(losses, year, lossYears)
    const prepaidCny = PREPAID.map((_, q) =>
      prepayment === 'quarterly' ? taxOn(toDate(income, q), lossCny) : 0,
    )
    if (income.incomeCny < 0) losses.push({ year, leftCny: -income.incomeCny })
    const profitCny = Math.max(0, income.incomeCny)
    const taxedCny = profitCny - use(losses, year, lossYears, profitCny)
    const dueCny = incomeTaxCny(taxedCny, regime)
    if ((income.creditCny ?? 0) > 0) credits.push({ year, leftCny: income.creditCny! })
    const creditedCny = use(credits, year, CREDIT_YEARS, dueCny)
    const taxCny = dueCny - creditedCny
    return { taxCny, paymentsCny: paymentsOf(taxCny, prepaidCny), creditedCny }
  })
}

/** A prepayment is never paid back before the year is settled. */
function paymentsOf(taxCny: number, prepaidCny: readonly number[]): YearTax['paymentsCny'] {
  let paidCny = 0
  return inQuarters((quarter) => {
    const owedCny = quarter === PREPAID.length ? taxCny : Math.max(paidCny, prepaidCny[quarter]!)
    const cny = owedCny - paidCny
    paidCny = owedCny
    return cny
  })
}

const isValid = (one: Carried, year: number, years: number) => year - one.year <= years

const leftCny = (carried: readonly Carried[], year: number, years: number) =>
  carried.reduce((sum, one) => (isValid(one, year, years) ? sum + one.leftCny : sum), 0)

/** Uses up to `mostCny` of what is carried, the oldest first, and says how much. */
function use(carried: readonly Carried[], year: number, years: number, mostCny: number): number {
  let openCny = mostCny
  for (const one of carried) {
    if (!isValid(one, year, years)) continue
    const usedCny = Math.min(one.leftCny, openCny)
    one.leftCny -= usedCny
    openCny -= usedCny
  }
  return mostCny - openCny
}
