/**
 * `npm run fuzz [-- lines] [seed]`: random lines through the engine and the slow simulator, on all
 * cores. The first disagreement ends it, with a small counterexample as JSON.
 * `npm run fuzz -- --replay FILE` runs such a counterexample again.
 */
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'

import {
  complaintsAbout,
  findCounterexample,
  fromJson,
  toJson,
  type Case,
  type Counterexample,
} from '../sim-core/validation/fuzz.ts'

const LINES = 20_000
const CHUNK_LINES = 250
const CHUNKS_PER_REPORT = 8

/** A piece of work: so many lines from a seed of their own. */
interface Chunk {
  readonly lines: number
  readonly seed: number
}

async function main([first, second]: readonly string[]): Promise<number> {
  if (first === '--replay' && second !== undefined) return replay(second)
  const lines = Number(first ?? LINES)
  const seed = Number(second ?? Math.floor(Date.now() / 1000))
  if (!Number.isSafeInteger(lines) || !Number.isSafeInteger(seed) || lines < 1)
    throw new Error('usage: npm run fuzz [-- lines] [seed]')
  console.log(`${lines} lines from seed ${seed}`)
  const found = await fuzz(chunksOf(lines, seed))
  if (found === null) {
    console.log(`${lines} lines, no disagreement`)
    return 0
  }
  console.log(found.complaints.join('\n'))
  console.log(toJson(found))
  return 1
}

function replay(file: string): number {
  const complaints = complaintsAbout(fromJson(readFileSync(file, 'utf8')) as Case)
  console.log(complaints.length === 0 ? 'no disagreement' : complaints.join('\n'))
  return complaints.length === 0 ? 0 : 1
}

const chunksOf = (lines: number, seed: number): Chunk[] =>
  Array.from({ length: Math.ceil(lines / CHUNK_LINES) }, (_, i) => ({
    lines: Math.min(CHUNK_LINES, lines - i * CHUNK_LINES),
    seed: seed + i,
  }))

/** Hands out chunks to one worker per core until one finds something. */
async function fuzz(chunks: readonly Chunk[]): Promise<Counterexample | null> {
  const waiting = [...chunks]
  const count = Math.min(availableParallelism(), chunks.length)
  const workers = Array.from({ length: count }, () => new Worker(new URL(import.meta.url)))
  let done = 0
  const work = async (worker: Worker): Promise<Counterexample | null> => {
    for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
      const found = await ask(worker, chunk)
      if (found !== null) return found
      done++
      if (done % CHUNKS_PER_REPORT === 0) console.log(`${done * CHUNK_LINES} lines`)
    }
    return null
  }
  try {
    return await firstFound(workers.map(work))
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

function ask(worker: Worker, chunk: Chunk): Promise<Counterexample | null> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.postMessage(chunk)
  })
}

/** The first that is not null, as soon as it is there; null when all are. */
function firstFound<T>(searches: readonly Promise<T | null>[]): Promise<T | null> {
  return new Promise((resolve, reject) => {
    for (const search of searches)
      search.then((found) => (found === null ? undefined : resolve(found)), reject)
    void Promise.all(searches).then(() => resolve(null), reject)
  })
}

if (isMainThread) process.exitCode = await main(process.argv.slice(2))
else
  parentPort!.on('message', ({ lines, seed }: Chunk) =>
    parentPort!.postMessage(findCounterexample(lines, seed)),
  )
