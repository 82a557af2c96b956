/**
 * What the long checks found, in docs/evidence.json: each tool writes its own part, with the date.
 * docs/validation.md and the page of the app are made of it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { ROOT } from './run.ts'

export interface Evidence {
  readonly cases?: CasesEvidence
  readonly coverage?: CoverageEvidence
  readonly fuzz?: FuzzEvidence
  readonly mutants?: MutantsEvidence
}

interface Words {
  readonly zh: string
  readonly en: string
}

export interface CasesEvidence {
  readonly engineVersion: string
  readonly date: string
  readonly replications: number
  readonly familyErrorShare: number
  /** In standard errors, for all figures together. */
  readonly greatestT: number
  readonly topics: readonly TopicEvidence[]
}

export interface TopicEvidence {
  readonly name: Words
  readonly cases: readonly CaseEvidence[]
}

export interface CaseEvidence {
  readonly id: string
  readonly name: Words
  readonly reference: string
  readonly figures: readonly FigureEvidence[]
}

export interface FigureEvidence {
  readonly name: Words
  readonly unit: string
  readonly exact: number
  readonly simulated: number
  /** Of its own 95 % interval; null where nothing is random. */
  readonly halfWidth: number | null
  readonly passes: boolean
}

export interface CoverageEvidence {
  readonly date: string
  readonly experiments: number
  readonly rows: readonly {
    readonly name: Words
    readonly exact: number
    readonly coveredShare: number
    readonly halfWidthShare: number
  }[]
}

export interface FuzzEvidence {
  readonly date: string
  readonly lines: number
  readonly seed: number
  readonly disagreements: number
}

export interface MutantsEvidence {
  readonly date: string
  readonly seed: number
  readonly mutants: number
  readonly killed: number
  readonly scoreShare: number
  readonly halfWidthShare: number
}

const FILE = join(ROOT, 'docs', 'evidence.json')

export const readEvidence = (): Evidence => JSON.parse(readFileSync(FILE, 'utf8')) as Evidence

export function writeEvidence<K extends keyof Evidence>(part: K, found: Evidence[K]): void {
  const all = { ...readEvidence(), [part]: found }
  writeFileSync(FILE, `${JSON.stringify(all, null, 1)}\n`)
}

export const today = (): string => new Date().toISOString().slice(0, 10)
