/**
 * What does not go together because it would have no meaning: what is on a belt has no step to do
 * again, and a starting state does not say where on the belt each job is.
 */
import type { Issue } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import type { LineDocument } from './schema/line.ts'

/** Presumes that all references resolve. */
export function checkTogether({ start, stations }: LineDocument): readonly Issue[] {
  const isBelt = (id: string) =>
    stations.some((station) => station.id === id && station.conveyor !== undefined)
  const refuse = (station: string, other: string, path: Issue['path']) =>
    issueOf('station.combination', path, { station, field: 'conveyor', other })
  return [
    ...stations.flatMap(({ id, failures }, i) =>
      failures.flatMap(({ afterRepair }, k) =>
        isBelt(id) && afterRepair === 'restart'
          ? [refuse(id, 'afterRepair', ['line', 'stations', i, 'failures', k, 'afterRepair'])]
          : [],
      ),
    ),
    ...(start?.machines ?? []).flatMap(({ inHand, station }, i) =>
      inHand !== undefined && isBelt(station)
        ? [refuse(station, 'inHand', ['line', 'start', 'machines', i, 'inHand'])]
        : [],
    ),
  ]
}
