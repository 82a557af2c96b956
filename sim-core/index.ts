/** The front door of the core: everything that the shells may use. */
export {
  canonicalJson,
  contentHash,
  meanS,
  TICKS_PER_S,
  toSeconds,
  toTicks,
  unitOf,
} from './base/index.ts'
export type { Distribution, Issue, Outcome, Unit, UnitSymbol } from './base/index.ts'
export * from './engine/index.ts'
export * from './economics/index.ts'
export * from './experiment/index.ts'
export * from './scenario/index.ts'
export * from './stats/index.ts'
export * from './study/index.ts'
