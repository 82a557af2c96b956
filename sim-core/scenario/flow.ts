/** Where jobs go: the routes of a line, with the defaults that depend on a station's neighbours. */
import type { LineDocument } from './schema/line.ts'
import type { StationDocument } from './schema/station.ts'

/** Out of the line. */
export const SINK = 'sink'
/** Back to where the rejecting inspection says. */
export const RETURN = 'return'

export const RESERVED_STATION_IDS = [SINK, RETURN, 'line'] as const

/** The id of the station that follows, or `SINK`, or `RETURN`. */
export function nextOf({ stations }: LineDocument, index: number): string {
  const station = stations[index]!
  if (station.next !== undefined) return station.next
  if (station.kind === 'rework') return RETURN
  const onFlow = stations.slice(index + 1).find(({ kind }) => kind !== 'rework')
  return onFlow?.id ?? SINK
}

/** Station where new jobs enter. */
export const entryOf = ({ source, stations }: LineDocument): string => source.to ?? stations[0]!.id

/** Station to which a mended job returns after `station` rejected it. */
export function returnOf({ id, inspection }: StationDocument): string {
  const route = inspection?.onReject
  return route?.kind === 'route' ? (route.returnTo ?? id) : id
}
