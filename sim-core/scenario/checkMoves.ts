/** How jobs move: what goes together at a station, that shares are whole, that cards suffice. */
import type { Issue } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import type { LineDocument } from './schema/line.ts'
import type { StationDocument } from './schema/station.ts'

type Path = Issue['path']

/** Shares are typed in by hand. */
const SUM_TOLERANCE = 1e-9

/** Presumes that all references resolve. */
export function checkMoves(line: LineDocument): readonly Issue[] {
  return [
    ...line.stations.flatMap((station, i) => {
      const path = ['line', 'stations', i]
      return [
        ...checkCombination(station, path),
        ...checkGathering(station, path),
        ...checkBuffer(line, station, path),
        ...checkWays(station, path),
      ]
    }),
    ...checkLoops(line),
    ...checkRoutesOfProducts(line),
    ...checkSources(line, ['line', 'source', 'supply']),
    ...line.otherSources.flatMap((source, i) =>
      checkSources({ ...line, source }, ['line', 'otherSources', i, 'supply']),
    ),
  ]
}

/** Fields that say different things about the same thing, or need what the other takes away. */
function checkCombination(station: StationDocument, path: Path): Issue[] {
  const { batchJobs, inspection, routing } = station
  const uses = {
    conveyor: station.conveyor !== undefined,
    blocking: station.blocking === 'before',
    batch: station.batch !== undefined,
    batchJobs: batchJobs !== 1,
    gives: station.gives !== undefined,
    takes: station.takes !== undefined,
    work: station.work !== undefined,
    machine: station.machine !== undefined,
    setup: station.setup !== undefined,
    standby: station.standby !== undefined,
    operators: station.operators.length > 0,
    inspection: inspection !== undefined,
    onReject: inspection?.onReject.kind === 'route',
    routing: routing !== undefined && routing.kind !== 'product',
    servers: station.servers > 1,
  }
  const never: readonly (readonly [keyof typeof uses, readonly (keyof typeof uses)[]])[] = [
    ['conveyor', ['work', 'machine', 'batch', 'batchJobs', 'gives', 'takes', 'setup', 'standby',
      'operators', 'servers', 'blocking']],
    ['blocking', ['batch', 'batchJobs', 'gives', 'takes', 'onReject', 'routing']],
    ['batch', ['batchJobs', 'gives', 'takes', 'inspection']],
    ['gives', ['batchJobs']],
  ]
  return never.flatMap(([field, others]) =>
    others
      .filter((other) => uses[field] && uses[other])
      .map((other) =>
        issueOf('station.combination', [...path, field], { station: station.id, field, other }),
      ),
  )
}

/** Jobs that start together wait together: they need places. */
function checkGathering(station: StationDocument, path: Path): Issue[] {
  const { id, batch, batchJobs, gives, places, takes } = station
  if (batch !== undefined && batch.maxJobs < batch.minJobs)
    return [issueOf('station.batchRange', [...path, 'batch'], { station: id, ...range(batch) })]
  if (batchJobs !== 1 || (batch ?? gives ?? takes) === undefined || places === 'unlimited')
    return []
  const needed = batch?.minJobs ?? 1
  if (places >= needed) return []
  return [
    issueOf('station.batchPlaces', [...path, 'places'], { station: id, places, batchJobs: needed }),
  ]
}

const range = ({ minJobs, maxJobs }: NonNullable<StationDocument['batch']>) => ({
  min: minJobs,
  max: maxJobs,
})

/** A station without machines is the buffer of one part of one assembly. */
function checkBuffer(line: LineDocument, station: StationDocument, path: Path): Issue[] {
  const takers = line.stations.flatMap(({ takes = [] }) =>
    takes.filter(({ from }) => from === station.id),
  )
  const wrong = takers.flatMap(({ jobs }) =>
    station.places !== 'unlimited' && station.places < jobs
      ? [issueOf('station.batchPlaces', [...path, 'places'],
          { station: station.id, places: station.places, batchJobs: jobs })]
      : [],
  )
  const isBuffer = station.servers === 0 && !station.seatsFollowPeople
  if (isBuffer === (takers.length === 1)) return wrong
  const code = isBuffer && takers.length === 0 ? 'station.noMachines' : 'station.notABuffer'
  return takers.length === 0 && !isBuffer
    ? wrong
    : [issueOf(code, [...path, 'servers'], { station: station.id })]
}

