/**
 * What is capitalised 固定资产与无形资产, from the lines of a cash flow: what was bought, what renewed
 * it, and what a direct lease makes an asset of the lessee; and what each tax year deducts of it.
 */
import type { CapexCategory, CapexLine } from './capex.ts'
import type { CashFlow } from './cashflow.ts'
import { yearOf, type CashLine } from './cashLines.ts'
import { depreciationCny, type DepreciationTerms } from './depreciation.ts'
import type { IsoDate } from './policy.ts'
import {
  equipmentCredit,
  monthsLater,
  oneOffRefusal,
  type Purchase,
  type TaxNote,
} from './taxReliefs.ts'

export type CapitalisedCategory = Exclude<CapexCategory, 'training' | 'disposal'>
export type DepreciationByCategory = Readonly<Record<CapitalisedCategory, DepreciationTerms>>

/** What the tax office asks of a project besides its cash flow. */
export interface TaxedProject {
  readonly capex: readonly CapexLine[]
  readonly decisionDate: IsoDate
  readonly deliveryMonth: number
  /** What was bought is put to use after it. */
  readonly goLiveMonth: number
}

/** Something that is depreciated, from the year in which it is put to use to that of its end. */
export interface Asset {
  readonly costCny: number
  readonly firstYear: number
  readonly lastYear: number
  readonly terms: DepreciationTerms
}

export interface Assets {
  readonly assets: readonly Asset[]
  /** Credits for listed equipment that begin in the year of go-live. */
  readonly creditCny: number
  /** What was asked for and refused. */
  readonly notes: readonly TaxNote[]
}

export const EXPENSED_CATEGORIES: ReadonlySet<string> = new Set(['training', 'disposal'])
/** Payments of a lease that come back. */
export const DEPOSITS: ReadonlySet<string> = new Set(['deposit', 'depositRefund'])

export function assetsOf(
  flow: CashFlow,
  project: TaxedProject,
  years: number,
  depreciation: DepreciationByCategory,
): Assets {
  const bought = boughtThings(flow, project)
  const notes: TaxNote[] = []
  const boughtAssets = bought.map((thing): Asset => {
    const { month, endMonth, costCny, category } = thing
    const planned = depreciation[category]
    const note =
      planned.method === 'oneOff'
        ? oneOffRefusal(thing, ofSamePurchase(thing, bought), project.capex)
        : undefined
    if (note !== undefined) notes.push(note)
    return {
      costCny,
      firstYear: yearOf(month + 1),
      lastYear: Math.min(yearOf(endMonth), years - 1),
      terms: note === undefined ? planned : inParts(planned),
    }
  })
  const leased = leasedAsset(flow, project, years, depreciation.equipment)
  const credits = creditsOf(bought, flow, project)
  return {
    assets: [...boughtAssets, ...leased.assets],
    creditCny: credits.reduce((sum, { creditCny }) => sum + creditCny, 0),
    notes: [...notes, ...leased.notes, ...credits.flatMap(({ note }) => note ?? [])],
  }
}

/** What each year deducts; in the last year of a thing the rest of its cost. */
export function deductionsOfAsset({ costCny, firstYear, lastYear, terms }: Asset): number[] {
  const planned = depreciationCny(costCny, terms)
  const used = Array.from({ length: lastYear - firstYear + 1 }, (_, k) => planned[k] ?? 0)
  const deductedCny = used.slice(0, -1).reduce((sum, cny) => sum + cny, 0)
  return [...used.slice(0, -1), costCny - deductedCny]
}

const inParts = (terms: DepreciationTerms): DepreciationTerms =>
  terms.method === 'oneOff' ? { ...terms, method: 'straightLine' } : terms

interface Thing extends Purchase {
  readonly category: CapitalisedCategory
  /** Put to use in the month after, used until the end of the other. */
  readonly month: number
  readonly endMonth: number
  readonly isRenewal: boolean
}

