/**
 * The pool behind `webPool` and `nodePool`: a queue, and workers that take one task at a time.
 *
 * Invariants: tasks start in the order in which they came; a slot has at most one task; a batch
 * settles only when none of its tasks is running. A batch fails as a whole: what is queued is
 * dropped, what runs is cancelled, and a worker that does not answer in time is terminated.
 */
import {
  cancelledError,
  type LinePlan,
  type Pool,
  type PoolOptions,
  type ReplicationTask,
  type RunRecord,
} from '../../sim-core/index.ts'

/** A worker, whatever kind of thread it is. */
export interface PoolWorker {
  compute(plan: LinePlan | null, seed: number, replication: number): Promise<RunRecord>
  cancel(): void
  /** An idle worker must not keep the host's process alive; a busy one must. */
  setBusy(isBusy: boolean): void
  terminate(): void
}

/** `onCrash` may be called at any later time, even after `terminate`. */
export type StartWorker = (onCrash: (error: Error) => void) => PoolWorker

interface Batch {
  readonly records: RunRecord[]
  readonly onTaskDone: () => void
  readonly resolve: (records: RunRecord[]) => void
  readonly reject: (error: unknown) => void
  readonly timers: ReturnType<typeof setTimeout>[]
  missing: number
  /** Why the batch is being given up. */
  failure: { readonly error: unknown } | null
}

interface Job extends ReplicationTask {
  readonly batch: Batch
  readonly index: number
  /** Its first worker crashed. */
  wasLost: boolean
}

interface Slot {
  readonly worker: PoolWorker
  job: Job | null
  /** The plan that the worker has at hand. */
  plan: LinePlan | null
}

/** A signal of the core is a flag, so it is looked at. */
const LOOK_AT_SIGNAL_MS = 25
/** How long a cancelled worker may take to say so. */
const CANCEL_GRACE_MS = 150

/** `size` workers at most, started when first needed. */
export function workerPool(size: number, startWorker: StartWorker): Pool {
  const slots = new Set<Slot>()
  const batches = new Set<Batch>()
  let queue: Job[] = []
  let isClosed = false

  function map(
    tasks: readonly ReplicationTask[],
    { signal, onTaskDone = () => {} }: PoolOptions = {},
  ): Promise<RunRecord[]> {
    if (isClosed) return Promise.reject(new Error('The pool is closed'))
    if (signal?.aborted) return Promise.reject(cancelledError())
    if (tasks.length === 0) return Promise.resolve([])
    return new Promise((resolve, reject) => {
      const batch: Batch = {
        records: [],
        onTaskDone,
        resolve,
        reject,
        timers: [],
        missing: tasks.length,
        failure: null,
      }
      batches.add(batch)
      queue.push(...tasks.map((task, index) => ({ ...task, batch, index, wasLost: false })))
      const look = () => {
        if (signal?.aborted) giveUp(batch, cancelledError())
      }
      if (signal !== undefined) batch.timers.push(setInterval(look, LOOK_AT_SIGNAL_MS))
      dispatch()
    })
  }

  function dispatch(): void {
    while (queue.length > 0) {
      const [job] = queue as [Job]
      try {
        const slot = idleSlot()
        if (slot === null) return
        queue.shift()
        start(slot, job)
      } catch (error) {
        giveUp(job.batch, error)
      }
    }
  }

  function idleSlot(): Slot | null {
    for (const slot of slots) if (slot.job === null) return slot
    if (slots.size === size) return null
    const worker = startWorker((error) => lose(slot, error))
    const slot: Slot = { worker, job: null, plan: null }
    slots.add(slot)
    return slot
  }

  function start(slot: Slot, job: Job): void {
    const isAtHand = slot.plan === job.plan
    slot.job = job
    slot.plan = job.plan
    slot.worker.setBusy(true)
    slot.worker.compute(isAtHand ? null : job.plan, job.seed, job.replication).then(
      (record) => conclude(slot, job, () => keep(job, record)),
      (error: unknown) => conclude(slot, job, () => giveUp(job.batch, error)),
    )
  }

  function conclude(slot: Slot, job: Job, outcome: () => void): void {
    if (slot.job !== job) return
    slot.job = null
    slot.worker.setBusy(false)
    outcome()
    settle(job.batch)
    dispatch()
  }

  function keep({ batch, index }: Job, record: RunRecord): void {
    if (batch.failure !== null) return
    batch.records[index] = record
    batch.missing--
    try {
      batch.onTaskDone()
    } catch (error) {
      giveUp(batch, error)
    }
  }

  function giveUp(batch: Batch, error: unknown): void {
    if (batch.failure !== null || !batches.has(batch)) return
    batch.failure = { error }
    queue = queue.filter((job) => job.batch !== batch)
    const busy = slotsOf(batch)
    for (const slot of busy) slot.worker.cancel()
    const terminateTheDeaf = () => {
      for (const slot of busy)
        if (slot.job?.batch === batch) lose(slot, new Error('A worker did not answer'))
    }
    batch.timers.push(setTimeout(terminateTheDeaf, CANCEL_GRACE_MS))
    settle(batch)
  }

  /** A worker that is of no use any more: its task gets a second chance elsewhere. */
  function lose(slot: Slot, error: Error): void {
    if (!slots.delete(slot)) return
    const { job } = slot
    slot.job = null
    slot.worker.terminate()
    if (job === null) return
    if (job.wasLost) giveUp(job.batch, error)
    else if (job.batch.failure === null) queue.unshift({ ...job, wasLost: true })
    settle(job.batch)
    dispatch()
  }

  function settle(batch: Batch): void {
    const { failure, missing, records } = batch
    if (failure === null ? missing > 0 : slotsOf(batch).length > 0) return
    if (!batches.delete(batch)) return
    for (const timer of batch.timers) clearTimeout(timer)
    if (failure === null) batch.resolve(records)
    else batch.reject(failure.error)
  }

  const slotsOf = (batch: Batch) => [...slots].filter(({ job }) => job?.batch === batch)

  function close(): void {
    isClosed = true
    for (const { worker } of slots) worker.terminate()
    slots.clear()
    for (const batch of batches) giveUp(batch, cancelledError())
  }

  return { size, map, close }
}
