import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  createLabelBoxes,
  HIDDEN,
  liftPx,
  separate,
  SHRUNK,
  type LabelBoxes,
} from './labelLayout.ts'

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
  separate(boxes)
  return boxes
}

/** The rectangles that are seen. */
const seen = (boxes: LabelBoxes) =>
  Array.from(boxes.shown).flatMap((shown, i) => {
    if (shown === HIDDEN) return []
    const width = shown === SHRUNK ? boxes.smallWidth[i]! : boxes.width[i]!
    const bottom = boxes.y[i]! - liftPx(shown)
    const left = boxes.x[i]! - width / 2
    return [{ left, right: left + width, top: bottom - 22, bottom }]
  })

const label = fc.record({
  x: fc.integer({ min: 0, max: 800 }),
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

test('of two labels at one place the second is lifted, the fourth shrinks or is hidden', () => {
  const at = { x: 100, y: 100, width: 80 }
  const boxes = boxesOf([
    { ...at, smallWidth: 22 },
    { ...at, smallWidth: 22 },
    { ...at, smallWidth: 22 },
    { ...at, smallWidth: 0 },
  ])
  expect(Array.from(boxes.shown)).toEqual([0, 1, 2, HIDDEN])
})
