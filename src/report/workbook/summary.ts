/**
 * The summary 摘要, the first sheet: the answer without subsidy first, live; beside it the exact
 * central case of the app and, as values, the estimates with their intervals.
 */
import { annualise, type Estimate, type QuantileSummary } from '../../../sim-core/index.ts'
import type { WorkbookKey } from '../../i18n/workbook.ts'
import { isLive } from './awardAmount.ts'
import { headRow, openSheet, type Book } from './book.ts'
import type { Results } from './results.ts'
import type { Project } from './parts.ts'
import {
  createSheet,
  type NumberFormat,
  type Role,
  type Sheet,
  type SheetBuilder,
} from './sheet.ts'
import { figuresOf, type Stream } from './streams.ts'
import { isCarried } from './taxSheet.ts'

export interface SummaryParts {
  readonly book: Book
  readonly project: Project
  readonly results: Results
}

const HEAD_ROW = 5
const WIDTHS = [46, 20, 20, 20, 16, 16, 16]

export function summarySheet(parts: SummaryParts): Sheet {
  const { book } = parts
  const { t, local, central, scenario } = book
  const sheet = createSheet(t('sheet.summary'))
  openSheet(sheet, local(scenario.document.name), t('summary.about'))
  sheet.text(3, 1, `${local(central.level.name)} · ${local(central.way.name)}`, 'heading')
  headRow(sheet, HEAD_ROW, [
    '', t('summary.live'), t('summary.central'), t('summary.estimate'), t('summary.halfWidth'),
    t('summary.p10'), t('summary.p90'),
  ])
  let row = putFigures(sheet, parts, HEAD_ROW + 1)
  row = putCheck(sheet, parts, row + 1)
  row = putRun(sheet, book, row + 1)
  row = putLegend(sheet, book, row + 1)
  putCarried(sheet, book, row + 1)
  return sheet.done({
    widths: WIDTHS,
    frozenRows: HEAD_ROW,
    frozenColumns: 1,
    printedHead: 0,
    printed: 'onePage',
  })
}

type Estimated = Estimate | QuantileSummary | undefined

interface Line {
  readonly label: WorkbookKey
  readonly figure: 'npv' | 'irr' | 'payback' | 'discounted'
  readonly central: number | string | undefined
  readonly estimate: Estimated
  readonly format: NumberFormat
}

/** Sections in the order of what a stranger should believe: without subsidy, before tax, first. */
function putFigures(
  sheet: SheetBuilder,
  { book, results }: SummaryParts,
  firstRow: number,
): number {
  const { t, central } = book
  const { returns } = central.level
  const isCash = central.way.kind === 'cash'
  let row = firstRow
  const section = (title: WorkbookKey, stream: Stream, lines: readonly Line[], isHere = true) => {
    sheet.text(row, 1, t(title), 'heading')
    row++
    for (const line of lines) {
      putLine(sheet, book, row, line, isHere ? results.at(line.figure, stream) : undefined)
      row++
    }
    row++
  }
  for (const [title, figures, exact, stream] of [
    ['summary.cashWithout', returns.withoutSubsidy, returns.central.withoutSubsidy, 'own'],
    ['summary.cashWith', returns.withSubsidy, returns.central.withSubsidy, 'withAwards'],
  ] as const)
    section(
      title, stream,
      [
        line('npv', exact.npvCny.exact, figures.npvCny),
        line('irr', exact.irrPerYear?.exact ?? t('results.noRate'), figures.irrPerYear),
        line('payback', exact.paybackYears?.exact ?? t('results.never'), figures.paybackYears),
        line(
          'discounted', exact.discountedPaybackYears?.exact ?? t('results.never'),
          figures.discountedPaybackYears,
        ),
      ],
      isCash,
    )
  if (!isCash)
    for (const [title, stream] of [
      ['summary.wayWithout', 'own'],
      ['summary.wayWith', 'withAwards'],
    ] as const) {
      const { npvCny, rate, paybackYears } = figuresOf(book, stream)
      const single = rate.status === 'single' ? annualise(rate.ratePerPeriod) : undefined
      section(title, stream, [
        line('npv', npvCny, undefined),
        line('irr', single ?? t('results.noRate'), undefined),
        line('payback', paybackYears ?? t('results.never'), undefined),
      ])
    }
  for (const [title, stream, figures] of [
    ['summary.ownWithout', 'equityWithout', central.wayFigures.withoutSubsidy],
    ['summary.ownWith', 'equityWith', central.wayFigures.withSubsidy],
  ] as const) {
    const app = figuresOf(book, stream)
    section(title, stream, [
      line('npv', app.npvCny, figures.npvCny),
      line('payback', app.paybackYears ?? t('results.never'), figures.paybackYears),
    ])
  }
  return row - 1
}

