/** The standard normal distribution 标准正态分布, deterministic as `math.ts` is. */
import { gammaQ } from './gamma.ts'
import { exp } from './math.ts'

const ROOT_TWO_PI = 2.5066282746310002

/** Density at z. */
export function normalDensity(z: number): number {
  return exp(-z * z / 2) / ROOT_TWO_PI
}

/**
 * P(Z ≤ z), relative error below 1e−12 in both tails, by the incomplete gamma function of
 * shape ½ (NIST DLMF 7.11.2). For the upper tail ask for −z.
 */
export function normalCdf(z: number): number {
  const tail = gammaQ(0.5, (z * z) / 2) / 2
  return z <= 0 ? tail : 1 - tail
}
