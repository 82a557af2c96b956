/** The pool of the command line: worker threads. */
import { Worker } from 'node:worker_threads'
import { wrap } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'

import type { Pool } from '../../sim-core/index.ts'
import type { ReplicationService } from './replicationService.ts'
import { workerPool, type PoolWorker } from './workerPool.ts'

/** `entry` is for tests, which need workers that misbehave. */
export function nodePool(size: number, entry = new URL('./worker.node.ts', import.meta.url)): Pool {
  return workerPool(size, (onCrash) => startWorker(entry, onCrash))
}

function startWorker(entry: URL, onCrash: (error: Error) => void): PoolWorker {
  const worker = new Worker(entry)
  const service = wrap<ReplicationService>(nodeEndpoint(worker))
  worker.on('error', onCrash)
  worker.on('exit', (code) => onCrash(new Error(`A worker ended with code ${code}`)))
  return {
    compute: service.compute,
    cancel: () => void service.cancel(),
    setBusy: (isBusy) => (isBusy ? worker.ref() : worker.unref()),
    terminate: () => void worker.terminate(),
  }
}
