/**
 * `npm test`: every check, in order of cost. Types, lint, dependency rules and the build count as
 * one check each, tests one by one. The last line is `N passed, N failed`, for any CI to read.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { findChromium, NO_CHROMIUM } from './chromium.ts'
import { checkDependencies } from './dependencies.ts'
import { type Finished, ROOT, runScript } from './run.ts'
import { countTests, type Tally } from './tally.ts'

interface Step {
  readonly name: string
  run(): Promise<StepResult>
}

interface StepResult {
  readonly tally: Tally
  readonly output: string
}

const PASSED: Tally = { passed: 1, failed: 0, skipped: 0 }
const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 }

const chromium = await findChromium()
if (chromium === undefined) {
  console.error(NO_CHROMIUM)
  process.exit(1)
}

let isBuilt = false

const STEPS: readonly Step[] = [
  { name: 'types', run: check(() => runScript('node_modules/typescript/bin/tsc', ['-b'])) },
  {
    name: 'lint',
    run: check(() =>
      runScript('node_modules/oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
    ),
  },
  { name: 'dependency rules', run: check(() => checkDependencies(ROOT)) },
  { name: 'tests', run: () => runTests(['core', 'node']) },
  {
    name: 'build',
    run: check(async () => {
      const finished = await runScript('tools/build.ts')
      isBuilt = finished.ok
      return finished
    }),
  },
  {
    name: 'journeys',
    run: async () =>
      isBuilt ? runTests(['e2e'], { CHROMIUM: chromium }) : { tally: FAILED, output: 'not built' },
  },
]

const total = { passed: 0, failed: 0 }
for (const step of STEPS) {
  const startMs = performance.now()
  const { tally, output } = await step.run()
  total.passed += tally.passed
  total.failed += tally.failed
  console.log(summary(step.name, tally, (performance.now() - startMs) / 1000))
  if (tally.failed > 0) console.log(output.trimEnd())
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1

function check(run: () => Promise<Finished>): () => Promise<StepResult> {
  return async () => {
    const { ok, output } = await run()
    return { tally: ok ? PASSED : FAILED, output }
  }
}

async function runTests(
  projects: readonly string[],
  env: Record<string, string> = {},
): Promise<StepResult> {
  const folder = await mkdtemp(join(tmpdir(), 'millwright-test-'))
  const report = join(folder, 'report.json')
  const reporting = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { ok, output } = await runScript(
    'node_modules/vitest/vitest.mjs',
    ['run', ...projects.flatMap((name) => ['--project', name]), ...reporting],
    { NO_COLOR: '1', ...env },
  )
  const json = await readFile(report, 'utf8').catch(() => undefined)
  await rm(folder, { recursive: true })
  return { tally: countTests(json, ok), output }
}

function summary(name: string, { passed, failed, skipped }: Tally, seconds: number): string {
  const outcome = failed === 0 ? 'ok    ' : 'FAILED'
  const counts = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
  return `${outcome}  ${name.padEnd(16)}  ${counts}  (${seconds.toFixed(1)} s)`
}
