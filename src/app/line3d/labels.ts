/** Which labels there are: stations first, then buffers that can hold more than is drawn. */
import { MOST_STACKED } from '../lineModel/footprints.ts'
import type { LineScenery } from '../lineModel/scenery.ts'

/** Nodes in the pool. */
export const MOST_LABELS = 40

export interface Label {
  readonly kind: 'station' | 'buffer'
  readonly station: number
  /** Where it points to, in metres. */
  readonly x: number
  readonly y: number
  readonly z: number
}

const STATION_UP_M = 2.1
const BUFFER_UP_M = 1.85
const BACK_SHARE = 0.3

export function labelsOf({ layout, places, shape, capacities }: LineScenery) {
  const stations = layout.spots.map(({ ground }, station): Label => ({
    kind: 'station',
    station,
    x: (ground.x0 + ground.x1) / 2,
    y: STATION_UP_M,
    // Toward the back, so that the label does not lie on what it names.
    z: ground.z0 + BACK_SHARE * (ground.z1 - ground.z0),
  }))
  const buffers = layout.spots.flatMap((_, station): Label[] => {
    if (capacities[station]! <= MOST_STACKED) return []
    const place = shape.servers + station
    return [
      { kind: 'buffer', station, x: places.xM[place]!, y: BUFFER_UP_M, z: places.zM[place]! },
    ]
  })
  return [...stations, ...buffers].slice(0, MOST_LABELS)
}
