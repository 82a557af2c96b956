import { expect, test } from 'vitest'

import { aPolicy } from './aPolicy.ts'
import { aCapexLine, aCase, aPoint, aProject, someMoney } from './aProjectCase.ts'
import { breakEvensOf, type BreakEvenName } from './breakEvens.ts'
import type { ProjectCase } from './cashLines.ts'
import type { OperatingPoint } from './money.ts'
import { appraiseProject } from './projectAppraisal.ts'

/** Every kind of line: growth, ramp-up, a stop made up by overtime, renewals, all gains. */
const CASE: ProjectCase = aCase({
  project: aProject({
    capex: [
      aCapexLine({ lifeYears: 4, maintenanceSharePerYear: 0.04 }),
      aCapexLine({ category: 'software', priceCny: 400_000, maintenanceSharePerYear: 0.1 }),
      aCapexLine({ category: 'training', priceCny: 20_000 }),
    ],
    lineStopHours: 40,
    overtimeUnits: 500,
    rampUp: { startShare: 0.5, tauMonths: 2 },
  }),
  baseline: aPoint({
    energyKwhPerYear: { peak: 300_000 }, overtimeHoursPerYear: { operator: 900 },
  }),
  retrofit: aPoint({ headcount: { operator: 16 }, goodPerYear: 299_000 }),
  money: someMoney({
    horizonMonths: 84, discountRatePerYear: 0.1, wageGrowthPerYear: 0.05, priceGrowthPerYear: 0.01,
    onCostShare: 0.28, consumablesCnyPerGood: 0.3, reworkWageCnyPerHour: 30,
  }),
})

const npvOf = (changes: Partial<ProjectCase>, share = 0) => {
  const values = { grantShare: share, awardLagMonths: 12 }
  const policies = [aPolicy({ values, rule: { covers: ['equipment', 'software', 'training'] } })]
  const stacking = { kind: 'cumulative' } as const
  const input = { ...CASE, ...changes, policies, stacking }
  return appraiseProject(input).withSubsidy.npvCny
}

/** Each input of a point between the baseline and the retrofit. */
function between(from: OperatingPoint, to: OperatingPoint, share: number): OperatingPoint {
  const mix = (a: number, b: number) => a + share * (b - a)
  const mixAll = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [
        key, mix(a[key] ?? 0, b[key] ?? 0),
      ]),
    )
  return {
    goodPerYear: mix(from.goodPerYear, to.goodPerYear),
    demandPerYear: mix(from.demandPerYear, to.demandPerYear),
    scheduledHoursPerYear: to.scheduledHoursPerYear,
    scrapPerYear: mix(from.scrapPerYear, to.scrapPerYear),
    reworkHoursPerYear: mix(from.reworkHoursPerYear, to.reworkHoursPerYear),
    escapedPerYear: mix(from.escapedPerYear, to.escapedPerYear),
    energyKwhPerYear: mixAll(from.energyKwhPerYear, to.energyKwhPerYear),
    headcount: mixAll(from.headcount, to.headcount),
    overtimeHoursPerYear: mixAll(from.overtimeHoursPerYear, to.overtimeHoursPerYear),
    areaM2: mix(from.areaM2, to.areaM2),
  }
}

/** The whole project, appraised anew where it is to break even. */
const APPRAISED_AT: Readonly<Record<BreakEvenName, (value: number) => number>> = {
  wage: (factor) => {
    const { money } = CASE
    const roles = Object.fromEntries(
      Object.entries(money.roles).map(([id, role]) => [
        id, { ...role, wageCnyPerMonth: role.wageCnyPerMonth * factor },
      ]),
    )
    const reworkWageCnyPerHour = money.reworkWageCnyPerHour! * factor
    return npvOf({ money: { ...money, roles, reworkWageCnyPerHour } })
  },
  investment: (factor) => {
    const capex = CASE.project.capex.map((line) => ({ ...line, priceCny: line.priceCny * factor }))
    return npvOf({ project: { ...CASE.project, capex } })
  },
  utilisation: (share) => npvOf({ retrofit: between(CASE.baseline, CASE.retrofit, share) }),
  volume: (units) => {
    const { retrofit } = CASE
    const goodPerYear = retrofit.goodPerYear + units
    const demandPerYear = retrofit.demandPerYear + Math.max(0, units)
    return npvOf({ retrofit: { ...retrofit, goodPerYear, demandPerYear } })
  },
  subsidy: (share) => npvOf({}, share),
}

const pays = breakEvensOf(CASE)

test.each(['wage', 'investment', 'utilisation', 'volume'] as const)(
  'a project that pays is worth nothing at its break-even: %s',
  (name) => {
    const { value, standing } = pays[name]
    expect(npvOf({})).toBeGreaterThan(100_000)
    expect(standing).toBe('between')
    expect(Math.abs(APPRAISED_AT[name](value!))).toBeLessThan(1e-5)
  },
)

test('a project that pays needs no subsidy', () => {
  expect(pays.subsidy).toEqual({ value: undefined, standing: 'always' })
})

test('a project that does not pay is worth nothing with the subsidy that it needs', () => {
  const dear = CASE.project.capex.map((line) => ({ ...line, priceCny: line.priceCny * 1.4 }))
  const project = { ...CASE.project, capex: dear }
  const { subsidy, investment } = breakEvensOf({ ...CASE, project })
  expect(subsidy.standing).toBe('between')
  expect(investment.value).toBeLessThan(1)
  expect(Math.abs(npvOf({ project }, subsidy.value))).toBeLessThan(1e-5)
  expect(npvOf({ project }, subsidy.value! + 0.01)).toBeGreaterThan(0)
})

test('by hand: 600,000 a year of wages against 1.2 million, without interest', () => {
  // 33 months of ten people at 5,000 are 1.65 million.
  const { wage, investment, utilisation, volume } = breakEvensOf(aCase())
  expect(wage.value).toBeCloseTo(1.2 / 1.65, 12)
  expect(investment.value).toBeCloseTo(1.65 / 1.2, 12)
  expect(utilisation.value).toBeCloseTo(1.2 / 1.65, 12)
  // 450,000 too much, over 33 months at a margin of 5.
  expect(volume.value).toBeCloseTo((-450_000 / 5 / 33) * 12, 6)
})

test('what saves nothing never pays, and what costs nothing always does', () => {
  const same = aCase({ retrofit: aPoint() })
  expect(breakEvensOf(same).wage).toEqual({ value: undefined, standing: 'never' })
  expect(breakEvensOf(same).subsidy.value).toBe(1)
  const free = aCase({ project: aProject({ capex: [] }) })
  expect(breakEvensOf(free).investment).toEqual({ value: undefined, standing: 'always' })
})
