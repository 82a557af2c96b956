import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import {
  CANCELLED,
  type LinePlan,
  type Pool,
  type ReplicationTask,
  type RunRecord,
} from '../../sim-core/index.ts'
import { aPlan } from './aPlan.ts'
import { workerPool } from './workerPool.ts'

/** A worker that answers when the test says so. */
interface FakeWorker {
  readonly plans: (LinePlan | null)[]
  isCancelled: boolean
  isBusy: boolean
  isTerminated: boolean
  replication: number | null
  finish(): void
  fail(error: Error): void
  crash(): void
}

const plan = aPlan()
const recordOf = (replication: number) => ({ events: replication }) as unknown as RunRecord
const tasks = (n: number): ReplicationTask[] =>
  Array.from({ length: n }, (_, replication) => ({ plan, seed: 1, replication }))

/** Lets promises that have settled be heard. */
const settled = () => vi.advanceTimersByTimeAsync(0)

function aPool(size: number): { readonly pool: Pool; readonly workers: FakeWorker[] } {
  const workers: FakeWorker[] = []
  const pool = workerPool(size, (onCrash) => {
    let resolve: (record: RunRecord) => void
    let reject: (error: Error) => void
    const worker: FakeWorker = {
      plans: [],
      isCancelled: false,
      isBusy: false,
      isTerminated: false,
      replication: null,
      finish: () => resolve(recordOf(worker.replication!)),
      fail: (error) => reject(error),
      crash: () => onCrash(new Error('crashed')),
    }
    workers.push(worker)
    return {
      compute(sent, _, replication) {
        expect(worker.isBusy).toBe(true)
        worker.plans.push(sent)
        worker.replication = replication
        return new Promise((onFinish, onFail) => {
          resolve = onFinish
          reject = onFail
        })
      },
      cancel: () => void (worker.isCancelled = true),
      setBusy: (isBusy) => void (worker.isBusy = isBusy),
      terminate: () => void (worker.isTerminated = true),
    }
  })
  return { pool, workers }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  const left = vi.getTimerCount()
  vi.useRealTimers()
  if (left > 0) throw new Error(`${left} timers were left behind`)
})

test('records come in task order, however the workers interleave', async () => {
  const { pool, workers } = aPool(2)
  const records = pool.map(tasks(4))
  workers[1]!.finish()
  await settled()
  workers[1]!.finish()
  await settled()
  workers[1]!.finish()
  await settled()
  workers[0]!.finish()
  expect(await records).toEqual([0, 1, 2, 3].map(recordOf))
})

test('no more workers are started than there are tasks, nor than the size', async () => {
  const { pool, workers } = aPool(2)
  const first = pool.map(tasks(1))
  expect(workers).toHaveLength(1)
  const second = pool.map(tasks(3))
  expect(workers).toHaveLength(2)
  for (let i = 0; i < 3; i++) {
    for (const worker of workers) worker.finish()
    await settled()
  }
  expect(await first).toHaveLength(1)
  expect(await second).toHaveLength(3)
  expect(workers).toHaveLength(2)
})

test('no tasks are no records', async () => {
  const { pool, workers } = aPool(2)
  expect(await pool.map([])).toEqual([])
  expect(workers).toHaveLength(0)
})

test('a worker is sent a plan again only after another one', async () => {
  const { pool, workers } = aPool(1)
  const other = aPlan()
  const order = [plan, plan, other, plan]
  const records = pool.map(order.map((p, replication) => ({ plan: p, seed: 1, replication })))
  for (let i = 0; i < order.length; i++) {
    workers[0]!.finish()
    await settled()
  }
  await records
  expect(workers[0]!.plans).toEqual([plan, null, other, plan])
})

test('progress is reported after each task', async () => {
  const { pool, workers } = aPool(1)
  const onTaskDone = vi.fn<() => void>()
  const records = pool.map(tasks(2), { onTaskDone })
  workers[0]!.finish()
  await settled()
  expect(onTaskDone).toHaveBeenCalledTimes(1)
  workers[0]!.finish()
  await records
  expect(onTaskDone).toHaveBeenCalledTimes(2)
})

test('an idle worker is not busy', async () => {
  const { pool, workers } = aPool(1)
  const records = pool.map(tasks(1))
  expect(workers[0]!.isBusy).toBe(true)
  workers[0]!.finish()
  await records
  expect(workers[0]!.isBusy).toBe(false)
})

test('the task of a crashed worker is given once more, to a fresh one', async () => {
  const { pool, workers } = aPool(1)
  const records = pool.map(tasks(2))
  workers[0]!.crash()
  expect(workers[0]!.isTerminated).toBe(true)
  expect(workers[1]!.replication).toBe(0)
  workers[1]!.finish()
  await settled()
  workers[1]!.finish()
  expect(await records).toEqual([0, 1].map(recordOf))
})

