/** Clicking a station selects it: a ray against one box per station, never against triangles. */
import { useThree } from '@react-three/fiber'
import { useEffect, useMemo } from 'react'
import { Box3, Raycaster, Vector2, Vector3 } from 'three'

import type { LineLayout } from '../lineModel/layout.ts'

interface PickingProps {
  readonly layout: LineLayout
  readonly onSelect: (station: number | null) => void
}

const HEIGHT_M = 1.9
/** A press that moves farther than this turns the camera. */
const CLICK_PX = 4
const HOVER_MS = 100

export function Picking({ layout, onSelect }: PickingProps) {
  const camera = useThree((state) => state.camera)
  const canvas = useThree((state) => state.gl.domElement)
  const boxes = useMemo(() => boxesOf(layout), [layout])
  useEffect(() => {
    const raycaster = new Raycaster()
    const stationAt = (event: PointerEvent) => {
      const { left, top, width, height } = canvas.getBoundingClientRect()
      const x = ((event.clientX - left) / width) * 2 - 1
      const y = 1 - ((event.clientY - top) / height) * 2
      raycaster.setFromCamera(new Vector2(x, y), camera)
      return nearest(raycaster, boxes)
    }
    let pressed = { x: 0, y: 0 }
    let hoveredMs = 0
    const listening = new AbortController()
    const { signal } = listening
    canvas.addEventListener(
      'pointerdown',
      ({ clientX, clientY }) => {
        pressed = { x: clientX, y: clientY }
      },
      { signal },
    )
    canvas.addEventListener(
      'pointerup',
      (event) => {
        const moved = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y)
        if (event.button === 0 && moved < CLICK_PX) onSelect(stationAt(event))
      },
      { signal },
    )
    canvas.addEventListener(
      'pointermove',
      (event) => {
        if (event.buttons !== 0 || event.timeStamp - hoveredMs < HOVER_MS) return
        hoveredMs = event.timeStamp
        canvas.style.cursor = stationAt(event) === null ? 'grab' : 'pointer'
      },
      { signal },
    )
    return () => listening.abort()
  }, [camera, canvas, boxes, onSelect])
  return null
}

const boxesOf = ({ spots }: LineLayout) =>
  spots.map(
    ({ ground: { x0, x1, z0, z1 } }) =>
      new Box3(new Vector3(x0, 0, z0), new Vector3(x1, HEIGHT_M, z1)),
  )

const hit = new Vector3()

function nearest({ ray }: Raycaster, boxes: readonly Box3[]): number | null {
  let found: number | null = null
  let least = Infinity
  for (const [station, box] of boxes.entries()) {
    if (ray.intersectBox(box, hit) === null) continue
    const distance = hit.distanceTo(ray.origin)
    if (distance >= least) continue
    least = distance
    found = station
  }
  return found
}
