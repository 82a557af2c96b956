import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'

import { CANCELLED, inlinePool } from '../../sim-core/index.ts'
import { aPlan } from './aPlan.ts'
import { nodePool } from './nodePool.node.ts'

const plans = [aPlan(), aPlan({ horizonS: 20 * 3600 })]
const tasks = plans.flatMap((plan) =>
  [0, 1, 2].map((replication) => ({ plan, seed: 7, replication })),
)
const endless = { plan: aPlan({ horizonS: 1e9 }), seed: 7, replication: 0 }

/** A worker thread that is this text. */
const entryOf = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`)

const ON_MESSAGE = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', `

test.for([1, 2, 4])('%i worker threads give the records of this thread', async (size) => {
  const pool = nodePool(size)
  try {
    expect(await pool.map(tasks)).toEqual(await inlinePool.map(tasks))
  } finally {
    pool.close()
  }
})

test('an aborted replication stops within a moment, and its worker can go on', async () => {
  const pool = nodePool(1)
  try {
    await pool.map(tasks.slice(0, 1))
    const abort = new AbortController()
    const records = pool.map([endless], { signal: abort.signal })
    abort.abort()
    const startMs = performance.now()
    await expect(records).rejects.toMatchObject({ name: CANCELLED })
    // 25 ms to look, a slice of 20,000 events, at most 150 ms of grace; the rest is other load.
    expect(performance.now() - startMs).toBeLessThan(600)
    expect(await pool.map(tasks.slice(0, 1))).toHaveLength(1)
  } finally {
    pool.close()
  }
})

test('a worker thread that hears nothing is ended when its task is aborted', async () => {
  const pool = nodePool(1, entryOf(`${ON_MESSAGE} () => { for (;;); })`))
  const abort = new AbortController()
  const records = pool.map([endless], { signal: abort.signal })
  setTimeout(() => abort.abort(), 50)
  await expect(records).rejects.toMatchObject({ name: CANCELLED })
  pool.close()
})

test('a thread that exits in the middle of a task is replaced once', async () => {
  const pool = nodePool(1, entryOf(`${ON_MESSAGE} () => process.exit(3))`))
  await expect(pool.map([endless])).rejects.toThrow('ended with code 3')
  pool.close()
})

test('an error of the engine arrives as it was thrown', async () => {
  const pool = nodePool(1)
  const records = pool.map([{ plan: aPlan(), seed: -1, replication: 0 }])
  await expect(records).rejects.toThrow('seed must be an integer')
  pool.close()
})

/** Exit code of a process that runs `body` with a pool of two, and is left to end by itself. */
function exitCodeOf(body: string): Promise<number | null> {
  const here = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)
  const script = `
    const { nodePool } = await import(${here('./nodePool.node.ts')})
    const { aPlan } = await import(${here('./aPlan.ts')})
    const pool = nodePool(2)
    const tasks = [0, 1, 2].map((replication) => ({ plan: aPlan(), seed: 1, replication }))
    const endless = { ...tasks[0], plan: aPlan({ horizonS: 1e9 }) }
    ${body}
    process.exitCode = 5`
  const child = spawn(process.execPath, ['--eval', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 20_000,
  })
  return new Promise((done) => child.on('close', (code) => done(code)))
}

test.for([
  ['has finished', 'await pool.map(tasks)'],
  ['has failed', 'await pool.map([endless, { ...endless, seed: -1 }]).catch(() => {})'],
  ['was aborted', 'await pool.map([endless], { signal: AbortSignal.timeout(50) }).catch(() => {})'],
  ['was closed', 'const r = pool.map([endless]); pool.close(); await r.catch(() => {})'],
])('a process whose pool %s ends by itself', async ([, body]) => {
  expect(await exitCodeOf(body!)).toBe(5)
})
