import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  asideOf,
  createLabelBoxes,
  HIDDEN,
  liftPx,
  separate,
  isShrunk,
  type LabelBoxes,
} from './labelLayout.ts'

const WIDTH_PX = 1000

interface Label {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly smallWidth: number
}

function boxesOf(labels: readonly Label[]): LabelBoxes {
  const boxes = createLabelBoxes(labels.length)
  labels.forEach(({ x, y, width, smallWidth }, i) => {
    boxes.x[i] = x
    boxes.y[i] = y
    boxes.width[i] = width
    boxes.height[i] = 22
    boxes.smallWidth[i] = smallWidth
  })
  separate(boxes, WIDTH_PX)
  return boxes
}

/** The rectangles that are seen. */
const seen = (boxes: LabelBoxes) =>
  Array.from(boxes.shown).flatMap((shown, i) => {
    if (shown === HIDDEN) return []
    const width = isShrunk(shown) ? boxes.smallWidth[i]! : boxes.width[i]!
    const bottom = boxes.y[i]! - liftPx(shown)
    const left = boxes.x[i]! - width / 2 + (asideOf(shown) * width) / 2
    return [{ left, right: left + width, top: bottom - 22, bottom }]
  })

const label = fc.record({
  x: fc.integer({ min: 100, max: 900 }),
  y: fc.integer({ min: 0, max: 400 }),
  width: fc.integer({ min: 40, max: 160 }),
  smallWidth: fc.constantFrom(0, 22),
})

test('no two labels that are seen overlap, however many there are', () => {
  fc.assert(
    fc.property(fc.array(label, { maxLength: 40 }), (labels) => {
      const rectangles = seen(boxesOf(labels))
      rectangles.forEach((a, i) =>
        rectangles.slice(i + 1).forEach((b) => {
          const apart =
            a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
          expect(apart).toBe(true)
        }),
      )
    }),
  )
})

test('the label of highest priority stays at its anchor', () => {
  fc.assert(
    fc.property(fc.array(label, { minLength: 1, maxLength: 40 }), (labels) => {
      expect(boxesOf(labels).shown[0]).toBe(0)
    }),
  )
})

test('labels at one place stand in three rows; what finds no room is hidden', () => {
  const at = { x: 100, y: 100, width: 80, smallWidth: 0 }
  // Aside by half its width a label still lies on its neighbour.
  const { shown } = boxesOf([at, at, at, at])
  expect(Array.from(shown.slice(0, 3), liftPx)).toEqual([0, 26, 52])
  expect(Array.from(shown.slice(0, 3), asideOf)).toEqual([0, 0, 0])
  expect(shown[3]).toBe(HIDDEN)
})

test('a label steps aside from another that only touches it', () => {
  const { shown } = boxesOf([
    { x: 100, y: 100, width: 80, smallWidth: 0 },
    { x: 160, y: 100, width: 80, smallWidth: 0 },
  ])
  expect(asideOf(shown[1]!)).toBe(1)
  expect(liftPx(shown[1]!)).toBe(0)
})

test('a label without room for its name shows its glyph where that has room', () => {
  const left = { x: 100, y: 100, width: 160, smallWidth: 0 }
  const right = { ...left, x: 300 }
  const middle = { ...left, x: 200, smallWidth: 22 }
  const { shown } = boxesOf([left, left, left, right, right, right, middle])
  expect(isShrunk(shown[6]!)).toBe(true)
})

test('a label at the edge of the picture steps inward, and one outside is hidden', () => {
  const { shown } = boxesOf([
    { x: 20, y: 100, width: 80, smallWidth: 0 },
    { x: -200, y: 200, width: 80, smallWidth: 22 },
  ])
  expect(asideOf(shown[0]!)).toBe(1)
  expect(shown[1]).toBe(HIDDEN)
})
