/** The starting state fits the line: buffers hold it, machines are there, and can be broken. */
import type { Issue } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import type { LineDocument } from './schema/line.ts'
import type { StationDocument } from './schema/station.ts'

/** Presumes that all references resolve. */
export function checkStart(line: LineDocument): readonly Issue[] {
  const { queued = [], machines = [] } = line.start ?? {}
  const stationOf = (id: string) => line.stations.find((station) => station.id === id)!
  const taken = machines.map(({ station, machine }) => `${station} ${machine}`)
  return [
    ...checkRoutes(line),
    ...queued.flatMap(({ station }, i) => {
      const { places } = stationOf(station)
      const isLast = queued.findLastIndex((other) => other.station === station) === i
      const jobs = queued.reduce((sum, one) => (one.station === station ? sum + one.jobs : sum), 0)
      if (!isLast || places === 'unlimited' || jobs <= places) return []
      return [issueOf('start.places', ['line', 'start', 'queued', i, 'jobs'], { station, places })]
    }),
    ...machines.flatMap(({ station, machine, repairLeftS }, i) => {
      const path = ['line', 'start', 'machines', i]
      const isThere = machine <= machinesOf(line, stationOf(station))
      const isTwice = taken.indexOf(taken[i]!) < i
      const cannotFail = repairLeftS !== undefined && stationOf(station).failures.length === 0
      return [
        ...(isThere && !isTwice
          ? []
          : [issueOf('start.machine', [...path, 'machine'], { station, machine })]),
        ...(cannotFail ? [issueOf('start.noFailure', [...path, 'repairLeftS'], { station })] : []),
      ]
    }),
  ]
}

/** A product with a route is somewhere on it; parts before an assembly have none to follow. */
function checkRoutes({ products, start, stations }: LineDocument): readonly Issue[] {
  const { queued = [], machines = [] } = start ?? {}
  const places = [
    ...queued.map((one, i) => ({ ...one, path: ['queued', i, 'product'] })),
    ...machines.flatMap(({ inHand, station }, i) =>
      inHand === undefined
        ? []
        : [{ product: inHand.product, station, path: ['machines', i, 'inHand', 'product'] }],
    ),
  ]
  const isPart = (id: string) =>
    stations.some(({ takes = [] }) => takes.some(({ from }) => from === id))
  return places.flatMap(({ path, product, station }) => {
    const route = products.find(({ id }) => id === product)?.route
    if (route === undefined || route.includes(station) || isPart(station)) return []
    return [issueOf('start.route', ['line', 'start', ...path], { station, product })]
  })
}

function machinesOf(line: LineDocument, station: StationDocument): number {
  if (!station.seatsFollowPeople) return station.servers
  return line.pools.find(({ id }) => id === station.operators[0])?.people ?? 0
}
