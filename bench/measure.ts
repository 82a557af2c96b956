/**
 * Nanoseconds of one operation of the product's engine, through the entry that everybody uses,
 * beside other engines. Only ratios taken in one run count, so ours and the C++ reference take
 * turns, and each keeps its best. Model A and B never break, so `simulate` runs them by the
 * departure recursion; how long the events take them, and C, is measured beside it. Each model has
 * a process of its own, as in the other engines: machine code made for one plan serves another
 * less.
 *
 *   npm run bench -- [--json] [models] [stations] [features] [memory]
 */
import { spawnSync } from 'node:child_process'

import { createRun, simulate, toTicks, type LinePlan, type RunRecord } from '../sim-core/index.ts'
import { FEATURES } from './features.ts'
import { MODEL_NAMES, modelPlan, type ModelName } from './models.ts'
import { type Measured, type Reference, simpy, withCpp } from './references.ts'

/** Many short runs: some of them are left in peace even on a busy machine. */
const ROUNDS = 40
const JOBS: Readonly<Record<ModelName, number>> = { A: 250_000, B: 40_000, C: 40_000 }
/** SimPy is a hundred times slower. */
const SIMPY_JOBS: Readonly<Record<ModelName, number>> = { A: 50_000, B: 5_000, C: 5_000 }
const LENGTHS = [10, 20, 28, 64, 256, 1024] as const
const MEMORY_EVENTS = 1e8
const MEGABYTE = 2 ** 20

type Engine = (plan: LinePlan) => RunRecord

const byEvents: Engine = (plan) => {
  const run = createRun(plan, 1, 0)
  run.advanceTo(toTicks(plan.horizonS))
  return run.record()
}

const asGiven: Engine = (plan) => simulate(plan, 1, 0)

const TABLES = {
  models: measureModels,
  stations: measureStations,
  features: measureFeatures,
  memory: measureMemory,
}

const words = process.argv.slice(2)
const [only] = MODEL_NAMES.filter((model) => words[0] === `--only=${model}`)
if (only === undefined) await printTables()
else console.log(JSON.stringify(await withCpp((cpp) => measureModel(only, cpp))))

async function printTables(): Promise<void> {
  const wanted = Object.entries(TABLES).filter(
    ([name]) => words.includes(name) || words.every((word) => !(word in TABLES)),
  )
  const results: Record<string, object> = {}
  for (const [name, table] of wanted) {
    results[name] = table()
    if (!words.includes('--json')) console.table(results[name])
  }
  if (words.includes('--json')) console.log(JSON.stringify(results, null, 2))
}

function measureModels() {
  return Object.fromEntries(MODEL_NAMES.map((model) => [model, inItsOwnProcess(model)]))
}

function inItsOwnProcess(model: ModelName): object {
  const program = [...process.execArgv, process.argv[1]!, `--only=${model}`]
  const { stdout } = spawnSync(process.execPath, program, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(stdout) as object
}

function measureModel(model: ModelName, cpp: Reference) {
  const plan = modelPlan(model, JOBS[model])
  const [ours, events, theirs] = inTurn([
    () => timed(asGiven, plan),
    () => timed(byEvents, plan),
    () => cpp(model, JOBS[model]),
  ])
  const python = simpy(model, SIMPY_JOBS[model])
  return {
    nsPerOp: round(ours!.nsPerOp),
    throughput: round(ours!.throughput, 4),
    cppNs: round(theirs?.nsPerOp),
    ratioToCpp: ratio(ours, theirs),
    eventsNs: round(events!.nsPerOp),
    eventsRatio: ratio(events, theirs),
    timesFasterThanSimpy: round(python && python.nsPerOp / ours!.nsPerOp, 0),
  }
}

/** Model B by events, from a short line to a long one, and how much dearer the longest is. */
function measureStations() {
  const runs = LENGTHS.map((stations) => () => {
    const plan = modelPlan('B', (4 * JOBS.B) / stations + 2 * stations, stations)
    return timed(byEvents, plan)
  })
  const best = inTurn(runs, ROUNDS / 5).map((measured) => round(measured!.nsPerOp)!)
  const lengths = Object.fromEntries(LENGTHS.map((stations, i) => [stations, best[i]]))
  return { B: { ...lengths, growth: round(best.at(-1)! / best[0]!) } }
}

/** What model C costs with each feature that makes no difference to it, over C without it. */
function measureFeatures() {
  const plain = modelPlan('C', JOBS.C)
  const table: Record<string, object> = {}
  for (const [name, withFeature] of Object.entries(FEATURES)) {
    const plan = withFeature(plain)
    const both = [plain, plan].map((one) => () => timed(byEvents, one))
    const [without, using] = inTurn(both, ROUNDS / 2)
    table[name] = { nsPerOp: round(using!.nsPerOp), overPlain: ratio(using, without) }
  }
  return table
}

/** The heap before and after so many events, rubbish collected; the parts inside are the same. */
function measureMemory() {
  const table: Record<string, object> = {}
  for (const model of MODEL_NAMES) {
    const run = createRun(modelPlan(model, 1e9), 1, 0)
    run.advanceTo(Infinity, MEMORY_EVENTS / 100)
    const before = heapMegabytes()
    run.advanceTo(Infinity, MEMORY_EVENTS)
    const after = heapMegabytes()
    table[model] = { events: run.record().events, before, after, growth: round(after - before) }
  }
  return table
}

function heapMegabytes(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return round((heapUsed + arrayBuffers) / MEGABYTE)!
}

/** Runs all in turn, so that a disturbance meets them alike, and gives the best of each. */
function inTurn(
  runs: readonly (() => Measured | undefined)[],
  rounds = ROUNDS,
): (Measured | undefined)[] {
  const best = runs.map((run) => run())
  for (let round = 0; round < rounds; round++)
    runs.forEach((run, i) => {
      const measured = run()
      if (measured !== undefined && measured.nsPerOp < best[i]!.nsPerOp) best[i] = measured
    })
  return best
}

/** Services done count, not jobs shipped times stations: a long line is long in filling up. */
function timed(engine: Engine, plan: LinePlan): Measured {
  const start = process.hrtime.bigint()
  const record = engine(plan)
  const ns = Number(process.hrtime.bigint() - start)
  const shipped = record.shipped.reduce((sum, jobs) => sum + jobs, 0)
  return {
    nsPerOp: ns / record.finished.reduce((sum, services) => sum + services, 0),
    throughput: shipped / (record.windowTicks / 1e6),
  }
}

function ratio(ours?: Measured, theirs?: Measured): number | undefined {
  return round(ours && theirs && ours.nsPerOp / theirs.nsPerOp)
}

function round(value: number | undefined, digits = 2): number | undefined {
  return value === undefined ? undefined : Number(value.toFixed(digits))
}
