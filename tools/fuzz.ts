/**
 * `npm run fuzz [-- lines] [seed]`: random lines through the engine and the slow simulator, on all
 * cores. The first disagreement ends it, with a small counterexample as JSON.
 * `npm run fuzz -- --replay FILE` runs such a counterexample again.
 */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'

import {
  complaintsAbout,
  featuresDrawn,
  findCounterexample,
  fromJson,
  toJson,
  type Case,
  type Counterexample,
} from '../sim-core/validation/fuzz.ts'
import { today, writeEvidence } from './evidence.ts'

const LINES = 20_000
const CHUNK_LINES = 500

/** What a process of its own has to say of its piece of work. */
interface Finding {
  readonly found: Counterexample | null
  readonly drawn: Readonly<Record<string, number>>
}

/** A piece of work: so many lines from a seed of their own. */
interface Chunk {
  readonly lines: number
  readonly seed: number
}

async function main([first, second, third]: readonly string[]): Promise<number> {
  if (first === '--chunk') return searchHere({ lines: Number(second), seed: Number(third) })
  if (first === '--replay' && second !== undefined) return replay(second)
  const lines = Number(first ?? LINES)
  const seed = Number(second ?? Math.floor(Date.now() / 1000))
  if (!Number.isSafeInteger(lines) || !Number.isSafeInteger(seed) || lines < 1)
    throw new Error('usage: npm run fuzz [-- lines] [seed]')
  console.log(`${lines} lines from seed ${seed}`)
  const drawn = new Map<string, number>()
  const found = await fuzz(chunksOf(lines, seed), drawn)
  if (found === null) {
    console.log(`${lines} lines, no disagreement`)
    for (const [name, count] of [...drawn].toSorted(([, a], [, b]) => b - a))
      console.log(`${String(count).padStart(8)}  ${name}`)
    // A short run shows less than the one on record.
    if (lines >= LINES) writeEvidence('fuzz', { date: today(), lines, seed, disagreements: 0 })
    return 0
  }
  console.log(found.complaints.join('\n'))
  console.log(toJson(found))
  return 1
}

function searchHere({ lines, seed }: Chunk): number {
  const found = findCounterexample(lines, seed)
  console.log(toJson({ found, drawn: featuresDrawn(lines, seed) } satisfies Finding))
  return 0
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

/**
 * Hands out chunks, so many at a time as there are cores, until one finds something; `drawn` counts
 * what was tried.
 */
function fuzz(
  chunks: readonly Chunk[],
  drawn: Map<string, number>,
): Promise<Counterexample | null> {
  const waiting = [...chunks]
  let done = 0
  const work = async (): Promise<Counterexample | null> => {
    for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
      const { found, drawn: here } = await runElsewhere(chunk)
      for (const [name, count] of Object.entries(here))
        drawn.set(name, (drawn.get(name) ?? 0) + count)
      if (found !== null) {
        waiting.length = 0
        return found
      }
      done += chunk.lines
      console.log(`${done} lines`)
    }
    return null
  }
  return firstFound(Array.from({ length: availableParallelism() }, work))
}

/** A process of its own for each chunk; it prints what it finds. */
async function runElsewhere({ lines, seed }: Chunk): Promise<Finding> {
  const program = [import.meta.filename, '--chunk', String(lines), String(seed)]
  const { stdout } = await promisify(execFile)(process.execPath, program)
  return fromJson(stdout) as Finding
}

/** The first that is not null, as soon as it is there; null when all are. */
function firstFound<T>(searches: readonly Promise<T | null>[]): Promise<T | null> {
  return new Promise((resolve, reject) => {
    for (const search of searches)
      search.then((found) => (found === null ? undefined : resolve(found)), reject)
    void Promise.all(searches).then(() => resolve(null), reject)
  })
}

process.exitCode = await main(process.argv.slice(2))
