/**
 * A project as its parties see it 六方报表: the cash flow of one way to pay with VAT and income tax,
 * and the same money from every side. Each line is a transfer between the firm and one other party,
 * or between two others, so that what one pays another receives.
 *
 * Before financing a project is worth what it is worth paid in cash: that statement is the one to
 * hold the others against, so that cheap money is not mistaken for a good project.
 */
import { projectCashFlow, sumOfLines, type CashFlow } from './cashflow.ts'
import { booked, cashLine, clockOf, purchase } from './cashLines.ts'
import type { CashKind, CashLine, Clock, ProjectCase } from './cashLines.ts'
import { postingsOf } from './delivery.ts'
import { LEASED_CATEGORY } from './funding.ts'
import type { Party } from './policy.ts'
import type { Award } from './award.ts'
import { taxLine, taxOf, type TaxTerms, type TaxYear } from './taxation.ts'
import type { TaxNote } from './taxReliefs.ts'
import { DEFAULT_VAT, inputVat } from './vat.ts'
import { surchargeLines, taxedPayments } from './vatLines.ts'
import type { WayToPay } from './wayToPay.ts'

export interface Transfer {
  readonly from: Party
  readonly to: Party
  readonly line: CashLine
}

export interface Statement {
  /** All lines of the enterprise, VAT and income tax included. */
  readonly flow: CashFlow
  readonly years: readonly TaxYear[]
  /** Reliefs of the income tax that were asked for and refused. */
  readonly notes: readonly TaxNote[]
  /** Every line of `flow` once, VAT in it by itself, and what passes between others. */
  readonly transfers: readonly Transfer[]
  readonly views: Views
}

/** Net flows by month. */
export interface Views {
  /** The enterprise, before income tax. */
  readonly preTax: readonly number[]
  /** After financing and tax: what the firm's account sees. */
  readonly equity: readonly number[]
  readonly financier: readonly number[]
  /** Of its costs nothing is known: what it is paid. */
  readonly integrator: readonly number[]
  /** Public budgets together: awards paid, and what the project changes of the taxes. */
  readonly city: readonly number[]
  /** Whoever sells to the firm or buys from it; what the other four views lack to nothing. */
  readonly others: readonly number[]
}

export interface FiscalTerms {
  readonly tax: TaxTerms
}

/** `awards` are those that this way to pay can claim. */
export function statementOf(
  projectCase: ProjectCase,
  awards: readonly Award[],
  way: WayToPay,
  fiscal: FiscalTerms,
): Statement {
  const clock = clockOf(projectCase)
  const untaxedFlow = projectCashFlow(projectCase, awards, way)
  const { flow, years, notes } = taxed(untaxedFlow, projectCase, clock, fiscal.tax)
  const transfers = [
    ...flow.lines.filter(({ kind }) => kind !== 'award').flatMap(transfersOf),
    ...purchasesOfOthers(projectCase, clock, way),
    ...awards.flatMap((award) => awardTransfers(award, projectCase, clock)),
  ]
  const untaxed = flow.lines.filter(({ kind }) => kind !== 'incomeTax')
  return {
    flow,
    years,
    notes,
    transfers,
    views: { preTax: sumOfLines(untaxed, flow.months), ...viewsOf(transfers, flow.months) },
  }
}

/** Every party is in one of them. */
function viewsOf(transfers: readonly Transfer[], months: number): Omit<Views, 'preTax'> {
  const together = (...parties: Party[]) =>
    parties.map((party) => netOf(party, transfers, months)).reduce(sum)
  return {
    equity: together('enterprise'),
    financier: together('lessor', 'bank'),
    integrator: together('integrator'),
    city: together('city', 'town', 'taxOffice'),
    others: together('supplier', 'market'),
  }
}

/** What `party` receives less what it pays, by month from 0 to `horizon`. */
export function netOf(party: Party, transfers: readonly Transfer[], horizon: number): number[] {
  const net = Array.from({ length: horizon + 1 }, () => 0)
  for (const { from, to, line } of transfers) {
    const sign = Number(to === party) - Number(from === party)
    if (sign !== 0) line.flowsCny.forEach((cny, t) => (net[t] = net[t]! + sign * cny))
  }
  return net
}

