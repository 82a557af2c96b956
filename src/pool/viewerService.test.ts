import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'

import {
  CANCELLED,
  createRun,
  type Keyframe,
  toTicks,
  type TraceChunk,
} from '../../sim-core/index.ts'
import { aPlan } from './aPlan.ts'
import { createViewerService } from './viewerService.ts'

const SEED = 3
const plan = aPlan({ horizonS: 40 * 3600 })
const hour = (h: number) => toTicks(h * 3600)

async function anOpenViewer(fromTick?: number) {
  const viewer = createViewerService(() => setImmediate())
  const chunks = await viewer.open(plan, SEED, 0, fromTick)
  return { viewer, chunks }
}

/** What a run that nobody ever left shows from `from` to `to`. */
function uninterrupted(from: number, to: number) {
  const run = createRun(plan, SEED, 0, true)
  run.advanceTo(from)
  run.takeTrace()
  run.advanceTo(to)
  const chunks = run.takeTrace()
  run.advanceTo(to)
  const last = run.takeTrace()[0]!.keyframe
  return { first: chunks[0]!.keyframe, events: eventsOf(chunks), last }
}

/** Sixteen bytes each, as text. */
function eventsOf(chunks: readonly TraceChunk[]): string[] {
  return chunks.flatMap(({ data, events }) =>
    Array.from({ length: events }, (_, i) => Buffer.from(data, 16 * i, 16).toString('hex')),
  )
}

/** The picture where the play head stands. */
const pictureOf = (chunks: readonly TraceChunk[]): Keyframe => chunks.at(-1)!.keyframe

test('opening at the start shows the whole run', async () => {
  const { viewer, chunks } = await anOpenViewer()
  const all = [...chunks, ...viewer.advance(hour(5))]
  const run = createRun(plan, SEED, 0, true)
  run.advanceTo(hour(5))
  const expected = run.takeTrace()
  expect(all[0]!.keyframe).toEqual(expected[0]!.keyframe)
  expect(eventsOf(all)).toEqual(eventsOf(expected))
  expect(eventsOf(all).length).toBeGreaterThan(1000)
})

test.for([0.5, 2, 9.7, 25, 39.9])('hour %f sought is as if it had been lived', async (h) => {
  const { viewer } = await anOpenViewer()
  const { first, events, last } = uninterrupted(hour(h), hour(40))
  const sought = await viewer.seek(hour(h))
  expect(pictureOf(sought)).toEqual(first)
  const after = viewer.advance(hour(40))
  expect(eventsOf(after)).toEqual(events)
  expect(pictureOf(await viewer.seek(hour(40)))).toEqual(last)
})

test('going back shows what was there', async () => {
  const { viewer } = await anOpenViewer(hour(30))
  const there = pictureOf(await viewer.seek(hour(11)))
  viewer.advance(hour(35))
  expect(pictureOf(await viewer.seek(hour(11)))).toEqual(there)
  expect(there).toEqual(uninterrupted(hour(11), hour(12)).first)
})

test('opening at an instant shows what seeking it shows', async () => {
  const { chunks } = await anOpenViewer(hour(7))
  expect(pictureOf(chunks)).toEqual(uninterrupted(hour(7), hour(8)).first)
})

test('a chunk ends where the next begins', async () => {
  const { viewer, chunks } = await anOpenViewer(hour(1))
  const all = [...chunks, ...viewer.advance(hour(3)), ...viewer.advance(hour(9))]
  for (const [i, chunk] of all.slice(1).entries())
    expect(chunk.keyframe.tick).toBe(all[i]!.endTick)
  expect(all.at(-1)!.endTick).toBe(hour(9))
})

test('the past is not advanced to', async () => {
  const { viewer } = await anOpenViewer(hour(6))
  expect(viewer.advance(hour(5))).toEqual([])
  expect(viewer.advance(hour(7))[0]!.keyframe.tick).toBe(hour(6))
})

test('beyond the horizon is the horizon', async () => {
  const { viewer } = await anOpenViewer()
  expect(pictureOf(await viewer.seek(hour(1000))).tick).toBe(hour(40))
  expect(viewer.advance(hour(1000))).toEqual([])
  expect(pictureOf(await viewer.seek(-1)).tick).toBe(0)
})

test('a later seek overtakes an earlier one', async () => {
  const { viewer } = await anOpenViewer()
  const early = viewer.seek(hour(40))
  const late = viewer.seek(hour(1))
  await expect(early).rejects.toMatchObject({ name: CANCELLED })
  expect(pictureOf(await late).tick).toBe(hour(1))
  expect(viewer.advance(hour(2))[0]!.keyframe.tick).toBe(hour(1))
})

test('a closed viewer computes nothing more', async () => {
  const { viewer } = await anOpenViewer()
  const seek = viewer.seek(hour(40))
  viewer.close()
  await expect(seek).rejects.toMatchObject({ name: CANCELLED })
  expect(() => viewer.advance(hour(1))).toThrow('Nothing is open')
})
