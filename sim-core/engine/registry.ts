/** Collects distributions and stream names under the numbers that the tables hold. */
import type { Distribution } from '../base/index.ts'

export interface Registry {
  draw(distribution: Distribution | null): number
  stream(name: string): number
}
