/**
 * The run behind a viewer: nothing is streamed, the play head pulls. `advance` gives the trace of
 * the next stretch; `seek` goes anywhere, from the nearest snapshot on. A run that was sought goes
 * on bit for bit as one that was never left.
 *
 * A later `open`, `seek` or `close` overtakes one that is still on its way, which then rejects with
 * an error named `CANCELLED`. Ticks beyond the horizon are taken for the horizon.
 */
import { transfer } from 'comlink'

import {
  cancelledError,
  createRun,
  restore,
  toTicks,
  type LinePlan,
  type Run,
  type TraceChunk,
} from '../../sim-core/index.ts'
import { buffersOf, SLICE_EVENTS } from './replicationService.ts'
import { createAlbum, keep, nearest, nextPageTick, type Album } from './snapshots.ts'

export interface ViewerService {
  /** Opens a replication at `fromTick`, by default its beginning; answers as `seek` does. */
  open(
    plan: LinePlan,
    seed: number,
    replication: number,
    fromTick?: number,
  ): Promise<TraceChunk[]>
  /** The trace from where the play head stands to `untilTick`, included; none of the past. */
  advance(untilTick: number): TraceChunk[]
  /** Moves the play head. The first chunk begins with the picture at `tick`. */
  seek(tick: number): Promise<TraceChunk[]>
  close(): void
}

interface Show {
  readonly album: Album
  readonly horizonTicks: number
  /** Where the play head stands; null until the first `open` has arrived. */
  run: Run | null
}

const SNAPSHOT_SPACING_S = 2 * 3600

/** `nextTurn` resolves after messages that have arrived were delivered. */
export function createViewerService(nextTurn: () => Promise<void>): ViewerService {
  let show: Show | null = null
  let journeys = 0

  async function travel({ album, horizonTicks }: Show, toTick: number): Promise<Run> {
    const journey = ++journeys
    const tick = Math.max(0, Math.min(toTick, horizonTicks))
    const run = restore(nearest(album, tick))
    const slices = goOn(run, album, tick)
    while (!slices.next().done) {
      await nextTurn()
      if (journey !== journeys) throw cancelledError()
    }
    const traced = restore(run.snapshot(), true)
    // Cuts a chunk here: a picture, and no event, unless this is where the run begins.
    traced.advanceTo(tick)
    return traced
  }

  return {
    async open(plan, seed, replication, fromTick = 0) {
      const album = createAlbum(createRun(plan, seed, replication), toTicks(SNAPSHOT_SPACING_S))
      const opened: Show = { album, horizonTicks: toTicks(plan.horizonS), run: null }
      show = opened
      opened.run = await travel(opened, fromTick)
      return chunksOf(opened.run)
    },
    async seek(tick) {
      if (show === null) throw new Error('Nothing is open')
      const current = show
      current.run = await travel(current, tick)
      return chunksOf(current.run)
    },
    advance(untilTick) {
      if (show === null || show.run === null) throw new Error('Nothing is open')
      const slices = goOn(show.run, show.album, Math.min(untilTick, show.horizonTicks))
      while (!slices.next().done);
      return chunksOf(show.run)
    },
    close() {
      journeys++
      show = null
    },
  }
}

/** Takes `run` to `untilTick` in slices, filling the album on the way. */
function* goOn(run: Run, album: Album, untilTick: number): Generator<void> {
  while (run.now < untilTick) {
    const stop = Math.min(untilTick, nextPageTick(album, run.now))
    while (!run.advanceTo(stop, SLICE_EVENTS)) yield
    keep(album, run)
    yield
  }
}

function chunksOf(run: Run): TraceChunk[] {
  const chunks = run.takeTrace()
  const buffers = chunks.flatMap(({ data, keyframe }) => [data, ...buffersOf(keyframe)])
  return transfer(chunks, buffers)
}
