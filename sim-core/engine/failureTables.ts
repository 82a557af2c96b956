/** The failure part of the tables: every failure of every machine and group, with its draws. */
import { toTicks } from '../base/index.ts'
import type { FailurePlan, LinePlan } from './plan.ts'
import type { Registry } from './registry.ts'

export interface FailureEntry {
  readonly plan: FailurePlan
  readonly name: string
}

/** Failures of the servers in their order, then the stops of the groups. */
export function listFailures({ stations, groups }: LinePlan, stationOf: Int32Array) {
  const failFirst: number[] = []
  const entries: FailureEntry[] = []
  let ordinal = 0
  stationOf.forEach((s, server) => {
    ordinal = server > 0 && stationOf[server - 1] === s ? ordinal + 1 : 0
    failFirst.push(entries.length)
    const { id, failures } = stations[s]!
    for (const plan of failures) entries.push({ plan, name: `${id}#${ordinal}/${plan.id}` })
  })
  groups.forEach(({ id, stop }) => {
    failFirst.push(entries.length)
    entries.push({ plan: stop, name: `group ${id}/${stop.id}` })
  })
  failFirst.push(entries.length)
  return { entries, failFirst }
}

export function tabulateFailures(
  entries: readonly FailureEntry[],
  failFirst: readonly number[],
  registry: Registry,
  rowOf: (pools: readonly number[]) => number,
) {
  const ints = (value: (entry: FailureEntry) => number) => Int32Array.from(entries, value)
  return {
    failures: entries.length,
    failFirst: Int32Array.from(failFirst),
    failurePlans: entries.map(({ plan }) => plan),
    ttfDraw: ints(({ plan }) => registry.draw(plan.ttf)),
    ttrDraw: ints(({ plan }) => registry.draw(plan.ttr)),
    ttfStream: ints(({ name }) => registry.stream(`failure/${name}`)),
    ttrStream: ints(({ name }) => registry.stream(`repair/${name}`)),
    detectStream: ints(({ name }) => registry.stream(`detect/${name}`)),
    responseTicks: Float64Array.from(entries, ({ plan }) => toTicks(plan.responseS)),
    repairNeed: ints(({ plan }) => rowOf(plan.repairers)),
  }
}
