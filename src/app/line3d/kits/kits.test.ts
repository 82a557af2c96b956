import { expect, test } from 'vitest'

import { STATION_KINDS } from '../../../../sim-core/index.ts'
import { FOOTPRINTS } from '../../lineModel/footprints.ts'
import { solidOf } from '../solids.ts'
import { KITS, SEAT_KITS } from './kits.ts'

const trianglesOf = (name: keyof typeof KITS) =>
  KITS[name].reduce((sum, { shape }) => sum + solidOf(shape).positions.length / 9, 0)

/** Six times the signed volume; negative when a part is inside out. */
function volume(positions: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < positions.length; i += 9) {
    const [ax, ay, az, bx, by, bz, cx, cy, cz] = positions.slice(i, i + 9) as [
      ...[number, number, number],
      ...[number, number, number],
      ...[number, number, number],
    ]
    sum += ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
  }
  return sum
}

test('no part of any kit is inside out', () => {
  const inverted = Object.entries(KITS).flatMap(([name, kit]) =>
    kit.some(({ shape }) => volume(solidOf(shape).positions) <= 0) ? [name] : [],
  )
  expect(inverted).toEqual([])
})

test('a kit stays within the floor that its station takes', () => {
  const outside = STATION_KINDS.flatMap((kind) => {
    const name = SEAT_KITS[kind]
    const { pitchM, depthM } = FOOTPRINTS[kind]
    const kit = name === null ? [] : KITS[name]
    return kit.flatMap(({ shape, at, turn }) => {
      if (turn.some((angle) => angle !== 0) || shape.kind !== 'box') return []
      const along = Math.abs(at[0]) + shape.size[0] / 2
      const across = Math.abs(at[2]) + shape.size[2] / 2
      const isOutside = along > pitchM / 2 + 1e-9 || across > depthM + 1e-9
      return isOutside ? [`${kind} ${along} ${across}`] : []
    })
  })
  expect(outside).toEqual([])
})

test('a machine has hundreds of triangles; 62 benches with people stay under 60,000', () => {
  expect(trianglesOf('wave')).toBeGreaterThan(250)
  expect(trianglesOf('wave')).toBeLessThan(1500)
  const seat = trianglesOf('manual') + trianglesOf('seated') + trianglesOf('arms')
  expect(62 * seat).toBeLessThan(60_000)
})
