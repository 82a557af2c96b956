/** The front door of statistics: what a record means, and what replications say together. */
export { activityFiguresOf, type ActivityFigures } from './activity.ts'
export {
  estimate,
  estimateOfAll,
  pairedDifference,
  quantile,
  summarise,
} from './estimate.ts'
export type { Estimate, Exact, QuantileSummary, UndefinedRank } from './estimate.ts'
export { kpisOf } from './kpi.ts'
export type { KpiBasis, Kpis, TardinessFigures } from './kpi.ts'
export type { LeadTimeQuantiles } from './leadTimes.ts'
export { engagedShareOf, isoFiguresOf } from './stationKpi.ts'
export type { IsoFigures, StationBasis, StationFigures } from './stationKpi.ts'
export { studentTQuantile } from './studentT.ts'
export { truncateWarmup, welchCurve, type WarmupCut } from './warmup.ts'
export { createWatch, watchChunk, watchRecordOf, type WatchRecord } from './watch.ts'
export { KPI_DEFINITIONS, type KpiDefinition, type KpiName } from './definitions.ts'
export { largestTQuantile } from './multivariateT.ts'
export { batchMeans, type BatchMeans } from './batchMeans.ts'
export { compare, compareAll, varianceOf } from './compare.ts'
export { simulationNoise, type SimulationNoise } from './noise.ts'
export type { Comparison, PairComparison } from './compare.ts'
export { jointLevel, proportionInterval, quantileInterval } from './intervals.ts'
export type { ProportionInterval, QuantileInterval } from './intervals.ts'
export { FEWEST_REPLICATIONS, isPrecise, replicationsNeeded } from './precision.ts'
export { histogramOf, type Histogram } from './histogram.ts'
export { worthOfKnowing, type Knowing } from './knowing.ts'
export { centredRanks, rankCorrelation, rankShares, riskOf, sharesOfRanks } from './risk.ts'
export type { Risk } from './risk.ts'
