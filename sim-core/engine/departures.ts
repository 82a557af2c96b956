/**
 * The departure recursion: a row of machines that never break needs no events. With blocking after
 * service, part p leaves station i at
 *
 *   D(i, p) = max( max( D(i−1, p), D(i, p−1) ) + X(i, p), D(i+1, p − 1 − B(i+1)) )
 *
 * where X is its service there and B(i+1) the places before the next machine (Dallery and Gershwin,
 * Manufacturing flow line systems, Queueing Systems 12, 1992). It takes the draws that the events
 * would take. Times are whole ticks and sums of them stay below 2^53, so they are exact in whatever
 * order they are summed: the record has the same bits.
 */
import { toTicks } from '../base/index.ts'
import { drawAhead } from './drawAhead.ts'
import { createLine, type Line } from './line.ts'
import { BLOCKED, MODES, PROCESSING, STARVED } from './modes.ts'
import {
  add, ALL_FINISHED, ALWAYS, BLOCK, BLOCK_WORK, FINISHED, FIRST_RING, HELD, LAST_EXIT, MARKS,
  NOWHERE, OLDEST, passAcross, type Passage, passWithin, TIMES, WAITED, WORKED,
} from './passage.ts'
import { MOST_IDLE_STEPS } from './pending.ts'
import type { LinePlan } from './plan.ts'
import { recordOf, type RunRecord } from './record.ts'
import { isSerial, isShortThroughout } from './serial.ts'

/** Areas under staircases stay exact below this. */
const MOST_PART_TICKS = 2 ** 52

/** The start of a run by recursion; undefined where the line needs events. */
export function startPassage(
  plan: LinePlan,
  seed: number,
  replication: number,
): Passage | undefined {
  if (!isSerial(plan)) return undefined
  const line = createLine(plan, seed, replication)
  if (!isShortThroughout(line.tables)) return undefined
  const stations = plan.stations.length
  const { exits, rings, places } = createRings(plan)
  return {
    line,
    stations,
    fromTick: plan.warmupS > 0 ? toTicks(plan.warmupS) : -1,
    toTick: toTicks(plan.horizonS),
    arrives: line.tables.arrivalDraw[0]! >= 0,
    places,
    times: new Float64Array(TIMES * stations),
    rings,
    exits,
    services: new Float64Array(BLOCK * stations),
    arrivals: new Float64Array(BLOCK),
    open: [],
    lastEntry: 0,
    entered: 0,
    enteredBefore: 0,
    left: 0,
    leftBefore: 0,
    leadTicks: 0,
    arrived: 0,
    idleSteps: 0,
    arrivesAtStart: false,
  }
}

/** A ring of exits per station; behind the last there is always room. */
function createRings({ stations }: LinePlan) {
  const rings = new Int32Array(MARKS * (stations.length + 1))
  let size = FIRST_RING
  let places = 0
  stations.forEach(({ bufferCapacity }, s) => {
    const isFinite = bufferCapacity < Infinity
    const begin = isFinite ? size : NOWHERE
    const length = isFinite ? bufferCapacity + 1 : 1
    rings.set([begin, begin, begin + length], MARKS * s)
    if (isFinite) size += length
    places += bufferCapacity + 1
  })
  rings[MARKS * stations.length + OLDEST] = ALWAYS
  return { rings, exits: new Float64Array(size), places }
}

/**
 * Passes parts for at least so many `events`. True when the horizon is reached; undefined when the
 * recursion cannot vouch for the bits, and the line needs events after all.
 */
export function pass(p: Passage, events: number): boolean | undefined {
  const perBlock = BLOCK * (p.stations + 1)
  for (let done = 0; done < events; done += perBlock) {
    const first = p.lastEntry
    const longest = drawBlock(p)
    const latest = Math.max(p.times[TIMES * (p.stations - 1) + LAST_EXIT]!, p.arrivals[BLOCK - 1]!)
    if (first > p.fromTick && latest + longest <= p.toTick) {
      passWithin(p)
      countBlock(p)
    } else passAcross(p)
    if (!isExact(p, first)) return undefined
    const last = p.arrives ? p.arrivals[BLOCK - 1]! : p.lastEntry
    if (last > p.toTick) return true
  }
  return false
}

