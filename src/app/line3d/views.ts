/** Where the camera looks from: named views, each fitted to the whole floor. */
import { Vector3, type OrthographicCamera } from 'three'

import type { Ground } from '../lineModel/layout.ts'
import type { ViewName } from './viewNames.ts'

/** Toward the camera. Isometric: all three axes are foreshortened alike. */
const DIRECTIONS: Readonly<Record<ViewName, readonly [number, number, number]>> = {
  iso: [1, 1, 1],
  // Not straight down, where the camera would not know which way is up.
  top: [0, 1, 0.001],
  front: [0, 0.85, 1],
}

/** What is tallest on the floor, labels included. */
const HEIGHT_M = 2.6
/** Far enough that nothing comes before the near plane. */
export const DISTANCE_M = 150
/** Share of the canvas that the line fills; the rest is for labels at the rim. */
const FILL = 0.94

export interface Pose {
  readonly direction: Vector3
  readonly target: Vector3
  /** Pixels per metre. */
  readonly zoom: number
}

/** The pose in which the floor just fits a canvas of that size. */
export function fitted(view: ViewName, bounds: Ground, widthPx: number, heightPx: number): Pose {
  const direction = new Vector3(...DIRECTIONS[view]).normalize()
  const right = new Vector3(0, 1, 0).cross(direction).normalize()
  const up = direction.clone().cross(right)
  const across = extent(bounds, right)
  const upward = extent(bounds, up)
  const target = middleOf(bounds)
  target.addScaledVector(right, across.middle - target.dot(right))
  target.addScaledVector(up, upward.middle - target.dot(up))
  const zoom = FILL * Math.min(widthPx / across.length, heightPx / upward.length)
  return { direction, target, zoom }
}

const middleOf = ({ x0, x1, z0, z1 }: Ground) =>
  new Vector3((x0 + x1) / 2, HEIGHT_M / 2, (z0 + z1) / 2)

function extent({ x0, x1, z0, z1 }: Ground, axis: Vector3) {
  const along = [x0, x1].flatMap((x) =>
    [z0, z1].flatMap((z) => [0, HEIGHT_M].map((y) => new Vector3(x, y, z).dot(axis))),
  )
  const low = Math.min(...along)
  const high = Math.max(...along)
  return { middle: (low + high) / 2, length: high - low }
}

/** Puts the camera at a pose. */
export function take(camera: OrthographicCamera, { direction, target, zoom }: Pose): void {
  camera.position.copy(target).addScaledVector(direction, DISTANCE_M)
  camera.zoom = zoom
  camera.lookAt(target)
  camera.updateProjectionMatrix()
  camera.updateMatrixWorld()
}
