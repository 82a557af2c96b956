/**
 * Applies the rules of `.dependency-cruiser.cjs` to a tree. A tool that cannot read TypeScript
 * reports "no violations" over nothing, so a tree with too few modules does not pass.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'

import { type Finished, ROOT } from './run.ts'

export interface Cruise {
  readonly modules: number
  /** One line each: the rule, and who imports whom. */
  readonly violations: readonly string[]
}

/** Raise it as the tree grows; it need only be too high for a cruise that read nothing. */
const LEAST_MODULES = 50

const FOLDERS = ['sim-core', 'src', 'tools', 'e2e', 'bench']

/** `base` holds `sim-core`, `src` and so on, a `package.json` and a `node_modules`. */
export async function cruiseTree(base: string): Promise<Cruise> {
  const rules = await extractOptions(join(ROOT, '.dependency-cruiser.cjs'))
  const present = FOLDERS.filter((folder) => existsSync(join(base, folder)))
  const { output } = await cruise(present, { ...rules, baseDir: base, validate: true })
  const { summary } = output as ICruiseResult
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  }
}

export async function checkDependencies(base: string): Promise<Finished> {
  const { modules, violations } = await cruiseTree(base)
  const tooFew = modules > LEAST_MODULES ? [] : [`only ${modules} modules were read`]
  const complaints = [...tooFew, ...violations]
  return { ok: complaints.length === 0, output: complaints.join('\n') }
}

if (import.meta.main) {
  const { ok, output } = await checkDependencies(ROOT)
  if (output !== '') console.log(output)
  process.exitCode = ok ? 0 : 1
}
