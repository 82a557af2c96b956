/** Triangles of the plain shapes that kits are made of, as a flat list of corners and normals. */
import type { Shape, Vec3 } from './parts.ts'

export interface Solid {
  /** x, y, z of three corners per triangle, counter-clockwise seen from outside. */
  readonly positions: number[]
  readonly normals: number[]
}

/** Rings of a ball from pole to pole, and its segments. */
const BALL_RINGS = 5
const BALL_SIDES = 8

export function solidOf(shape: Shape): Solid {
  switch (shape.kind) {
    case 'box': return boxOf(shape.size, shape.bevelM)
    case 'tube': return tubeOf(shape.diameterM / 2, shape.heightM, shape.taper, shape.sides)
    case 'ball': return ballOf(shape.diameterM / 2)
    case 'bar': return barOf(shape.outline, shape.lengthM)
  }
}

const boxOf = (size: Vec3, bevelM: number) =>
  bevelM > 0 ? bevelledBox(size, bevelM) : plainBox(size)

const empty = (): Solid => ({ positions: [], normals: [] })

/** A flat convex polygon, as a fan. */
function face(solid: Solid, ...corners: readonly Vec3[]): void {
  const [a, b, c] = corners as [Vec3, Vec3, Vec3]
  const normal = unit(cross(minus(b, a), minus(c, a)))
  for (let i = 1; i + 1 < corners.length; i++) {
    solid.positions.push(...a, ...corners[i]!, ...corners[i + 1]!)
    solid.normals.push(...normal, ...normal, ...normal)
  }
}

const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
function unit([x, y, z]: Vec3): Vec3 {
  const length = Math.hypot(x, y, z) || 1
  return [x / length, y / length, z / length]
}

function plainBox([w, h, d]: Vec3): Solid {
  const half = d / 2
  return barOf([[-half, 0], [-half, h], [half, h], [half, 0]], w)
}

/**
 * A box with every edge cut at 45°: six faces, twelve edges, eight corners. Each face is the box's,
 * inset by the bevel; an edge joins two of them, a corner three.
 */
function bevelledBox([w, h, d]: Vec3, wanted: number): Solid {
  const solid = empty()
  const bevel = Math.min(wanted, w / 3, h / 3, d / 3)
  const half: Vec3 = [w / 2, h / 2, d / 2]
  /** The corner in direction `signs`, on the face of `axis`. */
  const point = (axis: number, signs: Vec3): Vec3 => {
    const p = [0, 1, 2].map((i) => signs[i]! * (half[i]! - (i === axis ? 0 : bevel)))
    return [p[0]!, p[1]! + h / 2, p[2]!]
  }
  const outward = (corners: readonly Vec3[], middle: Vec3) => {
    const [a, b, c] = corners as [Vec3, Vec3, Vec3]
    const n = cross(minus(b, a), minus(c, a))
    const out = n[0] * middle[0] + n[1] * middle[1] + n[2] * middle[2]
    face(solid, ...(out > 0 ? corners : corners.toReversed()))
  }
  const SIGNS = [-1, 1] as const
  for (const axis of [0, 1, 2]) {
    const [u, v] = [(axis + 1) % 3, (axis + 2) % 3] as [number, number]
    const at = (su: number, sv: number, sa: number): Vec3 => {
      const signs = [0, 0, 0]
      signs[u] = su
      signs[v] = sv
      signs[axis] = sa
      return signs as unknown as Vec3
    }
    for (const s of SIGNS) {
      const ring = [at(-1, -1, s), at(1, -1, s), at(1, 1, s), at(-1, 1, s)]
      outward(ring.map((signs) => point(axis, signs)), at(0, 0, s))
      for (const t of SIGNS)
        outward(
          [
            point(u, at(s, t, -1)),
            point(v, at(s, t, -1)),
            point(v, at(s, t, 1)),
            point(u, at(s, t, 1)),
          ],
          at(s, t, 0),
        )
    }
  }
  for (const x of SIGNS)
    for (const y of SIGNS)
      for (const z of SIGNS)
        outward([0, 1, 2].map((axis) => point(axis, [x, y, z])), [x, y, z])
  return solid
}

function barOf(outline: readonly (readonly [number, number])[], lengthM: number): Solid {
  const solid = empty()
  const half = lengthM / 2
  const left = outline.map(([z, y]): Vec3 => [-half, y, z])
  const right = outline.map(([z, y]): Vec3 => [half, y, z])
  face(solid, ...left.toReversed())
  face(solid, ...right)
  outline.forEach((_, i) => {
    const j = (i + 1) % outline.length
    face(solid, left[i]!, left[j]!, right[j]!, right[i]!)
  })
  return solid
}

/** Round sides are shaded as round, whatever the number of facets. */
function tubeOf(radius: number, height: number, taper: number, sides: number): Solid {
  const solid = empty()
  const top = radius * taper
  const slope = (radius - top) / height
  const around = (i: number): readonly [number, number] => {
    const angle = (2 * Math.PI * i) / sides
    return [Math.cos(angle), Math.sin(angle)]
  }
  const low: Vec3[] = []
  const high: Vec3[] = []
  for (let i = 0; i < sides; i++) {
    const [c, s] = around(i)
    const [c1, s1] = around(i + 1)
    low.push([radius * c, 0, -radius * s])
    high.push([top * c, height, -top * s])
    const quad: Vec3[] = [
      [radius * c, 0, -radius * s],
      [radius * c1, 0, -radius * s1],
      [top * c1, height, -top * s1],
      [top * c, height, -top * s],
    ]
    const n = unit([c, slope, -s])
    const n1 = unit([c1, slope, -s1])
    for (const corner of [0, 1, 2, 0, 2, 3]) solid.positions.push(...quad[corner]!)
    solid.normals.push(...n, ...n1, ...n1, ...n, ...n1, ...n)
  }
  face(solid, ...low.toReversed())
  face(solid, ...high)
  return solid
}

/** Stands on its lowest point. */
function ballOf(radius: number): Solid {
  const solid = empty()
  const at = (ring: number, side: number): Vec3 => {
    const polar = (Math.PI * ring) / BALL_RINGS
    const angle = (2 * Math.PI * side) / BALL_SIDES
    const r = Math.sin(polar)
    return [r * Math.cos(angle), -Math.cos(polar), -r * Math.sin(angle)]
  }
  const place = ([x, y, z]: Vec3): Vec3 => [radius * x, radius * (y + 1), radius * z]
  for (let ring = 0; ring < BALL_RINGS; ring++)
    for (let side = 0; side < BALL_SIDES; side++) {
      const quad = [at(ring, side), at(ring, side + 1), at(ring + 1, side + 1), at(ring + 1, side)]
      for (const i of [0, 1, 2, 0, 2, 3]) {
        solid.positions.push(...place(quad[i]!))
        solid.normals.push(...quad[i]!)
      }
    }
  return solid
}
