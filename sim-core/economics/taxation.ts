/**
 * The income tax of a project 项目所得税, from the lines of its cash flow: what a line is to the tax
 * office follows from its kind. Settled at the end of each year, month 12k (finance model, section
 * 6); month 0 belongs to the first year.
 *
 * - Running lines, training and fees are income or expense of their month.
 * - What is bought is deducted by depreciation. A direct lease is an asset of all that the contract
 *   asks for (企业所得税法实施条例, art. 58) and its rents are no expense (art. 47); it is never deducted
 *   in one sum, as nothing was bought (国家税务总局公告 2018 no. 46).
 * - A leaseback is a loan: the sale is no income, the asset is depreciated as before, and only the
 *   interest is an expense (国家税务总局公告 2010 no. 13).
 * - What is left in the books of something renewed, or sold at the horizon, is deducted then.
 */
import type { CashFlow } from './cashflow.ts'
import { booked, byYear, cashLine, yearOf } from './cashLines.ts'
import type { CashKind, CashLine } from './cashLines.ts'
import type { CapexCategory } from './capex.ts'
import { depreciationCny, type DepreciationTerms, withoutUntaxed } from './depreciation.ts'
import { projectTaxCny, type TaxPayer } from './incomeTax.ts'

export interface TaxTerms extends TaxPayer {
  /** Of what is capitalised, by class. */
  readonly depreciation: Readonly<Record<CapitalisedCategory, DepreciationTerms>>
  /** Taxable in the year of receipt, or not taxed and its spending not deducted 不征税收入. */
  readonly subsidyIsTaxed: boolean
}

export type CapitalisedCategory = Exclude<CapexCategory, 'training' | 'disposal'>

const straightOver = (lifeYears: number): DepreciationTerms => ({
  method: 'straightLine',
  lifeYears,
  residualShare: 0.05,
})

/** Least lives of 企业所得税法实施条例, art. 60; for bought software 财税〔2012〕27号, art. 7. */
export const DEFAULT_TAX: TaxTerms = {
  regime: { kind: 'standard' },
  carryForwardYears: 5,
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
  readonly taxableCny: number
  /** What the firm pays more with the project than without; negative where it saves. */
  readonly taxCny: number
}

/** The years up to the horizon. `goLiveMonth` is when what was bought is put to use. */
export function taxYears(flow: CashFlow, goLiveMonth: number, terms: TaxTerms): TaxYear[] {
  const years = Math.max(1, Math.ceil(flow.months / 12))
  const operating = byYear(flow.lines.filter(isRunning), years)
  const subsidy = byYear(
    flow.lines.filter(({ kind }) => kind === 'award'),
    years,
  )
  const { deducted, addedBack } = deductionsOf(flow, goLiveMonth, years, subsidy, terms)
  const taxable = operating.map((cny, y) => {
    const taxedSubsidy = terms.subsidyIsTaxed ? subsidy[y]! : addedBack[y]!
    return cny - deducted[y]! + taxedSubsidy
  })
  const tax = projectTaxCny(taxable, terms)
  return taxable.map((taxableCny, y) => ({
    operatingCny: operating[y]!,
    depreciationCny: deducted[y]!,
    subsidyCny: subsidy[y]!,
    taxableCny,
    taxCny: tax[y]!,
  }))
}

/** The tax as a line, at the end of each year or at the horizon. */
export function taxLine(years: readonly TaxYear[], horizon: number): CashLine {
  const payments = years.map(({ taxCny }, y) => ({
    month: Math.min(12 * (y + 1), horizon),
    cny: 0 - taxCny,
  }))
  return cashLine('incomeTax', booked(payments, horizon))
}

/** Neither money that is borrowed and returned nor what is bought to last. */
const NOT_RUNNING: ReadonlySet<CashKind> = new Set<CashKind>([
  'capex', 'lease', 'loan', 'leaseback', 'renewal', 'award', 'vatPaid', 'vatCredited', 'incomeTax',
])
const EXPENSED_PAYMENTS: ReadonlySet<string> = new Set(['interest', 'fee', 'purchasePrice'])
const EXPENSED_CATEGORIES: ReadonlySet<string> = new Set(['training', 'disposal'])
const DEPOSITS: ReadonlySet<string> = new Set(['deposit', 'depositRefund'])

