/**
 * Nanoseconds of one operation of the product's engine, through the entry that everybody uses,
 * beside a hand-written C++ line engine that knows nothing but these models. Only ratios taken in
 * one run count, so the two alternate and each keeps its best.
 *
 * The C++ reference is compiled where a compiler and its source are found; else its ratio is null.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { simulate, type LinePlan } from '../sim-core/index.ts'
import { FEATURES } from './features.ts'
import { MODEL_NAMES, modelPlan, operationsOf, type ModelName } from './models.ts'

const REFERENCE = join(process.cwd(), '..', 'shared', 'bench', 'line.cpp')
const ROUNDS = 5
const JOBS: Readonly<Record<ModelName, number>> = { A: 1_000_000, B: 200_000, C: 200_000 }

interface Measured {
  readonly nsPerOp: number
  /** Jobs per unit of model time: A 0.8, B 0.7633, C about 0.601. */
  readonly throughput: number
}

const rows = await measureModels()
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2))
else {
  console.table(rows)
  console.table(measureFeatures())
}

async function measureModels() {
  const folder = mkdtempSync(join(tmpdir(), 'millwright-bench-'))
  const reference = compileReference(folder)
  const result: Record<string, Measured & { readonly ratioToCpp: number | null }> = {}
  for (const model of MODEL_NAMES) {
    engineRun(model)
    const ours: Measured[] = []
    const theirs: Measured[] = []
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(engineRun(model))
      if (reference !== null) theirs.push(referenceRun(reference, model))
    }
    const best = fastest(ours)
    const ratioToCpp = theirs.length === 0 ? null : best.nsPerOp / fastest(theirs).nsPerOp
    result[model] = { ...best, ratioToCpp }
  }
  rmSync(folder, { recursive: true })
  return result
}

function fastest(runs: readonly Measured[]): Measured {
  return runs.reduce((best, run) => (run.nsPerOp < best.nsPerOp ? run : best))
}

function engineRun(model: ModelName): Measured {
  return timed(modelPlan(model, JOBS[model]), model)
}

function timed(plan: LinePlan, model: ModelName): Measured {
  const start = process.hrtime.bigint()
  const record = simulate(plan, 1, 0)
  const ns = Number(process.hrtime.bigint() - start)
  const shipped = record.shipped.reduce((sum, jobs) => sum + jobs, 0)
  return {
    nsPerOp: ns / operationsOf(model, shipped),
    throughput: shipped / (record.windowTicks / 1e6),
  }
}

/** Path of the program, or null where it cannot be made. */
function compileReference(folder: string): string | null {
  if (!existsSync(REFERENCE)) return null
  const program = join(folder, 'line')
  const made = spawnSync('g++', ['-O3', '-march=native', '-o', program, REFERENCE])
  return made.status === 0 ? program : null
}

function referenceRun(program: string, model: ModelName): Measured {
  const jobs = String(JOBS[model])
  const { stdout } = spawnSync(program, [model, jobs, 'engine=scan'], { encoding: 'utf8' })
  const { ns_op: nsPerOp, thr: throughput } = JSON.parse(stdout) as { ns_op: number; thr: number }
  return { nsPerOp, throughput }
}

/** What model C costs with each feature present but switched off, over model C without it. */
function measureFeatures() {
  const plain = modelPlan('C', JOBS.C)
  const table: Record<string, { readonly nsPerOp: number; readonly overPlain: number }> = {}
  const bestOf = (plan: LinePlan) => {
    timed(plan, 'C')
    return fastest(Array.from({ length: ROUNDS }, () => timed(plan, 'C'))).nsPerOp
  }
  const baseNs = bestOf(plain)
  for (const [name, withFeature] of Object.entries(FEATURES)) {
    const nsPerOp = bestOf(withFeature(plain))
    table[name] = { nsPerOp, overPlain: nsPerOp / baseNs }
  }
  return { plain: { nsPerOp: baseNs, overPlain: 1 }, ...table }
}
