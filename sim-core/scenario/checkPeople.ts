/** Whoever is needed is there: a list of pools has at least one person in it. */
import type { Issue } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import type { FailureDocument } from './schema/failure.ts'
import type { LineDocument } from './schema/line.ts'

/** Presumes that all references resolve. */
export function checkPeople(line: LineDocument): readonly Issue[] {
  const people = new Map(line.pools.map((pool) => [pool.id, pool.people]))
  const isEmpty = (pools: readonly string[]) =>
    pools.length > 0 && pools.every((id) => people.get(id) === 0)
  const repairIssue = ({ id, repairers }: FailureDocument, path: Issue['path']) =>
    isEmpty(repairers)
      ? [issueOf('failure.nobodyRepairs', [...path, 'repairers'], { failure: id })]
      : []
  const plannedIssue = (id: string, pools: readonly string[] | undefined, path: Issue['path']) =>
    isEmpty(pools ?? [])
      ? [issueOf('maintenance.nobody', [...path, 'operators'], { maintenance: id })]
      : []
  const stations = line.stations.flatMap((station, i) => {
    const { id, operators, setup, failures, maintenance = [], drift } = station
    const path = ['line', 'stations', i]
    const lists = [
      [operators, [...path, 'operators']],
      [setup?.operators ?? [], [...path, 'setup', 'operators']],
    ] as const
    return [
      ...lists.flatMap(([pools, at]) =>
        isEmpty(pools) ? [issueOf('station.noOperators', at, { station: id })] : [],
      ),
      ...failures.flatMap((failure, k) => repairIssue(failure, [...path, 'failures', k])),
      ...failures.flatMap((failure, k) =>
        plannedIssue(failure.id, failure.wear?.overhaul.operators, [
          ...path, 'failures', k, 'wear', 'overhaul',
        ]),
      ),
      ...plannedIssue(drift?.id ?? id, drift?.control?.operators, [...path, 'drift', 'control']),
      ...maintenance.flatMap((one, k) =>
        plannedIssue(one.id, one.operators, [...path, 'maintenance', k]),
      ),
    ]
  })
  const stops = line.groups.flatMap(({ stop }, i) =>
    repairIssue(stop, ['line', 'groups', i, 'stop']),
  )
  return [...stations, ...stops, ...shiftless(line)]
}

/** What changes from shift to shift needs shifts. */
function shiftless({ calendars, pools, stations }: LineDocument): Issue[] {
  if (calendars.length > 0) return []
  return [
    ...pools.flatMap(({ absentShare }, i) =>
      absentShare === undefined
        ? []
        : [issueOf('people.noShifts', ['line', 'pools', i, 'absentShare'])],
    ),
    ...stations.flatMap(({ paceHolds, learning }, i) => [
      ...(paceHolds === 'shift'
        ? [issueOf('people.noShifts', ['line', 'stations', i, 'paceHolds'])]
        : []),
      ...(learning === undefined
        ? []
        : [issueOf('people.noShifts', ['line', 'stations', i, 'learning'])]),
    ]),
  ]
}
