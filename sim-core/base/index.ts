/** The front door of base: numbers, hashes, units and issues that every module shares. */
export { betaP, betaQuantile } from './beta.ts'
export { cholesky, type Matrix } from './cholesky.ts'
export { hyperexponentialQuantile } from './hyperexponential.ts'
export { gammaP, gammaQ, gammaQuantile, lnGamma } from './gamma.ts'
export {
  betaShapes,
  distributionFault,
  meanS,
  mixtureOf,
  truncation,
  varianceS,
} from './distribution.ts'
export type { Distribution, DistributionFault } from './distribution.ts'
export { canonicalJson, contentHash } from './hash.ts'
export { andThen, failed, issue, ok, unless } from './issue.ts'
export type { Issue, Outcome } from './issue.ts'
export { exp, ln, pow } from './math.ts'
export { normalCdf, normalDensity } from './normal.ts'
export { probit } from './probit.ts'
export { sha256Hex } from './sha256.ts'
export { TICKS_PER_S, toSeconds, toTicks, unitOf } from './units.ts'
export type { Unit, UnitSymbol } from './units.ts'
export { utf8Bytes } from './utf8.ts'
