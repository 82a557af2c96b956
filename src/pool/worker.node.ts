/** The worker thread of `nodePool`. */
import { setImmediate } from 'node:timers/promises'
import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'

import { createReplicationService } from './replicationService.ts'

if (parentPort === null) throw new Error('This file is the entry of a worker thread')
expose(
  createReplicationService(() => setImmediate()),
  nodeEndpoint(parentPort),
)
