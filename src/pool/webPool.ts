/** The pool of the browser: Web Workers. */
import { wrap } from 'comlink'

import type { Pool } from '../../sim-core/index.ts'
import type { ReplicationService } from './replicationService.ts'
import { workerPool, type PoolWorker } from './workerPool.ts'

const MOST_WORKERS = 8

/** `processors` as `navigator.hardwareConcurrency` counts them: one is left to the screen. */
export const webPoolSize = (processors: number): number =>
  Math.max(1, Math.min(MOST_WORKERS, processors - 1))

export function webPool(size = webPoolSize(navigator.hardwareConcurrency)): Pool {
  return workerPool(size, startWorker)
}

function startWorker(onCrash: (error: Error) => void): PoolWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('error', ({ message }) => {
    onCrash(new Error(message || 'A worker could not be loaded'))
  })
  worker.addEventListener('messageerror', () => onCrash(new Error('A message was unreadable')))
  const service = wrap<ReplicationService>(worker)
  return {
    compute: service.compute,
    cancel: () => void service.cancel(),
    setBusy() {},
    terminate: () => worker.terminate(),
  }
}
