import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { checkDependencies, cruiseTree } from './dependencies.ts'
import { ROOT } from './run.ts'

/** A small tree that keeps every rule; each planted file breaks one. */
const CLEAN: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    dependencies: { react: '*', zod: '*', echarts: '*', three: '*', 'simple-statistics': '*' },
    devDependencies: { vite: '*' },
  }),
  'sim-core/index.ts': `export { run } from './engine/index.ts'`,
  'sim-core/base/index.ts': `export const one = 1`,
  'sim-core/engine/index.ts': `export { run } from './run.ts'`,
  'sim-core/engine/run.ts': `import { one } from '../base/index.ts'\nexport const run = () => one`,
  'sim-core/stats/index.ts': `export { mean } from 'simple-statistics'`,
  'src/i18n/zh.ts': `export type { run } from '../../sim-core/index.ts'`,
  'src/pool/web.ts': `export const size = 1`,
  'src/pool/pool.node.ts': `import { Worker } from 'node:worker_threads'\nexport const w = Worker`,
  'src/cli/main.ts': `import { size } from '../pool/web.ts'\nimport 'node:fs'\nexport { size }`,
  'src/app/main.tsx': `import 'react'\nimport { run } from '../../sim-core/index.ts'\nrun()`,
  'src/app/charts/Chart.tsx': `import 'echarts/core'`,
  'src/app/line3d/Line.tsx': `import 'three'`,
}

const PLANTED: readonly (readonly [rule: string, path: string, source: string])[] = [
  ['sim-core/engine: packages', 'sim-core/engine/x.ts', `import 'react'`],
  ['sim-core/engine: node', 'sim-core/engine/x.ts', `import 'node:fs'`],
  ['sim-core/engine: modules', 'sim-core/engine/x.ts', `import '../stats/index.ts'`],
  ['modules meet at their index', 'sim-core/stats/x.ts', `import '../engine/run.ts'`],
  ['the front door opens on indexes', 'sim-core/door.ts', `import './engine/run.ts'`],
  ['the core knows no shell', 'sim-core/engine/x.ts', `import '../../src/i18n/zh.ts'`],
  ['the product knows no tool', 'src/app/x.ts', `import '../../tools/x.ts'`],
  ['shells use the front door', 'src/app/x.ts', `import '../../sim-core/engine/index.ts'`],
  ['shells use the front door', 'src/i18n/x.ts', `export * from '../../sim-core/base/index.ts'`],
  ['src/app: modules', 'src/app/x.ts', `import '../cli/main.ts'`],
  ['src/cli: modules', 'src/cli/x.ts', `import '../app/main.tsx'`],
  ['src/pool: node', 'src/pool/x.ts', `import 'node:fs'`],
  ['src/app: packages', 'src/app/x.ts', `import 'zod'`],
  ['@react-three|three stays in line3d', 'src/app/x.ts', `import 'three'`],
  ['echarts stays in charts', 'src/app/x.ts', `import('echarts/core')`],
  ['packages are declared', 'src/app/x.ts', `import 'vite'`],
  ['packages are declared', 'src/app/x.ts', `import 'scheduler'`],
  ['every folder has a row', 'src/widgets/x.ts', `import '../app/main.tsx'`],
  ['imports resolve', 'src/app/x.ts', `import './missing.ts'`],
]

let base: string

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'millwright-rules-'))
  await symlink(join(ROOT, 'node_modules'), join(base, 'node_modules'), 'junction')
  for (const [path, source] of Object.entries(CLEAN)) await plant(path, source)
})

afterEach(() => rm(base, { recursive: true }))

async function plant(path: string, source: string) {
  await mkdir(dirname(join(base, path)), { recursive: true })
  await writeFile(join(base, path), source)
}

const rulesOf = (violations: readonly string[]) => violations.map((line) => line.split(': ')[0])

test('a tree that keeps the rules is found clean, and was read', async () => {
  const { violations, modules } = await cruiseTree(base)
  expect(violations).toEqual([])
  expect(modules).toBeGreaterThanOrEqual(Object.keys(CLEAN).length - 1)
})

describe('a planted violation is reported', () => {
  test.each(PLANTED)('%s: %s: %s', async (rule, path, source) => {
    await plant('tools/x.ts', 'export {}')
    await plant(path, source)
    const { violations } = await cruiseTree(base)
    expect(violations.filter((line) => line.startsWith(`${rule}: ${path}`))).toHaveLength(1)
  })
})

test('a cycle is reported, though it is made of types alone', async () => {
  await plant('sim-core/engine/a.ts', `import type { B } from './b.ts'\nexport type A = B[]`)
  await plant('sim-core/engine/b.ts', `import type { A } from './a.ts'\nexport type B = A[]`)
  const { violations } = await cruiseTree(base)
  expect(rulesOf(violations)).toContain('no cycles')
})

test('a test may import what it likes', async () => {
  await plant('sim-core/engine/run.test.ts', `import 'node:fs'\nimport '../stats/index.ts'`)
  const { violations } = await cruiseTree(base)
  expect(violations).toEqual([])
})

test('a cruise that reads nothing does not pass', async () => {
  await rm(join(base, 'sim-core'), { recursive: true })
  await rm(join(base, 'src'), { recursive: true })
  await plant('src/app/main.tsx', 'export {}')
  const { ok, output } = await checkDependencies(base)
  expect(ok).toBe(false)
  expect(output).toContain('only 1 modules were read')
})
