/** Why a run ended before its horizon, as issues that name the stations of the document. */
import { type Issue, toSeconds } from '../base/index.ts'
import type { RunRecord } from '../engine/index.ts'
import { issueOf } from './issueCodes.ts'

/** Empty for a run that reached its horizon; `stations` are in the order of the plan. */
export function runIssues(
  { stop }: RunRecord,
  stations: readonly { readonly id: string }[],
): readonly Issue[] {
  if (stop === undefined) return []
  const ids = stop.stations.map((s) => stations[s]!.id)
  const atS = toSeconds(stop.atTick)
  const path = ['line']
  if (stop.kind === 'endless') return [issueOf('run.endless', path, { station: ids[0]!, atS })]
  return [issueOf('run.deadlock', path, { cycle: [...ids, ids[0]!].join(' → '), atS })]
}
