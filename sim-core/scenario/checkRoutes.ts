/**
 * Every route ends: from every station a job that nobody rejects comes to the sink, and a job that
 * returns from a bench knows where to.
 */
import type { Issue } from '../base/index.ts'
import { entryOf, nextOf, RETURN, returnOf, SINK } from './flow.ts'
import { issueOf } from './issueCodes.ts'
import type { LineDocument } from './schema/line.ts'

/** Presumes that all references resolve. */
export function checkRoutes(line: LineDocument): readonly Issue[] {
  const successors = successorsOf(line)
  const ending = endingStations(line, successors)
  const reached = reachedStations(line, successors)
  return line.stations.flatMap((station, i) => {
    const path = ['line', 'stations', i]
    const returns = station.routing === undefined && nextOf(line, i) === RETURN
    const unused = returns && successors.get(station.id)!.length === 0
    // A bench that nobody sends jobs to holds none up.
    if (unused && station.next === undefined) return []
    if (unused) return [issueOf('route.returnUnused', [...path, 'next'], { station: station.id })]
    const from = feederOf(line, station.id)
    if (returns && from !== undefined)
      return [issueOf('route.returnByNext', path, { station: station.id, from })]
    if (usesRouting(line) && !reached.has(station.id))
      return [issueOf('route.unreachable', path, { station: station.id })]
    if (ending.has(station.id) || !isOnCycle(station.id, successors)) return []
    return [issueOf('route.deadEnd', path, { station: station.id })]
  })
}

const usesRouting = ({ stations }: LineDocument) =>
  stations.some(({ routing }) => routing !== undefined)

/** Ways that never end end in a cycle; what only leads into one is not to blame. */
function isOnCycle(station: string, successors: ReadonlyMap<string, readonly string[]>): boolean {
  return reachedFrom(successors.get(station)!, successors).has(station)
}

function reachedFrom(
  starts: readonly string[],
  successors: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const reached = new Set<string>()
  const front = [...starts]
  for (let id = front.pop(); id !== undefined; id = front.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    front.push(...(successors.get(id) ?? []))
  }
  return reached
}

/** What a job can come to, accepted or rejected, from where jobs enter. */
function reachedStations(line: LineDocument, successors: ReadonlyMap<string, readonly string[]>) {
  const others = line.otherSources.map(({ to }) => to ?? line.stations[0]!.id)
  const entries = line.products.flatMap(({ route = [] }) => route.slice(0, 1))
  const ways = new Map(
    line.stations.map((station) => {
      const route = station.inspection?.onReject
      const rejects = route?.kind === 'route' ? [route.to] : []
      const outputs = (station.gives ?? []).map(({ to }) => to)
      const parts = line.stations.filter(({ takes }) => takes?.some((t) => t.from === station.id))
      const assemblies = parts.map(({ id }) => id)
      return [station.id, [...successors.get(station.id)!, ...rejects, ...outputs, ...assemblies]]
    }),
  )
  return reachedFrom([...(entries.length > 0 ? entries : [entryOf(line)]), ...others], ways)
}

/** Station → where a finished job may go, `SINK` among them. */
function successorsOf(line: LineDocument): ReadonlyMap<string, readonly string[]> {
  const returns = new Map<string, string[]>()
  for (const station of line.stations) {
    const route = station.inspection?.onReject
    if (route?.kind !== 'route') continue
    returns.set(route.to, [...(returns.get(route.to) ?? []), returnOf(station)])
  }
  return new Map(
    line.stations.map((station, i) => {
      const ways = waysOf(line, i)
      return [station.id, ways.includes(RETURN) ? (returns.get(station.id) ?? []) : ways]
    }),
  )
}

/** Where an accepted job of any product may go. */
function waysOf(line: LineDocument, index: number): readonly string[] {
  const { id, routing } = line.stations[index]!
  if (routing === undefined) return [nextOf(line, index)]
  if (routing.kind === 'share') return routing.ways.flatMap((way) => (way.share > 0 ? way.to : []))
  if (routing.kind === 'choice') return routing.to
  if (routing.kind === 'product')
    return line.products.map((product) => wayOf(line, index, product.id))
  return line.products.flatMap(({ route = [] }) =>
    route.flatMap((at, k) => (at === id ? [route[k + 1] ?? SINK] : [])),
  )
}

function wayOf(line: LineDocument, index: number, product: string): string {
  const { routing } = line.stations[index]!
  if (routing?.kind !== 'product' || !Object.hasOwn(routing.to, product)) return nextOf(line, index)
  return routing.to[product]!
}

/**
 * The stations from which every job comes to the sink, grown from the sink upstream. What is drawn
 * or chosen leaves a cycle some time if one of its ways does; a job whose way is fixed by its
 * product leaves it only if that way does, and a route by plan ends by itself.
 */
function endingStations(
  line: LineDocument,
  successors: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const ending = new Set([SINK])
  for (const { id, routing } of line.stations) if (routing?.kind === 'plan') ending.add(id)
  for (let before = 0; before < ending.size; ) {
    before = ending.size
    for (const { id, routing } of line.stations) {
      const ways = successors.get(id)!
      const isFree = routing?.kind === 'share' || routing?.kind === 'choice'
      const ends = (way: string) => ending.has(way)
      if (isFree ? ways.some(ends) : ways.every(ends)) ending.add(id)
    }
  }
  return ending
}

/** Who sends jobs to `station` without a rejection; `source` when they enter there. */
function feederOf(line: LineDocument, station: string): string | undefined {
  if (entryOf(line) === station) return 'source'
  if (line.otherSources.some(({ to }) => to === station)) return 'source'
  return line.stations.find((_, i) => waysOf(line, i).includes(station))?.id
}
