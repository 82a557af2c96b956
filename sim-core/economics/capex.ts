/**
 * What is bought 投资清单: capital spending by measure and class, without VAT, and when it is paid.
 */

/** Classes of the finance model, section 2; `software` includes bought technology. */
export type CapexCategory =
  | 'equipment'
  | 'software'
  | 'integration'
  | 'installation'
  | 'training'
  | 'disposal'

/** One bought thing of a measure; a measure has at most one line of each category. */
export interface CapexLine {
  readonly measureId: string
  readonly category: CapexCategory
  /** Without VAT. Negative for a disposal that brings money. */
  readonly priceCny: number
  /** Whether the firm reads this line as part of the spending that a grant is a share of. */
  readonly eligible: boolean
  /** Made in Dongguan 莞产; some grants pay more for software and systems that are. */
  readonly dongguanMade?: boolean
  /** Whether the VAT on it can be credited against output VAT, as it can where absent. */
  readonly vatCreditable?: boolean
  /** Of how many things the price is the sum; 1 where absent. */
  readonly units?: number
  /**
   * On the lists of equipment that saves energy or water, or protects the environment or people
   * 专用设备: newly bought, or the digital retrofit of what was bought for `originalBaseCny`.
   */
  readonly listedEquipment?: { readonly originalBaseCny?: number }
  /** Upkeep or licence fees a year, as a share of the price. */
  readonly maintenanceSharePerYear: number
  /** Renewed at the end of its life. Without one it is bought once and has no residual value. */
  readonly lifeYears?: number
  /** `DEFAULT_MILESTONES` unless the contract says otherwise. */
  readonly milestones?: readonly Milestone[]
}

export interface Milestone {
  /** Share of the price; the shares of a contract sum to 1. */
  readonly share: number
  readonly after: 'order' | 'delivery' | 'acceptance'
  readonly delayMonths: number
}

/** 30 % with the order, 60 % on delivery, 10 % retained 质保金 for a year: a default, not a law. */
export const DEFAULT_MILESTONES: readonly Milestone[] = [
  { share: 0.3, after: 'order', delayMonths: 0 },
  { share: 0.6, after: 'delivery', delayMonths: 0 },
  { share: 0.1, after: 'acceptance', delayMonths: 12 },
]

/** Capital spending of all lines, without renewals. */
export function capexCny(lines: readonly CapexLine[]): number {
  return lines.reduce((sum, { priceCny }) => sum + priceCny, 0)
}
