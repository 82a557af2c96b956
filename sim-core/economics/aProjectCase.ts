/**
 * The smallest case with every part in it, for tests: ten of twenty people are saved by one machine
 * of 1.2 million, with no growth, no ramp-up and no stop, so that results can be done by hand.
 */
import type { CapexLine } from './capex.ts'
import type { ProjectCase } from './cashLines.ts'
import type { MoneyInputs, OperatingPoint } from './money.ts'
import type { Project } from './project.ts'

export function aCapexLine(changes: Partial<CapexLine> = {}): CapexLine {
  return {
    measureId: 'press',
    category: 'equipment',
    priceCny: 1_200_000,
    eligible: true,
    maintenanceSharePerYear: 0,
    ...changes,
  }
}

export function aProject(changes: Partial<Project> = {}): Project {
  return {
    level: 'single',
    capex: [aCapexLine()],
    usesDomesticIp: false,
    leadTimeMonths: 2,
    installationMonths: 1,
    trialMonths: 1,
    lineStopHours: 0,
    bufferStockUnits: 0,
    overtimeUnits: 0,
    rampUp: { startShare: 1, tauMonths: 0 },
    ...changes,
  }
}

export function aPoint(changes: Partial<OperatingPoint> = {}): OperatingPoint {
  return {
    goodPerYear: 300_000,
    demandPerYear: 300_000,
    scheduledHoursPerYear: 3_000,
    scrapPerYear: 0,
    reworkHoursPerYear: 0,
    escapedPerYear: 0,
    energyKwhPerYear: {},
    headcount: { operator: 20 },
    overtimeHoursPerYear: {},
    areaM2: 0,
    ...changes,
  }
}

export function someMoney(changes: Partial<MoneyInputs> = {}): MoneyInputs {
  return {
    priceDate: '2026-01-01',
    decisionDate: '2026-01-01',
    horizonMonths: 36,
    discountRatePerYear: 0,
    wageGrowthPerYear: 0,
    energyGrowthPerYear: 0,
    priceGrowthPerYear: 0,
    onCostShare: 0,
    roles: { operator: { wageCnyPerMonth: 5_000 }, technician: { wageCnyPerMonth: 8_000 } },
    wageHoursPerMonth: 200,
    overtimeMultiplier: 1.5,
    replacementCostCny: 0,
    tariff: { periods: { peak: { priceCnyPerKwh: 1 }, valley: { priceCnyPerKwh: 0.4 } } },
    contributionMarginCny: 5,
    scrapCostCny: 12,
    reworkConsumablesCnyPerHour: 2,
    escapeCostCny: 100,
    rentCnyPerM2Month: 20,
    ...changes,
  }
}

export function aCase(changes: Partial<ProjectCase> = {}): ProjectCase {
  return {
    project: aProject(),
    baseline: aPoint(),
    retrofit: aPoint({ headcount: { operator: 10 } }),
    money: someMoney(),
    ...changes,
  }
}
