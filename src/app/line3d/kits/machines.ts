/** Machines. Those through which the belt runs flow to +x; the others stand beside it at +z. */
import { bar, box, corners, each, tube, type Kit, type Part, type Vec3 } from '../parts.ts'

/** A control panel on a short arm. */
const pendant = ([x, y, z]: Vec3): Part[] => [
  box('frame', [0.04, 0.3, 0.04], [x, y, z]),
  box('frame', [0.36, 0.28, 0.06], [x, y + 0.28, z], 0.01, [-0.25, 0, 0]),
  box('glass', [0.28, 0.19, 0.02], [x, y + 0.33, z + 0.02], 0, [-0.25, 0, 0]),
]

/** Wave soldering 波峰焊: a long tunnel with windows, rails in and out, two exhaust stacks. */
export const WAVE: Kit = [
  box('frame', [4.3, 0.2, 1.3], [0, 0, 0]),
  bar(
    'body',
    [[-0.78, 0.2], [-0.78, 1.02], [-0.5, 1.4], [0.5, 1.4], [0.78, 1.02], [0.78, 0.2]],
    4.4,
    [0, 0, 0],
  ),
  box('accent', [4.42, 0.07, 1.58], [0, 0.36, 0]),
  ...each([[-1.3, 0.62, 0], [0, 0.62, 0], [1.3, 0.62, 0]], (at) =>
    box('glass', [1.1, 0.3, 1.58], at),
  ),
  ...each([[-2.3, 0.72, 0], [2.3, 0.72, 0]], (at) => box('steel', [0.5, 0.42, 0.8], at, 0.02)),
  ...each([[-2.28, 0.74, 0], [2.28, 0.74, 0]], (at) => box('glass', [0.6, 0.26, 0.62], at)),
  ...each([[0, 0.88, -0.26], [0, 0.88, 0.26]], (at) => box('steel', [5.5, 0.05, 0.05], at)),
  ...each([[-1.2, 1.4, -0.1], [1, 1.4, -0.1]], (at) => tube('steel', 0.34, 0.95, at)),
  ...each([[-1.2, 2.35, -0.1], [1, 2.35, -0.1]], (at) =>
    tube('frame', 0.46, 0.1, at, { taper: 0.7 }),
  ),
  box('steel', [1.9, 0.06, 0.7], [-0.1, 1.4, 0.1], 0.02),
  ...pendant([1.85, 1.05, 0.72]),
]

/** A placement or insertion machine: two-part body, window in the hood, feeders on both sides. */
export const MACHINE: Kit = [
  box('frame', [1.6, 0.16, 1.3], [0, 0, 0]),
  box('body', [1.8, 0.56, 1.5], [0, 0.16, 0], 0.04),
  bar(
    'body',
    [[-0.72, 1], [-0.68, 1.32], [-0.42, 1.52], [0.42, 1.52], [0.68, 1.32], [0.72, 1]],
    1.8,
    [0, 0, 0],
  ),
  ...each(corners(0.84, -0.6, 0.6, 0.72), (at) => box('body', [0.12, 0.28, 0.24], at)),
  box('glass', [1.2, 0.22, 1.42], [0, 1.06, 0]),
  ...each(
    [-0.6, -0.36, -0.12, 0.12, 0.36, 0.6].map((x) => [x, 0.62, 0] as const),
    (at) => box('steel', [0.12, 0.3, 1.72], at),
  ),
  box('accent', [1.82, 0.06, 1.52], [0, 0.5, 0]),
  ...pendant([0.72, 1.02, 0.72]),
]

/** Ultrasonic welding 超声波: a press with its horn over the anvil, two-hand buttons. */
export const PRESS: Kit = [
  box('body', [1, 0.7, 0.66], [0, 0, 0.72], 0.03),
  box('frame', [0.9, 0.06, 0.6], [0, 0, 0.72]),
  box('steel', [0.24, 1.1, 0.18], [0, 0.7, 0.5], 0.02),
  box('body', [0.34, 0.5, 0.46], [0, 1.28, 0.66], 0.04),
  tube('frame', 0.2, 0.16, [0, 1.12, 0.74]),
  tube('steel', 0.1, 0.18, [0, 0.96, 0.74], { taper: 1.7 }),
  box('frame', [0.34, 0.06, 0.28], [0, 0.7, 0.74]),
  ...each([[-0.38, 0.7, 0.96], [0.38, 0.7, 0.96]], (at) => tube('accent', 0.1, 0.06, at)),
  box('frame', [0.26, 0.34, 0.36], [0.34, 0.7, 0.56], 0.02),
]

