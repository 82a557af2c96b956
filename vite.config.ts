/**
 * Build, development server and test projects. The build is static files that run from any folder
 * (`base: './'`), under the content security policy of `tools/csp.ts`.
 */
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

import { META_POLICY } from './tools/csp.ts'
import { licenceTexts } from './tools/licenses.ts'

// Node 20 runs a passing test and crashes on a failing one (vitest 5 needs Map.groupBy).
if (Number.parseInt(process.versions.node, 10) < 24)
  throw new Error(
    `This is Node ${process.versions.node}; the project's own Node 24 is in node_modules/.bin. ` +
      'Use the npm scripts, or put that folder first on PATH.',
  )

/** The built page carries its own policy, since a static host may send no header. */
const policyMeta: Plugin = {
  name: 'millwright:policy-meta',
  // The development server injects inline scripts of its own, which the policy rightly refuses.
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
      injectTo: 'head-prepend',
    },
  ],
}

const licences: Plugin = {
  name: 'millwright:licences',
  apply: 'build',
  generateBundle() {
    const source = licenceTexts(import.meta.dirname)
    this.emitFile({ type: 'asset', fileName: 'licenses.txt', source })
  },
}

const NODE_TESTS = {
  environment: 'node',
  // By itself vitest leaves one core to the watcher of files, which there is none of here.
  maxWorkers: '100%',
  // Two shared cores run a statistical test several times slower than one idle core.
  testTimeout: 30_000,
  hookTimeout: 60_000,
} as const

export default defineConfig({
  base: './',
  plugins: [react(), policyMeta, licences],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    // three.js alone passes the default of 500 kB. What counts, the first load, has its own test.
    chunkSizeWarningLimit: 1000,
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...NODE_TESTS,
          name: 'core',
          include: ['sim-core/**/*.test.ts'],
          // The core keeps no state between calls: its files share their modules, a third quicker.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...NODE_TESTS,
          name: 'node',
          include: [
            'src/**/*.test.{ts,tsx}',
            'scenarios/**/*.test.ts',
            'tools/**/*.test.ts',
            'bench/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.test.ts'],
          // One browser draws in software: files take turns, and frames take their time.
          fileParallelism: false,
          testTimeout: 90_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
