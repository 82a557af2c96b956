import { expect, test, vi } from 'vitest'

import { createRun, restore, TICKS_PER_S, type Run } from '../../../sim-core/index.ts'
import { aFactoryLine, FACTORY_KINDS } from '../lineModel/aFactoryLine.ts'
import { sceneryOf } from '../lineModel/scenery.ts'
import { createPlayback, move, pause, play, seek, setSpeed, subscribe } from './playback.ts'
import type { TraceSource } from './supply.ts'

const plan = aFactoryLine()
const scenery = sceneryOf(plan, FACTORY_KINDS)
const SEED = 3
const NINE_TICK = 9 * 3600 * TICKS_PER_S

/** What the viewer's worker does, in line: a run that goes on, or starts anew to go anywhere. */
function aSource(): TraceSource & { readonly asked: string[] } {
  let run: Run = createRun(plan, SEED, 0, true)
  const asked: string[] = []
  return {
    asked,
    async seek(tick) {
      asked.push('seek')
      const untraced = createRun(plan, SEED, 0)
      untraced.advanceTo(tick)
      run = restore(untraced.snapshot(), true)
      run.advanceTo(tick)
      return run.takeTrace()
    },
    async advance(untilTick) {
      asked.push('advance')
      run.advanceTo(Math.max(run.now, untilTick))
      return run.takeTrace()
    },
  }
}

async function anOpenPlayback(fromTick = NINE_TICK) {
  const source = aSource()
  const playback = createPlayback(scenery, source, fromTick)
  await vi.waitFor(() => expect(playback.status.waiting).toBe(false))
  move(playback, 0)
  return { playback, source }
}

/** Lets answers that are on their way arrive. */
const settle = () => new Promise((done) => setTimeout(done))

test('the head opens where it is asked to, standing still on the state of the run', async () => {
  const { playback } = await anOpenPlayback()
  const run = createRun(plan, SEED, 0)
  run.advanceTo(NINE_TICK)
  expect(playback.frame.tick).toBe(NINE_TICK)
  expect(Array.from(playback.frame.modes)).toEqual(
    Array.from(run.snapshot().fields['mode'] as Uint8Array),
  )
  move(playback, 500)
  expect(playback.frame.tick).toBe(NINE_TICK)
})

test('at 10× one second of watching is ten of the line', async () => {
  const { playback } = await anOpenPlayback()
  setSpeed(playback, 10)
  play(playback)
  move(playback, 100)
  move(playback, 600)
  move(playback, 1100)
  expect(playback.frame.tick - NINE_TICK).toBe(11 * TICKS_PER_S)
})

test('a page that was hidden for a minute goes on where it was', async () => {
  const { playback } = await anOpenPlayback()
  setSpeed(playback, 1)
  play(playback)
  move(playback, 60_000)
  expect(playback.frame.tick - NINE_TICK).toBe(1 * TICKS_PER_S)
})

test('two views that move the same head do not make it go faster', async () => {
  const { playback } = await anOpenPlayback()
  setSpeed(playback, 1)
  play(playback)
  for (const now of [100, 100, 200, 200, 300, 300]) move(playback, now)
  expect(playback.frame.tick - NINE_TICK).toBe(0.3 * TICKS_PER_S)
})

test('at 1000× the head plays through a shift and the trace keeps up with it', async () => {
  const { playback } = await anOpenPlayback()
  setSpeed(playback, 1000)
  play(playback)
  for (let now = 0; now <= 12_000; now += 100) {
    move(playback, now)
    await settle()
  }
  expect(playback.frame.tick - NINE_TICK).toBe(12_000 * TICKS_PER_S)
})

test('the head stops at the horizon, and does not start again there', async () => {
  const { playback } = await anOpenPlayback(scenery.shape.horizonTick - 2 * TICKS_PER_S)
  setSpeed(playback, 60)
  play(playback)
  move(playback, 500)
  expect(playback.frame.tick).toBe(scenery.shape.horizonTick)
  expect(playback.status.playing).toBe(false)
  play(playback)
  expect(playback.status.playing).toBe(false)
})

