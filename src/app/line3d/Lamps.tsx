/** Tower lights 三色灯: unlit, not tone-mapped, in the exact colours of the states. */
import { useLayoutEffect, useMemo, useRef } from 'react'
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DynamicDrawUsage,
  InstancedBufferAttribute,
  type InstancedMesh,
  MeshBasicMaterial,
} from 'three'

import type { LineScenery } from '../lineScenery.ts'
import { STATE_OF_MODE } from '../lineStates.ts'
import { STATE_COLORS, type Theme } from '../ui/tokens.ts'
import { useDraw } from './frame.ts'
import { lampOf } from './furniture.ts'
import { place } from './placement.ts'
import { solidOf } from './solids.ts'

const LAMP = lampGeometry()
const UNLIT = new MeshBasicMaterial({ toneMapped: false })
const NEVER = 255

/** Three rings on top of each other. */
function lampGeometry(): BufferGeometry {
  const { positions } = solidOf({
    kind: 'tube',
    diameterM: 0.17,
    heightM: 0.12,
    taper: 1,
    sides: 10,
  })
  const rings = [0, 0.135, 0.27].flatMap((up) =>
    positions.map((value, i) => (i % 3 === 1 ? value + up : value)),
  )
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(rings), 3))
  return geometry
}

export function Lamps({ scenery, theme }: { readonly scenery: LineScenery; readonly theme: Theme }) {
  const mesh = useRef<InstancedMesh>(null)
  const lamps = useMemo(() => lampsOf(scenery), [scenery])
  const shown = useMemo(() => new Uint8Array(lamps.length).fill(NEVER), [lamps])
  const colors = useMemo(
    () => STATE_OF_MODE.map((state) => new Color(STATE_COLORS[theme][state].fill)),
    [theme],
  )
  useLayoutEffect(() => {
    shown.fill(NEVER)
    const { current } = mesh
    if (current === null) return
    current.instanceColor = new InstancedBufferAttribute(new Float32Array(3 * lamps.length), 3)
    current.instanceColor.setUsage(DynamicDrawUsage)
    lamps.forEach(({ x, lampM, z }, i) =>
      place(current.instanceMatrix.array as Float32Array, i, x, lampM, z),
    )
    current.instanceMatrix.needsUpdate = true
  }, [lamps, shown, colors])
  useDraw(({ frame }) => {
    const { current } = mesh
    if (current === null) return
    for (let i = 0; i < lamps.length; i++) {
      const lamp = frame.lamps[lamps[i]!.seat]!
      if (shown[i] === lamp) continue
      shown[i] = lamp
      current.setColorAt(i, colors[lamp]!)
      current.instanceColor!.needsUpdate = true
    }
  })
  if (lamps.length === 0) return null
  return (
    <instancedMesh
      key={lamps.length}
      ref={mesh}
      args={[LAMP, UNLIT, lamps.length]}
      frustumCulled={false}
    />
  )
}

const lampsOf = (scenery: LineScenery) =>
  Array.from(scenery.seats.stationOf, (_, seat) => ({ seat, lamp: lampOf(scenery, seat) })).flatMap(
    ({ seat, lamp }) => (lamp === null ? [] : [{ seat, ...lamp }]),
  )
