/**
 * The operation sheet 运行与收支: what a year of the line does before and after, as the simulation
 * found it, what that is worth line by line, and what the stop for installation costs.
 */
import {
  estimate,
  runningLines,
  soldPerYear,
  stopCost,
  type Escalator,
  type OperatingPoint,
  type RunningKind,
  type RunningLine,
} from '../../../sim-core/index.ts'
import type { WorkbookKey } from '../../i18n/workbook.ts'
import { headRow, openSheet, type Book } from './book.ts'
import { roleName } from './inputRows.ts'
import type { Inputs } from './inputs.ts'
import { createSheet, type Ref, type Sheet, type SheetBuilder } from './sheet.ts'

export interface Operation {
  readonly sheet: Sheet
  /** Gain a year of a running line at the prices of month 1. */
  readonly gainOf: (kind: RunningKind, subject?: string) => Ref
  /** A year of energy before and after; costs are negative. */
  readonly energy: readonly { readonly baseline: Ref; readonly retrofit: Ref }[]
  readonly escalatorOf: (kind: RunningKind, subject?: string) => Escalator
  readonly goodPerYear: Ref
  readonly scheduledHoursPerYear: Ref
  readonly stopMarginCny: Ref
  readonly stopOvertimeCny: Ref
}

const BEFORE = 3
const AFTER = 5
const GAIN = 7
const HEAD_ROW = 4
const WIDTHS = [44, 14, 20, 14, 20, 14, 20]

type Pair = { readonly baseline: Ref; readonly retrofit: Ref }
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
    sheet: sheet.done({ widths: WIDTHS, frozenRows: HEAD_ROW, frozenColumns: 1, printedHead: HEAD_ROW }),
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
      return (at) => f`0-${at(`energy.${subject}`)}*${money(`tariff.periods.${subject}.priceCnyPerKwh`)}`
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

/** Where the project sheet has what the stop depends on. */
export interface StopInputs {
  readonly lineStopHours: Ref
}

function putStop(
  sheet: SheetBuilder,
  { t, central }: Book,
  inputs: Inputs,
  points: ReadonlyMap<string, Pair>,
  { lineStopHours }: StopInputs,
  titleAt: number,
) {
  const { f } = sheet
  const { project, baseline, money } = central.input
  const cost = stopCost(project, baseline, money)
  const before = (key: string) => points.get(key)!.baseline
  const input = (field: string) => inputs.at(`money.${field}`)
  sheet.text(titleAt, 1, t('operation.stop'), 'heading')
  let row = titleAt
  const put = (label: WorkbookKey, unit: WorkbookKey, formula: string, value: number): Ref => {
    row++
    sheet.text(row, 1, t(label))
    sheet.text(row, 2, t(unit), 'faint')
    return sheet.calc(row, BEFORE, formula, { value, format: 'number' })
  }
  const unitsPerHour = put(
    'stop.unitsPerHour', 'unit.pieces',
    f`MIN(${before('goodPerYear')},${before('demandPerYear')})/${before('scheduledHoursPerYear')}`,
    soldPerYear(baseline) / baseline.scheduledHoursPerYear,
  )
  const lost = put('stop.lost', 'unit.pieces', f`${lineStopHours}*${unitsPerHour}`, cost.lostUnits)
  const stock = put(
    'stop.fromStock', 'unit.pieces',
    f`MIN(${lost},${input('project.bufferStockUnits')})`, cost.fromStockUnits,
  )
  const madeUp = put(
    'stop.madeUp', 'unit.pieces',
    f`MIN(${lost}-${stock},${input('project.overtimeUnits')})`, cost.madeUpUnits,
  )
  const stopMarginCny = put(
    'stop.margin', 'unit.cny',
    f`(${lost}-${stock}-${madeUp})*${input('contributionMarginCny')}`, cost.marginCny,
  )
  const crew = Object.keys(money.roles).map((id) => {
    const wage = input(`roles.${id}.wageCnyPerMonth`)
    return f`${before(`headcount.${id}`)}*${wage}`
  })
  const crewCny = row + 1
  sheet.text(crewCny, 1, t('stop.crew'))
  sheet.text(crewCny, 2, t('unit.cnyPerHour'), 'faint')
  const hour = sheet.calc(
    crewCny, BEFORE,
    f`(${crew.join('+') || '0'})/${input('wageHoursPerMonth')}*${input('overtimeMultiplier')}` +
      f`*(1+${input('onCostShare')})`,
    { format: 'number' },
  )
  row++
  const stopOvertimeCny = put(
    'stop.overtime', 'unit.cny',
    f`IF(${madeUp}=0,0,${madeUp}/${unitsPerHour})*${hour}`, cost.overtimeCny,
  )
  return { stopMarginCny, stopOvertimeCny }
}