test('a place on the tape is shown at once, another when the source has answered', async () => {
  const { playback, source } = await anOpenPlayback()
  void seek(playback, NINE_TICK + 60 * TICKS_PER_S)
  expect(playback.status.waiting).toBe(false)
  move(playback, 1)
  expect(playback.frame.tick).toBe(NINE_TICK + 60 * TICKS_PER_S)
  const seeks = () => source.asked.filter((what) => what === 'seek').length
  expect(seeks()).toBe(1)
  const far = seek(playback, NINE_TICK + 20_000 * TICKS_PER_S)
  expect(playback.status.waiting).toBe(true)
  await far
  expect(seeks()).toBe(2)
  move(playback, 2)
  expect(playback.frame.tick).toBe(NINE_TICK + 20_000 * TICKS_PER_S)
})

test('of two seeks the later one is where the head ends', async () => {
  const { playback } = await anOpenPlayback()
  const first = seek(playback, NINE_TICK + 20_000 * TICKS_PER_S)
  const second = seek(playback, NINE_TICK - 3_600 * TICKS_PER_S)
  await Promise.all([first, second])
  move(playback, 1)
  expect(playback.frame.tick).toBe(NINE_TICK - 3_600 * TICKS_PER_S)
  expect(playback.status).toMatchObject({ waiting: false, failed: false })
})

test('a source that fails is told of, and only a seek tries again', async () => {
  const source = aSource()
  const seekWell = source.seek.bind(source)
  source.seek = () => Promise.reject(new Error('the worker has crashed'))
  const playback = createPlayback(scenery, source, NINE_TICK)
  await vi.waitFor(() => expect(playback.status.failed).toBe(true))
  play(playback)
  for (let now = 0; now < 500; now += 50) move(playback, now)
  await settle()
  expect(source.asked).toEqual([])
  source.seek = seekWell
  await seek(playback, NINE_TICK)
  expect(playback.status).toMatchObject({ waiting: false, failed: false })
})

test('up to 60× workpieces move between two frames, above it only buffers show any', async () => {
  const { playback } = await anOpenPlayback(NINE_TICK + 1800 * TICKS_PER_S)
  const { workpieces } = playback.frame
  setSpeed(playback, 60)
  play(playback)
  move(playback, 100)
  const before = workpieces.positionsM.slice(0, 3 * workpieces.count)
  move(playback, 150)
  const after = workpieces.positionsM.slice(0, 3 * workpieces.count)
  expect(playback.frame.regime).toBe('literal')
  expect(after).not.toEqual(before)
  setSpeed(playback, 120)
  for (let now = 200; now <= 800; now += 50) move(playback, now)
  expect(playback.frame.regime).toBe('flow')
  const waiting = playback.frame.queueLengths.reduce((sum, n) => sum + Math.min(n, 12), 0)
  expect(workpieces.count).toBe(waiting)
})

test('in flow mode the shares of every server over the window sum to one', async () => {
  const { playback } = await anOpenPlayback()
  setSpeed(playback, 300)
  play(playback)
  for (let now = 0; now <= 3000; now += 50) move(playback, now)
  const { windowShare } = playback.frame
  for (let v = 0; v < scenery.shape.servers; v++) {
    const shares = windowShare.slice(8 * v, 8 * v + 8)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5)
  }
  expect(playback.frame.perHour[0]).toBeGreaterThan(0)
})

test('a playing lamp changes every half second at most, a paused one tells the truth', async () => {
  const { playback } = await anOpenPlayback()
  const { lamps } = playback.frame
  setSpeed(playback, 60)
  play(playback)
  const changedMs = new Map<number, number>()
  let least = Infinity
  for (let now = 0; now <= 10_000; now += 50) {
    const before = lamps.slice()
    move(playback, now)
    for (const [v, shown] of lamps.entries()) {
      if (shown === before[v]) continue
      least = Math.min(least, now - (changedMs.get(v) ?? -Infinity))
      changedMs.set(v, now)
    }
  }
  expect(changedMs.size).toBeGreaterThan(3)
  expect(least).toBeGreaterThanOrEqual(500)
  pause(playback)
  move(playback, 10_001)
  const { seatOf } = scenery.seats
  for (const [v, shown] of playback.frame.modes.entries()) expect(lamps[seatOf[v]!]).toBe(shown)
})

test('listeners hear of play, pause, speed and seek, and not of the passing of time', async () => {
  const { playback } = await anOpenPlayback()
  const heard = vi.fn<() => void>()
  const stop = subscribe(playback, heard)
  play(playback)
  setSpeed(playback, 5)
  pause(playback)
  expect(heard).toHaveBeenCalledTimes(3)
  move(playback, 100)
  expect(heard).toHaveBeenCalledTimes(3)
  stop()
  play(playback)
  expect(heard).toHaveBeenCalledTimes(3)
})
