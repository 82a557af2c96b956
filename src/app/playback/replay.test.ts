import { expect, test } from 'vitest'

import { createRun, TICKS_PER_S, type Keyframe, type Snapshot } from '../../../sim-core/index.ts'
import { aFactoryLine } from '../lineModel/aFactoryLine.ts'
import { createState, NO_JOB, type LineState } from './lineState.ts'
import { shapeOf } from '../lineModel/shape.ts'
import { showAt } from './replay.ts'
import { append, createTape, endTick, holds, MOST_CHUNKS, startTick, type Tape } from './tape.ts'

const plan = aFactoryLine()
const shape = shapeOf(plan)
const SEED = 7
const DAY_TICKS = 86_400 * TICKS_PER_S

/** A tape of the whole run from `fromTick`, asked for in uneven steps as a play head would. */
function tapeOf(untilTick: number): Tape {
  const run = createRun(plan, SEED, 0, true)
  const tape = createTape()
  for (let step = 1; run.now < untilTick; step++) {
    run.advanceTo(Math.min(untilTick, run.now + step * 977 * TICKS_PER_S))
    append(tape, run.takeTrace())
  }
  return tape
}

/** What a run that was never traced has at `tick`. */
function independent(tick: number): Snapshot {
  const run = createRun(plan, SEED, 0)
  run.advanceTo(tick)
  return run.snapshot()
}

const queueOf = (head: number, next: ArrayLike<number>) => {
  const jobs: number[] = []
  for (let job = head; job !== NO_JOB; job = next[job]!) jobs.push(job)
  return jobs
}

const queuesOf = (state: LineState) =>
  Array.from(state.queueHead, (head) => queueOf(head, state.next))

/** Modes, hands, queues and the count of what was shipped. */
const summaryOf = (state: LineState) => ({
  modes: Array.from(state.modes),
  hands: Array.from(state.hand),
  queues: queuesOf(state),
  lengths: Array.from(state.queueLength),
  shipped: state.shipped,
})

function summaryOfRun({ fields }: Snapshot): ReturnType<typeof summaryOf> {
  const array = (name: string) => Array.from(fields[name] as Int32Array)
  const next = array('jobLink')
  return {
    modes: array('mode'),
    hands: array('job'),
    queues: array('queueHead').map((head) => queueOf(head, next)),
    lengths: array('queueLength'),
    shipped: fields['left'] as number,
  }
}

/** Some instants, chosen by a linear congruence so that a failure can be repeated. */
const someTicks = (count: number, untilTick: number) =>
  Array.from({ length: count }, (_, i) => ((i * 7919 + 13) % 1009) * Math.floor(untilTick / 1009))

test('at any instant the state of the tape is that of a run which was never watched', () => {
  const tape = tapeOf(DAY_TICKS)
  const state = createState(shape)
  for (const tick of someTicks(30, DAY_TICKS)) {
    showAt(state, tape, tick)
    expect(summaryOf(state)).toEqual(summaryOfRun(independent(tick)))
  }
})

test('going forward in small steps ends where one leap ends', () => {
  const tape = tapeOf(DAY_TICKS / 2)
  const stepped = createState(shape)
  for (let tick = 0; tick <= DAY_TICKS / 2; tick += 61 * TICKS_PER_S) showAt(stepped, tape, tick)
  const leapt = createState(shape)
  showAt(leapt, tape, stepped.tick)
  expect(queuesOf(stepped)).toEqual(queuesOf(leapt))
  expect(stepped.hand).toEqual(leapt.hand)
  expect(stepped.handCount).toEqual(leapt.handCount)
  expect(stepped.moves).toEqual(leapt.moves)
})

test('every keyframe of a run is what the events before it lead to', () => {
  const tape = tapeOf(DAY_TICKS)
  const state = createState(shape)
  for (const { chunk } of tape.reels.slice(1)) {
    const { keyframe } = chunk
    showAt(state, tape, keyframe.tick)
    expect(state.modes).toEqual(keyframe.modes)
    expect(state.hand).toEqual(keyframe.jobs)
    expect(queuesOf(state).flat()).toEqual(Array.from(keyframe.queued))
    expect(looksOf(state, keyframe)).toEqual(Array.from(keyframe.looks))
    expect(state.shipped).toBe(keyframe.shipped)
  }
})

