/**
 * Snapshots of one run at the multiples of a spacing, so that any instant is near one. When there
 * are too many, every other one goes and the spacing doubles: memory is bounded, cover is even.
 */
import type { Run, Snapshot } from '../../sim-core/index.ts'

export interface Album {
  spacingTicks: number
  /** Ascending by tick; never empty. */
  pages: readonly Page[]
}

interface Page {
  readonly tick: number
  readonly snapshot: Snapshot
}

export const MOST_SNAPSHOTS = 64

/** `run` is at its first instant. */
export function createAlbum(run: Run, spacingTicks: number): Album {
  return { spacingTicks, pages: [{ tick: run.now, snapshot: run.snapshot() }] }
}

/** The next instant after `tick` at which `keep` wants to be called. */
export const nextPageTick = ({ spacingTicks }: Album, tick: number): number =>
  (Math.floor(tick / spacingTicks) + 1) * spacingTicks

/** Takes a snapshot if the run stands at a multiple of the spacing that has none yet. */
export function keep(album: Album, run: Run): void {
  const tick = run.now
  const isKnown = album.pages.some((page) => page.tick === tick)
  if (isKnown || tick % album.spacingTicks !== 0) return
  const pages = [...album.pages, { tick, snapshot: run.snapshot() }]
  album.pages = pages.toSorted((a, b) => a.tick - b.tick)
  if (pages.length <= MOST_SNAPSHOTS) return
  album.spacingTicks *= 2
  album.pages = album.pages.filter((page) => page.tick % album.spacingTicks === 0)
}

/** The last snapshot that is not after `tick`; the first is at the run's beginning. */
export function nearest({ pages }: Album, tick: number): Snapshot {
  const page = pages.findLast((candidate) => candidate.tick <= tick)
  if (page === undefined) throw new Error(`No run begins before tick ${tick}`)
  return page.snapshot
}
