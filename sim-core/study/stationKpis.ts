/** The stations of a level as estimates over its replications. */
import { MODE_NAMES } from '../engine/index.ts'
import type { CompiledLine } from '../scenario/index.ts'
import {
  estimate,
  isoFiguresOf,
  type Estimate,
  type IsoFigures,
  type Kpis,
} from '../stats/index.ts'
import { kpiBasisOf } from './basis.ts'
import type { StateName, StationKpis } from './kpiResult.ts'

type Figures = Kpis['stations'][number]

export function stationKpis(kpis: readonly Kpis[], compiled: CompiledLine): StationKpis[] {
  const { catalog, plan } = compiled
  const basis = kpiBasisOf(compiled).stations
  return catalog.stations.map(({ id, name, kind }, s) => {
    const figures = kpis.map((k) => k.stations[s]!)
    const over = (of: (f: Figures) => number) => estimate(figures.map(of))
    return {
      id,
      name,
      kind,
      servers: plan.stations[s]!.servers,
      states: statesOf(over),
      queue: over((f) => f.queue),
      finishedPerHour: over((f) => f.finishedPerHour),
      rejectShare: over((f) => f.rejectShare),
      iso: isoKpis(figures.map((f) => isoFiguresOf(f, basis[s]!))),
    }
  })
}

/** Waiting for an operator is shown as starved. */
function statesOf(over: (of: (f: Figures) => number) => Estimate): StationKpis['states'] {
  const share = (state: string) => (figures: Figures) =>
    MODE_NAMES.reduce(
      (sum, name, m) =>
        name === state || (state === 'starved' && name === 'waitingOperator')
          ? sum + figures.modeShares[m]!
          : sum,
      0,
    )
  const states = MODE_NAMES.filter((name) => name !== 'waitingOperator')
  const shares = states.map((state) => [state, over(share(state))])
  return Object.fromEntries(shares) as Record<StateName, Estimate>
}

function isoKpis(figures: readonly IsoFigures[]): StationKpis['iso'] {
  const names = Object.keys(figures[0]!) as (keyof IsoFigures)[]
  const kpis = names.map((name) => {
    const values = figures.map((f) => f[name]).filter((value) => value !== null)
    return [name, values.length === 0 ? null : estimate(values)]
  })
  return Object.fromEntries(kpis) as StationKpis['iso']
}
