/**
 * Orbit, pan and zoom, and eased moves to named views. A move is asked for by a new `request`; it
 * takes no time for people who prefer reduced motion. As long as nobody has touched the camera, it
 * is fitted again whenever the canvas changes its size.
 */
import { useThree } from '@react-three/fiber'
import { useEffect, useMemo, useRef } from 'react'
import { type OrthographicCamera, Vector3 } from 'three'
import { OrbitControls } from 'three/examples/jsm/controls/OrbitControls.js'

import type { Ground } from '../lineModel/layout.ts'
import type { ViewName } from './viewNames.ts'
import { stayBusy, useDraw, useScene } from './frame.ts'
import { fitted, take, type Pose } from './views.ts'

export interface ViewRequest {
  readonly view: ViewName
  /** Different for every request. */
  readonly number: number
}

interface CameraRigProps {
  readonly bounds: Ground
  readonly request: ViewRequest
  readonly reducedMotion: boolean
  /** Only named views: a finger on the picture scrolls the page. */
  readonly fixed: boolean
}

const MOVE_MS = 600
/** One more frame, so that the last step is drawn. */
const AFTER_MS = 50
const LEAST_ZOOM = 4
const MOST_ZOOM = 220

interface Flight {
  readonly from: Pose
  readonly to: Pose
  readonly startMs: number
}

export function CameraRig({ bounds, request, reducedMotion, fixed }: CameraRigProps) {
  const camera = useThree((state) => state.camera) as OrthographicCamera
  const canvas = useThree((state) => state.gl.domElement)
  const { width, height } = useThree((state) => state.size)
  const invalidate = useThree((state) => state.invalidate)
  const scene = useScene()
  const controls = useControls(camera, canvas, invalidate, fixed)
  const flight = useRef<Flight | null>(null)
  const fittedNumber = useRef(-1)
  const touched = useRef(false)

  useEffect(() => {
    const touch = () => {
      touched.current = true
      flight.current = null
    }
    controls.addEventListener('start', touch)
    return () => controls.removeEventListener('start', touch)
  }, [controls])

  useEffect(() => {
    const to = fitted(request.view, bounds, width, height)
    const isFirst = fittedNumber.current === -1
    const isResize = fittedNumber.current === request.number
    if (isResize && touched.current) return
    fittedNumber.current = request.number
    touched.current = false
    if (isFirst || isResize || reducedMotion) {
      flight.current = null
      take(camera, to)
      controls.target.copy(to.target)
    } else {
      const startMs = performance.now()
      flight.current = { from: poseOf(camera, controls.target), to, startMs }
      stayBusy(scene, startMs + MOVE_MS + AFTER_MS)
    }
    invalidate()
  }, [request, bounds, width, height, camera, controls, invalidate, reducedMotion, scene])

  useDraw((_, { nowMs }) => {
    if (flight.current === null) return
    const share = Math.min(1, (nowMs - flight.current.startMs) / MOVE_MS)
    const pose = between(flight.current, share * share * (3 - 2 * share))
    take(camera, pose)
    controls.target.copy(pose.target)
    if (share === 1) flight.current = null
  })
  return null
}

function useControls(
  camera: OrthographicCamera,
  canvas: HTMLCanvasElement,
  invalidate: () => void,
  fixed: boolean,
): OrbitControls {
  const controls = useMemo(() => createControls(camera), [camera])
  useEffect(() => {
    if (fixed) return undefined
    controls.connect(canvas)
    const onChange = () => invalidate()
    controls.addEventListener('change', onChange)
    return () => {
      controls.removeEventListener('change', onChange)
      controls.disconnect()
    }
  }, [controls, canvas, invalidate, fixed])
  return controls
}

/** Above the floor, and neither farther nor nearer than makes sense. */
function createControls(camera: OrthographicCamera): OrbitControls {
  const controls = new OrbitControls(camera)
  controls.minZoom = LEAST_ZOOM
  controls.maxZoom = MOST_ZOOM
  controls.maxPolarAngle = Math.PI / 2 - 0.05
  controls.zoomToCursor = true
  return controls
}

function poseOf(camera: OrthographicCamera, target: Vector3): Pose {
  const direction = camera.position.clone().sub(target).normalize()
  return { direction, target: target.clone(), zoom: camera.zoom }
}

const direction = new Vector3()
const target = new Vector3()

/** Zoom goes by ratios, so that approaching looks even. */
function between({ from, to }: Flight, share: number): Pose {
  direction.copy(from.direction).lerp(to.direction, share).normalize()
  target.copy(from.target).lerp(to.target, share)
  return { direction, target, zoom: from.zoom * (to.zoom / from.zoom) ** share }
}
