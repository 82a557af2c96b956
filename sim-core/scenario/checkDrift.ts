/** Drift that matters, and can be found where it is looked for. */
import type { Issue } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import type { LineDocument } from './schema/line.ts'
import type { StationDocument } from './schema/station.ts'

export function checkDrift(line: LineDocument): readonly Issue[] {
  return line.stations.flatMap((station, i) => {
    const path = ['line', 'stations', i]
    return station.drift === undefined
      ? causesWithout(station, path)
      : driftIssues(line, station, station.drift, path)
  })
}

/** A share while drifting belongs to a machine that drifts. */
const causesWithout = ({ id, causes }: StationDocument, path: Issue['path']) =>
  causes.flatMap(({ driftShare }, k) =>
    driftShare === undefined
      ? []
      : [issueOf('drift.missing', [...path, 'causes', k, 'driftShare'], { station: id })],
  )

function driftIssues(
  line: LineDocument,
  { id, causes, setup }: StationDocument,
  drift: NonNullable<StationDocument['drift']>,
  path: Issue['path'],
): Issue[] {
  const { clock = 'operating', everyS, everyCycles, control } = drift
  const stated = [everyS, everyCycles].filter((value) => value !== undefined)
  const isTimed =
    stated.length === 0
      ? setup?.errorShare !== undefined
      : stated.length === 1 && (clock === 'cycles') === (everyCycles !== undefined)
  const drifting = causes.filter(({ driftShare }) => driftShare !== undefined)
  const isSeen = line.stations.some(({ inspection }) =>
    drifting.some(({ defect }) => (inspection?.detects[defect] ?? 0) > 0),
  )
  return [
    ...(isTimed
      ? []
      : [issueOf('maintenance.interval', [...path, 'drift'], { maintenance: drift.id, clock })]),
    ...(drifting.length === 0
      ? [issueOf('drift.noEffect', [...path, 'drift'], { station: id })]
      : control !== undefined && !isSeen
        ? [issueOf('drift.unseen', [...path, 'drift', 'control'], { station: id })]
        : []),
  ]
}
