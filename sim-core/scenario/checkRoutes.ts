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
  const ending = endingStations(successors)
  return line.stations.flatMap((station, i) => {
    const path = ['line', 'stations', i]
    const unused = nextOf(line, i) === RETURN && successors.get(station.id)!.length === 0
    // A bench that nobody sends jobs to holds none up.
    if (unused && station.next === undefined) return []
    if (unused) return [issueOf('route.returnUnused', [...path, 'next'], { station: station.id })]
    const from = feederOf(line, station.id)
    if (nextOf(line, i) === RETURN && from !== undefined)
      return [issueOf('route.returnByNext', path, { station: station.id, from })]
    if (ending.has(station.id) || !isOnCycle(station.id, successors)) return []
    return [issueOf('route.deadEnd', path, { station: station.id })]
  })
}

/** Ways that never end end in a cycle; what only leads into one is not to blame. */
function isOnCycle(station: string, successors: ReadonlyMap<string, readonly string[]>): boolean {
  const reached = new Set<string>()
  const front = [...successors.get(station)!]
  for (let id = front.pop(); id !== undefined; id = front.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    front.push(...(successors.get(id) ?? []))
  }
  return reached.has(station)
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
    line.stations.map(({ id }, i) => {
      const next = nextOf(line, i)
      return [id, next === RETURN ? (returns.get(id) ?? []) : [next]]
    }),
  )
}

/** The stations all of whose ways lead to the sink: grown from the sink upstream. */
function endingStations(successors: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const ending = new Set([SINK])
  for (let before = 0; before < ending.size; ) {
    before = ending.size
    for (const [id, ways] of successors)
      if (ways.every((way) => ending.has(way))) ending.add(id)
  }
  return ending
}

/** Who sends jobs to `station` without a rejection; `source` when they enter there. */
function feederOf(line: LineDocument, station: string): string | undefined {
  if (entryOf(line) === station) return 'source'
  return line.stations.find((_, i) => nextOf(line, i) === station)?.id
}
