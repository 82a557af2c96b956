/**
 * Corporate income tax 企业所得税 of a year, and what a project changes of it. A project is not
 * taxed: the firm is, so the tax of a project is that of the firm with it less that without it.
 *
 * Rates: 25 % (企业所得税法, art. 4); 15 % for high-tech enterprises 高新技术企业 (art. 28); small
 * low-profit enterprises 小型微利企业 pay 20 % of a quarter of their income, 5 % in all, up to the
 * limits of 财政部 税务总局公告 2023 no. 12, to the end of 2027. These are a cliff and no bracket: one
 * yuan over a limit, and the whole income is taxed at 25 %.
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
  /** Years for which a loss may be carried forward: 5 (art. 18), for high-tech enterprises 10. */
  readonly carryForwardYears: number
  /** Profit of the rest of the firm, by year; the last one goes on. Empty: it has no other. */
  readonly otherProfitCny: readonly number[]
}

/**
 * The tax that a project costs its firm in each year; negative where it saves some. Losses are used
 * up by later profits, the oldest first, and lapse after their years.
 */
export function projectTaxCny(projectIncomeCny: readonly number[], payer: TaxPayer): number[] {
  const other = projectIncomeCny.map((_, y) => otherProfit(payer, y))
  const without = taxByYear(other, payer)
  const withIt = taxByYear(
    projectIncomeCny.map((cny, y) => cny + other[y]!),
    payer,
  )
  return withIt.map((cny, y) => cny - without[y]!)
}

const otherProfit = ({ otherProfitCny }: TaxPayer, year: number) =>
  otherProfitCny[Math.min(year, otherProfitCny.length - 1)] ?? 0

interface Loss {
  readonly year: number
  leftCny: number
}

/** The tax of each year on these incomes, losses carried forward. */
export function taxByYear(incomeCny: readonly number[], payer: TaxPayer): number[] {
  const losses: Loss[] = []
  return incomeCny.map((cny, year) => {
    if (cny < 0) losses.push({ year, leftCny: -cny })
    let taxableCny = Math.max(0, cny)
    for (const loss of losses) {
      if (year - loss.year > payer.carryForwardYears) continue
      const usedCny = Math.min(loss.leftCny, taxableCny)
      loss.leftCny -= usedCny
      taxableCny -= usedCny
    }
    return incomeTaxCny(taxableCny, payer.regime)
  })
}
