/** Instanced meshes of kits: many of one shape in one draw call, with the scene's one material. */
import { useLayoutEffect, useRef } from 'react'
import {
  DynamicDrawUsage,
  MeshLambertMaterial,
  type BufferGeometry,
  type InstancedMesh,
  StaticDrawUsage,
} from 'three'

import type { Playback } from '../playback/playback.ts'
import { useDraw, type Moment } from './frame.ts'

/** The clay of everything matte; its colour dims with the theme. */
export const CLAY = new MeshLambertMaterial({ vertexColors: true })

interface StillProps {
  readonly geometry: BufferGeometry
  readonly count: number
  /** Fills `count` matrices, once. */
  readonly fill: (matrices: Float32Array) => void
}

export function StillInstances({ geometry, count, fill }: StillProps) {
  const mesh = useRef<InstancedMesh>(null)
  useLayoutEffect(() => {
    const { instanceMatrix } = mesh.current!
    instanceMatrix.setUsage(StaticDrawUsage)
    fill(instanceMatrix.array as Float32Array)
    instanceMatrix.needsUpdate = true
  }, [fill])
  if (count === 0) return null
  return (
    <instancedMesh key={count} ref={mesh} args={[geometry, CLAY, count]} frustumCulled={false} />
  )
}

interface MovingProps {
  readonly geometry: BufferGeometry
  readonly count: number
  /** Fills matrices in every frame; true when any has changed. */
  readonly draw: (matrices: Float32Array, playback: Playback, moment: Moment) => boolean
}

export function MovingInstances({ geometry, count, draw }: MovingProps) {
  const mesh = useRef<InstancedMesh>(null)
  useDraw((playback, moment) => {
    if (mesh.current === null) return
    const { instanceMatrix } = mesh.current
    instanceMatrix.setUsage(DynamicDrawUsage)
    if (draw(instanceMatrix.array as Float32Array, playback, moment))
      instanceMatrix.needsUpdate = true
  })
  if (count === 0) return null
  return (
    <instancedMesh key={count} ref={mesh} args={[geometry, CLAY, count]} frustumCulled={false} />
  )
}
