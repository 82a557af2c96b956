/**
 * Computes, when the page is built, the figures with which its templates open: each simulated by
 * the same core with the same seed as in the browser, which computes it again and compares. What
 * the first screen shows is a file of its own, since a visitor waits for it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

import {
  appraiseLevels,
  ENGINE_VERSION,
  loadScenario,
  overviewOf,
  policiesFor,
  simulateLevels,
} from '../sim-core/index.ts'
import { nodePool } from '../src/pool/nodePool.node.ts'
import { ROOT } from './run.ts'

const TEMPLATES = ['charger-assembly', 'sink-polishing']

/** Vite copies `public` into the built page; what is generated there is not kept in the sources. */
const FOLDER = join(ROOT, 'public', 'precomputed')

mkdirSync(FOLDER, { recursive: true })
const pool = nodePool(cpus().length)
for (const id of TEMPLATES) {
  const loaded = loadScenario(readFileSync(join(ROOT, 'scenarios', `${id}.json`), 'utf8'))
  if (!loaded.ok) throw new Error(`${id}: ${loaded.issues.map(({ code }) => code).join(', ')}`)
  const scenario = loaded.value
  const technical = await simulateLevels(scenario, pool)
  const study = appraiseLevels(scenario, technical, { policies: await policiesFor(scenario) })
  write(`${id}.overview`, overviewOf(study))
  write(id, { engineVersion: ENGINE_VERSION, technical })
  const { levels, replications } = technical
  console.log(`computed ${id}: ${levels.length} levels, ${replications} replications`)
}
pool.close()

function write(name: string, value: unknown): void {
  writeFileSync(join(FOLDER, `${name}.json`), JSON.stringify(value))
}
