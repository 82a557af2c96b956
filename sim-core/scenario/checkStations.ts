/** Stations by themselves: batches, seats, attention, set-ups. */
import type { Issue } from '../base/index.ts'
import { attendedMeanS } from './compileTimes.ts'
import { issueOf } from './issueCodes.ts'
import type { LineDocument } from './schema/line.ts'
import type { StationDocument } from './schema/station.ts'

export function checkStations(line: LineDocument): readonly Issue[] {
  return line.stations.flatMap((station, i) => {
    const path = ['line', 'stations', i]
    return [
      ...checkBatch(station, path, line.conwipCards),
      ...checkTimesOf(station, path),
      ...checkSetup(station, path, line.products.length),
      ...checkTask(station, path, line),
    ]
  })
}

function checkBatch(
  { id, batchJobs, places, inspection }: StationDocument,
  path: Issue['path'],
  cards: number | undefined,
): Issue[] {
  if (batchJobs === 1) return []
  const tight = places !== 'unlimited' && places < batchJobs
  return [
    ...(tight
      ? [issueOf('station.batchPlaces', [...path, 'places'], { station: id, places, batchJobs })]
      : []),
    ...(cards !== undefined && cards < batchJobs
      ? [issueOf('station.batchCards', [...path, 'batchJobs'], { station: id, cards, batchJobs })]
      : []),
    ...(inspection === undefined
      ? []
      : [issueOf('station.batchInspects', [...path, 'inspection'], { station: id })]),
  ]
}

function checkTimesOf(station: StationDocument, path: Issue['path']): Issue[] {
  const { id, seatsFollowPeople, operators, work, machine } = station
  const attended = machine !== undefined && 'meanS' in machine && machine.attentionShare > 0
  return [
    ...(seatsFollowPeople && operators.length !== 1
      ? [issueOf('station.seatsNeedOnePool', [...path, 'operators'], { station: id })]
      : []),
    ...(attended && work !== undefined && 'kind' in work
      ? [issueOf('station.attentionNeedsMean', [...path, 'work'], { station: id })]
      : []),
  ]
}

function checkSetup({ id, setup }: StationDocument, path: Issue['path'], products: number) {
  if (setup === undefined) return []
  const { timeS, matrixS } = setup
  if ((timeS === undefined) === (matrixS === undefined))
    return [issueOf('setup.times', [...path, 'setup'], { station: id })]
  const square =
    matrixS === undefined ||
    (matrixS.length === products && matrixS.every((row) => row.length === products))
  if (square) return []
  return [issueOf('setup.matrixSize', [...path, 'setup', 'matrixS'], { station: id, products })]
}

/** A task sets the attended time at the station it is for: there must be some. */
function checkTask({ id, inspection }: StationDocument, path: Issue['path'], line: LineDocument) {
  const route = inspection?.onReject
  if (route?.kind !== 'route') return []
  if (route.trueTaskS === undefined && route.falseTaskS === undefined) return []
  const bench = line.stations.find((station) => station.id === route.to)
  if (bench === undefined || attendedMeanS(bench) > 0) return []
  const at = [...path, 'inspection', 'onReject', 'to']
  return [issueOf('inspection.taskNeedsWork', at, { station: id, to: route.to })]
}
