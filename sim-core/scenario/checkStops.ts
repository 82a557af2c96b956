/** Failures, maintenance and breaks: clocks that have their interval, stops that can begin. */
import type { Issue } from '../base/index.ts'
import { meanS } from '../base/index.ts'
import { workingSpans } from './calendar.ts'
import { productFactors } from './compileStation.ts'
import { serviceTimes } from './compileTimes.ts'
import { issueOf } from './issueCodes.ts'
import type { FailureDocument, MaintenanceDocument } from './schema/failure.ts'
import type { CalendarDocument, LineDocument } from './schema/line.ts'
import type { StationDocument } from './schema/station.ts'

type Path = Issue['path']

export function checkStops(line: LineDocument): readonly Issue[] {
  const stations = line.stations.flatMap((station, i) => {
    const path = ['line', 'stations', i]
    const calendar = calendarOf(line, station)
    const { failures, maintenance = [] } = station
    return [
      ...failures.flatMap((failure, k) => [
        ...checkFailure(failure, [...path, 'failures', k]),
        ...checkBreak(station, failure.wear?.overhaul.begins, calendar, [
          ...path, 'failures', k, 'wear', 'overhaul', 'begins',
        ]),
      ]),
      ...maintenance.flatMap((one, k) => [
        ...checkMaintenance(one, [...path, 'maintenance', k]),
        ...checkBreak(station, one.begins, calendar, [...path, 'maintenance', k, 'begins']),
      ]),
      ...checkBreak(station, station.drift?.control?.begins, calendar, [
        ...path, 'drift', 'control', 'begins',
      ]),
      ...checkFits(line, station, calendar, path),
    ]
  })
  return [...stations, ...line.groups.flatMap((group, i) => checkGroup(group, i))]
}

const calendarOf = ({ calendars }: LineDocument, { calendar }: StationDocument) =>
  calendar === undefined ? calendars[0] : calendars.find(({ id }) => id === calendar)

function checkFailure(failure: FailureDocument, path: Path): Issue[] {
  const { id, clock = 'operating', mtbfS, mtbfCycles, availabilityShare, monitor, wear } = failure
  const stated = [mtbfS, mtbfCycles, availabilityShare].filter((value) => value !== undefined)
  const isRight = stated.length === 1 && (clock === 'cycles') === (mtbfCycles !== undefined)
  const isOther = clock !== 'operating'
  return [
    ...(isRight ? [] : [issueOf('failure.mtbf', path, { failure: id, clock })]),
    ...(monitor !== undefined && (isOther || wear !== undefined)
      ? [issueOf('failure.monitorClock', [...path, 'monitor'], { failure: id })]
      : []),
    ...(wear !== undefined && (isOther || wear.alarmStage > wear.stages || wear.alarmStage < 2)
      ? [issueOf('failure.wear', [...path, 'wear'], { failure: id })]
      : []),
  ]
}

function checkMaintenance(maintenance: MaintenanceDocument, path: Path): Issue[] {
  const { id, clock = 'operating', everyS, everyCycles } = maintenance
  const stated = [everyS, everyCycles].filter((value) => value !== undefined)
  const isRight = stated.length === 1 && (clock === 'cycles') === (everyCycles !== undefined)
  return isRight ? [] : [issueOf('maintenance.interval', path, { maintenance: id, clock })]
}

/** What begins with a break needs one. */
function checkBreak(
  { id }: StationDocument,
  begins: MaintenanceDocument['begins'],
  calendar: CalendarDocument | undefined,
  path: Path,
): Issue[] {
  if (begins !== 'atBreak' || (calendar !== undefined && hasBreak(calendar))) return []
  return [issueOf('maintenance.noBreak', path, { station: id })]
}

const hasBreak = (calendar: CalendarDocument) =>
  workingSpans(calendar).some(([from, to]) => to - from < calendar.periodS)

/** The longest working span, over the end of the period where it goes on there. */
function longestSpanS(calendar: CalendarDocument): number {
  const spans = workingSpans(calendar)
  const [first] = spans
  const last = spans.at(-1)
  if (first === undefined || last === undefined || !hasBreak(calendar)) return Infinity
  const goesOn = first[0] === 0 && last[1] === calendar.periodS
  const overnight = goesOn ? first[1] + last[1] - last[0] : 0
  return Math.max(overnight, ...spans.map(([from, to]) => to - from))
}

/** A station that begins only what fits would otherwise never begin. */
function checkFits(
  line: LineDocument,
  station: StationDocument,
  calendar: CalendarDocument | undefined,
  path: Path,
): Issue[] {
  if (station.shiftEnd !== 'fits' || calendar === undefined) return []
  const { work, run } = serviceTimes(station)
  const factor = Math.max(...productFactors(line, station))
  const ownS = ((work === null ? 0 : meanS(work)) + (run === null ? 0 : meanS(run))) * factor
  const serviceS = station.conveyor?.transitS ?? ownS
  if (serviceS <= longestSpanS(calendar)) return []
  return [issueOf('station.neverFits', [...path, 'shiftEnd'], { station: station.id, serviceS })]
}

/** The stop of a group has the clock of its first station, and no work of its own to interrupt. */
function checkGroup({ id, stop }: LineDocument['groups'][number], i: number): Issue[] {
  const path = ['line', 'groups', i, 'stop']
  const { clock, mtbfS, afterRepair, wear } = stop
  const isPlain = [clock, afterRepair, wear].every((value) => value === undefined)
  return isPlain && mtbfS !== undefined ? [] : [issueOf('group.stop', path, { group: id })]
}
