/** Places where people work with their hands: assembly, packing, rework, and a tester's bench. */
import { ball, bar, box, corners, each, tube, type Kit } from '../parts.ts'

const TOP_M = 0.74

const bench = (widthM: number, z0: number, z1: number): Kit => [
  box('body', [widthM, 0.05, z1 - z0], [0, TOP_M, (z0 + z1) / 2], 0.012),
  ...each(corners(widthM / 2 - 0.05, z0 + 0.05, z1 - 0.05), (at) =>
    box('frame', [0.05, TOP_M, 0.05], at),
  ),
  box('frame', [widthM - 0.1, 0.04, 0.03], [0, 0.18, z1 - 0.05]),
]

/** A shelf of part bins and a lamp over the bench, on two posts. */
const superstructure = (widthM: number, z: number): Kit => [
  ...each([[-widthM / 2 + 0.05, TOP_M, z], [widthM / 2 - 0.05, TOP_M, z]], (at) =>
    box('frame', [0.04, 0.84, 0.04], at),
  ),
  box('steel', [widthM - 0.06, 0.02, 0.2], [0, 1.12, z]),
  box('light', [widthM, 0.05, 0.16], [0, 1.56, z + 0.04], 0.012),
]

const stool: Kit = [
  tube('frame', 0.34, 0.05, [0, 0.5, 1.42]),
  tube('steel', 0.06, 0.5, [0, 0, 1.42], { sides: 6 }),
  tube('frame', 0.4, 0.03, [0, 0, 1.42], { taper: 0.4 }),
]

/** Manual assembly: bench, bins, lamp, mat, stool. */
export const MANUAL: Kit = [
  ...bench(1.02, 0.38, 1.04),
  ...superstructure(1.02, 0.45),
  ...each([[-0.32, 1.14, 0.46], [0, 1.14, 0.46], [0.32, 1.14, 0.46]], (at) =>
    box('steel', [0.24, 0.13, 0.17], at),
  ),
  box('steel', [0.5, 0.008, 0.34], [0, 0.79, 0.76]),
  ...stool,
]

/** Packing: bench with an open carton and a tape head, a pallet of cartons beside. */
export const PACKING: Kit = [
  ...bench(1.4, 0.38, 1.1),
  box('carton', [0.44, 0.28, 0.36], [0.2, 0.79, 0.74]),
  box('carton', [0.44, 0.015, 0.2], [0.2, 1.06, 0.49], 0, [-0.6, 0, 0]),
  box('carton', [0.44, 0.015, 0.2], [0.2, 1.06, 0.99], 0, [0.6, 0, 0]),
  box('frame', [0.2, 0.3, 0.26], [-0.5, 0.79, 0.6], 0.02),
  tube('accent', 0.18, 0.06, [-0.5, 1.09, 0.6], { turn: [0, 0, Math.PI / 2] }),
  box('wood', [0.72, 0.12, 0.62], [0.44, 0, 1.58]),
  ...each([[0.26, 0.12, 1.58], [0.63, 0.12, 1.58], [0.26, 0.41, 1.58]], (at) =>
    box('carton', [0.34, 0.28, 0.54], at, 0.012),
  ),
]

/** Rework: soldering bench with a fume arm, a magnifier and a bin for what cannot be saved. */
export const REWORK: Kit = [
  ...bench(1.2, 0.38, 1.04),
  tube('steel', 0.07, 0.7, [0.45, 0.79, 0.5]),
  tube('steel', 0.07, 0.5, [0.45, 1.46, 0.5], { turn: [0, 0, 1.9] }),
  tube('frame', 0.24, 0.16, [0.02, 1.15, 0.6], { taper: 0.4 }),
  tube('frame', 0.03, 0.45, [-0.4, 0.79, 0.55], { sides: 6 }),
  tube('glass', 0.24, 0.03, [-0.3, 1.22, 0.72], { turn: [0.5, 0, 0] }),
  box('frame', [0.34, 0.16, 0.3], [-0.35, 0.79, 0.6], 0.02),
  ...stool,
  box('steel', [0.32, 0.4, 0.32], [0.62, 0, 1.5]),
]

/** Electrical test: an instrument rack, a fixture with its lid up, a screen. */
export const TESTER: Kit = [
  box('body', [0.54, 1.78, 0.6], [-0.36, 0, 0.74], 0.03),
  ...each([0, 1, 2, 3, 4].map((i) => [-0.36, 0.3 + 0.28 * i, 0.74] as const), (at) =>
    box('frame', [0.44, 0.2, 0.64], at),
  ),
  box('body', [0.66, 0.05, 0.66], [0.3, TOP_M, 0.74], 0.012),
  ...each([[0.58, 0, 0.46], [0.58, 0, 1.02]], (at) => box('frame', [0.05, TOP_M, 0.05], at)),
  box('steel', [0.42, 0.12, 0.34], [0.28, 0.79, 0.76], 0.02),
  box('accent', [0.42, 0.03, 0.34], [0.28, 1.02, 0.58], 0, [-1, 0, 0]),
  box('frame', [0.04, 0.5, 0.04], [0.3, 0.79, 0.46]),
  box('glass', [0.42, 0.28, 0.04], [0.3, 1.22, 0.5], 0.01, [0.15, 0, 0]),
]

/** A person at a bench; arms are a kit of their own, which moves. */
const torso = (hipM: number): Kit => [
  bar(
    'vest',
    [[-0.11, hipM], [-0.13, hipM + 0.5], [-0.06, hipM + 0.6], [0.06, hipM + 0.6],
      [0.13, hipM + 0.5], [0.11, hipM]],
    0.38,
    [0, 0, 0],
  ),
  box('light', [0.385, 0.05, 0.255], [0, hipM + 0.22, 0]),
  tube('skin', 0.1, 0.08, [0, hipM + 0.58, 0], { sides: 6 }),
  ball('skin', 0.22, [0, hipM + 0.63, 0]),
  tube('light', 0.25, 0.1, [0, hipM + 0.77, 0], { taper: 0.72 }),
  box('light', [0.2, 0.02, 0.12], [0, hipM + 0.77, -0.14]),
]

export const SEATED_HIP_M = 0.55
export const STANDING_HIP_M = 0.84

export const SEATED: Kit = [
  ...torso(SEATED_HIP_M),
  ...each([[-0.1, 0.5, -0.2], [0.1, 0.5, -0.2]], (at) => box('trousers', [0.15, 0.15, 0.46], at)),
  ...each([[-0.1, 0.06, -0.38], [0.1, 0.06, -0.38]], (at) =>
    box('trousers', [0.13, 0.46, 0.13], at),
  ),
]

export const STANDING: Kit = [
  ...torso(STANDING_HIP_M),
  ...each([[-0.1, 0.06, 0], [0.1, 0.06, 0]], (at) => box('trousers', [0.15, 0.8, 0.17], at, 0.02)),
  ...each([[-0.1, 0, -0.04], [0.1, 0, -0.04]], (at) => box('frame', [0.14, 0.07, 0.27], at)),
]

/** Both arms, from the shoulders forward and a little down. */
export const ARMS: Kit = [-0.24, 0.24].flatMap((x) => [
  box('vest', [0.1, 0.1, 0.3], [x, -0.1, -0.12], 0.02),
  box('skin', [0.08, 0.08, 0.22], [x * 0.8, -0.12, -0.36], 0.02),
])