test('a task that crashes two workers fails its batch, and no third is tried', async () => {
  const { pool, workers } = aPool(1)
  const records = pool.map(tasks(2))
  workers[0]!.crash()
  workers[1]!.crash()
  await expect(records).rejects.toThrow('crashed')
  expect(workers).toHaveLength(2)
})

test('an idle worker that crashes is replaced when there is work again', async () => {
  const { pool, workers } = aPool(1)
  const first = pool.map(tasks(1))
  workers[0]!.finish()
  await first
  workers[0]!.crash()
  const second = pool.map(tasks(1))
  expect(workers[1]!.plans).toEqual([plan])
  workers[1]!.finish()
  expect(await second).toEqual([recordOf(0)])
})

test('an error is not tried again: it fails the batch when nothing of it runs', async () => {
  const { pool, workers } = aPool(2)
  const rejected = vi.fn<(error: unknown) => void>()
  pool.map(tasks(5)).catch(rejected)
  workers[0]!.fail(new Error('a bug'))
  await settled()
  expect(workers[1]!.isCancelled).toBe(true)
  expect(rejected).not.toHaveBeenCalled()
  workers[1]!.fail(new Error('cancelled'))
  await settled()
  expect(rejected.mock.calls).toEqual([[new Error('a bug')]])
})

test('after an error the pool goes on with other batches, in the same workers', async () => {
  const { pool, workers } = aPool(1)
  const broken = pool.map(tasks(3))
  const sound = pool.map(tasks(1))
  workers[0]!.fail(new Error('a bug'))
  await expect(broken).rejects.toThrow('a bug')
  workers[0]!.finish()
  expect(await sound).toEqual([recordOf(0)])
  expect(workers).toHaveLength(1)
})

test('a batch whose listener throws fails with what it threw', async () => {
  const { pool, workers } = aPool(1)
  const onTaskDone = () => {
    throw new Error('a listener')
  }
  const records = pool.map(tasks(2), { onTaskDone })
  workers[0]!.finish()
  await expect(records).rejects.toThrow('a listener')
})

test('a worker that cannot be started fails the batch', async () => {
  const pool = workerPool(2, () => {
    throw new Error('no workers here')
  })
  await expect(pool.map(tasks(2))).rejects.toThrow('no workers here')
})

test('an aborted batch cancels what runs and drops what waits', async () => {
  const { pool, workers } = aPool(1)
  const abort = new AbortController()
  const rejected = vi.fn<(error: unknown) => void>()
  pool.map(tasks(3), { signal: abort.signal }).catch(rejected)
  abort.abort()
  await vi.advanceTimersByTimeAsync(25)
  expect(workers[0]!.isCancelled).toBe(true)
  workers[0]!.fail(new Error('cancelled'))
  await settled()
  expect(rejected).toHaveBeenCalledWith(expect.objectContaining({ name: CANCELLED }))
  expect(workers[0]!.plans).toHaveLength(1)
  expect(workers[0]!.isTerminated).toBe(false)
})

test('within 200 ms a worker that does not answer is terminated', async () => {
  const { pool, workers } = aPool(2)
  const abort = new AbortController()
  const rejected = vi.fn<(error: unknown) => void>()
  pool.map(tasks(3), { signal: abort.signal }).catch(rejected)
  abort.abort()
  await vi.advanceTimersByTimeAsync(100)
  workers[0]!.fail(new Error('cancelled'))
  await vi.advanceTimersByTimeAsync(100)
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([false, true])
  expect(rejected).toHaveBeenCalledWith(expect.objectContaining({ name: CANCELLED }))
})

test('a batch that is aborted before it begins is not begun', async () => {
  const { pool, workers } = aPool(1)
  const records = pool.map(tasks(1), { signal: { aborted: true } })
  await expect(records).rejects.toMatchObject({ name: CANCELLED })
  expect(workers).toHaveLength(0)
})

test('close does not leave a batch waiting that is being given up', async () => {
  const { pool, workers } = aPool(2)
  const abort = new AbortController()
  const { signal } = abort
  const first = pool.map(tasks(1), { signal })
  const second = pool.map(tasks(1), { signal })
  second.catch(() => {})
  abort.abort()
  await vi.advanceTimersByTimeAsync(25)
  workers[0]!.fail(new Error('cancelled'))
  await expect(first).rejects.toMatchObject({ name: CANCELLED })
  pool.close()
  await expect(second).rejects.toMatchObject({ name: CANCELLED })
})

test('close terminates every worker and rejects what is under way', async () => {
  const { pool, workers } = aPool(2)
  const records = pool.map(tasks(3))
  pool.close()
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true, true])
  await expect(records).rejects.toMatchObject({ name: CANCELLED })
  await expect(pool.map(tasks(1))).rejects.toThrow('closed')
})
