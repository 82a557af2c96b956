/** What stands on the floor and does not move, as places of kits: from the scenery, without three. */
import { bufferPlace, outsidePlace, scrappedPlace, shippedPlace } from '../lineShape.ts'
import { FOOTPRINTS } from '../lineFootprints.ts'
import type { LineLayout, Spot } from '../lineLayout.ts'
import { axisOf } from '../linePlaces.ts'
import type { LineScenery } from '../lineScenery.ts'
import { SEAT_KITS, type KitName } from './kits/kits.ts'

export interface Piece {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly turn: number
  /** Along its own x. */
  readonly stretch: number
}

export type Furniture = ReadonlyMap<KitName, readonly Piece[]>

const BELT_PIECE_M = 1

export function furnish(scenery: LineScenery): Furniture {
  const pieces = new Map<KitName, Piece[]>()
  const add = (kit: KitName, x: number, z: number, turn = 0, y = 0, stretch = 1) => {
    const list = pieces.get(kit) ?? []
    list.push({ x, y, z, turn, stretch })
    pieces.set(kit, list)
  }
  const { shape, layout, places, kinds } = scenery
  for (let v = 0; v < shape.servers; v++) {
    const kit = SEAT_KITS[kinds[shape.stationOf[v]!]!]
    const mast = mastOf(scenery, v)
    if (kit !== null) add(kit, places.seatX[v]!, places.seatZ[v]!, seatTurn(scenery, v))
    if (mast !== null) add('mast', mast.x, mast.z, 0, mast.y)
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
      add('conveyor', x0 + (x1 - x0) * share, z0 + (z1 - z0) * share, turn, 0, length / count)
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
export function seatTurn({ shape, layout, places, kinds }: LineScenery, server: number): number {
  const station = shape.stationOf[server]!
  const { aside, row } = layout.spots[station]!
  if (!FOOTPRINTS[kinds[station]!].inline) return places.side[server] === 1 ? 0 : Math.PI
  return aside || layout.rows[row]!.direction === 1 ? 0 : Math.PI
}

const LAMP_UP_M = { inline: 1.5, aside: 1.62, oven: 2.02 } as const
export const MAST_M = 0.4

/** Where the lamp of a server stands: at the back of an aside seat, over an inline machine. */
export function mastOf(scenery: LineScenery, server: number) {
  const { shape, places, kinds } = scenery
  const kind = kinds[shape.stationOf[server]!]!
  if (kind === 'transport' || kind === 'conveyor') return null
  const { inline, pitchM } = FOOTPRINTS[kind]
  const turn = seatTurn(scenery, server)
  const [dx, dz] = inline ? [pitchM * 0.3, 0.3] : [pitchM * 0.36, 0.46]
  const flip = Math.cos(turn) > 0 ? 1 : -1
  const y = kind === 'oven' ? LAMP_UP_M.oven : inline ? LAMP_UP_M.inline : LAMP_UP_M.aside
  return { x: places.seatX[server]! + flip * dx, y, z: places.seatZ[server]! + flip * dz }
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
