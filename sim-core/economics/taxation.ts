/**
 * The income tax of a project 项目所得税, from the lines of its cash flow: what a line is to the tax
 * office follows from its kind. Settled at the end of each year, month 12k, and where it is so
 * chosen prepaid after each quarter (finance model, section 6); month 0 belongs to the first year.
 *
 * - Running lines, training and fees are income or expense of their month.
 * - What is bought is deducted by depreciation. A direct lease is an asset of all that the contract
 *   asks for (企业所得税法实施条例, art. 58) and its rents are no expense (art. 47); it is never deducted
 *   in one sum, as nothing was bought (国家税务总局公告 2018 no. 46).
 * - A leaseback is a loan: the sale is no income, the asset is depreciated as before, and only the
 *   interest is an expense (国家税务总局公告 2010 no. 13).
 * - What is left in the books of something renewed, or sold at the horizon, is deducted then.
 */
import {
  assetsOf,
  deductionsOfAsset,
  type Asset,
  type DepreciationByCategory,
  EXPENSED_CATEGORIES,
  type TaxedProject,
} from './assets.ts'
import type { CashFlow } from './cashflow.ts'
import { booked, byYear, cashLine, yearOf } from './cashLines.ts'
import type { CashKind, CashLine } from './cashLines.ts'
import { type DepreciationTerms, withoutUntaxed } from './depreciation.ts'
import { projectTax, type TaxPayer, type YearTax } from './incomeTax.ts'
import type { TaxNote } from './taxReliefs.ts'

export interface TaxTerms extends TaxPayer {
  /** Of what is capitalised, by class. */
  readonly depreciation: DepreciationByCategory
  /** Taxable in the year of receipt, or not taxed and its spending not deducted 不征税收入. */
  readonly subsidyIsTaxed: boolean
}

const straightOver = (lifeYears: number): DepreciationTerms => ({
  method: 'straightLine',
  lifeYears,
  residualShare: 0.05,
})

/** Least lives of 企业所得税法实施条例, art. 60; for bought software 财税〔2012〕27号, art. 7. */
export const DEFAULT_TAX: TaxTerms = {
  regime: { kind: 'standard' },
  // Ample: losses of the project save tax in their year.
  otherProfitCny: [1e12],
  depreciation: {
    equipment: straightOver(10),
    software: { ...straightOver(2), residualShare: 0 },
    integration: straightOver(10),
    installation: straightOver(10),
  },
  subsidyIsTaxed: true,
}

export interface TaxYear {
  /** Income less expense, before depreciation. */
  readonly operatingCny: number
  readonly depreciationCny: number
  readonly subsidyCny: number
  /** With what of a subsidy is taxed. */
  readonly taxableCny: number
  /** What the firm pays more with the project than without; negative where it saves. */
  readonly taxCny: number
  /** The same after each quarter of the year. */
  readonly paymentsCny: YearTax['paymentsCny']
  /** Credit for listed equipment, taken off in `taxCny`. */
  readonly creditedCny: number
}

export interface ProjectTax {
  /** Up to the horizon. */
  readonly years: readonly TaxYear[]
  /** Reliefs that were asked for and refused. */
  readonly notes: readonly TaxNote[]
}

/** `flow` with what the tax office does not tax itself: no VAT and no income tax. */
export function taxOf(flow: CashFlow, project: TaxedProject, terms: TaxTerms): ProjectTax {
  const years = Math.max(1, Math.ceil(flow.months / 12))
  const running = flow.lines.filter(isRunning)
  const awards = flow.lines.filter(({ kind }) => kind === 'award')
  const operating = byYear(running, years)
  const subsidy = byYear(awards, years)
  const { assets, creditCny, notes } = assetsOf(flow, project, years, terms.depreciation)
  const { deducted, addedBack } = deductionsOf(assets, years, subsidy, terms)
  const taxedSubsidy = terms.subsidyIsTaxed ? subsidy : addedBack
  const taxable = operating.map((cny, y) => cny - deducted[y]! + taxedSubsidy[y]!)
  const earned = terms.subsidyIsTaxed ? [...running, ...awards] : running
  const creditYear = yearOf(project.goLiveMonth + 1)
  const tax = projectTax(
    taxable.map((incomeCny, y) => ({
      incomeCny,
      ...(terms.prepayment === 'quarterly' && { toDateCny: toDate(earned, y, deducted[y]!) }),
      ...(y === creditYear && { creditCny }),
    })),
    terms,
  )
  return {
    years: taxable.map((taxableCny, y) => ({
      operatingCny: operating[y]!,
      depreciationCny: deducted[y]!,
      subsidyCny: subsidy[y]!,
      taxableCny,
      ...tax[y]!,
    })),
    notes,
  }
}

/** After each of the first three quarters: what was earned, less that part of the deductions. */
function toDate(earned: readonly CashLine[], year: number, deductedCny: number): number[] {
  return [1, 2, 3].map((quarter) => {
    const first = year === 0 ? 0 : 12 * year + 1
    const last = 12 * year + 3 * quarter
    const earnedCny = earned.reduce(
      (sum, { flowsCny }) =>
        flowsCny.slice(first, last + 1).reduce((total, cny) => total + cny, sum),
      0,
    )
    return earnedCny - (deductedCny * quarter) / 4
  })
}

/** The tax as a line: after each quarter and year, or at the horizon. */
export function taxLine(years: readonly TaxYear[], horizon: number): CashLine {
  const payments = years.flatMap(({ paymentsCny }, y) =>
    paymentsCny.map((cny, quarter) => ({
      month: Math.min(12 * y + 3 * (quarter + 1), horizon),
      cny: 0 - cny,
    })),
  )
  return cashLine('incomeTax', booked(payments, horizon))
}

/** Neither money that is borrowed and returned nor what is bought to last. */
const NOT_RUNNING: ReadonlySet<CashKind> = new Set<CashKind>([
  'capex', 'lease', 'loan', 'leaseback', 'renewal', 'award', 'vatPaid', 'vatCredited', 'incomeTax',
])
const EXPENSED_PAYMENTS: ReadonlySet<string> = new Set(['interest', 'fee', 'purchasePrice'])

/** Income or expense of its month. */
export function isRunning({ kind, subject, category }: CashLine): boolean {
  if (!NOT_RUNNING.has(kind)) return true
  if (kind === 'capex' || kind === 'renewal') return EXPENSED_CATEGORIES.has(category!)
  return (kind === 'loan' || kind === 'leaseback') && EXPENSED_PAYMENTS.has(subject!)
}

function deductionsOf(
  assets: readonly Asset[],
  years: number,
  subsidyCny: readonly number[],
  { subsidyIsTaxed }: TaxTerms,
) {
  let deducted = Array.from({ length: years }, () => 0)
  for (const asset of assets)
    deductionsOfAsset(asset).forEach((cny, k) => {
      deducted[asset.firstYear + k] = deducted[asset.firstYear + k]! + cny
    })
  const addedBack = Array.from({ length: years }, () => 0)
  if (!subsidyIsTaxed)
    subsidyCny.forEach((cny, year) => {
      if (cny === 0) return
      const without = withoutUntaxed(deducted, cny, year)
      deducted = [...without.deductedCny]
      addedBack[year] = addedBack[year]! + without.addedBackCny[year]!
    })
  return { deducted, addedBack }
}
