/**
 * The results sheet 结果: value, rate of return and payback of four streams, from the monthly sheet:
 * the project before tax without subsidy and with it, and the firm's own money after financing and
 * tax. Each beside the app's central case, with the difference.
 */
import { annualise, monthlyRate } from '../../../sim-core/index.ts'
import { openSheet, type Book } from './book.ts'
import { putPaybackTable, type PaybackCells } from './paybackTable.ts'
import { putRate } from './rate.ts'
import type { Calendar, Cash, StreamPlace } from './monthlyParts.ts'
import type { Inputs, Project } from './parts.ts'
import { createSheet, type Ref, type Sheet, type SheetBuilder } from './sheet.ts'
import { figuresOf, STREAMS, type Figures, type Stream } from './streams.ts'

export interface Results {
  readonly sheet: Sheet
  readonly at: (figure: 'npv' | 'irr' | 'payback' | 'discounted', stream: Stream) => Ref
  /** 1 where every figure is the app's, as long as no input is changed. */
  readonly isSame: Ref
}

const ROWS = {
  head: 4, npv: 5, rates: 7, irr: 11, payback: 12, discounted: 13,
  app: 15, same: 21, table: 25,
} as const
const FIGURES = ['npv', 'irr', 'payback', 'discounted'] as const

export function resultsSheet(
  book: Book,
  inputs: Inputs,
  project: Project,
  calendar: Calendar,
  cash: Cash,
): Results {
  const { t, clock } = book
  const sheet = createSheet(t('sheet.results'))
  openSheet(sheet, t('sheet.results'), t('results.about'))
  STREAMS.forEach((stream, i) => sheet.text(ROWS.head, 2 + i, t(`sum.${stream}`), 'head'))
  sheet.text(ROWS.head, 1, '', 'head')
  sheet.text(3, 1, t('results.monthlyRate'))
  const rate = sheet.calc(3, 2, sheet.f`(1+${inputs.at('money.discountRatePerYear')})^(1/12)-1`, {
    value: monthlyRate(book.central.input.money.discountRatePerYear),
    format: 'exact',
  })
  for (const figure of FIGURES) sheet.text(ROWS[figure], 1, t(`results.${figure}`), 'total')
  sheet.text(ROWS.app, 1, t('results.app'), 'heading')
  STREAMS.forEach((stream, i) => {
    const figures = figuresOf(book, stream)
    const place = { book, stream, column: 2 + i, rate, calendar, cash }
    const table = putPaybackTable(sheet, place, ROWS.table + 1, clock.horizon)
    putStream(sheet, place, figures, table)
    putApp(sheet, book, 2 + i, figures, project.capexCny)
  })
  sheet.text(ROWS.same, 1, t('results.same'), 'total')
  if (book.central.inWay.schedule !== null)
    sheet.text(ROWS.same + 1, 1, t('results.borrowed'), 'faint')
  const differences = {
    ...sheet.ref(ROWS.app + 1, 2),
    to: { row: ROWS.app + FIGURES.length, column: 5 },
  }
  const isSame = sheet.calc(
    ROWS.same, 2, sheet.f`IF(SUMPRODUCT((ABS(${differences})>0.000000001)*1)=0,1,0)`,
    { value: 1, format: 'whole', role: 'total' },
  )
  return {
    at: (figure, stream) => sheet.ref(ROWS[figure], 2 + STREAMS.indexOf(stream)),
    isSame,
    sheet: sheet.done({
      widths: [48, ...Array.from({ length: 4 + STREAMS.length * 6 }, () => 20)],
      frozenRows: ROWS.head,
      frozenColumns: 1,
      printedHead: 0, printed: 'asItIs',
    }),
  }
}

function putStream(
  sheet: SheetBuilder,
  { book, stream, column, rate, calendar, cash }: StreamPlace,
  figures: Figures,
  table: PaybackCells,
): void {
  const { f } = sheet
  const { t } = book
  const flows = cash.all(stream)
  const first = { ...flows, to: { row: flows.row, column: flows.column } }
  const rest = { ...flows, row: flows.row + 1 }
  const role = 'total'
  sheet.calc(ROWS.npv, column, f`SUM(${first})+NPV(${rate},${rest})`, {
    value: figures.npvCny,
    role,
  })
  if (figures.rate.status === 'single') {
    const { ratePerPeriod } = figures.rate
    const perMonth = putRate(sheet, t, {
      row: ROWS.rates, column, flows, periods: calendar.all('month'),
      guess: Number(ratePerPeriod.toFixed(3)), ratePerPeriod,
    })
    const value = annualise(ratePerPeriod)
    sheet.calc(ROWS.irr, column, f`(1+${perMonth})^12-1`, { value, format: 'exact', role })
  } else {
    const word = figures.rate.status === 'none' ? 'results.noRate' : 'results.severalRates'
    sheet.put(ROWS.irr, column, { role: 'carried', format: 'general', value: t(word) })
  }
  const never = t('results.never')
  const years = (of: PaybackCells['paid'], app: number | undefined) => ({
    formula:
      f`IF(${of.lastTotal}<0,"${never}",IF(${of.lastRed}<0,0,` +
      f`(${of.lastRed}-INDEX(${of.totals},${of.lastRed}+1)` +
      f`/INDEX(${of.flows},${of.lastRed}+2))/12))`,
    value: app ?? never,
  })
  const simple = years(table.paid, figures.paybackYears)
  const discounted = years(table.discounted, figures.discountedPaybackYears)
  for (const [row, { formula, value }] of [
    [ROWS.payback, simple], [ROWS.discounted, discounted],
  ] as const)
    sheet.calc(row, column, formula, { value, format: 'index', role })
}

/** What the app has, and by how much the workbook is off, relative to it. */
function putApp(
  sheet: SheetBuilder,
  { t }: Book,
  column: number,
  figures: Figures,
  stake: Ref,
): void {
  const { f } = sheet
  const { rate } = figures
  const single = rate.status === 'single' ? annualise(rate.ratePerPeriod) : undefined
  const app: Readonly<Record<(typeof FIGURES)[number], number | undefined>> = {
    npv: figures.npvCny,
    irr: single,
    payback: figures.paybackYears,
    discounted: figures.discountedPaybackYears,
  }
  FIGURES.forEach((figure, i) => {
    const row = ROWS.app + 1 + i
    const value = app[figure]
    // A value next to nothing is held against the money at stake.
    const least = figure === 'npv' ? stake : 1
    const size = f`MAX(ABS(${value ?? 0}),${least})`
    sheet.text(row, 1, `${t(`results.${figure}`)}: ${t('results.off')}`)
    if (value === undefined) return
    const own = sheet.ref(ROWS[figure], column)
    sheet.calc(
      row, column,
      f`IF(ISNUMBER(${own}),(${own}-${value})/${size},1)`,
      { value: 0, format: 'exact' },
    )
  })
}