/** Draws what a block of parts needs. The ticks of all services together. */
function drawBlock(p: Passage): number {
  const { tables, draws, streams } = p.line
  let sum = 0
  for (let s = 0; s < p.stations; s++) {
    const places = { into: p.services, from: BLOCK * s, count: BLOCK }
    drawAhead(draws, tables.runDraw[s]!, streams, tables.runStream[s]!, places)
    sum += p.times[TIMES * s + BLOCK_WORK] = sumOf(p, p.services, BLOCK * s)
  }
  if (!p.arrives) return sum
  let tick = p.arrivals[BLOCK - 1]!
  const places = { into: p.arrivals, from: 0, count: BLOCK }
  drawAhead(draws, tables.arrivalDraw[0]!, streams, tables.arrivalStream[0]!, places)
  sumOf(p, p.arrivals, 0)
  for (let k = 0; k < BLOCK; k++) p.arrivals[k] = tick += p.arrivals[k]!
  return sum
}

/** Sum of a block of times, those that are 0 counted. */
function sumOf(p: Passage, ticks: Float64Array, from: number): number {
  let sum = 0
  for (let i = from; i < from + BLOCK; i++) {
    const tick = ticks[i]!
    if (tick === 0) p.idleSteps++
    sum += tick
  }
  return sum
}

/** What a block within the window adds, whatever its times. */
function countBlock(p: Passage): void {
  for (let row = 0; row < p.times.length; row += TIMES) {
    add(p.times, row + WORKED, p.times[row + BLOCK_WORK]!)
    add(p.times, row + FINISHED, BLOCK)
    add(p.times, row + ALL_FINISHED, BLOCK)
  }
  p.entered += BLOCK
  p.left += BLOCK
  if (p.arrives) p.arrived += BLOCK
}

/**
 * No sum can have been rounded, nobody stood still for ever, and nothing that took no time fell on
 * the end of the warm-up, where its order among the events would matter.
 */
function isExact(p: Passage, firstEntry: number): boolean {
  p.open.push(p.times[TIMES * (p.stations - 1) + LAST_EXIT]!)
  while (p.open[0]! <= firstEntry) p.open.shift()
  const inside = Math.min(p.places, BLOCK * (p.open.length + 1))
  const hasTie = p.arrivesAtStart && p.idleSteps > 0
  return inside * p.toTick < MOST_PART_TICKS && p.idleSteps < MOST_IDLE_STEPS && !hasTie
}

/** The record of a line that has reached its horizon. */
export function recordOfPassage(p: Passage): RunRecord {
  const { line, stations, times, toTick } = p
  const windowStart = Math.max(p.fromTick, 0)
  line.now[0] = toTick
  line.windowStart = windowStart
  line.modeSince.fill(toTick)
  let partTicks = 0
  for (let s = 0; s < stations; s++) {
    const row = TIMES * s
    const worked = times[row + WORKED]!
    const held = times[row + HELD]!
    bookModes(line, s, worked, held, toTick - windowStart - worked - held)
    line.queueArea[s] = times[row + WAITED]!
    line.finished[s] = times[row + FINISHED]!
    line.eventCount += times[row + ALL_FINISHED]!
    partTicks += times[row + WAITED]! + worked + held
  }
  line.eventCount += p.arrived + (p.fromTick > 0 ? 1 : 0)
  countParts(p, partTicks)
  return recordOf(line)
}

function bookModes(line: Line, s: number, worked: number, held: number, starved: number): void {
  const row = MODES * line.tables.firstServer[s]!
  line.modeTicks[row + PROCESSING] = worked
  line.modeTicks[row + BLOCKED] = held
  line.modeTicks[row + STARVED] = starved
}

function countParts(p: Passage, partTicks: number): void {
  const { line } = p
  line.wipAtStart = p.enteredBefore - p.leftBefore
  line.wip = line.wipAtStart + p.entered - p.left
  line.wipArea[0] = partTicks - line.wip * p.toTick
  line.entered = p.entered
  line.left = p.left
  line.firstPass = p.left
  line.strictPass = p.left
  line.shipped[0] = p.left
  line.leadTicks[0] = p.leadTicks
}
