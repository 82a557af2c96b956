import { expect, test } from 'vitest'

import { solidOf, type Solid } from './solids.ts'

type V = readonly [number, number, number]

const triangles = ({ positions }: Solid): [V, V, V][] =>
  Array.from({ length: positions.length / 9 }, (_, t) =>
    [0, 1, 2].map((c) => positions.slice(9 * t + 3 * c, 9 * t + 3 * c + 3) as unknown as V),
  ) as [V, V, V][]

/** Divergence theorem: the sum of signed tetrahedra is the volume if all faces point outward. */
const volume = (solid: Solid) =>
  triangles(solid).reduce((sum, [a, b, c]) => {
    const x = a[0] * (b[1] * c[2] - b[2] * c[1])
    const y = a[1] * (b[2] * c[0] - b[0] * c[2])
    const z = a[2] * (b[0] * c[1] - b[1] * c[0])
    return sum + (x + y + z) / 6
  }, 0)

test('a plain box is closed, faces outward and has twelve triangles', () => {
  const solid = solidOf({ kind: 'box', size: [2, 3, 4], bevelM: 0 })
  expect(triangles(solid)).toHaveLength(12)
  expect(volume(solid)).toBeCloseTo(24)
})

test('a bevelled box has 44 triangles and loses its edges', () => {
  const solid = solidOf({ kind: 'box', size: [1, 1, 1], bevelM: 0.1 })
  // 6 faces × 2 + 12 edges × 2 + 8 corners.
  expect(triangles(solid)).toHaveLength(44)
  // Twelve edges lose prisms of b²/2 over 1 − 2b; eight corners keep 5b³/6 less than full cubes:
  // per corner b³ − b³/6. 1 − 12 · 0.005 · 0.8 − 8 · 0.001 · 5/6 = 0.945333.
  expect(volume(solid)).toBeCloseTo(1 - 12 * 0.005 * 0.8 - (8 * 0.001 * 5) / 6)
})

test('a tube of many sides has the volume of a cylinder or of a frustum', () => {
  const cylinder = { kind: 'tube', diameterM: 2, heightM: 1, taper: 1, sides: 256 } as const
  expect(volume(solidOf(cylinder))).toBeCloseTo(Math.PI, 2)
  // πh (R² + Rr + r²) / 3 with R = 1, r = 1/2.
  expect(volume(solidOf({ ...cylinder, taper: 0.5 }))).toBeCloseTo((Math.PI * 1.75) / 3, 2)
})

test('a ball stands on the floor and points outward', () => {
  const solid = solidOf({ kind: 'ball', diameterM: 2 })
  expect(Math.min(...solid.positions.filter((_, i) => i % 3 === 1))).toBeCloseTo(0)
  expect(volume(solid)).toBeGreaterThan(3)
  expect(volume(solid)).toBeLessThan((4 / 3) * Math.PI)
})

test('every normal has length one', () => {
  for (const shape of [
    { kind: 'box', size: [1, 2, 3], bevelM: 0.2 },
    { kind: 'tube', diameterM: 1, heightM: 2, taper: 0.4, sides: 8 },
    { kind: 'ball', diameterM: 1 },
  ] as const) {
    const { normals } = solidOf(shape)
    for (let i = 0; i < normals.length; i += 3)
      expect(Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!)).toBeCloseTo(1)
  }
})
