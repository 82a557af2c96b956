/**
 * The project sheet 项目与投资: what the measures take, when the project goes live, and every line of
 * capital spending with its milestones, renewals and what is left of it at the horizon.
 */
import {
  capexCny,
  DEFAULT_MILESTONES,
  type CapexLine,
  type Milestone,
} from '../../../sim-core/index.ts'
import type { WorkbookKey } from '../../i18n/workbook.ts'
import { flag, headRow, openSheet, plus, type Book } from './book.ts'
import { putResidual } from './residual.ts'
import type { Calendar } from './monthlyParts.ts'
import type { CapexCells, Inputs, Project } from './parts.ts'
import { block, createSheet, type Ref, type SheetBuilder } from './sheet.ts'

const TABLE_ROW = 4
const WIDTHS = [40, 18, 16, 12, 12, 12, 12, 12, 12, 12, 14, 12, 16, 12, 14, 14, 10, 10]
/** 365.25 days in twelve months of weeks of seven days. */
const WEEKS_PER_MONTH = '(365.25/12/7)'

export function projectSheet(book: Book, inputs: Inputs, calendar: Calendar): Project {
  const { t, central } = book
  const { measures } = central.level
  const { capex } = central.input.project
  const sheet = createSheet(t('sheet.project'))
  openSheet(sheet, t('sheet.project'), t('project.about'))
  const timelineAt = TABLE_ROW + measures.length + 3
  const capexAt = timelineAt + 9
  const paces = putMeasures(sheet, book, capexAt)
  const timeline = putTimeline(sheet, book, inputs, paces, timelineAt)
  const horizon = inputs.at('money.horizonMonths')
  sheet.text(capexAt - 1, 1, t('project.capex'), 'heading')
  headRow(sheet, capexAt, capexHeads(book))
  const cells = capex.map((line, i) => {
    const row = capexAt + 1 + i
    return {
      ...putLine(sheet, book, line, row),
      ...putResidual(sheet, book, { line, row, calendar, horizon, ...timeline }),
      milestones: putMilestones(sheet, book, { line, row, horizon, ...timeline }),
    }
  })
  const totalAt = capexAt + 1 + capex.length
  const total = (row: number, label: WorkbookKey, lines: readonly CapexCells[]) => {
    sheet.text(row, 1, t(label), 'total')
    return sheet.calc(row, 3, plus(sheet, lines.map(({ priceCny }) => priceCny)), {
      value: capexCny(lines.map(({ line }) => line)),
      role: 'total',
    })
  }
  const equipment = cells.filter(({ line }) => line.category === 'equipment')
  return {
    ...timeline,
    capex: cells,
    capexCny: total(totalAt, 'project.total', cells),
    equipmentCny: total(totalAt + 1, 'project.equipment', equipment),
    sheet: sheet.done({
      widths: WIDTHS,
      frozenRows: 2,
      frozenColumns: 1,
      printedHead: 0,
      printed: 'oneWide',
    }),
  }
}

interface Paces {
  readonly prices: Ref
  readonly leadWeeks: Ref
  readonly stopHours: Ref
  readonly startShares: Ref
  readonly tauWeeks: Ref
}

function putMeasures(sheet: SheetBuilder, book: Book, capexAt: number): Paces {
  const { t, local, central } = book
  const { measures } = central.level
  headRow(sheet, TABLE_ROW, [
    t('project.measure'), t('project.id'), t('project.price'), t('project.leadWeeks'),
    t('project.stopHours'), t('project.startShare'), t('project.tauWeeks'),
  ])
  measures.forEach(({ id, name, investment, installation, ramp }, i) => {
    const row = TABLE_ROW + 1 + i
    const prices = central.input.project.capex.flatMap(({ measureId }, k) =>
      measureId === id ? [sheet.ref(capexAt + 1 + k, 3)] : [],
    )
    sheet.text(row, 1, local(name))
    sheet.text(row, 2, id, 'faint')
    sheet.calc(row, 3, plus(sheet, prices), {
      value: investment.reduce((sum, { priceCny }) => sum + priceCny, 0),
    })
    sheet.input(row, 4, installation?.leadWeeks ?? 0)
    sheet.input(row, 5, installation?.lineStopHours ?? 0)
    sheet.input(row, 6, ramp?.startShare ?? 1, 'share')
    sheet.input(row, 7, ramp?.tauWeeks ?? 0)
  })
  const column = (at: number) =>
    block(sheet.ref(TABLE_ROW + 1, at), sheet.ref(TABLE_ROW + measures.length, at))
  return {
    prices: column(3),
    leadWeeks: column(4),
    stopHours: column(5),
    startShares: column(6),
    tauWeeks: column(7),
  }
}