const FORMATS = { npv: 'cny', irr: 'exact', payback: 'index', discounted: 'index' } as const

const line = (
  figure: Line['figure'],
  central: Line['central'],
  estimate: Estimated,
): Line => ({ label: `results.${figure}`, figure, central, estimate, format: FORMATS[figure] })

function putLine(
  sheet: SheetBuilder,
  { t }: Book,
  row: number,
  { label, figure, central, estimate, format }: Line,
  live: ReturnType<Results['at']> | undefined,
): void {
  sheet.text(row, 1, t(label))
  if (live !== undefined)
    sheet.calc(row, 2, sheet.f`${live}`, {
      format,
      role: 'total',
      ...(central !== undefined && { value: central }),
    })
  const put = (column: number, value: number | string, shown: NumberFormat) =>
    sheet.put(row, column, { role: 'carried', format: shown, value })
  if (central !== undefined) put(3, central, format)
  if (estimate === undefined) return
  if ('mean' in estimate) {
    put(4, estimate.mean, 'whole')
    put(5, estimate.halfWidth ?? '?', 'whole')
  } else {
    const shown = figure === 'irr' ? 'share' : 'hundredths'
    const none = figure === 'irr' ? t('results.noRate') : t('results.never')
    put(4, estimate.p50 ?? none, shown)
    put(6, estimate.p10 ?? none, shown)
    put(7, estimate.p90 ?? none, shown)
  }
}

/** Whether the formulas still give what the app gave. */
function putCheck(sheet: SheetBuilder, { book, results, project }: SummaryParts, row: number) {
  const { t, central } = book
  sheet.text(row, 1, t('project.total'))
  sheet.calc(row, 2, sheet.f`${project.capexCny}`, {
    value: central.level.returns.capexCny.exact,
    role: 'total',
  })
  sheet.text(row + 1, 1, t('summary.check'))
  sheet.calc(
    row + 1, 2,
    sheet.f`IF(${results.isSame}=1,"${t('summary.same')}","${t('summary.changed')}")`,
    { value: t('summary.same'), format: 'general', role: 'total' },
  )
  return row + 2
}

/** Which run this is: enough to have it again. */
function putRun(sheet: SheetBuilder, { t, central, scenario }: Book, row: number): number {
  const { study, input } = central
  const facts: readonly (readonly [WorkbookKey, string | number])[] = [
    ['summary.scenario', scenario.document.id],
    ['summary.hash', study.scenario.hash],
    ['summary.engine', study.engineVersion],
    ['summary.seed', study.seed],
    ['summary.replications', study.replications],
    ['field.priceDate', input.money.priceDate],
    ['field.decisionDate', input.money.decisionDate],
    ['field.horizonMonths', input.money.horizonMonths],
  ]
  sheet.text(row, 1, t('summary.run'), 'heading')
  facts.forEach(([label, value], i) => {
    sheet.text(row + 1 + i, 1, t(label))
    sheet.put(row + 1 + i, 2, { role: 'carried', format: 'general', value })
  })
  return row + 1 + facts.length
}

function putLegend(sheet: SheetBuilder, { t }: Book, row: number): number {
  sheet.text(row, 1, t('legend.title'), 'heading')
  const roles: readonly Role[] = ['input', 'fixed', 'formula', 'total', 'carried']
  roles.forEach((role, i) =>
    sheet.put(row + 1 + i, 1, { role, format: 'general', value: t(`legend.${role as 'input'}`) }),
  )
  return row + 1 + roles.length
}

/** What an auditor has to take from the app. */
function putCarried(sheet: SheetBuilder, book: Book, row: number): void {
  const { t, central } = book
  const notes: WorkbookKey[] = ['carried.points', 'carried.estimates', 'carried.stacking']
  if (central.inWay.awards.some((award) => !isLive(award))) notes.push('carried.awards')
  if (isCarried(book)) notes.push('carried.tax')
  const kinds = new Set(central.inWay.statement.flow.lines.map(({ kind }) => kind))
  if (kinds.has('guarantee')) notes.push('carried.guarantee')
  if (central.way.kind !== 'cash') notes.push('carried.cash')
  if (central.policyDocuments.some(({ status }) => status === 'historical-verify'))
    notes.push('carried.policies')
  sheet.text(row, 1, t('carried.title'), 'heading')
  notes.forEach((note, i) => sheet.text(row + 1 + i, 1, t(note)))
}
