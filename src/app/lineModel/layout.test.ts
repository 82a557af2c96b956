import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { LinePlan } from '../../../sim-core/index.ts'
import { aFactoryLine, FACTORY_KINDS } from './aFactoryLine.ts'
import { STATION_KINDS } from '../../../sim-core/index.ts'
import type { StationKind } from './footprints.ts'
import { layoutLine, type Ground, type LineLayout } from './layout.ts'
import { alongPath } from './path.ts'
import { placesOf } from './places.ts'
import { wrap } from './rows.ts'
import { seatsOf } from './seats.ts'
import { outsidePlace, shapeOf, shippedPlace } from './shape.ts'

const [aStation] = aFactoryLine().stations as [LinePlan['stations'][number]]

const overlap = (a: Ground, b: Ground) =>
  Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 1e-6 &&
  Math.min(a.z1, b.z1) - Math.max(a.z0, b.z0) > 1e-6

function overlaps({ spots }: LineLayout): string[] {
  const grounds = spots.flatMap(({ ground, buffer, kind }, s) => [
    { name: `${kind} ${s}`, ground },
    ...(buffer ? [{ name: `buffer of ${s}`, ground: buffer }] : []),
  ])
  return grounds.flatMap((a, i) =>
    grounds
      .slice(i + 1)
      .flatMap((b) => (overlap(a.ground, b.ground) ? [`${a.name}/${b.name}`] : [])),
  )
}

/** Any line: kinds, seats and buffers as they come, each station handing on to the next. */
const anyStations = fc.array(
  fc.record({
    kind: fc.constantFrom<StationKind>(...STATION_KINDS),
    servers: fc.integer({ min: 1, max: 12 }),
    bufferCapacity: fc.constantFrom(0, 8, 30, 31, 160, Infinity),
  }),
  { minLength: 1, maxLength: 24 },
)

interface AnyStation {
  readonly kind: StationKind
  readonly servers: number
  readonly bufferCapacity: number
}

function planOf(stations: readonly AnyStation[]) {
  const plan: LinePlan = {
    ...aFactoryLine(),
    stations: stations.map(({ servers, bufferCapacity }, s) => ({
      ...aStation,
      id: `s${s}`,
      servers,
      bufferCapacity,
      next: s + 1 < stations.length ? s + 1 : -1,
    })),
  }
  return { plan, kinds: stations.map(({ kind }) => kind) }
}

const layoutOf = (stations: readonly AnyStation[]) => {
  const { plan, kinds } = planOf(stations)
  const shape = shapeOf(plan)
  return { layout: layoutLine(plan, kinds), shape, seats: seatsOf(plan, kinds, shape) }
}

test('nothing stands on the ground of anything else, whatever the line', () => {
  fc.assert(
    fc.property(anyStations, (stations) => {
      expect(overlaps(layoutOf(stations).layout)).toEqual([])
    }),
  )
})

test('every workpiece lies on the ground of the station or buffer that holds it', () => {
  fc.assert(
    fc.property(anyStations, (stations) => {
      const { layout, shape, seats } = layoutOf(stations)
      const { xM, zM } = placesOf(layout, shape, seats)
      for (let v = 0; v < shape.servers; v++) {
        const { ground } = layout.spots[shape.stationOf[v]!]!
        expect(xM[v]).toBeGreaterThan(ground.x0 - 1e-3)
        expect(xM[v]).toBeLessThan(ground.x1 + 1e-3)
        expect(zM[v]).toBeGreaterThan(ground.z0 - 1e-3)
        expect(zM[v]).toBeLessThan(ground.z1 + 1e-3)
      }
    }),
  )
})

test('the same plan gives the same floor', () => {
  const once = layoutLine(aFactoryLine(), FACTORY_KINDS)
  expect(layoutLine(aFactoryLine(), FACTORY_KINDS)).toEqual(once)
})

test('a long line wraps into rows that go back and forth', () => {
  const stations = Array.from({ length: 20 }, () => ({
    kind: 'manual' as const,
    servers: 6,
    bufferCapacity: 8,
  }))
  const { layout } = layoutOf(stations)
  expect(layout.rows.length).toBeGreaterThan(2)
  expect(layout.rows.map(({ direction }) => direction)).toEqual(
    layout.rows.map((_, r) => (r % 2 === 0 ? 1 : -1)),
  )
  for (const [r, row] of layout.rows.slice(1).entries())
    expect(row.fromX).toBeCloseTo(layout.rows[r]!.toX)
})

test('a rework bench stands behind the station that sends it work', () => {
  const layout = layoutLine(aFactoryLine(), FACTORY_KINDS)
  const check = layout.spots[3]!
  const bench = layout.spots[4]!
  expect(bench.aside).toBe(true)
  expect(bench.row).toBe(check.row)
  expect(bench.ground.z1).toBeLessThan(check.ground.z0)
  expect(Math.abs(bench.ground.x0 - check.ground.x0)).toBeLessThan(4)
})

test('wrapping keeps the order and breaks where the rows come out most even', () => {
  // Into three rows: 4 + 4 | 4 + 4 | 4 with gaps of 1 is 9 wide; depth 3 per row gives 9 / 9.
  const { rows, widthM } = wrap([4, 4, 4, 4, 4], 1, 1, () => 3)
  expect(rows).toEqual([[0, 1], [2, 3], [4]])
  expect(widthM).toBe(9)
  expect(wrap([], 1, 1, () => 3).rows).toEqual([])
})

test('a workpiece goes along the belt and around the turn, from place to place', () => {
  const stations = Array.from({ length: 6 }, () => ({
    kind: 'machine' as const,
    servers: 1,
    bufferCapacity: 0,
  }))
  const { layout, shape, seats } = layoutOf(stations)
  const places = placesOf(layout, shape, seats)
  expect(layout.rows.length).toBeGreaterThan(1)
  const out = { x: 0, y: 0, z: 0 }
  const [last, next] = [0, 1].map((r) => layout.spots.findLastIndex(({ row }) => row === r)) as [
    number,
    number,
  ]
  const from = shape.firstServer[last]!
  const to = shape.firstServer[next]!
  alongPath(layout, places, from, to, 0, out)
  expect(out.x).toBeCloseTo(places.xM[from]!)
  alongPath(layout, places, from, to, 1, out)
  expect(out.x).toBeCloseTo(places.xM[to]!)
  expect(out.z).toBeCloseTo(layout.rows[1]!.axisZ)
  let farthest = -Infinity
  for (let share = 0; share <= 1; share += 0.01) {
    alongPath(layout, places, from, to, share, out)
    farthest = Math.max(farthest, out.x)
  }
  expect(farthest).toBeCloseTo(layout.rows[0]!.toX, 0)
  expect(places.xM[outsidePlace(shape)]).toBeLessThan(layout.rows[0]!.fromX)
  expect(places.row[shippedPlace(shape)]).toBe(layout.rows.length - 1)
})
