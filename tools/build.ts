/**
 * Builds the page into dist. First `tools/precompute.ts`, where there is one, computes the answer
 * with which the page opens, so that it is there before the first simulation has run.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

import { ROOT, runScript } from './run.ts'

const PRECOMPUTE = 'tools/precompute.ts'

if (existsSync(join(ROOT, PRECOMPUTE))) {
  const { ok, output } = await runScript(PRECOMPUTE)
  console.log(output.trimEnd())
  if (!ok) process.exit(1)
}
await build({ root: ROOT, logLevel: 'warn' })
