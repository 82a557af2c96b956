/** What stands on the floor and does not move, as places of kits. Knows nothing of three. */
import { bufferPlace, outsidePlace, scrappedPlace, shippedPlace } from '../lineModel/shape.ts'
import { FOOTPRINTS, type StationKind } from '../lineModel/footprints.ts'
import type { LineLayout, Spot } from '../lineModel/layout.ts'
import { axisOf } from '../lineModel/places.ts'
import type { LineScenery } from '../lineModel/scenery.ts'
import { SEAT_KITS, type KitName } from './kits/kits.ts'

export interface Piece {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly turn: number
  /** Along its own x. */
  readonly stretch: number
  readonly heighten: number
}

export type Furniture = ReadonlyMap<KitName, readonly Piece[]>

const BELT_PIECE_M = 1

export function furnish(scenery: LineScenery): Furniture {
  const pieces = new Map<KitName, Piece[]>()
  const add = (kit: KitName, x: number, z: number, more: Partial<Piece> = {}) => {
    const list = pieces.get(kit) ?? []
    list.push({ x, z, y: 0, turn: 0, stretch: 1, heighten: 1, ...more })
    pieces.set(kit, list)
  }
  const { shape, seats, layout, places, kinds } = scenery
  for (let seat = 0; seat < seats.count; seat++) {
    const kit = SEAT_KITS[kinds[seats.stationOf[seat]!]!]
    const lamp = lampOf(scenery, seat)
    if (kit !== null)
      add(kit, places.seatX[seat]!, places.seatZ[seat]!, { turn: seatTurn(scenery, seat) })
    if (lamp !== null)
      add('mast', lamp.x, lamp.z, { y: lamp.fromM, heighten: lamp.lampM - lamp.fromM })
  }
  layout.spots.forEach(({ bufferKind, buffer }, s) => {
    const place = bufferPlace(shape, s)
    if (buffer !== null && bufferKind !== 'none')
      add(bufferKind, places.xM[place]!, places.zM[place]!)
  })
  for (const { x0, z0, x1, z1 } of beltsOf(layout)) {
    const length = Math.abs(x1 - x0) + Math.abs(z1 - z0)
    const count = Math.max(1, Math.round(length / BELT_PIECE_M))
    for (let i = 0; i < count; i++) {
      const share = (i + 0.5) / count
      const turn = z0 === z1 ? 0 : Math.PI / 2
      const stretch = length / count
      add('conveyor', x0 + (x1 - x0) * share, z0 + (z1 - z0) * share, { turn, stretch })
    }
  }
  const ends = [
    ['palletIn', outsidePlace(shape)],
    ['palletOut', shippedPlace(shape)],
    ['bin', scrappedPlace(shape)],
  ] as const
  for (const [kit, place] of ends) add(kit, places.xM[place]!, places.zM[place]!)
  return pieces
}

/** Side kits face the belt; inline kits flow with it. */
export function seatTurn({ seats, layout, places, kinds }: LineScenery, seat: number): number {
  const station = seats.stationOf[seat]!
  const { aside, row } = layout.spots[station]!
  if (!FOOTPRINTS[kinds[station]!].inline) return places.side[seat] === 1 ? 0 : Math.PI
  return aside || layout.rows[row]!.direction === 1 ? 0 : Math.PI
}

/** A lamp on its mast: where on the kit, the height of what it stands on, and of the lamp. */
interface LampSite {
  readonly at: readonly [number, number]
  readonly fromM: number
  readonly lampM: number
}

const LAMP_SITES: Readonly<Record<StationKind, LampSite | null>> = {
  manual: { at: [0.46, 0.45], fromM: 1.58, lampM: 1.82 },
  packing: { at: [0.64, 0.44], fromM: 0.79, lampM: 1.7 },
  rework: { at: [-0.54, 0.44], fromM: 0.79, lampM: 1.7 },
  tester: { at: [-0.36, 0.6], fromM: 1.78, lampM: 2 },
  press: { at: [0, 0.6], fromM: 1.78, lampM: 2 },
  laser: { at: [-0.42, 0.6], fromM: 1.72, lampM: 1.95 },
  oven: { at: [0.36, 0.9], fromM: 2.02, lampM: 2.2 },
  robot: { at: [0.95, 0.77], fromM: 1.3, lampM: 1.7 },
  wave: { at: [1.7, 0.3], fromM: 1.4, lampM: 1.8 },
  machine: { at: [0.6, 0.3], fromM: 1.5, lampM: 1.8 },
  inspection: { at: [0, -0.6], fromM: 1.7, lampM: 1.95 },
  transport: null,
  conveyor: null,
}

/** Where the lamp of a seat stands; null for what has none but its pad. */
export function lampOf(scenery: LineScenery, seat: number) {
  const { seats, places, kinds } = scenery
  const site = LAMP_SITES[kinds[seats.stationOf[seat]!]!]
  if (site === null) return null
  const flip = Math.cos(seatTurn(scenery, seat)) > 0 ? 1 : -1
  const [x, z] = site.at
  return {
    x: places.seatX[seat]! + flip * x,
    z: places.seatZ[seat]! + flip * z,
    fromM: site.fromM,
    lampM: site.lampM,
  }
}

interface Stretch {
  readonly x0: number
  readonly z0: number
  readonly x1: number
  readonly z1: number
}

/** Belts: along each row but where rollers or carriers take over, and around the turns. */
function beltsOf(layout: LineLayout): Stretch[] {
  const belts: Stretch[] = []
  layout.rows.forEach(({ axisZ, fromX, toX }, r) => {
    const [low, high] = fromX < toX ? [fromX, toX] : [toX, fromX]
    const gaps = layout.spots.filter(({ row, aside }) => row === r && !aside).flatMap(noBeltAt)
    let x = low
    for (const [from, to] of gaps.toSorted((a, b) => a[0] - b[0])) {
      if (from - x > 0.05) belts.push({ x0: x, x1: from, z0: axisZ, z1: axisZ })
      x = to
    }
    if (high - x > 0.05) belts.push({ x0: x, x1: high, z0: axisZ, z1: axisZ })
    const next = layout.rows[r + 1]
    if (next) belts.push({ x0: toX, x1: toX, z0: axisZ, z1: next.axisZ })
  })
  for (const spot of layout.spots)
    if (spot.aside) {
      const z = axisOf(layout, spot)
      belts.push({ x0: spot.ground.x0, x1: spot.ground.x1, z0: z, z1: z })
    }
  return belts
}

function noBeltAt({ kind, ground, buffer }: Spot): (readonly [number, number])[] {
  const spans = buffer === null ? [] : [[buffer.x0, buffer.x1] as const]
  const through = kind === 'transport' || kind === 'wave' || kind === 'machine'
  return through ? [...spans, [ground.x0, ground.x1]] : spans
}
