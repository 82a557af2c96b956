/**
 * Puts instances where they stand: a matrix of a turn about y, a scale and a place, written
 * straight into the array of an instanced mesh.
 */
export function place(
  matrices: Float32Array,
  i: number,
  x: number,
  y: number,
  z: number,
  turn = 0,
  scaleX = 1,
  scaleY = scaleX,
  scaleZ = scaleX,
): void {
  const c = Math.cos(turn)
  const s = Math.sin(turn)
  const m = 16 * i
  matrices[m] = c * scaleX
  matrices[m + 1] = 0
  matrices[m + 2] = -s * scaleX
  matrices[m + 3] = 0
  matrices[m + 4] = 0
  matrices[m + 5] = scaleY
  matrices[m + 6] = 0
  matrices[m + 7] = 0
  matrices[m + 8] = s * scaleZ
  matrices[m + 9] = 0
  matrices[m + 10] = c * scaleZ
  matrices[m + 11] = 0
  matrices[m + 12] = x
  matrices[m + 13] = y
  matrices[m + 14] = z
  matrices[m + 15] = 1
}

/** As `place`, with a pitch about the instance's own x before the turn about y. */
export function placePitched(
  matrices: Float32Array,
  i: number,
  x: number,
  y: number,
  z: number,
  turn: number,
  pitch: number,
): void {
  const c = Math.cos(turn)
  const s = Math.sin(turn)
  const cp = Math.cos(pitch)
  const sp = Math.sin(pitch)
  const m = 16 * i
  matrices[m] = c
  matrices[m + 1] = 0
  matrices[m + 2] = -s
  matrices[m + 3] = 0
  matrices[m + 4] = s * sp
  matrices[m + 5] = cp
  matrices[m + 6] = c * sp
  matrices[m + 7] = 0
  matrices[m + 8] = s * cp
  matrices[m + 9] = -sp
  matrices[m + 10] = c * cp
  matrices[m + 11] = 0
  matrices[m + 12] = x
  matrices[m + 13] = y
  matrices[m + 14] = z
  matrices[m + 15] = 1
}

/** An instance that is not there. */
export const hide = (matrices: Float32Array, i: number) => place(matrices, i, 0, -100, 0, 0, 0)
