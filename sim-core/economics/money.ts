/**
 * The inputs of running economics: what a level does in a year, in technical units, and what those
 * units are worth. Plain numbers; their origins stay in the documents they come from.
 *
 * Every price is without VAT and before tax. Each thing is counted once: people who are on the
 * payroll cost their wage in the labour lines and nothing anywhere else.
 */
import type { IsoDate } from './policy.ts'
import type { VatTerms } from './vat.ts'

/** One level in one replication, annualised. Baseline and retrofit face the same demand. */
export interface OperatingPoint {
  readonly goodPerYear: number
  readonly demandPerYear: number
  /** Hours in which the line is scheduled to run. */
  readonly scheduledHoursPerYear: number
  /** Units. */
  readonly scrapPerYear: number
  /** Hours at the bench, whoever works there. */
  readonly reworkHoursPerYear: number
  /** Defective units shipped. */
  readonly escapedPerYear: number
  /** By period of the tariff. */
  readonly energyKwhPerYear: Readonly<Record<string, number>>
  /** People employed, by role; found by the simulation or a staffing ratio. */
  readonly headcount: Readonly<Record<string, number>>
  /** Person-hours beyond those that the monthly wage pays for, by role. */
  readonly overtimeHoursPerYear: Readonly<Record<string, number>>
  readonly areaM2: number
}

/** Of a project whose gain is stated and not simulated: there is no line. */
export const NO_LINE: OperatingPoint = {
  goodPerYear: 0,
  demandPerYear: 0,
  scheduledHoursPerYear: 1,
  scrapPerYear: 0,
  reworkHoursPerYear: 0,
  escapedPerYear: 0,
  energyKwhPerYear: {},
  headcount: {},
  overtimeHoursPerYear: {},
  areaM2: 0,
}

export interface RolePay {
  /** What the person is paid on average, habitual overtime and allowances included. */
  readonly wageCnyPerMonth: number
  /** Share of the role's people who leave in a month; absent where it is not tracked. */
  readonly turnoverPerMonthShare?: number
}

export interface TariffPrice {
  readonly priceCnyPerKwh: number
}

/** Of people who are let go. */
export interface SeparationTerms {
  /** Mean of those who are let go. */
  readonly serviceYears: number
  /** For so long before go-live, places that fall free are not filled again. */
  readonly attritionMonths: number
}

export interface MoneyInputs {
  /** Whose prices these are; shown, not calculated with. */
  readonly priceDate: IsoDate
  /** t = 0, and the date on which policies are looked up. */
  readonly decisionDate: IsoDate
  readonly horizonMonths: number
  /** Nominal and effective. */
  readonly discountRatePerYear: number
  readonly wageGrowthPerYear: number
  readonly energyGrowthPerYear: number
  readonly priceGrowthPerYear: number
  /** Employer's contributions, as a share of wages. */
  readonly onCostShare: number
  readonly roles: Readonly<Record<string, RolePay>>
  /** Hours that the monthly wage pays for. */
  readonly wageHoursPerMonth: number
  /** Pay of an overtime hour over that of an hour of the monthly wage. */
  readonly overtimeMultiplier: number
  /** Recruiting, training and slow first weeks of one successor. */
  readonly replacementCostCny: number
  readonly tariff: { readonly periods: Readonly<Record<string, TariffPrice>> }
  /**
   * What one more good unit sold brings: price − material − those variable costs that have no line
   * of their own. Wages, energy, scrap and consumables have lines and are not taken off here.
   */
  readonly contributionMarginCny: number
  /** Material in a scrapped unit less salvage; its labour and energy are in their own lines. */
  readonly scrapCostCny: number
  readonly reworkConsumablesCnyPerHour: number
  /** Only where bench people are paid by the hour and are not in the headcount; with on-cost. */
  readonly reworkWageCnyPerHour?: number
  /** Warranty, return and goodwill of one escaped defect. */
  readonly escapeCostCny: number
  /** 0 where floor that becomes free can neither be let nor used. */
  readonly rentCnyPerM2Month: number
  readonly consumablesCnyPerGood?: number
  /** Severance of people who are let go; none where absent. */
  readonly separation?: SeparationTerms
  /** The one source of all VAT rates; `DEFAULT_VAT` where absent. */
  readonly vat?: VatTerms
}
