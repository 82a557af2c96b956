/**
 * Equipment that is used and never bought: operating lease 经营租赁 and robots as a service, paid by
 * the hour or the good unit with a least quantity; energy performance contracts 合同能源管理, paid by
 * a share of what is measured to be saved. Fees are without VAT and expenses of their month.
 */

export interface ServiceTerms {
  readonly kind: 'service'
  /**
   * `machineHour`: an hour for which one machine is scheduled to run. `equipmentPrice`: every month
   * so much of each yuan that the equipment would cost.
   */
  readonly unit: 'machineHour' | 'goodUnit' | 'equipmentPrice'
  /** Machines that are paid by the hour; of no meaning where units are paid. */
  readonly machines: number
  /** For an hour or a unit. */
  readonly feeCny: number
  /** Hours of each machine, or units, that are paid in any month. */
  readonly leastPerMonth: number
}

/** The fee of a month with `quantity` hours a machine, units, or yuan of equipment. */
export function serviceFeeCny(quantity: number, terms: ServiceTerms): number {
  const times = terms.unit === 'machineHour' ? terms.machines : 1
  return Math.max(quantity, terms.leastPerMonth) * times * terms.feeCny
}

export interface EnergyPerformanceTerms {
  readonly kind: 'energyPerformance'
  /** Share of the electricity cost saved that goes to the energy service company. */
  readonly savingShare: number
  /** After so many years the equipment is the firm’s, without a price. */
  readonly years: number
}
