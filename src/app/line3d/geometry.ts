/** Kits as geometry: positions, normals and vertex colours, built once and kept. */
import { BufferAttribute, BufferGeometry, Color, Euler, Matrix3, Matrix4, Vector3 } from 'three'

import { KITS, type KitName } from './kits/kits.ts'
import { TINTS, type Kit, type Part } from './parts.ts'
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
  const positions: number[] = []
  const normals: number[] = []
  const colors: number[] = []
  for (const part of kit) addPart(part, positions, normals, colors)
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3))
  geometry.setAttribute('normal', new BufferAttribute(Float32Array.from(normals), 3))
  geometry.setAttribute('color', new BufferAttribute(Float32Array.from(colors), 3))
  return geometry
}

function addPart(part: Part, positions: number[], normals: number[], colors: number[]): void {
  const solid = solidOf(part.shape)
  const [rx, ry, rz] = part.turn
  const matrix = new Matrix4().makeRotationFromEuler(new Euler(rx, ry, rz, 'ZYX'))
  matrix.setPosition(...part.at)
  const turn = new Matrix3().setFromMatrix4(matrix)
  const color = new Color(TINTS[part.tint])
  const v = new Vector3()
  for (let i = 0; i < solid.positions.length; i += 3) {
    v.fromArray(solid.positions, i).applyMatrix4(matrix)
    positions.push(v.x, v.y, v.z)
    v.fromArray(solid.normals, i).applyMatrix3(turn)
    normals.push(v.x, v.y, v.z)
    colors.push(color.r, color.g, color.b)
  }
}
