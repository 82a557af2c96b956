/**
 * Severance 经济补偿: a month's wage for each year of service of everybody who is let go (劳动合同法,
 * art. 47). Nobody is, as long as those who leave by themselves are enough: a firm that waits does
 * not pay.
 */
import type { MoneyInputs, OperatingPoint } from './money.ts'

/** At the wages of month 1; nothing where the terms are absent. */
export function separationCny(
  { headcount: before }: OperatingPoint,
  { headcount: after }: OperatingPoint,
  { roles, separation }: MoneyInputs,
): number {
  if (separation === undefined) return 0
  const { serviceYears, attritionMonths } = separation
  return Object.entries(roles).reduce((sum, [id, role]) => {
    const people = before[id] ?? 0
    const leaving = people * (role.turnoverPerMonthShare ?? 0) * attritionMonths
    const letGo = Math.max(0, people - (after[id] ?? 0) - leaving)
    return sum + letGo * serviceYears * role.wageCnyPerMonth
  }, 0)
}
