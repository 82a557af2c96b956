/**
 * What does not go together yet: machines that stop in ways of their own at stations that move jobs
 * in ways of their own, and a starting state on a line of such stations. Random lines have shown
 * that the engine does not keep its books there, so such a line is refused, not simulated wrongly.
 */
import type { Issue } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import type { LineDocument } from './schema/line.ts'
import type { StationDocument } from './schema/station.ts'

export function checkTogether(line: LineDocument): readonly Issue[] {
  return line.stations.flatMap((station, i) => {
    const way = ownWay(station)
    if (way === null) return []
    const faults = ownStops(station).map((other) =>
      issueOf('station.combination', ['line', 'stations', i, other], {
        station: station.id,
        field: way,
        other,
      }),
    )
    if (line.start === undefined) return faults
    const told = { station: station.id, field: way, other: 'start' }
    return [...faults, issueOf('station.combination', ['line', 'start'], told)]
  })
}

/** The field by which the station moves jobs in another way than one by one to a fixed place. */
function ownWay(station: StationDocument): string | null {
  const { batch, blocking, conveyor, gives, routing, takes, transport } = station
  const uses = {
    conveyor,
    takes,
    gives,
    batch,
    transport,
    routing: routing?.kind === 'choice' ? routing : undefined,
    blocking: blocking === 'before' ? blocking : undefined,
  }
  return Object.entries(uses).find(([, value]) => value !== undefined)?.[0] ?? null
}

/** Failures on the operating clock after which the work resumes go with everything. */
function ownStops({ drift, failures, maintenance = [] }: StationDocument): string[] {
  const isPlain = failures.every(
    ({ afterRepair = 'resume', clock = 'operating', monitor, network, wear }) =>
      clock === 'operating' &&
      afterRepair === 'resume' &&
      wear === undefined &&
      (network === undefined || (monitor?.falseAlarmsPerDay ?? 0) === 0),
  )
  return [
    ...(isPlain ? [] : ['failures']),
    ...(maintenance.length > 0 ? ['maintenance'] : []),
    ...(drift === undefined ? [] : ['drift']),
  ]
}
