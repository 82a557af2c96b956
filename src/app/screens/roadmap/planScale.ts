/** Where months and yuan lie in the picture of a plan: one axis of time for bars and cash. */
export interface TimeScale {
  readonly width: number
  readonly left: number
  readonly months: number
  readonly pxPerMonth: number
  readonly x: (month: number) => number
}

const NARROW_PX = 620
const RIGHT_PX = 14

export const isNarrow = (width: number) => width < NARROW_PX

export function timeScale(width: number, months: number): TimeScale {
  const left = isNarrow(width) ? 50 : 168
  const pxPerMonth = Math.max(1, width - left - RIGHT_PX) / months
  return { width, left, months, pxPerMonth, x: (month) => left + month * pxPerMonth }
}

/** Months with a mark: every year, or every other where there is little room. */
export function yearMarks({ months, pxPerMonth }: TimeScale): number[] {
  const step = pxPerMonth * 12 < 56 ? 24 : 12
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, k) => k * step)
}

export interface MoneyScale {
  readonly y: (cny: number) => number
  readonly ticks: readonly number[]
}

const TICKS = 5

/** From the lowest to the highest value with 0 in it, marked in round steps. */
export function moneyAxis(values: readonly number[], top: number, bottom: number): MoneyScale {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const step = roundStep((high - low || 1) / TICKS)
  const first = Math.floor(low / step) * step
  const last = Math.ceil(high / step) * step
  const count = Math.round((last - first) / step)
  return {
    y: (cny) => bottom - ((cny - first) / (last - first || 1)) * (bottom - top),
    ticks: Array.from({ length: count + 1 }, (_, k) => first + k * step),
  }
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  return power * (([1, 2, 5].find((factor) => factor * power >= least) ?? 10))
}