function isRunning({ kind, subject, category }: CashLine): boolean {
  if (!NOT_RUNNING.has(kind)) return true
  if (kind === 'capex' || kind === 'renewal') return EXPENSED_CATEGORIES.has(category!)
  return (kind === 'loan' || kind === 'leaseback') && EXPENSED_PAYMENTS.has(subject!)
}

/** Something that is depreciated, from the year in which it is put to use to that of its end. */
interface Asset {
  readonly costCny: number
  readonly firstYear: number
  readonly lastYear: number
  readonly terms: DepreciationTerms
}

function deductionsOf(
  flow: CashFlow,
  goLiveMonth: number,
  years: number,
  subsidyCny: readonly number[],
  { depreciation, subsidyIsTaxed }: TaxTerms,
) {
  const assets = [
    ...boughtAssets(flow, goLiveMonth, years, depreciation),
    ...leasedAsset(flow, goLiveMonth, years, depreciation.equipment),
  ]
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

/** What was bought at go-live, and what renewed it; of leased equipment the renewals alone. */
function boughtAssets(
  { lines, months }: CashFlow,
  goLiveMonth: number,
  years: number,
  depreciation: TaxTerms['depreciation'],
): Asset[] {
  const lasting = lines.filter(
    ({ kind, category }) =>
      (kind === 'capex' || kind === 'renewal') && !EXPENSED_CATEGORIES.has(category!),
  )
  const keyOf = ({ subject, category }: CashLine) => `${subject}/${category}`
  return [...new Set(lasting.map(keyOf))].flatMap((key) => {
    const thing = lasting.filter((line) => keyOf(line) === key)
    const terms = depreciation[thing[0]!.category as CapitalisedCategory]
    const bought = thing
      .flatMap((line) => purchasesOf(line, goLiveMonth))
      .filter(({ month }) => month < months)
    return bought.map(({ month, costCny }, k) => ({
      costCny,
      firstYear: yearOf(month + 1),
      lastYear: Math.min(yearOf(bought[k + 1]?.month ?? months), years - 1),
      terms,
    }))
  })
}

/** The payments of a purchase are one cost; each renewal is a purchase of its own. */
function purchasesOf({ kind, flowsCny }: CashLine, goLiveMonth: number) {
  if (kind === 'capex')
    return [{ month: goLiveMonth, costCny: flowsCny.reduce((sum, cny) => sum - cny, 0) }]
  return flowsCny.flatMap((cny, month) => (cny === 0 ? [] : [{ month, costCny: -cny }]))
}

function leasedAsset(
  { lines, months }: CashFlow,
  goLiveMonth: number,
  years: number,
  terms: DepreciationTerms,
): Asset[] {
  const costCny = lines
    .filter(({ kind, subject }) => kind === 'lease' && !DEPOSITS.has(subject!))
    .reduce((sum, { flowsCny }) => flowsCny.reduce((total, cny) => total - cny, sum), 0)
  if (costCny === 0 || goLiveMonth >= months) return []
  const method = terms.method === 'oneOff' ? 'straightLine' : terms.method
  const firstYear = yearOf(goLiveMonth + 1)
  return [{ costCny, firstYear, lastYear: years - 1, terms: { ...terms, method } }]
}

/** In its last year the rest of its cost is deducted. */
function deductionsOfAsset({ costCny, firstYear, lastYear, terms }: Asset): number[] {
  const planned = depreciationCny(costCny, terms)
  const used = Array.from({ length: lastYear - firstYear + 1 }, (_, k) => planned[k] ?? 0)
  const deductedCny = used.slice(0, -1).reduce((sum, cny) => sum + cny, 0)
  return [...used.slice(0, -1), costCny - deductedCny]
}
