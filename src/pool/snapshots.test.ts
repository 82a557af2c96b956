import { expect, test } from 'vitest'

import { createRun, toTicks } from '../../sim-core/index.ts'
import { aPlan } from './aPlan.ts'
import { createAlbum, keep, MOST_SNAPSHOTS, nearest, nextPageTick } from './snapshots.ts'

const SPACING = toTicks(60)
const aRun = () => createRun(aPlan({ horizonS: 1e6 }), 1, 0)

test('memory is bounded, and every instant stays near a snapshot', () => {
  const run = aRun()
  const album = createAlbum(run, SPACING)
  while (run.now < 1000 * SPACING) {
    run.advanceTo(nextPageTick(album, run.now))
    keep(album, run)
  }
  expect(album.pages.length).toBeLessThanOrEqual(MOST_SNAPSHOTS)
  expect(album.pages.length).toBeGreaterThanOrEqual(MOST_SNAPSHOTS / 2)
  const gaps = album.pages.slice(1).map(({ tick }, i) => tick - album.pages[i]!.tick)
  expect(new Set(gaps)).toEqual(new Set([album.spacingTicks]))
  expect(run.now - album.pages.at(-1)!.tick).toBeLessThan(album.spacingTicks)
})

test('a snapshot is taken at multiples of the spacing, and once', () => {
  const run = aRun()
  const album = createAlbum(run, SPACING)
  run.advanceTo(SPACING / 2)
  keep(album, run)
  expect(album.pages).toHaveLength(1)
  run.advanceTo(SPACING)
  keep(album, run)
  keep(album, run)
  expect(album.pages.map(({ tick }) => tick)).toEqual([0, SPACING])
})

test('the nearest snapshot is not later than the instant', () => {
  const run = aRun()
  const album = createAlbum(run, SPACING)
  run.advanceTo(SPACING)
  keep(album, run)
  expect(nearest(album, SPACING - 1)).toBe(album.pages[0]!.snapshot)
  expect(nearest(album, SPACING)).toBe(album.pages[1]!.snapshot)
  expect(nearest(album, 10 * SPACING)).toBe(album.pages[1]!.snapshot)
})
