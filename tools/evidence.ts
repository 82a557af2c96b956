/**
 * What the long checks found, in docs/evidence.json: each tool writes its own part, with the date.
 * docs/validation.md and the page of the app are made of it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Evidence } from '../src/app/screens/trust/evidence.ts'
import { ROOT } from './run.ts'

export type { Evidence }

const FILE = join(ROOT, 'docs', 'evidence.json')

export const readEvidence = (): Partial<Evidence> =>
  JSON.parse(readFileSync(FILE, 'utf8')) as Partial<Evidence>

export function writeEvidence<K extends keyof Evidence>(part: K, found: Evidence[K]): void {
  const all = { ...readEvidence(), [part]: found }
  writeFileSync(FILE, `${JSON.stringify(all, null, 1)}\n`)
}

export const today = (): string => new Date().toISOString().slice(0, 10)
