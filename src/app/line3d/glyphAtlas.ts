/** The glyphs of the states, drawn with lines and arcs so that no font decides their shape. */
import { CanvasTexture } from 'three'

import type { StateName } from '../../../sim-core/index.ts'
import { STATE_ORDER } from '../ui/tokens.ts'

const CELL_PX = 64

type Pen = CanvasRenderingContext2D

/** Each in a square from 0 to 64, in white. */
const DRAW: Readonly<Record<StateName, (pen: Pen) => void>> = {
  processing(pen) {
    polygon(pen, [20, 12], [52, 32], [20, 52])
  },
  starved(pen) {
    pen.setLineDash([9, 8])
    pen.beginPath()
    pen.arc(32, 32, 18, 0, 2 * Math.PI)
    pen.stroke()
    pen.setLineDash([])
  },
  blocked: (pen) => pen.fillRect(15, 15, 34, 34),
  failed(pen) {
    line(pen, [15, 15], [49, 49])
    line(pen, [49, 15], [15, 49])
  },
  setup(pen) {
    pen.beginPath()
    pen.arc(32, 34, 17, -0.35 * Math.PI, 1.25 * Math.PI)
    pen.stroke()
    polygon(pen, [30, 6], [50, 17], [32, 30])
  },
  standby(pen) {
    pen.beginPath()
    pen.arc(32, 32, 20, 0.25 * Math.PI, 1.45 * Math.PI)
    pen.arc(41, 24, 18, 1.25 * Math.PI, 0.45 * Math.PI, true)
    pen.fill()
  },
  offShift: (pen) => pen.fillRect(12, 28, 40, 8),
}

const polygon = (pen: Pen, ...points: readonly (readonly [number, number])[]) => {
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.fill()
}

const line = (pen: Pen, from: readonly [number, number], to: readonly [number, number]) => {
  pen.beginPath()
  pen.moveTo(...from)
  pen.lineTo(...to)
  pen.stroke()
}

/** Cell of a state in the atlas, from the left. */
export const glyphCell = (state: StateName) => STATE_ORDER.indexOf(state)
export const GLYPH_CELLS = STATE_ORDER.length

export function glyphAtlas(): CanvasTexture {
  const canvas = document.createElement('canvas')
  canvas.width = CELL_PX * GLYPH_CELLS
  canvas.height = CELL_PX
  const pen = canvas.getContext('2d')!
  pen.fillStyle = pen.strokeStyle = '#FFFFFF'
  pen.lineWidth = 9
  pen.lineCap = 'round'
  STATE_ORDER.forEach((state, i) => {
    pen.setTransform(1, 0, 0, 1, i * CELL_PX, 0)
    DRAW[state](pen)
  })
  return new CanvasTexture(canvas)
}
