/**
 * The event list 事件表: one pending event per slot, and a slot per server, group, clock and source.
 *
 * A key is `tick * KINDS + kind`, a whole number below 2^53, so that one comparison orders events
 * by time, then kind, then slot (servers are numbered downstream first). Nothing is ever ordered
 * by chance. Short lists are scanned; long ones keep a winner tree (Knuth, TAOCP 3, 5.4.1).
 */

/** Kinds in the order in which simultaneous events happen (engine semantics 1). */
export const FINISH = 0
/** A repair is done, or the response before it: somebody is at the machine. */
export const REPAIRED = 1
export const FAIL = 2
export const CLOCK = 3
export const ARRIVE = 4
export const SLEEP = 5
export const KINDS = 8

/** Below this many slots a scan is faster than a tree (measured: `docs/performance.md`). */
const SCAN_LIMIT = 24

export interface EventList {
  readonly due: Float64Array
  /** Winner tree over the slots, root at 1; empty when the list is scanned. */
  readonly winner: Int32Array
  readonly leaves: number
}

export function createEventList(slots: number): EventList {
  if (slots <= SCAN_LIMIT) return scannedList(slots)
  const due = new Float64Array(slots).fill(Infinity)
  let leaves = 1
  while (leaves < slots) leaves *= 2
  const winner = new Int32Array(2 * leaves)
  for (let i = 0; i < leaves; i++) winner[leaves + i] = Math.min(i, slots - 1)
  const list = { due, winner, leaves }
  replayAll(list)
  return list
}

/** With empty slots behind the others, as `scan` looks at one and then at three at a time. */
function scannedList(slots: number): EventList {
  const length = 1 + 3 * Math.ceil((slots - 1) / 3)
  const due = new Float64Array(length).fill(Infinity)
  return { due, winner: new Int32Array(0), leaves: 0 }
}

/** Gives `slot` its next event, replacing the one it had; Infinity is none. */
export function schedule(list: EventList, slot: number, key: number): void {
  list.due[slot] = key
  if (list.leaves !== 0) replay(list, slot)
}

/** Takes the event of `slot` away. */
export function cancel(list: EventList, slot: number): void {
  list.due[slot] = Infinity
  if (list.leaves !== 0) replay(list, slot)
}

/** After a change of `due[slot]`: plays its matches anew, up to the root. */
export function replay(list: EventList, slot: number): void {
  for (let node = (list.leaves + slot) >> 1; node >= 1; node >>= 1) play(list, node)
}

/** After a change of everything. */
export function replayAll(list: EventList): void {
  for (let node = list.leaves - 1; node >= 1; node--) play(list, node)
}

/** The slot of the earliest event; its key is Infinity when nothing is pending. */
export function earliest(list: EventList): number {
  return list.leaves !== 0 ? list.winner[1]! : scan(list.due)
}

/** Three at a time, for a quarter less; `due` is padded for it. */
function scan(due: Float64Array): number {
  let best = 0
  let least = due[0]!
  for (let slot = 1; slot < due.length; slot += 3) {
    const first = due[slot]!
    const second = due[slot + 1]!
    const third = due[slot + 2]!
    if (first < least) {
      best = slot
      least = first
    }
    if (second < least) {
      best = slot + 1
      least = second
    }
    if (third < least) {
      best = slot + 2
      least = third
    }
  }
  return best
}

/** The left child wins ties: it holds the lower slot. */
function play({ due, winner }: EventList, node: number): void {
  const left = winner[2 * node]!
  const right = winner[2 * node + 1]!
  winner[node] = due[right]! < due[left]! ? right : left
}
