/** The front door of statistics: what a record means, and what replications say together. */
export { estimate, pairedDifference, quantile, summarise } from './estimate.ts'
export type { Estimate, Exact, QuantileSummary, UndefinedRank } from './estimate.ts'
export { kpisOf } from './kpi.ts'
export type { KpiBasis, Kpis, StationBasis, StationFigures } from './kpi.ts'
export { studentTQuantile } from './studentT.ts'
export { truncateWarmup } from './warmup.ts'
