/** One station in the engine's terms: ids become indices, means become distributions. */
import {
  type InspectionPlan,
  NONE,
  PLAIN_STATION,
  type SetupPlan,
  type StationPlan,
} from '../engine/index.ts'
import type { Indices } from './compileFailure.ts'
import { compileMoves, wayIndex } from './compileMoves.ts'
import { compileQuality } from './compileQuality.ts'
import { compileStops } from './compileStops.ts'
import { paceFactor, serviceTimes } from './compileTimes.ts'
import { nextOf, returnOf } from './flow.ts'
import type { LineDocument } from './schema/line.ts'
import type { StationDocument } from './schema/station.ts'

export function compileStation(
  line: LineDocument,
  index: number,
  indices: Indices,
  people: readonly number[],
): StationPlan {
  const station = line.stations[index]!
  const calendar = calendarIndex(line, station)
  const workers = station.operators.map(indices.pool)
  const failures = compileStops(station, line.calendars[calendar], indices)
  const place = (stop: string) => failures.findIndex(({ id }) => id === stop)
  return {
    ...PLAIN_STATION,
    id: station.id,
    servers: station.seatsFollowPeople ? people[workers[0]!]! : station.servers,
    bufferCapacity: station.places === 'unlimited' ? Infinity : station.places,
    calendar,
    runsUnattended: station.runsUnattended,
    ...serviceTimes(station),
    productFactor: productFactors(line, station),
    paceFactor: paceFactor(station),
    ...compileLearning(station),
    workers,
    personStays: station.operatorStays,
    batch: station.batchJobs,
    failures,
    setup: compileSetup(line, station, indices, place),
    ...compileQuality(line, station, place),
    inspection: compileInspection(line, station, indices),
    next: wayIndex(nextOf(line, index), indices.station),
    standby: station.standby ?? null,
    releasesWhenFailed: station.releasesWhenFailed ?? false,
    shiftEnd: station.shiftEnd ?? 'suspend',
    repairsOffShift: station.repairsOffShift ?? true,
    ...compileMoves(line, index, indices.station),
    ...(station.conveyor === undefined ? {} : { servers: 1, work: null, run: null }),
  }
}

function compileLearning({ paceHolds, learning, newModel }: StationDocument) {
  return {
    ...(newModel === undefined
      ? {}
      : {
          ramp: {
            excess: newModel.excessShare,
            spoil: newModel.spoilTimes,
            jobs: newModel.overJobs,
          },
        }),
    ...(paceHolds === undefined ? {} : { paceHolds }),
    ...(learning === undefined
      ? {}
      : { learning: { excess: learning.excessShare, shifts: learning.overShifts } }),
  }
}

/** The station's calendar, or the main one, or none. */
export function calendarIndex(line: LineDocument, { calendar }: StationDocument): number {
  if (calendar !== undefined) return line.calendars.findIndex(({ id }) => id === calendar)
  return line.calendars.length === 0 ? NONE : 0
}

/** The engine scales both parts of a service alike: by default only purely manual work scales. */
export function productFactors({ products }: LineDocument, station: StationDocument) {
  const manual = station.work !== undefined && station.machine === undefined
  const applies = station.workFactorApplies ?? (manual ? 'both' : 'none')
  return products.map(({ workFactor }) => (applies === 'both' ? workFactor : 1))
}

function compileSetup(
  { products }: LineDocument,
  { setup, drift }: StationDocument,
  { pool }: Indices,
  place: (stop: string) => number,
): SetupPlan | null {
  if (setup === undefined || products.length === 1) return null
  const { timeS, matrixS, operators, begins, initialProduct, errorShare } = setup
  return {
    begins,
    ...(initialProduct === undefined
      ? {}
      : { initial: products.findIndex(({ id }) => id === initialProduct) }),
    ...(drift?.endsWithSetup === true ? { renews: [place(drift.id)] } : {}),
    ...(errorShare === undefined || drift === undefined
      ? {}
      : { error: { share: errorShare, place: place(drift.id) } }),
    timeS: matrixS ?? products.map(() => products.map(() => timeS!)),
    workers: operators.map(pool),
  }
}

function compileInspection(
  line: LineDocument,
  station: StationDocument,
  indices: Indices,
): InspectionPlan | null {
  const { inspection } = station
  if (inspection === undefined) return null
  const { detects, falseRejectShare, yieldLoss, onReject } = inspection
  const common = {
    detects: line.defects.map(({ id }) => (Object.hasOwn(detects, id) ? detects[id]! : 0)),
    falseRejectShare,
    yieldLoss,
  }
  if (onReject.kind !== 'route') return { ...common, onReject: { kind: onReject.kind } }
  const { scrapShare, mends, beyondRescue, visitLimit, trueTaskS, falseTaskS } = onReject
  return {
    ...common,
    onReject: {
      kind: 'route',
      to: indices.station(onReject.to),
      trueTaskS: trueTaskS ?? null,
      falseTaskS: falseTaskS ?? null,
      scrapShare,
      returnTo: indices.station(returnOf(station)),
      mends,
      visitLimit,
      ...(beyondRescue === undefined ? {} : { beyondRescue }),
    },
  }
}
