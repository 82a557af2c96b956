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

import type { LineScenery } from '../lineModel/scenery.ts'
import { STATE_OF_MODE } from '../playback/stateOfMode.ts'
import type { PlaybackFrame } from '../playback/frame.ts'
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

interface LampsProps {
  readonly scenery: LineScenery
  readonly theme: Theme
}

export function Lamps({ scenery, theme }: LampsProps) {
  const mesh = useRef<InstancedMesh>(null)
  const lamps = useMemo(() => lampsOf(scenery), [scenery])
  const look = useMemo(() => lookOf(lamps.length, theme), [lamps, theme])
  useLayoutEffect(() => {
    if (mesh.current !== null) standUp(mesh.current, lamps)
  }, [lamps])
  useDraw(({ frame }) => {
    if (mesh.current !== null) light(mesh.current, lamps, look, frame)
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

type Lamp = ReturnType<typeof lampsOf>[number]

interface Look {
  /** By mode. */
  readonly colors: readonly Color[]
  /** Mode that each lamp shows, or NEVER. */
  readonly shown: Uint8Array
}

const lookOf = (count: number, theme: Theme): Look => ({
  colors: STATE_OF_MODE.map((state) => new Color(STATE_COLORS[theme][state].fill)),
  shown: new Uint8Array(count).fill(NEVER),
})

function standUp(mesh: InstancedMesh, lamps: readonly Lamp[]): void {
  const matrices = mesh.instanceMatrix.array as Float32Array
  lamps.forEach(({ x, lampM, z }, i) => place(matrices, i, x, lampM, z))
  mesh.instanceMatrix.needsUpdate = true
  mesh.instanceColor = new InstancedBufferAttribute(new Float32Array(3 * lamps.length), 3)
  mesh.instanceColor.setUsage(DynamicDrawUsage)
}

/** Colours change seldom: only those that do are written. */
function light(
  mesh: InstancedMesh,
  lamps: readonly Lamp[],
  { colors, shown }: Look,
  frame: PlaybackFrame,
): void {
  for (let i = 0; i < lamps.length; i++) {
    const lamp = frame.lamps[lamps[i]!.seat]!
    if (shown[i] === lamp) continue
    shown[i] = lamp
    mesh.setColorAt(i, colors[lamp]!)
    mesh.instanceColor!.needsUpdate = true
  }
}

const lampsOf = (scenery: LineScenery) =>
  Array.from(scenery.seats.stationOf, (_, seat) => ({ seat, lamp: lampOf(scenery, seat) })).flatMap(
    ({ seat, lamp }) => (lamp === null ? [] : [{ seat, ...lamp }]),
  )