/** The flow with its VAT, surcharges and income tax as lines of their own. */
function taxed(flow: CashFlow, projectCase: ProjectCase, { timeline }: Clock, tax: TaxTerms) {
  const { project, money } = projectCase
  const vat = money.vat ?? DEFAULT_VAT
  const { paidCny, creditedCny } = inputVat(
    flow.lines.flatMap((line) => taxedPayments(line, vat)),
    flow.months,
    vat.creditCnyPerMonth,
  )
  const surcharges = surchargeLines(flow.lines, creditedCny, vat)
  const own = [
    cashLine('vatPaid', paidCny), cashLine('vatCredited', creditedCny), ...surcharges,
  ]
  const { capex } = project
  const taxedProject = { capex, decisionDate: money.decisionDate, ...timeline }
  const taxOn = (lines: readonly CashLine[]) =>
    taxOf({ ...flow, lines: [...lines, ...surcharges] }, taxedProject, tax)
  const withTax = taxOn(flow.lines)
  const withoutTax = taxOn(flow.lines.filter(({ kind }) => kind !== 'award'))
  const withAwards = [...own, taxLine(withTax.years, flow.months)]
  const without = [...own, taxLine(withoutTax.years, flow.months)]
  return {
    ...withTax,
    flow: {
      ...flow,
      lines: [...flow.lines, ...withAwards],
      netWithoutSubsidy: sum(flow.netWithoutSubsidy, sumOfLines(without, flow.months)),
      netWithSubsidy: sum(flow.netWithSubsidy, sumOfLines(withAwards, flow.months)),
    },
  }
}

/** The other side of a line of the enterprise; its flows are what the enterprise receives. */
function transfersOf(line: CashLine): Transfer[] {
  const { lostVatShare = 0, flowsCny } = line
  const from = otherSideOf(line)
  if (lostVatShare === 0) return [{ from, to: 'enterprise', line }]
  const netCny = flowsCny.map((cny) => cny / (1 + lostVatShare))
  const vatCny = flowsCny.map((cny, t) => cny - netCny[t]!)
  return [
    { from, to: 'enterprise', line: { ...line, flowsCny: netCny } },
    { from: 'taxOffice', to: 'enterprise', line: { ...line, flowsCny: vatCny } },
  ]
}

/** Whoever owns what the firm uses: lessors, providers of robots, energy service companies. */
const BY_LESSOR: ReadonlySet<CashKind> = new Set<CashKind>([
  'lease', 'leaseback', 'service', 'energyPerformance',
])
const TAXES: ReadonlySet<CashKind> = new Set<CashKind>([
  'vatPaid', 'vatCredited', 'surcharge', 'incomeTax',
])
const BY_INTEGRATOR: ReadonlySet<string> = new Set([
  'software', 'integration', 'installation', 'training',
])

function otherSideOf({ kind, category }: CashLine): Party {
  if (TAXES.has(kind)) return 'taxOffice'
  if (kind === 'loan') return 'bank'
  if (BY_LESSOR.has(kind)) return 'lessor'
  if (kind === 'capex') return BY_INTEGRATOR.has(category!) ? 'integrator' : 'supplier'
  return kind === 'renewal' || kind === 'maintenance' ? 'supplier' : 'market'
}

/** Where the firm does not buy the equipment, somebody else does, at the same milestones. */
function purchasesOfOthers({ project }: ProjectCase, clock: Clock, { kind }: WayToPay): Transfer[] {
  if (kind === 'cash' || kind === 'loan' || kind === 'saleLeaseback') return []
  return project.capex
    .filter(({ category }) => category === LEASED_CATEGORY)
    .map((line) => ({ from: 'supplier', to: 'lessor', line: purchase(line, clock) }))
}

/** What an award moves: mostly to the firm, but also to its integrator or lessor. */
function awardTransfers(
  award: Award,
  { project }: ProjectCase,
  { horizon }: Clock,
): Transfer[] {
  return postingsOf(award, project)
    .filter(({ month }) => month <= horizon)
    .map(({ from, to, month, amountCny, instrumentId }) => {
      const flows = booked([{ month, cny: amountCny }], horizon)
      return { from, to, line: cashLine('award', flows, instrumentId) }
    })
}

const sum = (a: readonly number[], b: readonly number[]) => a.map((value, t) => value + b[t]!)
