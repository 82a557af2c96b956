/**
 * The four streams whose value is asked for, as the app has them: the project before tax without
 * subsidy and with it, and the firm's own money after financing and tax.
 */
import {
  discountedPayback,
  irr,
  monthlyRate,
  npv,
  payback,
  type Irr,
} from '../../../sim-core/index.ts'
import type { Book } from './book.ts'

export const STREAMS = ['own', 'withAwards', 'equityWithout', 'equityWith'] as const
export type Stream = (typeof STREAMS)[number]

/** Figures of one stream: the app's, undefined where there is none. */
export interface Figures {
  readonly npvCny: number
  readonly rate: Irr
  readonly paybackYears: number | undefined
  readonly discountedPaybackYears: number | undefined
}

/** The flows of a stream in the app. */
export function flowsOf({ central }: Book, stream: Stream): readonly number[] {
  const { flow } = central.inWay.statement
  if (stream === 'equityWith') return flow.netWithSubsidy
  if (stream === 'equityWithout') return flow.netWithoutSubsidy
  const taxes = ['vatPaid', 'vatCredited', 'surcharge', 'incomeTax']
  const left = stream === 'own' ? [...taxes, 'award'] : taxes
  return flow.netWithSubsidy.map((_, month) =>
    flow.lines
      .filter(({ kind }) => !left.includes(kind))
      .reduce((sum, { flowsCny }) => sum + flowsCny[month]!, 0),
  )
}

/** The same without what is left of machines at the horizon, which is no cash. */
export function cashOf(book: Book, stream: Stream): readonly number[] {
  const { lines } = book.central.inWay.statement.flow
  const residual = lines.filter(({ kind }) => kind === 'residual')
  return flowsOf(book, stream).map((cny, month) =>
    residual.reduce((sum, { flowsCny }) => sum - flowsCny[month]!, cny),
  )
}

export function figuresOf(book: Book, stream: Stream): Figures {
  const net = flowsOf(book, stream)
  const cash = cashOf(book, stream)
  const rate = monthlyRate(book.central.input.money.discountRatePerYear)
  const years = (months: number | undefined) => (months === undefined ? undefined : months / 12)
  return {
    npvCny: npv(rate, net),
    rate: irr(net),
    paybackYears: years(payback(cash)),
    discountedPaybackYears: years(discountedPayback(rate, cash)),
  }
}