/** What was bought at go-live, and what renewed it; of leased equipment the renewals alone. */
function boughtThings({ lines, months }: CashFlow, project: TaxedProject): Thing[] {
  const lasting = lines.filter(
    ({ kind, category }) =>
      (kind === 'capex' || kind === 'renewal') && !EXPENSED_CATEGORIES.has(category!),
  )
  const keyOf = ({ subject, category }: CashLine) => `${subject}/${category}`
  return [...new Set(lasting.map(keyOf))].flatMap((key) => {
    const own = lasting.filter((line) => keyOf(line) === key)
    const { subject, category } = own[0]!
    const bought = own
      .flatMap((line) => purchasesOf(line, project))
      .filter(({ month }) => month < months)
    return bought.map((purchase, k) => ({
      ...purchase,
      measureId: subject!,
      category: category as CapitalisedCategory,
      endMonth: bought[k + 1]?.month ?? months,
    }))
  })
}

/** The payments of a purchase are one cost; each renewal is a purchase of its own. */
function purchasesOf({ kind, flowsCny }: CashLine, project: TaxedProject) {
  const { goLiveMonth, deliveryMonth, decisionDate } = project
  if (kind === 'capex') {
    const costCny = flowsCny.reduce((sum, cny) => sum - cny, 0)
    const date = monthsLater(decisionDate, deliveryMonth)
    return [{ month: goLiveMonth, costCny, date, isRenewal: false }]
  }
  return flowsCny.flatMap((cny, month) =>
    cny === 0
      ? []
      : [{ month, costCny: -cny, date: monthsLater(decisionDate, month), isRenewal: true }],
  )
}

const ofSamePurchase = ({ measureId, month }: Thing, things: readonly Thing[]) =>
  things.filter((one) => one.measureId === measureId && one.month === month)

/** All that a direct lease asks for, over the years; nothing was bought, so never in one sum. */
function leasedAsset(
  { lines, months }: CashFlow,
  { goLiveMonth, deliveryMonth, decisionDate, capex }: TaxedProject,
  years: number,
  terms: DepreciationTerms,
): Pick<Assets, 'assets' | 'notes'> {
  const costCny = lines
    .filter(({ kind, subject }) => kind === 'lease' && !DEPOSITS.has(subject!))
    .reduce((sum, { flowsCny }) => flowsCny.reduce((total, cny) => total - cny, sum), 0)
  if (costCny === 0 || goLiveMonth >= months) return { assets: [], notes: [] }
  const firstYear = yearOf(goLiveMonth + 1)
  const asset = { costCny, firstYear, lastYear: years - 1, terms: inParts(terms) }
  const leased = terms.method === 'oneOff' ? capex.filter(isEquipment) : []
  const date = monthsLater(decisionDate, deliveryMonth)
  return {
    assets: [asset],
    notes: leased.map(({ measureId, category }) => ({
      relief: 'oneOff', reason: 'notBought', measureId, category, date,
    })),
  }
}

const isEquipment = ({ category }: CapexLine) => category === 'equipment'

/** Once, at go-live. A direct lease that ends in ownership counts too (财税〔2009〕69号, art. 10). */
function creditsOf(
  bought: readonly Thing[],
  { lines, months }: CashFlow,
  { capex, decisionDate, deliveryMonth, goLiveMonth }: TaxedProject,
) {
  if (goLiveMonth >= months) return []
  const isLeased = lines.some(({ kind }) => kind === 'lease')
  const date = monthsLater(decisionDate, deliveryMonth)
  return capex
    .filter(({ listedEquipment }) => listedEquipment !== undefined)
    .map((line) => {
      const { measureId, category, priceCny } = line
      const own = bought.find(
        (one) => !one.isRenewal && one.measureId === measureId && one.category === category,
      )
      const thing = own ?? { measureId, category, costCny: priceCny, date }
      if (own === undefined && !(isLeased && isEquipment(line)))
        return { creditCny: 0, note: refusedCredit(thing) }
      return equipmentCredit({ measureId, category, costCny: thing.costCny, date }, line)
    })
}

/** Equipment that somebody else owns. */
const refusedCredit = ({ measureId, category, date }: Purchase): TaxNote => ({
  relief: 'equipmentCredit', reason: 'notBought', measureId, category, date,
})
