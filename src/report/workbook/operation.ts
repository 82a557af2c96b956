/**
 * The operation sheet 运行与收支: what a year of the line does before and after, as the simulation
 * found it, what that is worth line by line.
 */
import {
  estimate,
  runningLines,
  type OperatingPoint,
  type RunningKind,
  type RunningLine,
} from '../../../sim-core/index.ts'
import type { WorkbookKey } from '../../i18n/workbook.ts'
import { headRow, openSheet, type Book } from './book.ts'
import { roleName } from './inputRows.ts'
import type { Inputs, Operation, Pair } from './parts.ts'
import { createSheet, type Ref, type SheetBuilder } from './sheet.ts'
import { putStop, type StopInputs } from './stop.ts'

const BEFORE = 3
const AFTER = 5
const GAIN = 7
const HEAD_ROW = 4
const WIDTHS = [44, 14, 20, 14, 20, 14, 20]

type Row = readonly [key: string, label: string, unit: string, of: (p: OperatingPoint) => number]

export function operationSheet(book: Book, inputs: Inputs, stopHours: StopInputs): Operation {
  const { t } = book
  const sheet = createSheet(t('sheet.operation'))
  openSheet(sheet, t('sheet.operation'), t('operation.about'))
  const points = putPoints(sheet, book)
  const firstLine = HEAD_ROW + points.size + 3
  const lines = putLines(sheet, book, inputs, points, firstLine)
  const stop = putStop(sheet, book, inputs, points, stopHours, firstLine + lines.length + 2)
  const found = (kind: RunningKind, subject?: string) =>
    lines.find(({ line }) => line.kind === kind && line.subject === subject)!
  return {
    sheet: sheet.done({
      widths: WIDTHS,
      frozenRows: HEAD_ROW,
      frozenColumns: 1,
      printedHead: HEAD_ROW,
      printed: 'oneWide',
    }),
    gainOf: (kind, subject) => found(kind, subject).gain,
    escalatorOf: (kind, subject) => found(kind, subject).line.escalator,
    energy: lines.filter(({ line }) => line.kind === 'energy'),
    goodPerYear: points.get('goodPerYear')!.retrofit,
    scheduledHoursPerYear: points.get('scheduledHoursPerYear')!.retrofit,
    ...stop,
  }
}

function pointRows(book: Book): readonly Row[] {
  const { t, central } = book
  const { roles, tariff } = central.input.money
  const one = (key: keyof OperatingPoint, unit: WorkbookKey): Row => [
    key,
    t(`point.${key}` as WorkbookKey),
    t(unit),
    (p) => p[key] as number,
  ]
  return [
    one('goodPerYear', 'unit.pieces'),
    one('demandPerYear', 'unit.pieces'),
    one('scheduledHoursPerYear', 'unit.hours'),
    one('scrapPerYear', 'unit.pieces'),
    one('reworkHoursPerYear', 'unit.hours'),
    one('escapedPerYear', 'unit.pieces'),
    ...Object.keys(tariff.periods).map((id): Row => [
      `energy.${id}`,
      `${t('point.energyKwhPerYear')}: ${id}`,
      t('unit.kwh'),
      (p) => p.energyKwhPerYear[id] ?? 0,
    ]),
    ...Object.keys(roles).flatMap((id): Row[] => [
      [
        `headcount.${id}`,
        `${t('point.headcount')}: ${roleName(book, id)}`,
        t('unit.people'),
        (p) => p.headcount[id] ?? 0,
      ],
      [
        `overtime.${id}`,
        `${t('point.overtimeHoursPerYear')}: ${roleName(book, id)}`,
        t('unit.hours'),
        (p) => p.overtimeHoursPerYear[id] ?? 0,
      ],
    ]),
    one('areaM2', 'unit.m2'),
  ]
}

function putPoints(sheet: SheetBuilder, book: Book): ReadonlyMap<string, Pair> {
  const { t, central } = book
  headRow(sheet, HEAD_ROW, [
    t('operation.item'), t('inputs.unit'), t('operation.before'), t('operation.halfWidth'),
    t('operation.after'), t('operation.halfWidth'), t('operation.difference'),
  ])
  const { baseline, retrofit } = central.points
  return new Map(
    pointRows(book).map(([key, label, unit, of], i) => {
      const row = HEAD_ROW + 1 + i
      sheet.text(row, 1, label)
      sheet.text(row, 2, unit, 'faint')
      const before = sheet.input(row, BEFORE, of(central.input.baseline))
      const after = sheet.input(row, AFTER, of(central.input.retrofit))
      putHalfWidth(sheet, row, BEFORE + 1, baseline.map(of))
      putHalfWidth(sheet, row, AFTER + 1, retrofit.map(of))
      sheet.calc(row, GAIN, sheet.f`${after}-${before}`, {
        value: of(central.input.retrofit) - of(central.input.baseline),
        format: 'number',
      })
      return [key, { baseline: before, retrofit: after }]
    }),
  )
}

