/**
 * `npm run measure`: how long people wait, beside how long they should. A table to read; nothing
 * fails by it, since a busy machine is slow. The speed of the engine alone is `npm run bench`.
 *
 * What needs the built page (`npm run build`) or a Chromium is left out where there is none.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import {
  appraiseLevels,
  appraiseWays,
  compileLevel,
  levelsOf,
  loadScenario,
  payView,
  type LinePlan,
  type Pool,
  type Scenario,
  type TechnicalResult,
} from '../sim-core/index.ts'
import { nodePool } from '../src/pool/nodePool.node.ts'
import { measurePage, type Wait } from './measurePage.ts'
import { ROOT } from './run.ts'

const TEMPLATE = 'charger-assembly'
const MONTH_S = 30 * 86_400
const DAY_S = 86_400
/** Of the 30 replications of the aim, which take minutes. */
const REPLICATIONS = 2
const SPEED_UP_TASKS = 32
const DIST = join(ROOT, 'dist')
const STORED = join(DIST, 'precomputed', `${TEMPLATE}.json`)

const text = readFileSync(join(ROOT, 'scenarios', `${TEMPLATE}.json`), 'utf8')
const [scenario, loadMs] = await timed(() => load(text))
const plans = levelsOf(scenario, scenario.document.readings?.default ?? null).map(
  (level) => compileLevel(scenario, level).plan,
)
const waits: Wait[] = [
  { what: 'read and check the default template', aim: '', measured: milliseconds(loadMs) },
  await measureStudy(),
  await measureSpeedUp(),
  ...(await measureEdit()),
  ...(existsSync(DIST) ? await measurePage(DIST) : []),
]
console.table(waits)

function load(document: string): Scenario {
  const loaded = loadScenario(document)
  if (!loaded.ok) throw new Error(loaded.issues.map(({ code }) => code).join(', '))
  return loaded.value
}

/** All levels of the template, a month each, on two workers; without the search for people. */
async function measureStudy(): Promise<Wait> {
  const months = plans.map((plan) => ({ ...plan, warmupS: 0, horizonS: MONTH_S }))
  const ms = await withPool(2, (pool) => runAll(pool, months, REPLICATIONS))
  const wholeS = (ms * 30) / REPLICATIONS / 1000
  return {
    what: `${plans.length} levels × 30 replications × 1 month, two workers`,
    aim: '≤ 10 s',
    measured: `${wholeS.toFixed(0)} s (${REPLICATIONS} replications: ${milliseconds(ms)})`,
  }
}

async function measureSpeedUp(): Promise<Wait> {
  const day = [{ ...plans[0]!, warmupS: 0, horizonS: DAY_S }]
  const one = await withPool(1, (pool) => runAll(pool, day, SPEED_UP_TASKS))
  const two = await withPool(2, (pool) => runAll(pool, day, SPEED_UP_TASKS))
  return {
    what: `two workers against one, ${SPEED_UP_TASKS} replications`,
    aim: '≥ 1.8 ×',
    measured: `${(one / two).toFixed(2)} ×`,
  }
}

/** What an edit of money, wages or policies takes, which simulates nothing. */
async function measureEdit(): Promise<Wait[]> {
  if (!existsSync(STORED)) return []
  const { technical } = JSON.parse(readFileSync(STORED, 'utf8')) as { technical: TechnicalResult }
  appraiseLevels(scenario, technical)
  const [, ms] = await timed(() => appraiseLevels(scenario, technical))
  const ids = scenario.document.levels.map(({ id }) => id)
  appraiseWays(scenario, technical)
  const [ways, tableMs] = await timed(() => appraiseWays(scenario, technical))
  const [, viewMs] = await timed(() => payView(scenario, technical, ids.at(-1)!))
  const count = Object.values(ways).flat().length
  const all = `${count} ways to pay, all levels, after tax`
  return [
    { what: 'appraise all levels anew', aim: '≤ 300 ms', measured: milliseconds(ms) },
    { what: all, aim: '≤ 3 s', measured: milliseconds(tableMs) },
    { what: 'ways to pay of one level, as shown', aim: '', measured: milliseconds(viewMs) },
  ]
}

/** Milliseconds of all replications of all plans, workers started and warm. */
async function runAll(
  pool: Pool,
  runs: readonly LinePlan[],
  replications: number,
): Promise<number> {
  const hour = runs.map((plan) => ({ ...plan, warmupS: 0, horizonS: 3600 }))
  await pool.map(tasksOf([...hour, ...hour], 1))
  const [, ms] = await timed(() => pool.map(tasksOf(runs, replications)))
  return ms
}

function tasksOf(runs: readonly LinePlan[], replications: number) {
  return runs.flatMap((plan) =>
    Array.from({ length: replications }, (_, replication) => ({ plan, seed: 1, replication })),
  )
}

async function withPool<T>(workers: number, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = nodePool(workers)
  try {
    return await work(pool)
  } finally {
    pool.close()
  }
}

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now()
  const result = await work()
  return [result, performance.now() - start]
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(0)} ms`
}
