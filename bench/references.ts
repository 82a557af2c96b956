/**
 * Other engines that run the same three models: a hand-written C++ line engine that knows nothing
 * else, compiled here, and SimPy. Each is used where it is found, beside the project.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { ModelName } from './models.ts'

const FOLDER = join(process.cwd(), '..', 'shared', 'bench')

export interface Measured {
  readonly nsPerOp: number
  /** Jobs per unit of model time: A 0.8, B 0.7633, C about 0.601. */
  readonly throughput: number
}

/** Undefined where the engine cannot be run. */
export type Reference = (model: ModelName, jobs: number) => Measured | undefined

/** The C++ engine with its linear event list, the fastest here, for as long as `work` takes. */
export async function withCpp<T>(work: (cpp: Reference) => T): Promise<T> {
  const source = join(FOLDER, 'line.cpp')
  const folder = mkdtempSync(join(tmpdir(), 'millwright-bench-'))
  const program = join(folder, 'line')
  if (existsSync(source)) spawnSync('g++', ['-O3', '-march=native', '-o', program, source])
  try {
    return work((model, jobs) => ask(program, [model, String(jobs), 'engine=scan']))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** SimPy, by the python3 that is on PATH. */
export const simpy: Reference = (model, jobs) =>
  ask('python3', [join(FOLDER, 'simpy_models.py'), model, String(jobs)])

function ask(program: string, words: readonly string[]): Measured | undefined {
  const { status, stdout } = spawnSync(program, words, { encoding: 'utf8' })
  if (status !== 0) return undefined
  const { ns_op: nsPerOp, thr: throughput } = JSON.parse(stdout) as { ns_op: number; thr: number }
  return { nsPerOp, throughput }
}