/** Looks of what is in hands, then of what is queued. */
const looksOf = (state: LineState, { queued }: Keyframe) =>
  [...state.hand, ...queued].map((job) => (job === NO_JOB ? 0 : state.look[job]))

test('a tape that begins in the middle of a run shows the same line, batches aside', () => {
  const run = createRun(plan, SEED, 0, true)
  run.advanceTo(DAY_TICKS / 2)
  run.takeTrace()
  const tape = createTape()
  run.advanceTo(DAY_TICKS / 2 + 600 * TICKS_PER_S)
  append(tape, run.takeTrace())
  const state = createState(shape)
  const tick = DAY_TICKS / 2 + 321 * TICKS_PER_S
  showAt(state, tape, tick)
  const { fields } = independent(tick)
  expect(Array.from(state.modes)).toEqual(Array.from(fields['mode'] as Uint8Array))
  expect(Array.from(state.queueLength)).toEqual(Array.from(fields['queueLength'] as Int32Array))
  // A keyframe names only the first workpiece of a batch: while one is handed over, the tape knows
  // the others only if it saw them taken.
  const single = Array.from(state.hand.keys()).filter((v) => shape.batch[shape.stationOf[v]!] === 1)
  const held = fields['job'] as Int32Array
  expect(single.map((v) => state.hand[v])).toEqual(single.map((v) => held[v]))
})

test('a batch holds as many workpieces as were taken from the buffer', () => {
  const tape = tapeOf(DAY_TICKS / 2)
  const state = createState(shape)
  const oven = shape.firstServer[5]!
  let full = 0
  for (let tick = 0; tick < DAY_TICKS / 2; tick += 600 * TICKS_PER_S) {
    showAt(state, tape, tick)
    const held = queueOf(state.hand[oven]!, state.next).length
    expect(state.handCount[oven]).toBe(held)
    if (held === 12) full++
  }
  expect(full).toBeGreaterThan(0)
})

test('the time booked to the modes of a server is the time that has passed', () => {
  const tape = tapeOf(DAY_TICKS / 2)
  const state = createState(shape)
  showAt(state, tape, 0)
  const before = state.spentTicks.reduce((sum, ticks) => sum + ticks, 0)
  showAt(state, tape, DAY_TICKS / 2)
  const after = state.spentTicks.reduce((sum, ticks) => sum + ticks, 0)
  expect(after - before).toBe((DAY_TICKS / 2) * shape.servers)
})

test('a tape keeps its last 64 chunks and refuses what it no longer holds', () => {
  const run = createRun(plan, SEED, 0, true)
  const tape = createTape()
  for (let minute = 1; minute <= 100; minute++) {
    run.advanceTo(minute * 60 * TICKS_PER_S)
    append(tape, run.takeTrace())
  }
  expect(tape.reels).toHaveLength(MOST_CHUNKS)
  expect(startTick(tape)).toBe((100 - MOST_CHUNKS) * 60 * TICKS_PER_S)
  expect(endTick(tape)).toBe(100 * 60 * TICKS_PER_S)
  expect(holds(tape, 35 * 60 * TICKS_PER_S)).toBe(false)
  expect(() => showAt(createState(shape), tape, 0)).toThrow('does not hold')
})

test('a chunk from elsewhere in the run starts a new tape', () => {
  const run = createRun(plan, SEED, 0, true)
  const tape = createTape()
  run.advanceTo(60 * TICKS_PER_S)
  append(tape, run.takeTrace())
  run.advanceTo(120 * TICKS_PER_S)
  run.takeTrace()
  run.advanceTo(180 * TICKS_PER_S)
  append(tape, run.takeTrace())
  expect(startTick(tape)).toBe(120 * TICKS_PER_S)
  const state = createState(shape)
  expect(showAt(state, tape, 150 * TICKS_PER_S)).toBe(true)
})
