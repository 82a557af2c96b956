/** From what a study of uncertainty says to figures on screen. Pure. */
import type {
  Estimate,
  ProportionInterval,
  QuantileSummary,
  Resampled,
  Risk,
  SideUncertainty,
  SourceShare,
  UncertaintyResult,
} from '../../../../sim-core/index.ts'
import { proportionInterval } from '../../../../sim-core/index.ts'

const LEVEL = 0.95

export type SideName = 'withoutSubsidy' | 'withSubsidy'

/** Median and P10–P90 of all draws. */
export const npvRange = ({ p10, p50, p90, positive }: Risk): QuantileSummary => ({
  p10,
  p50,
  p90,
  n: positive.n,
  undefinedShare: 0,
})

export const tailOf = ({ meanLoss95, meanLoss95HalfWidth, positive }: Risk): Estimate => ({
  mean: -meanLoss95,
  halfWidth: meanLoss95HalfWidth,
  level: LEVEL,
  n: positive.n,
})

/** As a loss, or as a distance below the mean: the fifth percentile is as sure as it is. */
export function valueAtRisk(risk: Risk, as: 'loss95' | 'belowMean95' | 'p5'): Estimate {
  return { mean: risk[as], halfWidth: risk.p5HalfWidth, level: LEVEL, n: risk.positive.n }
}

export const meanOf = ({ mean, meanHalfWidth, positive: { n } }: Risk): Estimate => ({
  mean,
  halfWidth: meanHalfWidth,
  level: LEVEL,
  n,
})

/** Share of the draws that are paid back within so many years. */
export function paidBackWithin(
  { paidBackShares, npvCny }: SideUncertainty,
  years: number,
): ProportionInterval {
  const month = Math.max(0, Math.min(paidBackShares.length - 1, Math.floor(years * 12 + 1e-9)))
  const { n } = npvCny.positive
  return proportionInterval(Math.round(paidBackShares[month]! * n), n)
}

/** A share of variance lies in 0 … 1, however its estimate falls out. */
export const shareOf = (
  { value, low, high }: Resampled,
  draws: number,
): ProportionInterval => ({
  share: inside(value),
  low: inside(low),
  high: inside(high),
  level: LEVEL,
  n: draws,
})

/** By how much a normal range narrows when a share of its variance goes. */
export function narrowingOf({ first }: SourceShare, draws: number): ProportionInterval {
  const narrowing = (share: number) => 1 - Math.sqrt(1 - inside(share))
  const { value, low, high } = first
  return {
    share: narrowing(value),
    low: narrowing(low),
    high: narrowing(high),
    level: LEVEL,
    n: draws,
  }
}

const inside = (share: number) => Math.min(1, Math.max(0, share))

/** That one level is better than another, whichever of the two the study names first. */
export function chanceOfBetter(
  { pairs }: UncertaintyResult,
  id: string,
  other: string,
  side: SideName,
): ProportionInterval | null {
  const stated = pairs.find((pair) => pair.level === id && pair.other === other)
  if (stated !== undefined) return stated[side].better
  const reverse = pairs.find((pair) => pair.level === other && pair.other === id)
  if (reverse === undefined) return null
  const { share, low, high, level, n } = reverse[side].better
  return { share: 1 - share, low: 1 - high, high: 1 - low, level, n }
}
