/** What holds and carries workpieces: belts, rollers, racks, carts, pallets; and lamps' masts. */
import { box, corners, each, tube, type Kit } from '../parts.ts'

/** One metre of belt; longer stretches repeat it. */
export const CONVEYOR: Kit = [
  ...each([[0, 0.66, -0.31], [0, 0.66, 0.31]], (at) => box('steel', [1, 0.13, 0.04], at)),
  box('belt', [1, 0.03, 0.58], [0, 0.73, 0]),
  ...each([[0, 0, -0.29], [0, 0, 0.29]], (at) => box('frame', [0.05, 0.68, 0.05], at)),
]

/** A buffer of few places: free rollers. */
export const ROLLERS: Kit = [
  ...each([[0, 0.64, -0.31], [0, 0.64, 0.31]], (at) => box('frame', [1.76, 0.1, 0.04], at)),
  ...each(
    Array.from({ length: 11 }, (_, i) => [(i - 5) * 0.16, 0.7, -0.29] as const),
    (at) => tube('steel', 0.08, 0.58, at, { sides: 6, turn: [Math.PI / 2, 0, 0] }),
  ),
  ...each(corners(0.8, -0.29, 0.29), (at) => box('frame', [0.05, 0.64, 0.05], at)),
]

/** A buffer of many places: a rack of three shelves. */
export const RACK: Kit = [
  ...each(corners(0.72, -0.3, 0.3), (at) => box('frame', [0.05, 1.72, 0.05], at)),
  ...each([[0, 0.18, 0], [0, 0.74, 0], [0, 1.3, 0]], (at) => box('steel', [1.46, 0.04, 0.64], at)),
  ...each([[0, 1.68, -0.3], [0, 1.68, 0.3]], (at) => box('frame', [1.46, 0.04, 0.04], at)),
]

/** A tote cart; its person walks behind, at −x. */
export const CART: Kit = [
  box('steel', [0.7, 0.05, 0.5], [0.1, 0.2, 0]),
  box('body', [0.6, 0.2, 0.42], [0.1, 0.25, 0], 0.02),
  ...each(corners(0.26, -0.2, 0.2), ([x, y, z]) =>
    tube('frame', 0.16, 0.05, [x + 0.1, y + 0.1, z], { sides: 8, turn: [Math.PI / 2, 0, 0] }),
  ),
  ...each([[-0.24, 0.22, -0.2], [-0.24, 0.22, 0.2]], (at) => box('frame', [0.03, 0.72, 0.03], at)),
  box('frame', [0.03, 0.03, 0.44], [-0.24, 0.92, 0]),
]

/** A guided vehicle 自动导引车. */
export const VEHICLE: Kit = [
  box('body', [0.9, 0.26, 0.62], [0, 0.06, 0], 0.06),
  box('accent', [0.92, 0.05, 0.64], [0, 0.16, 0]),
  box('frame', [0.7, 0.06, 0.5], [0, 0.32, 0], 0.02),
  tube('frame', 0.14, 0.08, [0.36, 0.32, 0]),
]

/** Where workpieces come from: a pallet of boards. */
export const PALLET_IN: Kit = [
  box('wood', [0.8, 0.12, 0.8], [0, 0, 0]),
  ...each([0, 1, 2, 3].map((i) => [0, 0.12 + 0.16 * i, 0] as const), (at) =>
    box('accent', [0.68, 0.13, 0.68], at),
  ),
]

/** Where they go: a pallet of cartons. */
export const PALLET_OUT: Kit = [
  box('wood', [1, 0.12, 1], [0, 0, 0]),
  ...each(
    [0.12, 0.43].flatMap((y) => corners(0.24, -0.24, 0.24, y)),
    (at) => box('carton', [0.46, 0.3, 0.46], at, 0.012),
  ),
]

/** Scrap 报废. */
export const BIN: Kit = [
  ...each([[-0.3, 0, 0], [0.3, 0, 0]], (at) => box('frame', [0.04, 0.5, 0.64], at)),
  ...each([[0, 0, -0.3], [0, 0, 0.3]], (at) => box('frame', [0.64, 0.5, 0.04], at)),
  box('frame', [0.6, 0.04, 0.6], [0, 0, 0]),
]

/** The mast under a lamp, one metre long; the lamp is drawn in the colour of its state. */
export const MAST: Kit = [tube('steel', 0.045, 1, [0, 0, 0], { sides: 6 })]
