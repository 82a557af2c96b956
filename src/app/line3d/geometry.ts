/** Kits as geometry: positions, normals and vertex colours, built once and kept. */
import { BufferAttribute, BufferGeometry, Color, Euler, Matrix4 } from 'three'

import { KITS, type KitName } from './kits/kits.ts'
import { TINTS, type Kit, type Part, type Tint } from './parts.ts'
import { solidOf } from './solids.ts'

const built = new Map<KitName, BufferGeometry>()

export function geometryOf(name: KitName): BufferGeometry {
  const known = built.get(name)
  if (known !== undefined) return known
  const made = merge(KITS[name])
  built.set(name, made)
  return made
}

function merge(kit: Kit): BufferGeometry {
  const solids = kit.map(({ shape }) => solidOf(shape))
  const size = solids.reduce((sum, { positions }) => sum + positions.length, 0)
  const positions = new Float32Array(size)
  const normals = new Float32Array(size)
  const colors = new Float32Array(size)
  let from = 0
  kit.forEach((part, i) => {
    const { positions: corners, normals: directions } = solids[i]!
    const matrix = matrixOf(part).elements
    const { r, g, b } = COLORS[part.tint]
    for (let at = 0; at < corners.length; at += 3) {
      turn(matrix, corners, at, 1, positions, from + at)
      turn(matrix, directions, at, 0, normals, from + at)
      colors[from + at] = r
      colors[from + at + 1] = g
      colors[from + at + 2] = b
    }
    from += corners.length
  })
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  geometry.setAttribute('normal', new BufferAttribute(normals, 3))
  geometry.setAttribute('color', new BufferAttribute(colors, 3))
  return geometry
}

const COLORS = Object.fromEntries(
  Object.entries(TINTS).map(([tint, hex]) => [tint, new Color(hex)]),
) as Readonly<Record<Tint, Color>>

function matrixOf({ turn: [x, y, z], at }: Part): Matrix4 {
  return new Matrix4().makeRotationFromEuler(new Euler(x, y, z, 'ZYX')).setPosition(...at)
}

/** Turns the point at `at`, and moves it too if `w` is 1: directions are not moved. */
function turn(
  m: readonly number[],
  points: readonly number[],
  at: number,
  w: number,
  out: Float32Array,
  to: number,
): void {
  const x = points[at]!
  const y = points[at + 1]!
  const z = points[at + 2]!
  out[to] = m[0]! * x + m[4]! * y + m[8]! * z + m[12]! * w
  out[to + 1] = m[1]! * x + m[5]! * y + m[9]! * z + m[13]! * w
  out[to + 2] = m[2]! * x + m[6]! * y + m[10]! * z + m[14]! * w
}
