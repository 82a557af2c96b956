/** What a run starts from, as a plan says it. */

/** The state that a run starts from: that of a real line today. */
export interface StartPlan {
  /** In the buffers, in this order. */
  readonly queued: readonly StartQueuePlan[]
  readonly machines: readonly StartMachinePlan[]
}

/** So many jobs of a product, before a station. */
export interface StartQueuePlan {
  readonly station: number
  readonly product: number
  readonly quantity: number
}

/** One machine; what it says nothing about starts idle and whole. */
export interface StartMachinePlan {
  readonly station: number
  /** Which of the station's machines, from 0. */
  readonly machine: number
  /** Product that it is set up for; null is that of the set-up plan. */
  readonly setFor: number | null
  /** Jobs in hand, with what is left of their automatic step; they count as entered at 0. */
  readonly inHand: {
    readonly product: number
    readonly quantity: number
    readonly leftS: number
  } | null
  /** It is under repair for so long, by nobody of the line, of the first failure of its list. */
  readonly repairLeftS: number | null
}