/** The slowest delivery decides, stops add up, ramp-ups are averaged by price. */
function putTimeline(
  sheet: SheetBuilder,
  { t, central, clock }: Book,
  inputs: Inputs,
  { prices, leadWeeks, stopHours, startShares, tauWeeks }: Paces,
  titleAt: number,
) {
  const { f } = sheet
  const { project } = central.input
  const { deliveryMonth, goLiveMonth, acceptanceMonth } = clock.timeline
  sheet.text(titleAt, 1, t('project.timeline'), 'heading')
  let row = titleAt
  const put = (label: WorkbookKey, formula: string, value: number) => {
    row++
    sheet.text(row, 1, t(label))
    return sheet.calc(row, 3, formula, { value, format: 'number' })
  }
  const average = (of: Ref) =>
    f`IF(SUM(${prices})>0,SUMPRODUCT(${prices},${of})/SUM(${prices}),SUM(${of})/ROWS(${of}))`
  const lead = put(
    'project.leadMonths', f`MAX(${leadWeeks})/${WEEKS_PER_MONTH}`, project.leadTimeMonths,
  )
  const delivery = put('project.delivery', f`ROUNDUP(${lead},0)`, deliveryMonth)
  const goLive = put(
    'project.goLive', f`${delivery}+${inputs.at('money.project.installationMonths')}`, goLiveMonth,
  )
  return {
    deliveryMonth: delivery,
    goLiveMonth: goLive,
    acceptanceMonth: put(
      'project.acceptance', f`${goLive}+${inputs.at('money.project.trialMonths')}`, acceptanceMonth,
    ),
    lineStopHours: put('project.lineStop', f`SUM(${stopHours})`, project.lineStopHours),
    rampStart: put('project.rampStart', average(startShares), project.rampUp.startShare),
    rampTau: put(
      'project.rampTau', f`${average(tauWeeks)}/${WEEKS_PER_MONTH}`, project.rampUp.tauMonths,
    ),
  }
}

const MILESTONES_AT = 17

function capexHeads({ t, central }: Book): string[] {
  const most = central.input.project.capex.reduce(
    (count, { milestones }) => Math.max(count, (milestones ?? DEFAULT_MILESTONES).length),
    0,
  )
  return [
    t('project.measure'), t('project.category'), t('project.price'), t('project.eligible'),
    t('project.made'), t('project.upkeep'), t('project.life'), t('project.lifeMonths'),
    t('project.renewals'), t('project.renewedMonth'), t('project.renewedPrice'),
    t('project.usedMonths'), t('project.residual'), t('inputs.origin'), t('inputs.low'),
    t('inputs.high'),
    ...Array.from({ length: most }, (_, i) => [
      t('project.share', { n: i + 1 }), t('project.due', { n: i + 1 }),
    ]).flat(),
  ]
}

function putLine(sheet: SheetBuilder, book: Book, line: CapexLine, row: number) {
  const { t, local, central, scenario } = book
  const { measureId, category, priceCny, eligible, dongguanMade = false } = line
  const measure = central.level.measures.find(({ id }) => id === measureId)
  const path = `measures.${measureId}.investment.${category}.priceCny`
  const origin = Object.hasOwn(scenario.origins, path) ? scenario.origins[path] : undefined
  sheet.text(row, 1, measure === undefined ? measureId : local(measure.name))
  sheet.text(row, 2, t(`category.${category}`))
  sheet.text(row, 14, t(`origin.${origin?.kind ?? 'input'}`))
  for (const [column, bound] of [[15, origin?.low], [16, origin?.high]] as const)
    if (bound !== undefined) sheet.put(row, column, { role: 'faint', format: 'cny', value: bound })
  return {
    line,
    priceCny: sheet.input(row, 3, priceCny, 'cny'),
    isEligible: sheet.input(row, 4, flag(eligible), 'whole'),
    isDongguanMade: sheet.input(row, 5, flag(dongguanMade), 'whole'),
    maintenanceShare: sheet.input(row, 6, line.maintenanceSharePerYear, 'share'),
  }
}

interface Due {
  readonly line: CapexLine
  readonly row: number
  readonly horizon: Ref
  readonly deliveryMonth: Ref
  readonly acceptanceMonth: Ref
}

/** What would be due after the horizon is booked at it: it is owed. */
function putMilestones(
  sheet: SheetBuilder,
  { clock }: Book,
  { line, row, horizon, deliveryMonth, acceptanceMonth }: Due,
) {
  const { f } = sheet
  const { timeline } = clock
  const events = { order: 0, delivery: deliveryMonth, acceptance: acceptanceMonth } as const
  const months = {
    order: 0,
    delivery: timeline.deliveryMonth,
    acceptance: timeline.acceptanceMonth,
  } as const
  return (line.milestones ?? DEFAULT_MILESTONES).map(
    ({ share, after, delayMonths }: Milestone, i) => {
      const column = MILESTONES_AT + 2 * i
      return {
        share: sheet.input(row, column, share, 'share'),
        month: sheet.calc(row, column + 1, f`MIN(${events[after]}+${delayMonths},${horizon})`, {
          value: Math.min(months[after] + delayMonths, clock.horizon),
          format: 'whole',
        }),
      }
    },
  )
}
