/** Depreciation of everything that lasts, a row each: what was bought, what renewed it, a lease. */
import {
  assetsOf,
  deductionsOfAsset,
  type Asset,
  type CapitalisedCategory,
  type CashLine,
} from '../../../sim-core/index.ts'
import { lineLabel } from './cashFormulas.ts'
import type { TaxParts } from './monthlyParts.ts'
import { FIRST_YEAR, head, inYear, yearsOf } from './taxRows.ts'
import type { Ref } from './sheet.ts'

export interface Depreciation {
  /** What each year deducts in all. */
  readonly sums: Ref
  readonly nextRow: number
}

/** Where an asset comes from; in the order of the app's list of assets. */
interface Thing {
  readonly label: string
  readonly category: CapitalisedCategory
  readonly cost: string
  /** After which it is put to use, and until the end of which it is used. */
  readonly month: string
  readonly endMonth: string
}

export function putDepreciation(parts: TaxParts, firstRow: number): Depreciation {
  const { sheet, book, years } = parts
  const { central, clock, t } = book
  const { input, inWay, fiscal } = central
  const project = {
    capex: input.project.capex,
    decisionDate: input.money.decisionDate,
    ...clock.timeline,
  }
  const { assets } = assetsOf(inWay.statement.flow, project, years, fiscal.tax.depreciation)
  const things = thingsOf(parts)
  if (things.length !== assets.length) throw new Error('The workbook misses an asset')
  things.forEach((thing, i) => putAsset(parts, thing, assets[i]!, firstRow + i))
  const sumAt = firstRow + things.length
  sheet.text(sumAt, 1, t('tax.depreciation'), 'total')
  for (let year = 0; year < years; year++) {
    const column = FIRST_YEAR + year
    const rows = { ...sheet.ref(firstRow, column), to: { row: sumAt - 1, column } }
    sheet.calc(sumAt, column, things.length === 0 ? '0' : sheet.f`SUM(${rows})`, { role: 'total' })
  }
  return { sums: yearsOf(sheet, sumAt, years), nextRow: sumAt + 1 }
}

/** By thing that is bought: the purchase, then each of its renewals; last what is leased. */
function thingsOf(parts: TaxParts): Thing[] {
  const { book, sheet, project, inputs, cash } = parts
  const { f } = sheet
  const { lines } = book.central.inWay.statement.flow
  const { horizon, timeline } = book.clock
  const goLive = f`${project.goLiveMonth}`
  const end = f`${inputs.at('money.horizonMonths')}`
  const lasting = lines.filter(isLasting)
  const keyOf = ({ subject, category }: CashLine) => `${subject}/${category}`
  const bought = [...new Set(lasting.map(keyOf))].flatMap((key) => {
    const own = lasting.filter((line) => keyOf(line) === key)
    const { lifeMonths } = project.capex.find(
      ({ line }) => `${line.measureId}/${line.category}` === key,
    )!
    const months = own.flatMap(({ id, kind, flowsCny }) =>
      kind === 'capex'
        ? [{ at: goLive, app: timeline.goLiveMonth, cost: f`0-SUM(${cash.all(id)})` }]
        : flowsCny
            .flatMap((cny, app) => (cny === 0 ? [] : [app]))
            .map((app, k) => {
              const at = f`${project.goLiveMonth}+${k + 1}*${lifeMonths!}`
              return { at, app, cost: f`0-INDEX(${cash.all(id)},${at}+1)` }
            }),
    )
    return months
      .filter(({ app }) => app < horizon)
      .map(({ at, cost }, k, used): Thing => ({
        label: lineLabel(book, own[0]!),
        category: own[0]!.category as CapitalisedCategory,
        cost,
        month: at,
        endMonth: used[k + 1]?.at ?? end,
      }))
  })
  const leased = lines.filter(
    ({ kind, subject }) => kind === 'lease' && subject !== 'deposit' && subject !== 'depositRefund',
  )
  if (leased.length === 0 || timeline.goLiveMonth >= horizon) return bought
  const cost = leased.map(({ id }) => f`SUM(${cash.all(id)})`).join('+')
  const asset: Thing = {
    label: book.t('tax.leased'),
    category: 'equipment',
    cost: `0-(${cost})`,
    month: goLive,
    endMonth: end,
  }
  return [...bought, asset]
}

const isLasting = ({ kind, category }: CashLine) =>
  (kind === 'capex' || kind === 'renewal') && category !== 'training' && category !== 'disposal'

function putAsset(parts: TaxParts, thing: Thing, asset: Asset, row: number): void {
  const { sheet, inputs, years, book } = parts
  const { f } = sheet
  const terms = (field: string) => inputs.at(`money.tax.depreciation.${thing.category}.${field}`)
  const whole = (column: number, formula: string, value: number) =>
    sheet.calc(row, column, formula, { value, format: 'whole' })
  sheet.text(row, 1, thing.label)
  const cost = sheet.calc(row, 2, thing.cost, { value: asset.costCny })
  const first = whole(3, `MAX(1,ROUNDUP((${thing.month}+1)/12,0))`, asset.firstYear + 1)
  const last = whole(
    4, `MIN(MAX(1,ROUNDUP((${thing.endMonth})/12,0)),${years})`, asset.lastYear + 1,
  )
  const planned = book.central.fiscal.tax.depreciation[thing.category]
  const isRefused = asset.terms.method !== planned.method
  const method = isRefused
    ? sheet.put(row, 5, { role: 'carried', format: 'general', value: asset.terms.method })
    : sheet.calc(row, 5, f`${terms('method')}`, { value: asset.terms.method, format: 'general' })
  const life = whole(6, f`${terms('lifeYears')}`, asset.terms.lifeYears)
  // Three fifths of the life, rounded up, in whole numbers.
  const equal = whole(
    7, f`IF(${method}="shortened",MAX(1,INT((3*${life}+4)/5)),${life})`, equalYears(asset),
  )
  const residual = sheet.calc(row, 8, f`${terms('residualShare')}`, {
    value: asset.terms.residualShare,
    format: 'share',
  })
  const deducted = deductionsOfAsset(asset)
  const ofRow = yearsOf(sheet, row, years)
  for (let year = 0; year < years; year++) {
    const k = f`(${head(sheet, year)}-${first})`
    const before = { ...ofRow, to: inYear(ofRow, year - 1) }
    const rest = year === 0 ? f`${cost}` : f`${cost}-SUM(${before})`
    const straight = f`IF(${k}<${equal},${cost}*(1-${residual})/${equal},0)`
    const declining =
      f`IF(${k}<${life}-2,${cost}*2/${life}*(1-2/${life})^${k},IF(${k}<${life},` +
      f`(${cost}*(1-${residual})-${cost}*(1-(1-2/${life})^(${life}-2)))/2,0))`
    const usual =
      f`IF(${method}="oneOff",IF(${k}=0,${cost},0),` +
      f`IF(AND(${method}="doubleDeclining",${life}>2),${declining},${straight}))`
    sheet.calc(
      row, FIRST_YEAR + year,
      f`IF(OR(${head(sheet, year)}<${first},${head(sheet, year)}>${last}),0,` +
        f`IF(${head(sheet, year)}=${last},${rest},${usual}))`,
      { value: deducted[year - asset.firstYear] ?? 0 },
    )
  }
}

const equalYears = ({ terms: { method, lifeYears } }: Asset) =>
  method === 'shortened' ? Math.max(1, Math.ceil(0.6 * lifeYears)) : lifeYears
