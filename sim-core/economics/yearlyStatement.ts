/**
 * A statement for people 年度报表: the months of a statement by year, and the same project as its six
 * parties see it. Every figure is a sum of lines, so that each total can be traced to them.
 */
import { npv } from './appraisal.ts'
import { byYear, type CashKind, type CashLine, yearOf } from './cashLines.ts'
import type { Statement } from './statement.ts'
import { isRunning } from './taxation.ts'

/** Benefits + opex − interest = operating; less depreciation, with the taxed subsidy: taxable. */
export interface StatementYear {
  /** From 1. */
  readonly year: number
  /** Gains of running lines, by kind. */
  readonly benefitsCny: ByKind
  /** Upkeep, fees, the stop, training, surcharges, and what is left at the horizon; by kind. */
  readonly opexCny: ByKind
  /** With fees of loans and guarantees. What a direct lease asks for is in its depreciation. */
  readonly interestCny: number
  readonly operatingCny: number
  readonly depreciationCny: number
  /** Received, taxed or not. */
  readonly subsidyCny: number
  readonly taxableCny: number
  /** Of listed equipment, taken off the tax. */
  readonly creditedCny: number
  readonly taxCny: number
  /** What the account of the firm sees, VAT and financing included. */
  readonly netCashCny: number
  readonly cumulativeCny: number
}

export type ByKind = Readonly<Partial<Record<CashKind, number>>>

const INTEREST: ReadonlySet<CashKind> = new Set<CashKind>(['loan', 'leaseback', 'guarantee'])
/** All other running lines are gains. */
const OPEX: ReadonlySet<CashKind> = new Set<CashKind>([
  'maintenance', 'service', 'energyPerformance', 'stopMargin', 'stopOvertime', 'separation',
  'capex', 'renewal', 'surcharge', 'residual',
])

export function yearlyStatement({ flow, years, views }: Statement): StatementYear[] {
  const running = flow.lines.filter(isRunning)
  const interest = byYear(running.filter(({ kind }) => INTEREST.has(kind)), years.length)
  const opex = byKind(running.filter(({ kind }) => OPEX.has(kind)), years.length)
  const benefits = byKind(
    running.filter(({ kind }) => !OPEX.has(kind) && !INTEREST.has(kind)),
    years.length,
  )
  const cash = Array.from({ length: years.length }, () => 0)
  views.equity.forEach((cny, month) => (cash[yearOf(month)] = cash[yearOf(month)]! + cny))
  let cumulativeCny = 0
  return years.map((taxed, y) => {
    cumulativeCny += cash[y]!
    return {
      year: y + 1,
      benefitsCny: benefits[y]!,
      opexCny: opex[y]!,
      interestCny: 0 - interest[y]!,
      operatingCny: taxed.operatingCny,
      depreciationCny: taxed.depreciationCny,
      subsidyCny: taxed.subsidyCny,
      taxableCny: taxed.taxableCny,
      creditedCny: taxed.creditedCny,
      taxCny: taxed.taxCny,
      netCashCny: cash[y]!,
      cumulativeCny,
    }
  })
}

/** Of each year the sum of every kind; kinds that are never anything stay away. */
function byKind(lines: readonly CashLine[], years: number): ByKind[] {
  const kinds = [...new Set(lines.map(({ kind }) => kind))]
  const sums = kinds
    .map((kind) => ({ kind, cny: byYear(lines.filter((line) => line.kind === kind), years) }))
    .filter(({ cny }) => cny.some((value) => value !== 0))
  return Array.from({ length: years }, (_, y) =>
    Object.fromEntries(sums.map(({ kind, cny }) => [kind, cny[y]!])),
  )
}

export type ViewName = 'projectPreTax' | 'projectAfterTax' | PartyView
export type PartyView = 'equity' | 'financier' | 'integrator' | 'city' | 'others'

export interface Reconciliation {
  /** Net by month. The project itself is the one paid in cash. */
  readonly flowsCny: Readonly<Record<ViewName, readonly number[]>>
  readonly sumCny: Readonly<Record<ViewName, number>>
  readonly npvCny: Readonly<Record<ViewName, number>>
  /** What the contract adds to the value of the project: equity less the project after tax. */
  readonly contractNpvCny: number
  /** The most by which the parties together miss nothing in any month: rounding alone. */
  readonly gapCny: number
}

const PARTY_VIEWS: readonly PartyView[] = ['equity', 'financier', 'integrator', 'city', 'others']

/** The six views, and those who are none of them; `inCash` is the same project paid in cash. */
export function reconcile(
  { views }: Statement,
  inCash: Statement,
  ratePerPeriod: number,
): Reconciliation {
  const flowsCny = {
    projectPreTax: inCash.views.preTax,
    projectAfterTax: inCash.views.equity,
    equity: views.equity,
    financier: views.financier,
    integrator: views.integrator,
    city: views.city,
    others: views.others,
  }
  const npvCny = mapped(flowsCny, (flows) => npv(ratePerPeriod, flows))
  const gaps = views.equity.map((_, t) =>
    Math.abs(PARTY_VIEWS.reduce((sum, name) => sum + flowsCny[name][t]!, 0)),
  )
  return {
    flowsCny,
    sumCny: mapped(flowsCny, (flows) => flows.reduce((sum, cny) => sum + cny, 0)),
    npvCny,
    contractNpvCny: npvCny.equity - npvCny.projectAfterTax,
    gapCny: gaps.reduce((most, gap) => Math.max(most, gap), 0),
  }
}

const mapped = <Name extends string>(
  flows: Readonly<Record<Name, readonly number[]>>,
  of: (flows: readonly number[]) => number,
) =>
  Object.fromEntries(
    Object.entries<readonly number[]>(flows).map(([name, own]) => [name, of(own)]),
  ) as Record<Name, number>