/** Of one replication nothing is known about its spread. */
function putHalfWidth(sheet: SheetBuilder, row: number, column: number, values: readonly number[]) {
  const { halfWidth } = estimate(values)
  if (halfWidth === null) sheet.text(row, column, '?', 'faint')
  else sheet.put(row, column, { role: 'carried', format: 'number', value: halfWidth })
}

interface PutLine extends Pair {
  readonly line: RunningLine
  readonly gain: Ref
}

function putLines(
  sheet: SheetBuilder,
  book: Book,
  inputs: Inputs,
  points: ReadonlyMap<string, Pair>,
  headAt: number,
): readonly PutLine[] {
  const { t, central } = book
  const { money } = central.input
  const before = runningLines(central.input.baseline, money)
  const after = runningLines(central.input.retrofit, money)
  sheet.text(headAt - 1, 1, t('operation.running'), 'heading')
  headRow(sheet, headAt, [
    t('operation.item'), t('operation.growth'), t('operation.before'), '', t('operation.after'), '',
    t('operation.gain'),
  ])
  return after.map((line, i) => {
    const row = headAt + 1 + i
    sheet.text(row, 1, runningName(book, line.kind, line.subject))
    sheet.text(row, 2, t(`growth.${line.escalator}`), 'faint')
    const formula = runningFormula(sheet, inputs, line, book)
    const cell = (column: number, side: keyof Pair, value: number) =>
      sheet.calc(row, column, formula((key) => points.get(key)![side]), { value })
    const baseline = cell(BEFORE, 'baseline', before[i]!.cnyPerYear)
    const retrofit = cell(AFTER, 'retrofit', line.cnyPerYear)
    const gain = sheet.calc(row, GAIN, sheet.f`${retrofit}-${baseline}`, {
      value: line.cnyPerYear - before[i]!.cnyPerYear,
      role: 'total',
    })
    return { line, baseline, retrofit, gain }
  })
}

export function runningName(book: Book, kind: RunningKind, subject?: string): string {
  const name = book.t(`line.${kind}`)
  if (subject === undefined) return name
  return `${name}: ${kind === 'energy' ? subject : roleName(book, subject)}`
}

/** The formula of a line, given where a figure of the operating point stands. */
function runningFormula(
  sheet: SheetBuilder,
  inputs: Inputs,
  { kind, subject = '' }: RunningLine,
  { central }: Book,
): (at: (key: string) => Ref) => string {
  const { f } = sheet
  const money = (field: string): Ref | number =>
    inputs.has(`money.${field}`) ? inputs.at(`money.${field}`) : 0
  const wage = money(`roles.${subject}.wageCnyPerMonth`)
  switch (kind) {
    case 'labour':
      return (at) => f`0-${at(`headcount.${subject}`)}*${wage}*12*(1+${money('onCostShare')})`
    case 'overtime':
      return (at) =>
        f`0-${at(`overtime.${subject}`)}*${wage}/${money('wageHoursPerMonth')}` +
        f`*${money('overtimeMultiplier')}*(1+${money('onCostShare')})`
    case 'turnover':
      return (at) => {
        const leavers = Object.keys(central.input.money.roles)
          .filter((id) => inputs.has(`money.roles.${id}.turnoverPerMonthShare`))
          .map((id) => f`${at(`headcount.${id}`)}*${money(`roles.${id}.turnoverPerMonthShare`)}*12`)
        const sum = leavers.length === 0 ? '0' : leavers.join('+')
        return f`0-(${sum})*${money('replacementCostCny')}`
      }
    case 'energy':
      return (at) => {
        const price = money(`tariff.periods.${subject}.priceCnyPerKwh`)
        return f`0-${at(`energy.${subject}`)}*${price}`
      }
    case 'scrap':
      return (at) => f`0-${at('scrapPerYear')}*${money('scrapCostCny')}`
    case 'reworkWage':
      return (at) => f`0-${at('reworkHoursPerYear')}*${money('reworkWageCnyPerHour')}`
    case 'reworkConsumables':
      return (at) => f`0-${at('reworkHoursPerYear')}*${money('reworkConsumablesCnyPerHour')}`
    case 'escapes':
      return (at) => f`0-${at('escapedPerYear')}*${money('escapeCostCny')}`
    case 'consumables':
      return (at) => f`0-${at('goodPerYear')}*${money('consumablesCnyPerGood')}`
    case 'space':
      return (at) => f`0-${at('areaM2')}*${money('rentCnyPerM2Month')}*12`
    case 'contribution':
      return (at) =>
        f`MIN(${at('goodPerYear')},${at('demandPerYear')})*${money('contributionMarginCny')}`
    default:
      return kind satisfies never
  }
}
