/**
 * What a worker does for a pool: one replication at a time, in slices, listening between them.
 * Web Workers and worker threads expose the same object; only the turn of the loop differs.
 */
import { transfer } from 'comlink'

import {
  cancelledError,
  taskInSlices,
  type LinePlan,
  type TaskRecord,
} from '../../sim-core/index.ts'

export interface ReplicationService {
  /** `plan` is null when it is the one of the call before. The record's arrays are transferred. */
  compute(
    plan: LinePlan | null,
    seed: number,
    replication: number,
    watch?: readonly number[],
  ): Promise<TaskRecord>
  /** The replication under way, if any, rejects with an error named `CANCELLED` in a moment. */
  cancel(): void
}

/** A hundredth of a second of work, more or less: the delay of a cancellation. */
export const SLICE_EVENTS = 20_000

/** `nextTurn` resolves after messages that have arrived were delivered. */
export function createReplicationService(nextTurn: () => Promise<void>): ReplicationService {
  let lastPlan: LinePlan | null = null
  let isCancelled = false
  return {
    async compute(planOrNull, seed, replication, watch) {
      const plan = planOrNull ?? lastPlan
      if (plan === null) throw new Error('The first task of a worker must bring its plan')
      lastPlan = plan
      isCancelled = false
      const task = { plan, seed, replication, ...(watch && { watch }) }
      const slices = taskInSlices(task, SLICE_EVENTS)
      let step = slices.next()
      while (!step.done) {
        await nextTurn()
        if (isCancelled) throw cancelledError()
        step = slices.next()
      }
      return transfer(step.value, buffersOf(step.value))
    },
    cancel() {
      isCancelled = true
    },
  }
}

/** The memory of every typed array in `record`, once each. */
export function buffersOf(record: object): ArrayBuffer[] {
  const arrays = Object.values(record).filter((value) => ArrayBuffer.isView(value))
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))]
}
