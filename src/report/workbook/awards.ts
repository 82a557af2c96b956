/**
 * The awards sheet 补贴: what of the spending counts, the rate, the cap, and when it is paid.
 * Shares of spending, lump sums and sums by number are formulas of their clauses. What follows the
 * calendar of a contract, and what stacking leaves of an award, is carried over and marked so.
 */
import { amended, type Award, type CashLine } from '../../../sim-core/index.ts'
import { AMOUNT_ROWS, isLive, putAmount } from './awardAmount.ts'
import { headRow, openSheet, type Book } from './book.ts'
import { policyName } from './clauses.ts'
import type { Awards, Clauses, Inputs, Project } from './parts.ts'
import { block, createSheet, type Ref, type SheetBuilder } from './sheet.ts'

/** Awards stand side by side, from this column on. */
export const FIRST_AWARD = 2
const TABLE_ROW = 4

export function awardsSheet(
  book: Book,
  inputs: Inputs,
  project: Project,
  clauses: Clauses,
): Awards {
  const { t, central } = book
  const { awards } = central.inWay
  const sheet = createSheet(t('sheet.awards'))
  openSheet(sheet, t('sheet.awards'), t('awards.about'))
  sheet.text(3, 1, t(`stacking.${central.input.stacking.kind}`), 'faint')
  if (awards.length === 0) sheet.text(TABLE_ROW, 1, t('awards.none'))
  else
    headRow(sheet, TABLE_ROW, [
      t('awards.counted'), ...awards.map(({ policyId }) => policyName(book, policyId)),
    ])
  const policies = amended(central.policyDocuments)
  const amountAt = TABLE_ROW + project.capex.length + 1
  const amounts = awards.map((award, i) => {
    const policy = policies.find(({ id }) => id === award.policyId)!
    const column = FIRST_AWARD + i
    const parts = { sheet, book, inputs, project, clauses, award, policy, column }
    return putAmount(parts, TABLE_ROW + 1, amountAt)
  })
  const paymentsAt = amountAt + AMOUNT_ROWS + 2
  const payments = putPayments(sheet, book, { awards, amounts, project, clauses }, paymentsAt)
  const paid = new Map(payments.map((rows) => [rows.policyId, rows]))
  return {
    paidIn: (reader, policyId, month) => {
      const rows = paid.get(policyId)
      if (rows === undefined || rows.count === 0) return '0'
      return reader.f`SUMPRODUCT((${rows.months}=${month})*${rows.amounts})`
    },
    sheet: sheet.done({
      widths: [40, ...awards.map(() => 26), 26, 26, 26],
      frozenRows: TABLE_ROW,
      frozenColumns: 1,
      printedHead: 0, printed: 'oneWide',
    }),
  }
}

interface Paying {
  readonly awards: readonly Award[]
  readonly amounts: readonly Ref[]
  readonly project: Project
  readonly clauses: Clauses
}

interface Rows {
  readonly policyId: string
  readonly count: number
  readonly months: Ref
  readonly amounts: Ref
}

interface Payment {
  readonly month: { readonly formula: string; readonly value: number } | number
  readonly amount: { readonly formula: string; readonly value: number } | number
}

function putPayments(
  sheet: SheetBuilder,
  book: Book,
  paying: Paying,
  headAt: number,
): readonly Rows[] {
  const { t, central } = book
  if (paying.awards.length === 0) return []
  headRow(sheet, headAt, [t('awards.payment'), t('cash.month'), t('awards.paid')])
  let row = headAt
  return paying.awards.map((award, i) => {
    const line = central.inWay.statement.flow.lines.find(
      ({ kind, subject }) => kind === 'award' && subject === award.policyId,
    )!
    const payments =
      isLive(award) && award.to === 'enterprise'
        ? livePayments(sheet, book, paying, award, paying.amounts[i]!)
        : carriedPayments(line)
    const first = row + 1
    for (const { month, amount } of payments) {
      row++
      sheet.text(row, 1, policyName(book, award.policyId))
      const put = (column: number, what: Payment['month'], format: 'whole' | 'cny') =>
        typeof what === 'number'
          ? sheet.put(row, column, { role: 'carried', format, value: what })
          : sheet.calc(row, column, what.formula, { value: what.value, format })
      put(2, month, 'whole')
      put(3, amount, 'cny')
    }
    const column = (at: number) => block(sheet.ref(first, at), sheet.ref(row, at))
    return {
      policyId: award.policyId,
      count: payments.length,
      months: column(2),
      amounts: column(3),
    }
  })
}

/** By the calendar of a contract, or to somebody else: the months of the app's line. */
const carriedPayments = ({ flowsCny }: CashLine): Payment[] =>
  flowsCny.flatMap((amount, month) => (amount === 0 ? [] : [{ month, amount }]))

/** The events of delivery, so much later as the policy says, in each of its years. */
function livePayments(
  sheet: SheetBuilder,
  { clock }: Book,
  { project, clauses }: Paying,
  award: Award,
  amount: Ref,
): Payment[] {
  const { f } = sheet
  const value = (parameter: string) =>
    award.citations.find((citation) => citation.parameter === parameter)?.value
  const share = (parameter: string) => ({
    at: clauses.at(award, parameter) ?? '(1/3)',
    value: value(parameter) ?? 1 / 3,
  })
  const years = Math.max(1, Math.round(value('paidYears') ?? 1))
  const { deliveryMonth, acceptanceMonth } = clock.timeline
  const order = share('orderShare')
  const delivery = share('deliveryShare')
  const accepted = { at: project.acceptanceMonth, month: acceptanceMonth }
  const events =
    award.delivery === 'upFront'
      ? [{ at: 0, month: 0, share: '1', part: 1 }]
      : award.delivery === 'milestone'
        ? [
            { at: 0, month: 0, share: f`${order.at}`, part: order.value },
            {
              at: project.deliveryMonth,
              month: deliveryMonth,
              share: f`${delivery.at}`,
              part: delivery.value,
            },
            {
              ...accepted,
              share: f`(1-${order.at}-${delivery.at})`,
              part: 1 - order.value - delivery.value,
            },
          ]
        : [{ ...accepted, share: '1', part: 1 }]
  const lag = clauses.at(award, 'awardLagMonths')!
  return Array.from({ length: years }, (_, year) =>
    events.map((event) => ({
      month: {
        formula: f`${event.at}+ROUND(${lag},0)+${12 * year}`,
        value: event.month + Math.round(award.lagMonths) + 12 * year,
      },
      amount: {
        formula: f`${amount}*${event.share}/${years}`,
        value: (award.amountCny * event.part) / years,
      },
    })),
  ).flat()
}

