/**
 * The one frame callback of the scene: it moves the play head, then runs what components have
 * registered with `useDraw`, in order. No setState and no allocation in any of it. The loop runs on
 * demand: while the line plays, or while somebody has asked for a frame.
 */
import { addAfterEffect, useFrame, useThree } from '@react-three/fiber'
import { createContext, useContext, useLayoutEffect, useEffect, useRef, useState } from 'react'
import { OrthographicCamera } from 'three'

import { move, subscribe, type Playback } from '../playback/playback.ts'

export interface Scene {
  readonly playback: Playback
  readonly draws: Set<Draw>
  /** Asks for frames beyond this one until this real time, in milliseconds. */
  busyUntilMs: number
}
export interface Moment {
  camera: OrthographicCamera
  /** In CSS pixels. */
  widthPx: number
  heightPx: number
  nowMs: number
}
export type Draw = (playback: Playback, moment: Moment) => void

export const SceneContext = createContext<Scene | null>(null)

export const createScene = (playback: Playback): Scene => ({
  playback,
  draws: new Set(),
  busyUntilMs: 0,
})

/** Asks for frames until then, even while the line stands. */
export function stayBusy(scene: Scene, untilMs: number): void {
  scene.busyUntilMs = Math.max(scene.busyUntilMs, untilMs)
}

export function useScene(): Scene {
  const scene = useContext(SceneContext)
  if (scene === null) throw new Error('No scene here')
  return scene
}

/** Runs `draw` in every frame, after the play head has moved. The latest `draw` counts. */
export function useDraw(draw: Draw): void {
  const { draws } = useScene()
  const latest = useRef(draw)
  useLayoutEffect(() => {
    latest.current = draw
  })
  useLayoutEffect(() => {
    const run: Draw = (playback, moment) => latest.current(playback, moment)
    draws.add(run)
    return () => {
      draws.delete(run)
    }
  }, [draws])
}

/** Counters of the renderer, for tests: `data-calls`, `data-triangles`, `data-frames`. */
function useCounters(host: HTMLElement): void {
  const gl = useThree((state) => state.gl)
  useEffect(() => {
    let frames = 0
    return addAfterEffect(() => {
      const { calls, triangles } = gl.info.render
      host.dataset['calls'] = String(calls)
      host.dataset['triangles'] = String(triangles)
      host.dataset['frames'] = String(++frames)
      host.dataset['geometries'] = String(gl.info.memory.geometries)
      host.dataset['textures'] = String(gl.info.memory.textures)
    })
  }, [gl, host])
}

/** Holds the frame callback; renders nothing. */
export function FrameLoop({ host }: { readonly host: HTMLElement }) {
  const scene = useScene()
  const invalidate = useThree((state) => state.invalidate)
  useCounters(host)
  useEffect(() => subscribe(scene.playback, () => invalidate()), [scene, invalidate])
  const [moment] = useState<Moment>(() => ({
    camera: new OrthographicCamera(),
    widthPx: 1,
    heightPx: 1,
    nowMs: 0,
  }))
  useFrame(({ camera, size }) => {
    const now = performance.now()
    observe(moment, camera as OrthographicCamera, size, now)
    move(scene.playback, now)
    for (const draw of scene.draws) draw(scene.playback, moment)
    const { playing } = scene.playback.status
    if (playing || now < scene.busyUntilMs) invalidate()
  })
  return null
}

function observe(
  moment: Moment,
  camera: OrthographicCamera,
  { width, height }: { readonly width: number; readonly height: number },
  nowMs: number,
): void {
  moment.camera = camera
  // Controls move it between frames; what is projected in this one must not lag behind.
  camera.updateMatrixWorld()
  moment.widthPx = width
  moment.heightPx = height
  moment.nowMs = nowMs
}
