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
  type TaskRecord,
} from '../../sim-core/index.ts'

/** A worker, whatever kind of thread it is. */
export interface PoolWorker {
  compute(
    plan: LinePlan | null,
    seed: number,
    replication: number,
    watch?: readonly number[],
  ): Promise<TaskRecord>
  cancel(): void
  /** An idle worker must not keep the host's process alive; a busy one must. */
  setBusy(isBusy: boolean): void
  terminate(): void
}

/** `onCrash` may be called at any later time, even after `terminate`. */
export type StartWorker = (onCrash: (error: Error) => void) => PoolWorker

interface Batch {
  readonly records: TaskRecord[]
  readonly onTaskDone: () => void
  readonly resolve: (records: TaskRecord[]) => void
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
  readonly wasLost: boolean
}

interface Slot {
  readonly worker: PoolWorker
  job: Job | null
  /** The plan that the worker has at hand. */
  plan: LinePlan | null
}

interface Workshop {
  readonly size: number
  readonly startWorker: StartWorker
  readonly slots: Set<Slot>
  readonly batches: Set<Batch>
  queue: readonly Job[]
  isClosed: boolean
}

/** A signal of the core is a flag, so it is looked at. */
const LOOK_AT_SIGNAL_MS = 25
/** How long a cancelled worker may take to say so. */
const CANCEL_GRACE_MS = 150

/** `size` workers at most, started when first needed. */
export function workerPool(size: number, startWorker: StartWorker): Pool {
  const shop: Workshop = {
    size,
    startWorker,
    slots: new Set(),
    batches: new Set(),
    queue: [],
    isClosed: false,
  }
  return {
    size,
    map(tasks, options) {
      if (shop.isClosed) return Promise.reject(new Error('The pool is closed'))
      if (options?.signal?.aborted) return Promise.reject(cancelledError())
      if (tasks.length === 0) return Promise.resolve([])
      return accept(shop, tasks, options)
    },
    close: () => close(shop),
  }
}

function accept(
  shop: Workshop,
  tasks: readonly ReplicationTask[],
  { signal, onTaskDone = () => {} }: PoolOptions = {},
): Promise<TaskRecord[]> {
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
    const look = () => {
      if (signal?.aborted) giveUp(shop, batch, cancelledError())
    }
    if (signal !== undefined) batch.timers.push(setInterval(look, LOOK_AT_SIGNAL_MS))
    const jobs = tasks.map((task, index) => ({ ...task, batch, index, wasLost: false }))
    shop.batches.add(batch)
    shop.queue = [...shop.queue, ...jobs]
    dispatch(shop)
  })
}

/** Gives the jobs that wait to the workers that do. */
function dispatch(shop: Workshop): void {
  for (let job = shop.queue[0]; job !== undefined; job = shop.queue[0]) {
    try {
      const slot = idleSlot(shop)
      if (slot === null) return
      shop.queue = shop.queue.slice(1)
      start(shop, slot, job)
    } catch (error) {
      giveUp(shop, job.batch, error)
    }
  }
}

function idleSlot(shop: Workshop): Slot | null {
  const { slots, size, startWorker } = shop
  for (const slot of slots) if (slot.job === null) return slot
  if (slots.size === size) return null
  const worker = startWorker((error) => lose(shop, slot, error))
  const slot: Slot = { worker, job: null, plan: null }
  slots.add(slot)
  return slot
}

function start(shop: Workshop, slot: Slot, job: Job): void {
  const isAtHand = slot.plan === job.plan
  slot.job = job
  slot.plan = job.plan
  slot.worker.setBusy(true)
  const { plan, seed, replication, watch } = job
  slot.worker.compute(isAtHand ? null : plan, seed, replication, watch).then(
    (record) => conclude(shop, slot, job, () => keep(shop, job, record)),
    (error: unknown) => conclude(shop, slot, job, () => giveUp(shop, job.batch, error)),
  )
}

function conclude(shop: Workshop, slot: Slot, job: Job, outcome: () => void): void {
  if (slot.job !== job) return
  slot.job = null
  slot.worker.setBusy(false)
  outcome()
  settle(shop, job.batch)
  dispatch(shop)
}

function keep(shop: Workshop, { batch, index }: Job, record: TaskRecord): void {
  if (batch.failure !== null) return
  batch.records[index] = record
  batch.missing--
  try {
    batch.onTaskDone()
  } catch (error) {
    giveUp(shop, batch, error)
  }
}

function giveUp(shop: Workshop, batch: Batch, error: unknown): void {
  if (batch.failure !== null || !shop.batches.has(batch)) return
  batch.failure = { error }
  shop.queue = shop.queue.filter((job) => job.batch !== batch)
  for (const { worker } of slotsOf(shop, batch)) worker.cancel()
  const terminateTheDeaf = () => {
    for (const slot of slotsOf(shop, batch)) lose(shop, slot, new Error('A worker did not answer'))
  }
  batch.timers.push(setTimeout(terminateTheDeaf, CANCEL_GRACE_MS))
  settle(shop, batch)
}

/** A worker that is of no use any more: its task gets a second chance elsewhere. */
function lose(shop: Workshop, slot: Slot, error: Error): void {
  if (!shop.slots.delete(slot)) return
  const { job } = slot
  slot.job = null
  slot.worker.terminate()
  if (job === null) return
  if (job.wasLost) giveUp(shop, job.batch, error)
  else if (job.batch.failure === null) shop.queue = [{ ...job, wasLost: true }, ...shop.queue]
  settle(shop, job.batch)
  dispatch(shop)
}

function settle(shop: Workshop, batch: Batch): void {
  const { failure, missing, records } = batch
  if (failure === null ? missing > 0 : slotsOf(shop, batch).length > 0) return
  if (!shop.batches.delete(batch)) return
  for (const timer of batch.timers) clearTimeout(timer)
  if (failure === null) batch.resolve(records)
  else batch.reject(failure.error)
}

const slotsOf = ({ slots }: Workshop, batch: Batch) =>
  [...slots].filter(({ job }) => job?.batch === batch)

function close(shop: Workshop): void {
  shop.isClosed = true
  for (const { worker } of shop.slots) worker.terminate()
  shop.slots.clear()
  for (const batch of shop.batches) {
    giveUp(shop, batch, cancelledError())
    // One that was being given up before has just lost what it waited for.
    settle(shop, batch)
  }
}
