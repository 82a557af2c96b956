/** Every workpiece 工件 in the line, as one instanced mesh that copies the playback frame. */
import { useLayoutEffect, useMemo, useRef } from 'react'
import {
  BoxGeometry,
  Color,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  MeshLambertMaterial,
  type InstancedMesh,
} from 'three'

import { LOOK_REWORKED } from '../../../sim-core/index.ts'
import type { PlaybackFrame } from '../playback/frame.ts'
import { PART, type Theme } from '../ui/tokens.ts'
import { useDraw } from './frame.ts'
import { place } from './placement.ts'

/** Larger than life: at true size a line of thirty metres would hide them. */
const SIZE_M = { x: 0.26, y: 0.13, z: 0.2 }
const BOX = new BoxGeometry(SIZE_M.x, SIZE_M.y, SIZE_M.z).translate(0, SIZE_M.y / 2, 0)

interface WorkpiecesProps {
  /** At most so many are drawn. */
  readonly capacity: number
  readonly theme: Theme
}

/** Products by lightness: shares of white (black where negative) in the colour of good ones. */
const PRODUCT_TINTS = [0, 0.3, -0.45] as const

export function Workpieces({ capacity, theme }: WorkpiecesProps) {
  const mesh = useRef<InstancedMesh>(null)
  const colors = useMemo(() => colorsOf(theme), [theme])
  const material = useMemo(() => new MeshLambertMaterial(), [])
  useLayoutEffect(() => {
    const { current } = mesh
    if (current === null) return
    current.instanceMatrix.setUsage(DynamicDrawUsage)
    current.instanceColor = new InstancedBufferAttribute(new Float32Array(3 * capacity), 3)
    current.instanceColor.setUsage(DynamicDrawUsage)
    current.count = 0
  }, [capacity])
  useDraw(({ frame }) => draw(mesh.current!, frame, colors))
  return (
    <instancedMesh
      key={capacity}
      ref={mesh}
      args={[BOX, material, capacity]}
      frustumCulled={false}
    />
  )
}

function colorsOf(theme: Theme) {
  const { good, reject } = PART[theme]
  const white = new Color('#FFFFFF')
  const black = new Color('#000000')
  return {
    products: PRODUCT_TINTS.map((share) =>
      new Color(good).lerp(share < 0 ? black : white, Math.abs(share)),
    ),
    reject: new Color(reject),
  }
}

function draw(
  mesh: InstancedMesh,
  { workpieces }: PlaybackFrame,
  { products, reject }: ReturnType<typeof colorsOf>,
): void {
  const { count, positionsM, looks, sizes } = workpieces
  const matrices = mesh.instanceMatrix.array as Float32Array
  const rgb = mesh.instanceColor!.array as Float32Array
  for (let i = 0; i < count; i++) {
    const look = looks[i]!
    const color = look & LOOK_REWORKED ? reject : products[look % products.length]!
    const at = 3 * i
    place(matrices, i, positionsM[at]!, positionsM[at + 1]!, positionsM[at + 2]!, 0, sizes[i])
    rgb[3 * i] = color.r
    rgb[3 * i + 1] = color.g
    rgb[3 * i + 2] = color.b
  }
  mesh.count = count
  mesh.instanceMatrix.needsUpdate = true
  mesh.instanceColor!.needsUpdate = true
}
