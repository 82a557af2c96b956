/**
 * Where replications are computed. A task is plain data and its record a pure function of it, so
 * it does not matter by whom: in line here, in Web Workers or worker threads in the shells.
 */
import { toTicks } from '../base/index.ts'
import { createRun, simulateInSlices, type LinePlan, type RunRecord } from '../engine/index.ts'
import { createWatch, watchChunk, watchRecordOf, type WatchRecord } from '../stats/index.ts'

export interface ReplicationTask {
  readonly plan: LinePlan
  readonly seed: number
  readonly replication: number
  /** Stations whose active periods are wanted, by number in the plan; absent: none, sooner. */
  readonly watch?: readonly number[]
}

/** A record, and what its watch saw where one was asked for. */
export interface TaskRecord extends RunRecord {
  readonly watch?: WatchRecord
}

/** What an AbortSignal is, as far as the core needs to know. */
export interface Cancellation {
  readonly aborted: boolean
}

export interface PoolOptions {
  readonly signal?: Cancellation
  /** Called after each finished task. */
  readonly onTaskDone?: () => void
}

export interface Pool {
  readonly size: number
  /**
   * Records in task order, however the workers interleave. Rejects with a `CancelledError`-named
   * error when the signal is aborted; no task is left running then.
   */
  map(tasks: readonly ReplicationTask[], options?: PoolOptions): Promise<TaskRecord[]>
  close(): void
}

export const CANCELLED = 'CancelledError'

export function cancelledError(): Error {
  const error = new Error('The study was cancelled')
  error.name = CANCELLED
  return error
}

/**
 * A task in slices of at most `sliceEvents` events: call `next()` until it gives the record.
 * Slices do not change the result; they let a worker listen for a cancellation in between.
 */
export function* taskInSlices(
  task: ReplicationTask,
  sliceEvents: number,
): Generator<void, TaskRecord> {
  const { plan, seed, replication } = task
  if (task.watch === undefined)
    return yield* simulateInSlices(plan, seed, replication, sliceEvents)
  const run = createRun(plan, seed, replication, true)
  const watch = createWatch(plan, task.watch)
  const end = toTicks(plan.horizonS)
  for (let isDone = false; !isDone; ) {
    isDone = run.advanceTo(end, sliceEvents)
    for (const chunk of run.takeTrace()) watchChunk(watch, chunk)
    if (!isDone) yield
  }
  return { ...run.record(), watch: watchRecordOf(watch) }
}

const INLINE_SLICE_EVENTS = 200_000

/** Computes in the caller's thread: for tests and small files. */
export const inlinePool: Pool = {
  size: 1,
  async map(tasks, { signal, onTaskDone } = {}) {
    const records: TaskRecord[] = []
    for (const task of tasks) {
      const slices = taskInSlices(task, INLINE_SLICE_EVENTS)
      let step = slices.next()
      while (!step.done) {
        if (signal?.aborted) throw cancelledError()
        step = slices.next()
      }
      records.push(step.value)
      onTaskDone?.()
      if (signal?.aborted) throw cancelledError()
    }
    return records
  },
  close() {},
}
