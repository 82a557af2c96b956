/** The rows of the inputs sheet: which numbers, by their path in the document, and in what unit. */
import {
  DEFAULT_VAT,
  HIGH_TECH_RATE,
  SMALL_MOST_ASSETS_CNY,
  SMALL_MOST_INCOME_CNY,
  SMALL_MOST_STAFF,
  SMALL_RATE,
  STANDARD_RATE,
} from '../../../sim-core/index.ts'
import type { WorkbookKey } from '../../i18n/workbook.ts'
import { flag, type Book } from './book.ts'
import type { NumberFormat } from './sheet.ts'

export interface InputRow {
  readonly path: string
  readonly label: string
  readonly unit: string
  readonly value: number | string
  readonly format: NumberFormat
  /** The shape of the workbook depends on it: another value needs another workbook. */
  readonly isFixed?: boolean
}

export interface InputSection {
  readonly title: string
  readonly rows: readonly InputRow[]
}

type Unit = Extract<WorkbookKey, `unit.${string}`>

const FORMATS: Readonly<Partial<Record<Unit, NumberFormat>>> = {
  'unit.share': 'share',
  'unit.perYear': 'share',
  'unit.perMonth': 'share',
  'unit.whether': 'whole',
}

/** Makes rows of the fields of one part of the document; what is absent has no row. */
const rowsOf =
  ({ t }: Book) =>
  (
    prefix: string,
    holder: object,
    fields: readonly (readonly [string, Unit])[],
    labelOf: (field: string) => string = (field) => t(`field.${field}` as WorkbookKey),
  ): InputRow[] =>
    fields.flatMap(([field, unit]) => {
      const value: unknown = Reflect.get(holder, field)
      if (typeof value === 'object' || value === undefined) return []
      return {
        path: `${prefix}.${field}`,
        label: labelOf(field),
        unit: t(unit),
        value: typeof value === 'boolean' ? flag(value) : (value as number | string),
        format: FORMATS[unit] ?? (typeof value === 'string' ? 'general' : 'number'),
        ...(STRUCTURAL.has(field) && { isFixed: true }),
      }
    })

const STRUCTURAL: ReadonlySet<string> = new Set([
  'horizonMonths', 'decisionDate', 'priceDate', 'periods', 'periodMonths', 'gracePeriods', 'timing',
  'repayment', 'unit', 'kind', 'depositReturn', 'prepayment', 'subsidyIsTaxed',
])

export function inputRows(book: Book): readonly InputSection[] {
  const { t, central } = book
  const { money, project } = central.input
  const rows = rowsOf(book)
  return [
    {
      title: t('inputs.general'),
      rows: rows('money', money, [
        ['priceDate', 'unit.date'], ['decisionDate', 'unit.date'], ['horizonMonths', 'unit.months'],
        ['discountRatePerYear', 'unit.perYear'], ['wageGrowthPerYear', 'unit.perYear'],
        ['energyGrowthPerYear', 'unit.perYear'], ['priceGrowthPerYear', 'unit.perYear'],
      ]),
    },
    {
      title: t('inputs.people'),
      rows: [
        ...Object.entries(money.roles).flatMap(([id, role]) =>
          rows(
            `money.roles.${id}`, role,
            [['wageCnyPerMonth', 'unit.cnyPerMonth'], ['turnoverPerMonthShare', 'unit.perMonth']],
            (field) => `${t(`field.${field}` as WorkbookKey)}: ${roleName(book, id)}`,
          ),
        ),
        ...rows('money', money, [
          ['onCostShare', 'unit.share'], ['wageHoursPerMonth', 'unit.hours'],
          ['overtimeMultiplier', 'unit.times'], ['replacementCostCny', 'unit.cny'],
        ]),
        ...rows('money.separation', money.separation ?? {}, [
          ['serviceYears', 'unit.years'], ['attritionMonths', 'unit.months'],
        ]),
      ],
    },
    {
      title: t('inputs.units'),
      rows: [
        ...Object.entries(money.tariff.periods).flatMap(([id, period]) =>
          rows(
            `money.tariff.periods.${id}`, period, [['priceCnyPerKwh', 'unit.cnyPerKwh']],
            () => `${t('field.priceCnyPerKwh')}: ${id}`,
          ),
        ),
        ...rows('money', money, [
          ['contributionMarginCny', 'unit.cnyPerPiece'], ['scrapCostCny', 'unit.cnyPerPiece'],
          ['reworkConsumablesCnyPerHour', 'unit.cnyPerHour'],
          ['reworkWageCnyPerHour', 'unit.cnyPerHour'], ['escapeCostCny', 'unit.cnyPerPiece'],
          ['rentCnyPerM2Month', 'unit.cnyPerM2Month'],
          ['consumablesCnyPerGood', 'unit.cnyPerPiece'],
        ]),
      ],
    },
    {
      title: t('inputs.project'),
      rows: rows('money.project', project, [
        ['installationMonths', 'unit.months'], ['trialMonths', 'unit.months'],
        ['bufferStockUnits', 'unit.pieces'], ['overtimeUnits', 'unit.pieces'],
      ]),
    },
  ]
}

