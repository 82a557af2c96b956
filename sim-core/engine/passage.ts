/**
 * The state of a line that is run by the departure recursion (`departures.ts`), and how a block of
 * parts passes through it.
 *
 * Invariant between blocks: `times` and `exits` tell of the parts that have passed, no others.
 */
import type { Line } from './line.ts'
import { tally } from './tally.ts'

/** Parts of a block. */
export const BLOCK = 64

/** Columns of a row of `times`: the last exit, and ticks of the window so far. */
export const LAST_EXIT = 0
export const WORKED = 1
export const HELD = 2
/** Before the machine, summed over the parts. */
export const WAITED = 3
/** Services that ended in the window, and before the horizon. */
export const FINISHED = 4
export const ALL_FINISHED = 5
/** Of the block that passes. */
export const BLOCK_WORK = 6
export const TIMES = 8

/** Columns of a row of `rings`: where the ring lies in `exits`, and its oldest entry. */
export const OLDEST = 0
export const BEGIN = 1
export const END = 2
export const MARKS = 4

/** Place of `exits` that is always 0: there is room for everybody. */
export const ALWAYS = 0
/** Place that nobody reads. */
export const NOWHERE = 1
export const FIRST_RING = 2

/** A serial line makes one product, and all of it is good. */
const ONLY_PRODUCT = 0

export interface Passage {
  readonly line: Line
  readonly stations: number
  /** The window: behind `fromTick`, up to `toTick`. −1 where it begins with the run. */
  readonly fromTick: number
  readonly toTick: number
  readonly arrives: boolean
  /** Parts that find a place in the line at once. */
  readonly places: number
  readonly times: Float64Array
  readonly rings: Int32Array
  /** For each station the exits of as many last parts as it has places. */
  readonly exits: Float64Array
  /** Ticks of the services of a block: part k at station s lies at BLOCK · s + k. */
  readonly services: Float64Array
  /** When the parts of a block come; 0 where the supply has no end. */
  readonly arrivals: Float64Array
  /** Last exit of each block that may still be in the line. */
  readonly open: number[]
  lastEntry: number
  entered: number
  enteredBefore: number
  left: number
  leftBefore: number
  leadTicks: number
  arrived: number
  /** Services and arrivals that took no time; whether an arrival fell on the end of the warm-up. */
  idleSteps: number
  arrivesAtStart: boolean
}

/** A block that lies within the window from its first entry to its last exit. */
export function passWithin(p: Passage): void {
  const { arrivals, exits, line, rings, services, stations, times } = p
  let leadTicks = 0
  let exit = 0
  for (let k = 0; k < BLOCK; k++) {
    let place = rings[OLDEST]!
    const arrival = arrivals[k]!
    const room = exits[place === NOWHERE ? ALWAYS : place]!
    const entry = arrival > room ? arrival : room
    exit = entry
    p.lastEntry = entry
    for (let s = 0; s < stations; s++) {
      const row = TIMES * s
      const mark = MARKS * s
      const last = times[row + LAST_EXIT]!
      const start = exit > last ? exit : last
      times[row + WAITED] = times[row + WAITED]! + (start - exit)
      const end = start + services[BLOCK * s + k]!
      const next = rings[mark + MARKS + OLDEST]!
      const free = exits[next === NOWHERE ? ALWAYS : next]!
      exit = end > free ? end : free
      times[row + HELD] = times[row + HELD]! + (exit - end)
      times[row + LAST_EXIT] = exit
      exits[place] = exit
      rings[mark + OLDEST] = place + 1 === rings[mark + END]! ? rings[mark + BEGIN]! : place + 1
      place = next
    }
    leadTicks += exit - entry
    tally(line, exit - entry, ONLY_PRODUCT, true)
  }
  p.leadTicks += leadTicks
}

/** Any block: every instant counts as the end of the window that it lies beyond. */
export function passAcross(p: Passage): void {
  for (let k = 0; k < BLOCK; k++) {
    const entry = Math.max(p.arrivals[k]!, freeFrom(p, 0))
    noteEntry(p, p.arrivals[k]!, entry)
    let exit = entry
    for (let s = 0; s < p.stations; s++) exit = passStation(p, s, exit, p.services[BLOCK * s + k]!)
    noteExit(p, entry, exit)
  }
}

/** When the next part finds a place at a station. */
function freeFrom({ exits, rings }: Passage, station: number): number {
  const place = rings[MARKS * station + OLDEST]!
  return exits[place === NOWHERE ? ALWAYS : place]!
}

/** The exit of a part that comes to station `s` at `tick`. */
function passStation(p: Passage, s: number, tick: number, service: number): number {
  const { exits, rings, times, fromTick, toTick } = p
  const row = TIMES * s
  const mark = MARKS * s
  const start = Math.max(tick, times[row + LAST_EXIT]!)
  const end = start + service
  const exit = Math.max(end, freeFrom(p, s + 1))
  add(times, row + WAITED, within(p, start) - within(p, tick))
  add(times, row + WORKED, within(p, end) - within(p, start))
  add(times, row + HELD, within(p, exit) - within(p, end))
  if (end <= toTick) add(times, row + ALL_FINISHED, 1)
  if (end <= toTick && end > fromTick) add(times, row + FINISHED, 1)
  times[row + LAST_EXIT] = exit
  const place = rings[mark + OLDEST]!
  exits[place] = exit
  rings[mark + OLDEST] = place + 1 === rings[mark + END]! ? rings[mark + BEGIN]! : place + 1
  return exit
}

export function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = sums[at]! + amount
}

const within = ({ fromTick, toTick }: Passage, tick: number) =>
  Math.min(Math.max(tick, fromTick, 0), toTick)

/** What comes at the very end of the warm-up comes after it; what only enters then, before. */
function noteEntry(p: Passage, arrival: number, entry: number): void {
  p.lastEntry = entry
  if (arrival === p.fromTick) p.arrivesAtStart = true
  if (p.arrives && arrival <= p.toTick) p.arrived++
  if (entry > p.toTick) return
  if (entry > p.fromTick || arrival === p.fromTick) p.entered++
  else p.enteredBefore++
}

function noteExit(p: Passage, entry: number, exit: number): void {
  if (exit > p.toTick) return
  if (exit > p.fromTick) {
    p.left++
    p.leadTicks += exit - entry
    tally(p.line, exit - entry, ONLY_PRODUCT, true)
  } else p.leftBefore++
}
