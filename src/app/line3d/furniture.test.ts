import { expect, test } from 'vitest'

import { aFactoryLine, FACTORY_KINDS } from '../lineModel/aFactoryLine.ts'
import { sceneryOf } from '../lineModel/scenery.ts'
import { furnish, lampOf } from './furniture.ts'
import { labelsOf, MOST_LABELS } from './labels.ts'

const scenery = sceneryOf(aFactoryLine(), FACTORY_KINDS)
const furniture = furnish(scenery)
const count = (kit: Parameters<typeof furniture.get>[0]) => furniture.get(kit)?.length ?? 0

test('every seat has its kit: three benches, a tunnel, a portal, four trolleys', () => {
  expect(['manual', 'wave', 'inspection', 'oven', 'packing', 'rework'].map((kit) =>
    count(kit as Parameters<typeof count>[0]),
  )).toEqual([3, 1, 1, 4, 2, 1])
})

test('a buffer of 20 places is rollers, one without end a rack, and carriers have no kit', () => {
  // Capacities 8, 8, 8, 8, 20 are rollers; the bench and the oven have no end.
  expect([count('rollers'), count('rack')]).toEqual([5, 2])
  expect(count('cart')).toBe(0)
})

test('everything stands on the floor', () => {
  const { x0, x1, z0, z1 } = scenery.layout.bounds
  for (const pieces of furniture.values())
    for (const { x, z } of pieces) {
      expect(x).toBeGreaterThan(x0)
      expect(x).toBeLessThan(x1)
      expect(z).toBeGreaterThan(z0)
      expect(z).toBeLessThan(z1)
    }
})

test('belts leave out rollers, racks, lanes and tunnels', () => {
  const belts = furniture.get('conveyor') ?? []
  const { rows, spots } = scenery.layout
  const closed = spots.flatMap(({ kind, ground, buffer, aside }) =>
    aside ? [] : [buffer, kind === 'wave' || kind === 'transport' ? ground : null],
  )
  const onRow = belts.filter(({ turn, z }) => turn === 0 && rows.some(({ axisZ }) => axisZ === z))
  expect(onRow.length).toBeGreaterThan(3)
  const inside = onRow.filter(({ x, z, stretch }) =>
    closed.some(
      (ground) =>
        ground !== null &&
        z > ground.z0 &&
        z < ground.z1 &&
        x + stretch / 2 > ground.x0 + 0.01 &&
        x - stretch / 2 < ground.x1 - 0.01,
    ),
  )
  expect(inside).toEqual([])
})

test('every seat but those of carriers has a lamp', () => {
  const seats = Array.from(scenery.seats.stationOf)
  const without = seats.filter((_, seat) => lampOf(scenery, seat) === null)
  expect(without.every((station) => scenery.kinds[station] === 'transport')).toBe(true)
  expect(without).toHaveLength(2)
})

test('stations have labels, and buffers that can hold more than is drawn; at most forty', () => {
  const labels = labelsOf(scenery)
  expect(labels.filter(({ kind }) => kind === 'station')).toHaveLength(7)
  const buffers = labels.filter(({ kind }) => kind === 'buffer')
  expect(buffers.map(({ station }) => station)).toEqual([4, 5, 6])
  expect(labels.length).toBeLessThanOrEqual(MOST_LABELS)
})
