/**
 * How a project is paid, as lines of its cash flow: what is bought from the firm's own money, and
 * what a contract brings and costs. A contract begins on delivery and is for the equipment; a loan
 * is for all capital spending.
 */
import { booked, cashLine, monthly, purchase } from './cashLines.ts'
import type { CashKind, CashLine, Clock, ProjectCase } from './cashLines.ts'
import { capexCny, type CapexCategory, type CapexLine } from './capex.ts'
import { type FinancingSchedule, loanSchedule, type PaymentKind } from './financing.ts'
import { guaranteed } from './guarantee.ts'
import { leasebackSchedule, leaseSchedule } from './leasing.ts'
import type { Project } from './project.ts'
import { runningLines } from './running.ts'
import { serviceFeeCny, type EnergyPerformanceTerms, type ServiceTerms } from './service.ts'
import type { WayToPay } from './wayToPay.ts'

/** The category that contracts other than loans pay for. */
export const LEASED_CATEGORY: CapexCategory = 'equipment'

export interface Funding {
  readonly lines: readonly CashLine[]
  /** What the firm keeps up, renews and has a residual value of. */
  readonly owned: readonly CapexLine[]
  /** null where nothing is borrowed. */
  readonly schedule: FinancingSchedule | null
}

const equipmentCny = ({ capex }: Project) =>
  capexCny(capex.filter(({ category }) => category === LEASED_CATEGORY))

/** The plan of payments of a way to pay; null where nothing is borrowed. */
export function contractOf(project: Project, way: WayToPay): FinancingSchedule | null {
  switch (way.kind) {
    case 'loan':
      return guaranteed(
        loanSchedule(capexCny(project.capex) * way.financedShare, way),
        way.guarantee,
      )
    case 'financeLease':
      return guaranteed(leaseSchedule(equipmentCny(project), way), way.guarantee)
    case 'saleLeaseback':
      return guaranteed(leasebackSchedule(equipmentCny(project), way), way.guarantee)
    case 'cash':
    case 'service':
    case 'energyPerformance':
      return null
    default:
      return way satisfies never
  }
}

export function fundingOf(projectCase: ProjectCase, clock: Clock, way: WayToPay): Funding {
  const { capex } = projectCase.project
  const schedule = contractOf(projectCase.project, way)
  const others = capex.filter(({ category }) => category !== LEASED_CATEGORY)
  const bought = (lines: readonly CapexLine[]) => lines.map((line) => purchase(line, clock))
  const paid = schedule === null ? [] : contractLines(CONTRACT_KINDS[way.kind]!, schedule, clock)
  switch (way.kind) {
    case 'cash':
    case 'loan':
    case 'saleLeaseback':
      return { lines: [...paid, ...bought(capex)], owned: capex, schedule }
    case 'financeLease':
      return { lines: [...paid, ...bought(others)], owned: capex, schedule }
    case 'service': {
      const lines = [serviceLine(projectCase, clock, way), ...bought(others)]
      return { lines, owned: others, schedule }
    }
    case 'energyPerformance': {
      const lines = [savingLine(projectCase, clock, way), ...bought(others)]
      return { lines, owned: capex, schedule }
    }
    default:
      return way satisfies never
  }
}

type ContractKind = 'loan' | 'lease' | 'leaseback'

const CONTRACT_KINDS: Readonly<Partial<Record<WayToPay['kind'], ContractKind>>> = {
  loan: 'loan',
  financeLease: 'lease',
  saleLeaseback: 'leaseback',
}

/**
 * What is paid beside the contract: a guarantor's fee and the interest on the cash held as security
 * are expense and income; the cash itself lies in a bank and comes back.
 */
const LINE_KINDS: Readonly<Partial<Record<PaymentKind, CashKind>>> = {
  guaranteeFee: 'guarantee',
  collateralInterest: 'guarantee',
  collateral: 'loan',
  collateralRefund: 'loan',
}

/** What a contract pays out and is paid, one line for each kind of payment, from delivery on. */
function contractLines(
  kind: ContractKind,
  schedule: FinancingSchedule,
  { horizon, timeline }: Clock,
): CashLine[] {
  const monthOf = (period: number) =>
    Math.min(timeline.deliveryMonth + period * schedule.periodMonths, horizon)
  const kinds = [...new Set(schedule.payments.map((payment) => payment.kind))]
  const paid = kinds.map((subject) => {
    const payments = schedule.payments
      .filter((payment) => payment.kind === subject)
      .map(({ period, amountCny }) => ({ month: monthOf(period), cny: -amountCny }))
    return cashLine(LINE_KINDS[subject] ?? kind, booked(payments, horizon), subject)
  })
  // A lessor of a direct lease pays whoever sells the equipment, not the firm.
  if (kind === 'lease') return paid
  const proceeds = [{ month: monthOf(0), cny: schedule.financedCny }]
  return [cashLine(kind, booked(proceeds, horizon), 'proceeds'), ...paid]
}

/** Every month from go-live on; upkeep and renewal are the owner's business. */
function serviceLine(projectCase: ProjectCase, clock: Clock, terms: ServiceTerms): CashLine {
  const { project, retrofit } = projectCase
  const perMonth = {
    machineHour: retrofit.scheduledHoursPerYear / 12,
    goodUnit: retrofit.goodPerYear / 12,
    // The fee follows prices by itself, from those of month 1.
    equipmentPrice: equipmentCny(project) / clock.index.price[0]!,
  }
  const feeCny = serviceFeeCny(perMonth[terms.unit], terms)
  return cashLine('service', monthly(clock, 'price', () => -feeCny))
}

/** A share of the electricity bill saved, while it is; nothing where none is. */
function savingLine(
  { baseline, retrofit, money }: ProjectCase,
  clock: Clock,
  { savingShare, years }: EnergyPerformanceTerms,
): CashLine {
  const billCny = (point: ProjectCase['baseline']) =>
    runningLines(point, money)
      .filter(({ kind }) => kind === 'energy')
      .reduce((sum, { cnyPerYear }) => sum - cnyPerYear, 0)
  const savedCny = Math.max(0, billCny(baseline) - billCny(retrofit))
  const flows = monthly(clock, 'energy', (k) =>
    k <= 12 * years ? (-savedCny * savingShare) / 12 : 0,
  )
  return cashLine('energyPerformance', flows)
}
