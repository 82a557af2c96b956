/** The quality part of the tables: who causes which defect, and who sees it. */
import { NONE, type LinePlan, type StationPlan } from './plan.ts'
import type { Registry } from './registry.ts'

export interface QualityTables {
  /** Causes `causeFirst[station]` … of a station, each a stream and a defect bit. */
  readonly causeFirst: Int32Array
  readonly causeBit: Int32Array
  readonly causeStream: Int32Array
  /** `causeShare[cause * products + product]`. */
  readonly causeShare: Float64Array
  /** The same while the machine drifts; the failure's place in the station's list, or NONE. */
  readonly driftShare: Float64Array
  readonly driftPlace: Int32Array
  /** `poolFactor[cause * pools + pool]`. */
  readonly poolFactor: Float64Array
  readonly downgrades: boolean
  /** Some station counts rejects. */
  readonly hasControl: boolean
  readonly inspects: Uint8Array
  readonly inspectStream: Int32Array
  readonly scrapStream: Int32Array
  readonly falseReject: Float64Array
  /** `miss[station * defects + defect]`: probability of passing a job with that defect. */
  readonly miss: Float64Array
  /** Defects that the inspection at a station can see. */
  readonly visible: Int32Array
}

export function tabulateQuality(plan: LinePlan, registry: Registry): QualityTables {
  const { stations, products, defects } = plan
  const causes = stations.flatMap(({ id, causes }) => causes.map((cause) => ({ id, ...cause })))
  const causeFirst = new Int32Array(stations.length + 1)
  stations.forEach((s, i) => (causeFirst[i + 1] = causeFirst[i]! + s.causes.length))
  const misses = stations.flatMap(({ inspection }) =>
    defects.map((_, d) => 1 - (inspection?.detects[d] ?? 0)),
  )
  return {
    causeFirst,
    causeBit: Int32Array.from(causes, ({ defect }) => 1 << defect),
    causeStream: Int32Array.from(causes, ({ id, defect }) =>
      registry.stream(`defect/${id}/${defects[defect]!}`),
    ),
    causeShare: Float64Array.from(
      causes.flatMap(({ share }) => Array.from({ length: products }, (_, p) => share[p]!)),
    ),
    driftShare: Float64Array.from(
      causes.flatMap(({ drift, share }) =>
        Array.from({ length: products }, (_, p) => (drift?.share ?? share)[p]!),
      ),
    ),
    driftPlace: Int32Array.from(causes, ({ drift }) => drift?.place ?? NONE),
    poolFactor: Float64Array.from(
      causes.flatMap(({ poolFactor }) => plan.pools.map((_, pool) => poolFactor?.[pool] ?? 1)),
    ),
    downgrades: stations.some(mayDowngrade),
    hasControl: stations.some(({ control }) => control !== undefined),
    inspects: Uint8Array.from(stations, (s) => (s.inspection === null ? 0 : 1)),
    inspectStream: Int32Array.from(stations, ({ id }) => registry.stream(`inspect/${id}`)),
    scrapStream: Int32Array.from(stations, ({ id }) => registry.stream(`scrap/${id}`)),
    falseReject: Float64Array.from(stations, (s) => s.inspection?.falseRejectShare ?? 0),
    miss: Float64Array.from(misses),
    visible: Int32Array.from(stations, ({ inspection }) =>
      (inspection?.detects ?? []).reduce(
        (mask, share, d) => (share > 0 ? mask | (1 << d) : mask),
        0,
      ),
    ),
  }
}

function mayDowngrade({ inspection }: StationPlan): boolean {
  const onReject = inspection?.onReject
  if (onReject?.kind === 'route') return onReject.beyondRescue === 'downgrade'
  return onReject?.kind === 'downgrade'
}