function checkWays({ id, routing }: StationDocument, path: Path): Issue[] {
  if (routing?.kind !== 'share') return []
  const sum = routing.ways.reduce((total, { share }) => total + share, 0)
  if (Math.abs(sum - 1) <= SUM_TOLERANCE) return []
  return [issueOf('route.shares', [...path, 'routing', 'ways'], { station: id, sum })]
}

function checkLoops({ cardLoops, stations }: LineDocument): Issue[] {
  const seen = new Set<string>()
  return cardLoops.flatMap((loop, i) => {
    const path = ['line', 'cardLoops', i]
    const twice = loop.stations.filter((id) => seen.has(id) || !seen.add(id))
    const members = stations.filter(({ id }) => loop.stations.includes(id))
    const tight = members.filter(
      ({ batch, batchJobs }) => (batch?.minJobs ?? batchJobs) > loop.cards,
    )
    return [
      ...twice.map((station) => issueOf('loop.twice', [...path, 'stations'], { station })),
      ...tight.map(({ id, batch, batchJobs }) =>
        issueOf('station.batchCards', [...path, 'cards'], {
          station: id,
          cards: loop.cards,
          batchJobs: batch?.minJobs ?? batchJobs,
        }),
      ),
    ]
  })
}

/** A job shop: every product has a route, whose stations all go by it. */
function checkRoutesOfProducts({ products, stations, source }: LineDocument): Issue[] {
  const planned = new Set(stations.filter(isPlanned).map(({ id }) => id))
  const routed = products.filter(({ route }) => route !== undefined)
  if (routed.length === 0 && planned.size === 0) return []
  const at = (i: number) => ['line', 'products', i, 'route']
  return [
    ...products.flatMap(({ id, route }, i) => {
      if (route === undefined) return [issueOf('route.ofProduct', at(i), { product: id })]
      return route
        .filter((station) => !planned.has(station))
        .map((station) => issueOf('route.notPlanned', at(i), { product: id, station }))
    }),
    ...(source.sequence === 'fifo'
      ? []
      : [issueOf('route.sequence', ['line', 'source', 'sequence'], {})]),
  ]
}

const isPlanned = ({ routing }: StationDocument) => routing?.kind === 'plan'

function checkSources(line: LineDocument, path: Path): Issue[] {
  const { source, stations, conwipCards, rope, cardLoops, products } = line
  const { supply } = source
  const entry = stations.find(({ id }) => id === (source.to ?? stations[0]!.id))!
  const limited = conwipCards ?? rope ?? cardLoops.find((l) => l.stations.includes(entry.id))
  const isRouted = products.some(({ route }) => route !== undefined)
  const endless = supply.kind === 'saturated' && entry.places === 'unlimited' && !isRouted
  const sizes = supply.kind === 'arrivals' ? (supply.batch ?? []) : []
  const sum = sizes.reduce((total, { share }) => total + share, 0)
  const uneven = sizes.length > 0 && Math.abs(sum - 1) > SUM_TOLERANCE
  const instants = supply.kind === 'times' ? supply.atS : []
  const orders = supply.kind === 'orders' ? supply.orders : []
  const releases = orders.map(({ releaseS }) => releaseS)
  const endsS = supply.kind === 'orders' ? (supply.periodS ?? Infinity) : Infinity
  return [
    ...(endless && limited === undefined
      ? [issueOf('supply.endless', path, { station: entry.id })]
      : []),
    ...(uneven ? [issueOf('supply.batchShares', [...path, 'batch'], { sum })] : []),
    ...(isAscending(instants) ? [] : [issueOf('supply.ascending', [...path, 'atS'])]),
    ...(isAscending(releases) && releases.every((atS) => atS < endsS)
      ? []
      : [issueOf('supply.ascending', [...path, 'orders'])]),
    ...orders.flatMap(({ dueS, releaseS }, i) =>
      dueS === undefined || dueS >= releaseS
        ? []
        : [issueOf('order.dueBeforeRelease', [...path, 'orders', i, 'dueS'], { dueS, releaseS })],
    ),
  ]
}

const isAscending = (numbers: readonly number[]) =>
  numbers.every((number, i) => i === 0 || number >= numbers[i - 1]!)
