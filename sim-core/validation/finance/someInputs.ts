/** Inputs with nothing in them, into which an example puts what it is about. */
import { type MoneyInputs, NO_LINE, type OperatingPoint } from '../../index.ts'

export const SOME_POINT: OperatingPoint = NO_LINE

export const SOME_MONEY: MoneyInputs = {
  priceDate: '2026-01-01',
  decisionDate: '2026-01-01',
  horizonMonths: 96,
  discountRatePerYear: 0.1,
  wageGrowthPerYear: 0,
  energyGrowthPerYear: 0,
  priceGrowthPerYear: 0,
  onCostShare: 0,
  roles: {},
  wageHoursPerMonth: 1,
  overtimeMultiplier: 1,
  replacementCostCny: 0,
  tariff: { periods: {} },
  contributionMarginCny: 0,
  scrapCostCny: 0,
  reworkConsumablesCnyPerHour: 0,
  escapeCostCny: 0,
  rentCnyPerM2Month: 0,
}
