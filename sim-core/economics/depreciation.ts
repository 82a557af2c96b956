/**
 * Depreciation 折旧 as the income tax sees it: what a year may deduct for something that was bought.
 * Years are tax years, counted from the one in which it is put to use; in each a whole year's share
 * is deducted, and what is left at the end of the life (the residual value 残值) is not.
 */

/**
 * - `straightLine` 直线法: in equal parts.
 * - `doubleDeclining` 双倍余额递减法: 2 ÷ life of what is left, the last two years in equal parts
 *   (国税发〔2009〕81号, art. 6).
 * - `shortened` 缩短年限: straight line over 60 % of the life, the least that the same notice allows.
 * - `oneOff` 一次性税前扣除: all of it in the first year, the residual value included
 *   (财税〔2018〕54号; prolonged by 财政部 税务总局公告 2023 no. 37 to the end of 2027).
 */
export type DepreciationMethod = 'straightLine' | 'doubleDeclining' | 'shortened' | 'oneOff'

export interface DepreciationTerms {
  readonly method: DepreciationMethod
  /** Whole years, at least 1. Least lives: machinery 10, tools 5, vehicles 4, electronics 3. */
  readonly lifeYears: number
  /** Share of the cost that stays in the books. */
  readonly residualShare: number
}

const SHORTENED_SHARE = 0.6
/** Of the declining balance, so many years at the end are straight. */
const STRAIGHT_YEARS = 2

/** What each tax year deducts of `costCny`; `[0]` is the year of the first use. */
export function depreciationCny(costCny: number, terms: DepreciationTerms): number[] {
  const { method, lifeYears, residualShare } = terms
  const depreciable = costCny * (1 - residualShare)
  switch (method) {
    case 'straightLine':
      return inEqualParts(depreciable, lifeYears)
    case 'shortened':
      return inEqualParts(depreciable, Math.max(1, Math.ceil(SHORTENED_SHARE * lifeYears)))
    case 'doubleDeclining':
      return doubleDeclining(costCny, depreciable, lifeYears)
    case 'oneOff':
      return [costCny]
    default:
      return method satisfies never
  }
}

const inEqualParts = (cny: number, years: number) =>
  Array.from({ length: years }, () => cny / years)

function doubleDeclining(costCny: number, depreciable: number, lifeYears: number): number[] {
  const declining = Math.max(0, lifeYears - STRAIGHT_YEARS)
  let leftCny = costCny
  const first = Array.from({ length: declining }, () => {
    const yearCny = (2 / lifeYears) * leftCny
    leftCny -= yearCny
    return yearCny
  })
  const deducted = costCny - leftCny
  return [...first, ...inEqualParts(depreciable - deducted, lifeYears - declining)]
}

/** Deductions, and income that a year has on top of them. */
export interface Deductions {
  readonly deductedCny: readonly number[]
  /** Deducted before and now no longer deductible 转回. */
  readonly addedBackCny: readonly number[]
}

/**
 * The deductions where `untaxedCny` of the cost is paid from a subsidy that is not taxed 不征税收入,
 * received in tax year `year` (0 is the first): spending out of it is not deductible (财税〔2011〕
 * 70号, art. 2). What is still to be deducted shrinks in proportion; where less is left than that,
 * the rest is income of that year.
 */
export function withoutUntaxed(
  deductedCny: readonly number[],
  untaxedCny: number,
  year: number,
): Deductions {
  const leftCny = deductedCny.slice(year).reduce((sum, cny) => sum + cny, 0)
  const takenCny = Math.min(untaxedCny, leftCny)
  const kept = leftCny === 0 ? 1 : 1 - takenCny / leftCny
  const years = Math.max(deductedCny.length, year + 1)
  return {
    deductedCny: Array.from({ length: years }, (_, y) => {
      const cny = deductedCny[y] ?? 0
      return y < year ? cny : cny * kept
    }),
    addedBackCny: Array.from({ length: years }, (_, y) =>
      y === year ? untaxedCny - takenCny : 0,
    ),
  }
}
