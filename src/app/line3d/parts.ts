/**
 * The language of kits: a machine is a list of plain parts in metres, so that its recipe can be
 * read and counted without drawing. y is up; `at` is the middle of a part's base.
 *
 * A kit stands at its seat: origin on the axis of the belt, +z outward to the person, who faces −z.
 * Kits through which the belt runs flow to +x.
 */
export type Vec3 = readonly [number, number, number]

/** Matte colours of the model shop; saturated ones belong to states, selection and flow. */
export const TINTS = {
  body: '#E7EAED',
  frame: '#3A434C',
  steel: '#AEB6BD',
  accent: '#5B7C99',
  glass: '#2B333B',
  belt: '#5A646E',
  carton: '#C8B595',
  wood: '#B39A78',
  vest: '#5F9490',
  trousers: '#4F5A66',
  skin: '#D3B49A',
  light: '#FAFBFC',
} as const
export type Tint = keyof typeof TINTS

export type Shape =
  | { readonly kind: 'box'; readonly size: Vec3; readonly bevelM: number }
  /** Standing; `taper` is the top's diameter over the base's. */
  | {
      readonly kind: 'tube'
      readonly diameterM: number
      readonly heightM: number
      readonly taper: number
      readonly sides: number
    }
  | { readonly kind: 'ball'; readonly diameterM: number }
  /** A convex outline (z, y), counter-clockwise seen from +x, drawn out along x. */
  | { readonly kind: 'bar'; readonly outline: readonly (readonly [number, number])[]
      readonly lengthM: number }

export interface Part {
  readonly shape: Shape
  readonly tint: Tint
  readonly at: Vec3
  /** Radians about x, then y, then z, about the middle of the base. */
  readonly turn: Vec3
}
export type Kit = readonly Part[]

const UPRIGHT: Vec3 = [0, 0, 0]

export const box = (tint: Tint, size: Vec3, at: Vec3, bevelM = 0, turn = UPRIGHT): Part => ({
  shape: { kind: 'box', size, bevelM },
  tint,
  at,
  turn,
})

export const tube = (
  tint: Tint,
  diameterM: number,
  heightM: number,
  at: Vec3,
  { taper = 1, sides = 10, turn = UPRIGHT } = {},
): Part => ({ shape: { kind: 'tube', diameterM, heightM, taper, sides }, tint, at, turn })

export const ball = (tint: Tint, diameterM: number, at: Vec3): Part => ({
  shape: { kind: 'ball', diameterM },
  tint,
  at,
  turn: UPRIGHT,
})

export const bar = (
  tint: Tint,
  outline: readonly (readonly [number, number])[],
  lengthM: number,
  at: Vec3,
): Part => ({ shape: { kind: 'bar', outline, lengthM }, tint, at, turn: UPRIGHT })

/** The same part at several places. */
export const each = (places: readonly Vec3[], part: (at: Vec3) => Part): Kit => places.map(part)

/** Four corners of a rectangle around (0, z), at height y. */
export const corners = (halfX: number, z0: number, z1: number, y = 0): readonly Vec3[] => [
  [-halfX, y, z0],
  [halfX, y, z0],
  [-halfX, y, z1],
  [halfX, y, z1],
]
