/** The viewer's worker as a source of trace: the first place asked for opens the run there. */
import type { LinePlan } from '../../../../sim-core/index.ts'
import type { Viewer } from '../../../pool/viewer.ts'
import type { TraceSource } from '../../playback/supply.ts'

export function viewerSource(
  viewer: Viewer,
  plan: LinePlan,
  seed: number,
  replication: number,
): TraceSource {
  let isOpen = false
  return {
    seek(tick) {
      if (isOpen) return viewer.seek(tick)
      isOpen = true
      return viewer.open(plan, seed, replication, tick)
    },
    advance: (untilTick) => viewer.advance(untilTick),
  }
}
