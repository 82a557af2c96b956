import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { aFactoryLine, FACTORY_KINDS } from '../lineModel/aFactoryLine.ts'
import { layoutLine } from '../lineModel/layout.ts'
import type { StationKind } from '../lineModel/footprints.ts'
import { BLOCK_PX, layOut } from './blocks.ts'

const plan = aFactoryLine()
const layout = layoutLine(plan, FACTORY_KINDS)

/** A line of so many stations, some of them benches that belong to the first. */
function aLayout(flow: number, benches: number) {
  const [station] = plan.stations
  const ids = Array.from({ length: flow + benches }, (_, i) => i)
  const kinds = ids.map((i): StationKind => (i < flow ? 'manual' : 'rework'))
  return layoutLine({ ...plan, stations: ids.map((i) => ({ ...station!, id: `s${i}` })) }, kinds)
}

test('no two blocks overlap, whatever the width', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 26 }),
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 620, max: 1600 }),
      (flow, benches, width) => {
        const { blocks } = layOut(aLayout(flow, benches), width)
        const apart = blocks.every((a, i) =>
          blocks
            .slice(i + 1)
            .every(
              (b) =>
                Math.abs(a.x - b.x) >= BLOCK_PX.width || Math.abs(a.y - b.y) >= BLOCK_PX.height,
            ),
        )
        expect(apart).toBe(true)
      },
    ),
  )
})

test('blocks stay within the width that is given', () => {
  const { width, blocks } = layOut(layout, 800)
  expect(width).toBeLessThanOrEqual(800)
  expect(Math.max(...blocks.map(({ x }) => x + BLOCK_PX.width))).toBeLessThanOrEqual(800)
})

test('a strip has one row, and the bench under the station that feeds it', () => {
  const { blocks } = layOut(layout, Infinity)
  const flow = blocks.filter((_, s) => !layout.spots[s]!.aside)
  expect(new Set(flow.map(({ y }) => y)).size).toBe(1)
  expect(blocks[4]!.x).toBe(blocks[3]!.x)
  expect(blocks[4]!.y).toBeGreaterThan(blocks[3]!.y)
})

test('every station but the first is reached by one link', () => {
  const { links } = layOut(layout, 800)
  const reached = links.map(({ to }) => to).toSorted((a, b) => a - b)
  expect(reached).toEqual([1, 2, 3, 4, 5, 6])
})
