/**
 * Running money 运营收支: an operating point and the money inputs become yearly lines at the prices
 * of month 1. Inflows are positive, so that retrofit − baseline is the gain of every line alike.
 *
 * For one `MoneyInputs` all points give the same lines in the same order.
 */
import { MONTHS_PER_YEAR } from './appraisal.ts'
import type { MoneyInputs, OperatingPoint, RolePay } from './money.ts'

export type RunningKind =
  | 'labour'
  | 'overtime'
  | 'turnover'
  | 'energy'
  | 'scrap'
  | 'reworkWage'
  | 'reworkConsumables'
  | 'escapes'
  | 'consumables'
  | 'space'
  | 'contribution'

/** Which yearly growth a line follows. */
export type Escalator = 'wage' | 'energy' | 'price'

export interface RunningLine {
  readonly kind: RunningKind
  /** Role of a labour line, tariff period of an energy line. */
  readonly subject?: string
  readonly escalator: Escalator
  readonly cnyPerYear: number
}

/** The yearly lines of a level. Throws on a role or tariff period without a price. */
export function runningLines(point: OperatingPoint, money: MoneyInputs): readonly RunningLine[] {
  requireKeys(point.headcount, money.roles, 'role')
  requireKeys(point.overtimeHoursPerYear, money.roles, 'role')
  requireKeys(point.energyKwhPerYear, money.tariff.periods, 'tariff period')
  return [...labourLines(point, money), ...energyLines(point, money), ...unitLines(point, money)]
}

/** Sum of all lines a year. */
export function runningCnyPerYear(lines: readonly RunningLine[]): number {
  return lines.reduce((sum, { cnyPerYear }) => sum + cnyPerYear, 0)
}

/** Demand binds: what nobody orders is worth nothing. */
export function soldPerYear({ goodPerYear, demandPerYear }: OperatingPoint): number {
  return Math.min(goodPerYear, demandPerYear)
}

/**
 * One overtime hour with the employer's contributions, which are levied on overtime pay too
 * (关于工资总额组成的规定, State Statistics Bureau order 1 of 1990, art. 4: 加班加点工资 is part of
 * total wages).
 */
export function overtimeCnyPerHour(role: RolePay, money: MoneyInputs): number {
  const hourCny = role.wageCnyPerMonth / money.wageHoursPerMonth
  return hourCny * money.overtimeMultiplier * (1 + money.onCostShare)
}

function labourLines(point: OperatingPoint, money: MoneyInputs): RunningLine[] {
  const roles = Object.entries(money.roles)
  const labour = roles.map(([id, role]) => {
    const yearCny = role.wageCnyPerMonth * MONTHS_PER_YEAR * (1 + money.onCostShare)
    return { ...cost('labour', 'wage', (point.headcount[id] ?? 0) * yearCny), subject: id }
  })
  const overtime = roles.map(([id, role]) => {
    const hours = point.overtimeHoursPerYear[id] ?? 0
    return { ...cost('overtime', 'wage', hours * overtimeCnyPerHour(role, money)), subject: id }
  })
  const leavers = roles.reduce((sum, [id, role]) => {
    const share = (role.turnoverPerMonthShare ?? 0) * MONTHS_PER_YEAR
    return sum + (point.headcount[id] ?? 0) * share
  }, 0)
  return [...labour, ...overtime, cost('turnover', 'wage', leavers * money.replacementCostCny)]
}

function energyLines(point: OperatingPoint, money: MoneyInputs): RunningLine[] {
  return Object.entries(money.tariff.periods).map(([subject, { priceCnyPerKwh }]) => ({
    ...cost('energy', 'energy', (point.energyKwhPerYear[subject] ?? 0) * priceCnyPerKwh),
    subject,
  }))
}

function unitLines(point: OperatingPoint, money: MoneyInputs): RunningLine[] {
  const { reworkHoursPerYear } = point
  const rentCnyPerM2 = money.rentCnyPerM2Month * MONTHS_PER_YEAR
  const soldCny = soldPerYear(point) * money.contributionMarginCny
  return [
    cost('scrap', 'price', point.scrapPerYear * money.scrapCostCny),
    cost('reworkWage', 'wage', reworkHoursPerYear * (money.reworkWageCnyPerHour ?? 0)),
    cost('reworkConsumables', 'price', reworkHoursPerYear * money.reworkConsumablesCnyPerHour),
    cost('escapes', 'price', point.escapedPerYear * money.escapeCostCny),
    cost('consumables', 'price', point.goodPerYear * (money.consumablesCnyPerGood ?? 0)),
    cost('space', 'price', point.areaM2 * rentCnyPerM2),
    { kind: 'contribution', escalator: 'price', cnyPerYear: soldCny },
  ]
}

/** An outflow. Taken from 0, so that a cost of nothing is 0 and not −0. */
function cost(kind: RunningKind, escalator: Escalator, cny: number): RunningLine {
  return { kind, escalator, cnyPerYear: 0 - cny }
}

function requireKeys(used: object, known: object, what: string): void {
  for (const key of Object.keys(used)) {
    if (!Object.hasOwn(known, key)) throw new Error(`The ${what} ${key} has no price`)
  }
}

/** Tonnes of standard coal 吨标准煤 in electricity, by its heat: 0.1229 kgce/kWh (GB/T 2589—2020). */
export function standardCoalTonnes(kwh: number): number {
  return (kwh * KGCE_PER_KWH) / 1000
}

const KGCE_PER_KWH = 0.1229
