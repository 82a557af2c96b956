/**
 * Counts for reports, kept only where a plan asks for them: lead times in classes, good jobs by
 * product. The classes are those of a floating-point number: whole ticks below 128, then 64 to each
 * doubling, so a class is never wider than 1/64 of its lower end and 3,072 of them hold any time.
 */
import type { LinePlan } from './plan.ts'

export interface TallyState {
  /** Shipped jobs by class of their lead time; empty where nobody asks. */
  readonly leadTally: Float64Array
  /** Shipped without a defect, as first grade, by product; empty where nobody asks. */
  readonly goodTally: Float64Array
}

const CLASSES_PER_DOUBLING = 64
const EXACT_TICKS = 2 * CLASSES_PER_DOUBLING
const EXACT_BITS = 7
/** Ticks are whole numbers below 2^53. */
const TICK_BITS = 53
export const LEAD_CLASSES = EXACT_TICKS + (TICK_BITS - EXACT_BITS) * CLASSES_PER_DOUBLING
/** Numbers below this can be shifted; of longer ones the low bits go first. */
const SHIFTABLE = 2 ** 31
const HIGH_BITS = 22
const HIGH_UNIT = 2 ** 22

export const createTallyState = ({ tallies, products }: LinePlan): TallyState => ({
  leadTally: new Float64Array(tallies === true ? LEAD_CLASSES : 0),
  goodTally: new Float64Array(tallies === true ? products : 0),
})

/** Class of a time in whole ticks, 0 to 2^53 − 1. */
export function leadClassOf(ticks: number): number {
  if (ticks < EXACT_TICKS) return ticks
  const isLong = ticks >= SHIFTABLE
  const head = isLong ? Math.floor(ticks / HIGH_UNIT) : ticks
  const headBits = 32 - Math.clz32(head)
  const bits = isLong ? headBits + HIGH_BITS : headBits
  const leading = head >>> (headBits - EXACT_BITS)
  return EXACT_TICKS + (bits - EXACT_BITS - 2) * CLASSES_PER_DOUBLING + leading
}

/** Shortest time of a class, in ticks; the class ends where the next one begins. */
export function leadClassStart(leadClass: number): number {
  if (leadClass < EXACT_TICKS) return leadClass
  const past = leadClass - EXACT_TICKS
  const doubling = Math.floor(past / CLASSES_PER_DOUBLING)
  const leading = CLASSES_PER_DOUBLING + (past % CLASSES_PER_DOUBLING)
  let start = 2 * leading
  for (let i = 0; i < doubling; i++) start *= 2
  return start
}

/** Books a job that is shipped. */
export function tally(state: TallyState, leadTicks: number, product: number, isGood: boolean) {
  const { leadTally, goodTally } = state
  if (leadTally.length === 0) return
  const leadClass = leadClassOf(leadTicks)
  leadTally[leadClass] = leadTally[leadClass]! + 1
  if (isGood) goodTally[product] = goodTally[product]! + 1
}