/** A role of the line, or one that a measure brings along. */
export function roleName({ scenario: { document }, local }: Book, id: string): string {
  const inserted = document.measures.flatMap(({ changes }) =>
    changes.flatMap((change) =>
      'into' in change && change.into === 'roles' ? [change.insert] : [],
    ),
  )
  const role = [...document.line.roles, ...inserted].find((one) => one.id === id)
  return role === undefined ? id : local(role.name)
}

/** What nobody may change but the lawmaker stands here too: an auditor looks for it. */
export function taxRows(book: Book): readonly InputRow[] {
  const { t, central } = book
  const { tax } = central.fiscal
  const { vat = DEFAULT_VAT } = central.input.money
  const rows = rowsOf(book)
  const law = (name: string, unit: Unit, value: number): InputRow => ({
    path: `law.${name}`,
    label: t(`law.${name}` as WorkbookKey),
    unit: t(unit),
    value,
    format: FORMATS[unit] ?? 'number',
  })
  const isHighTech = tax.regime.kind === 'highTech'
  const other = book.scenario.document.money?.tax.otherProfitCny ?? []
  return [
    ...rows('money.tax.regime', tax.regime, [
      ['kind', 'unit.word'], ['staff', 'unit.people'], ['assetsCny', 'unit.cny'],
    ]),
    law('standardRate', 'unit.share', STANDARD_RATE),
    law('highTechRate', 'unit.share', HIGH_TECH_RATE),
    law('smallRate', 'unit.share', SMALL_RATE),
    law('smallMostIncomeCny', 'unit.cny', SMALL_MOST_INCOME_CNY),
    law('smallMostStaff', 'unit.people', SMALL_MOST_STAFF),
    law('smallMostAssetsCny', 'unit.cny', SMALL_MOST_ASSETS_CNY),
    ...rows('money.tax', { carryForwardYears: isHighTech ? 10 : 5, ...tax }, [
      ['carryForwardYears', 'unit.years'], ['subsidyIsTaxed', 'unit.whether'],
      ['prepayment', 'unit.word'],
    ]),
    ...other.map((value, y): InputRow => ({
      path: `money.tax.otherProfitCny.${y}`,
      label: t('field.otherProfitCny', { year: y + 1 }),
      unit: t('unit.cny'),
      value,
      format: 'cny',
    })),
    ...Object.entries(tax.depreciation).flatMap(([category, terms]) =>
      rows(
        `money.tax.depreciation.${category}`, terms,
        [['method', 'unit.word'], ['lifeYears', 'unit.years'], ['residualShare', 'unit.share']],
        (field) => {
          const name = t(`category.${category}` as WorkbookKey)
          return `${t(`field.depreciation.${field}` as WorkbookKey)}: ${name}`
        },
      ),
    ),
    ...Object.keys(vat.rateShare).flatMap((category) =>
      rows(
        'money.vat.rateShare', vat.rateShare, [[category, 'unit.share']],
        () => `${t('field.vat')}: ${t(`category.${category}` as WorkbookKey)}`,
      ),
    ),
    ...rows('money.vat', vat, [
      ['leaseRateShare', 'unit.share'], ['feeRateShare', 'unit.share'],
      ['surchargeShare', 'unit.share'], ['runningRateShare', 'unit.share'],
    ]),
    ...(vat.creditCnyPerMonth === null
      ? []
      : rows('money.vat', vat, [['creditCnyPerMonth', 'unit.cnyPerMonth']])),
  ]
}

/** The terms of the way to pay; none for own money. */
export function contractRows(book: Book): readonly InputRow[] {
  const { way } = book.central
  const rows = rowsOf(book)(`money.waysToPay.${way.id}`, way, [
    ['kind', 'unit.word'], ['repayment', 'unit.word'], ['timing', 'unit.word'],
    ['financedShare', 'unit.share'], ['downPaymentShare', 'unit.share'],
    ['quotedRatePerYear', 'unit.perYear'], ['periods', 'unit.count'],
    ['periodMonths', 'unit.months'], ['gracePeriods', 'unit.count'],
    ['balloonShare', 'unit.share'], ['feeShare', 'unit.share'], ['depositShare', 'unit.share'],
    ['depositReturn', 'unit.word'], ['purchasePriceCny', 'unit.cny'], ['unit', 'unit.word'],
    ['machines', 'unit.count'], ['feeCny', 'unit.cny'], ['leastPerMonth', 'unit.count'],
    ['savingShare', 'unit.share'], ['years', 'unit.years'],
  ])
  return way.kind === 'cash' ? [] : rows
}
