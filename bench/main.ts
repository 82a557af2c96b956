/**
 * `npm run bench [-- --json] [tables]` (`measure.ts`): the engine as the app ships it,
 * bundled. Run from its sources, whose types Node strips with a WebAssembly parser, the same engine
 * is up to a third slower (`docs/performance.md`).
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'

import { ROOT } from '../tools/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'millwright-bench-'))
await build({
  configFile: false,
  root: ROOT,
  logLevel: 'error',
  build: {
    ssr: 'bench/measure.ts',
    outDir: folder,
    rolldownOptions: { output: { entryFileNames: 'measure.mjs' } },
  },
})
const program = join(folder, 'measure.mjs')
const words = ['--expose-gc', program, ...process.argv.slice(2)]
const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' })
rmSync(folder, { recursive: true })
process.exitCode = status ?? 1
