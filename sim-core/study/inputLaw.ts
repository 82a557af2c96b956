/** From a coordinate to the value of an uncertain input 分布: the laws that a document may name. */
import { betaQuantile, exp, ln, normalCdf, probit } from '../base/index.ts'
import { valueIn, type InputLaw, type UncertainInput } from '../scenario/index.ts'

/**
 * The quantile of an input at a coordinate in 0 … 1. PERT is the beta of Malcolm and others (1959)
 * with weight 4. Whole numbers of any other law than the uniform are rounded.
 */
export function quantileOf(input: UncertainInput, law: InputLaw, coordinate: number): number {
  const { low, high, isWhole } = input
  if (law === 'uniform') return valueIn(input, coordinate)
  const value = Math.min(high, Math.max(low, INVERSES[law](input, coordinate)))
  return isWhole ? wholeIn(input, value) : value
}

const wholeIn = ({ low, high }: UncertainInput, value: number) =>
  Math.min(Math.floor(high), Math.max(Math.ceil(low), Math.round(value)))

type Inverse = (input: UncertainInput, coordinate: number) => number

/** Half of the width of a normal distribution that holds nine of ten. */
const NINE_OF_TEN = probit(0.95)

const INVERSES: Readonly<Record<Exclude<InputLaw, 'uniform'>, Inverse>> = {
  triangular: ({ low, value, high }, u) => {
    const width = high - low
    const below = (value - low) / width
    return u < below
      ? low + Math.sqrt(u * width * (value - low))
      : high - Math.sqrt((1 - u) * width * (high - value))
  },
  pert: ({ low, value, high }, u) => {
    const mode = (value - low) / (high - low)
    return low + (high - low) * betaQuantile(u, 1 + 4 * mode, 5 - 4 * mode)
  },
  // Its median is the value; between low and high lay nine of ten before it was cut off there.
  lognormal: ({ low, value, high }, u) => {
    const spread = ln(high / low) / (2 * NINE_OF_TEN)
    const from = normalCdf(ln(low / value) / spread)
    const to = normalCdf(ln(high / value) / spread)
    return value * exp(spread * probit(from + u * (to - from)))
  },
}