/** Laser marking 镭雕: a closed cabin with a sloped door, a window, an exhaust. */
export const LASER: Kit = [
  box('frame', [1.1, 0.08, 0.9], [0, 0, 0.85]),
  box('body', [1.25, 0.72, 0.96], [0, 0.08, 0.86], 0.04),
  bar(
    'body',
    [[0.4, 0.98], [0.4, 1.72], [1.02, 1.72], [1.32, 1.24], [1.32, 0.8], [0.8, 0.8]],
    1.25,
    [0, 0, 0],
  ),
  box('glass', [0.8, 0.42, 0.03], [0, 1.26, 1.34], 0, [-0.56, 0, 0]),
  box('glass', [0.9, 0.18, 0.1], [0, 0.82, 0.42]),
  tube('steel', 0.16, 0.55, [0.38, 1.72, 0.62]),
  box('accent', [1.27, 0.05, 0.98], [0, 0.5, 0.86]),
  ...pendant([-0.5, 1.3, 1.2]),
]

/** Burn-in trolley 老化车: six shelves on wheels, a controller on top. */
export const OVEN: Kit = [
  ...each(corners(0.48, 0.8, 1.3, 0.1), (at) => box('frame', [0.05, 1.72, 0.05], at)),
  ...each([0, 1, 2, 3, 4, 5, 6].map((i) => [0, 0.26 + 0.25 * i, 1.05] as const), (at) =>
    box('steel', [0.96, 0.02, 0.5], at),
  ),
  ...each(corners(0.44, 0.84, 1.26), (at) => tube('frame', 0.12, 0.1, at, { sides: 6 })),
  box('body', [1.02, 0.22, 0.56], [0, 1.8, 1.05], 0.03),
  box('glass', [0.4, 0.1, 0.58], [0.2, 1.86, 1.05]),
  box('frame', [1.1, 0.06, 0.1], [0, 2.06, 0.72]),
]

/** Robot cell: pedestal, table at the belt, a fence. The arm is made of kits that move. */
export const ROBOT_CELL: Kit = [
  box('frame', [1.95, 0.05, 1.5], [0, 0, 1.2]),
  tube('frame', 0.5, 0.42, [0, 0.05, 1.25], { taper: 0.8 }),
  box('body', [0.7, 0.72, 0.4], [0, 0, 0.56], 0.03),
  ...each(corners(0.98, 0.75, 1.98), (at) => box('frame', [0.05, 1.3, 0.05], at)),
  ...each([0.45, 0.85, 1.26].map((y) => [0, y, 1.98] as const), (at) =>
    box('steel', [1.96, 0.03, 0.03], at),
  ),
  ...each(
    [0.45, 0.85, 1.26].flatMap((y): Vec3[] => [[-0.98, y, 1.36], [0.98, y, 1.36]]),
    (at) => box('steel', [0.03, 0.03, 1.24], at),
  ),
]

/** From the turntable up: the shoulder is at its top. */
export const ROBOT_TURRET: Kit = [
  tube('body', 0.4, 0.16, [0, 0, 0]),
  box('body', [0.34, 0.3, 0.3], [0, 0.14, 0], 0.05),
  tube('accent', 0.24, 0.4, [-0.2, 0.32, 0], { turn: [0, 0, -Math.PI / 2] }),
]
export const ROBOT_SHOULDER_M = 0.32

/** From the shoulder to the elbow, upward. */
export const ROBOT_UPPER: Kit = [
  box('body', [0.18, 0.62, 0.2], [0, 0, 0], 0.05),
  tube('accent', 0.2, 0.3, [-0.15, 0.6, 0], { turn: [0, 0, -Math.PI / 2] }),
]
export const ROBOT_UPPER_M = 0.6

/** From the elbow to the gripper, upward too: it is turned down when it is drawn. */
export const ROBOT_FORE: Kit = [
  box('body', [0.14, 0.5, 0.15], [0, 0, 0], 0.04),
  tube('frame', 0.12, 0.1, [0, 0.5, 0]),
  ...each([[-0.05, 0.6, 0], [0.05, 0.6, 0]], (at) => box('frame', [0.03, 0.12, 0.05], at)),
]

/** Inspection 检测: a portal over the belt with a camera and its ring light, a screen. */
export const INSPECTION: Kit = [
  ...each([[0, 0, -0.66], [0, 0, 0.66]], (at) => box('body', [1.1, 0.62, 0.42], at, 0.03)),
  ...each([[0, 0.62, -0.62], [0, 0.62, 0.62]], (at) => box('frame', [0.14, 0.92, 0.14], at)),
  box('body', [0.5, 0.2, 1.5], [0, 1.5, 0], 0.04),
  box('frame', [0.18, 0.32, 0.2], [0, 1.18, 0], 0.02),
  tube('light', 0.46, 0.06, [0, 1.1, 0], { sides: 16 }),
  tube('glass', 0.14, 0.1, [0, 1.06, 0]),
  box('frame', [0.04, 0.44, 0.04], [0.42, 0.62, 0.66]),
  box('glass', [0.46, 0.3, 0.04], [0.42, 1.02, 0.68], 0.01),
]
