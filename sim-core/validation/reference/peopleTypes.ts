/** People of the slow simulator, and who asks for them. */

/** One of the people of a pool that walks. */
export interface Head {
  readonly pool: number
  at: number
  isBound: boolean
}

/** Somebody who waits for a person. */
export interface Asker {
  readonly subject: number
  readonly pools: readonly number[]
  /** Higher goes first, whenever it came. */
  readonly priority: number
  /** Repairs are helped even where the station stands still. */
  readonly mayCome: () => boolean
  /** People of a pool who could come though they are not free. */
  readonly alsoFree: (pool: number) => number
  /** Station to which they walk. */
  readonly place: number
  /** Somebody is on the way, and then there. */
  readonly bind: (pool: number, head: Head | null) => void
  readonly come: () => void
}
