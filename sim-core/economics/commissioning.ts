/**
 * What the stop of the line for installation costs 停线损失.
 *
 * Wages run on during the stop, with the project as without it, so idle pay is no difference
 * between the two and is not charged. What differs is the margin of units that are never made, and
 * the whole pay (not only the premium) of overtime that makes units up. Electricity and consumables
 * not used during the stop are not credited, which errs on the careful side.
 */
import type { MoneyInputs, OperatingPoint } from './money.ts'
import type { Project } from './project.ts'
import { overtimeCnyPerHour, soldPerYear } from './running.ts'

export interface StopCost {
  /** Good units that the stopped line would have sold. */
  readonly lostUnits: number
  readonly fromStockUnits: number
  readonly madeUpUnits: number
  /** At the prices of month 1. */
  readonly marginCny: number
  readonly overtimeCny: number
}

/** The cost of stopping the baseline line; the whole crew works the overtime at its usual pace. */
export function stopCost(
  project: Project,
  baseline: OperatingPoint,
  money: MoneyInputs,
): StopCost {
  const unitsPerHour = soldPerYear(baseline) / baseline.scheduledHoursPerYear
  const lostUnits = project.lineStopHours * unitsPerHour
  const fromStockUnits = Math.min(lostUnits, project.bufferStockUnits)
  const madeUpUnits = Math.min(lostUnits - fromStockUnits, project.overtimeUnits)
  const overtimeHours = madeUpUnits === 0 ? 0 : madeUpUnits / unitsPerHour
  const crewCnyPerHour = Object.entries(money.roles).reduce(
    (sum, [id, role]) => sum + (baseline.headcount[id] ?? 0) * overtimeCnyPerHour(role, money),
    0,
  )
  return {
    lostUnits,
    fromStockUnits,
    madeUpUnits,
    marginCny: (lostUnits - fromStockUnits - madeUpUnits) * money.contributionMarginCny,
    overtimeCny: overtimeHours * crewCnyPerHour,
  }
}
