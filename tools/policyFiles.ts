/** All policies and reforms that come with the product, read from their files and checked. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import {
  loadPolicy,
  loadReform,
  type Outcome,
  type PolicyDocument,
  type ReformDocument,
} from '../sim-core/index.ts'
import { ROOT } from './run.ts'

const FOLDER = join(ROOT, 'scenarios', 'policies')

/** By document, the later one first, and by id. */
export const readPolicies = (): PolicyDocument[] =>
  read('dongguan-*/*.json', loadPolicy).toSorted(
    (a, b) => compare(b.issued, a.issued) || compare(a.id, b.id),
  )

export const readReforms = (): ReformDocument[] => read('reforms/*.json', loadReform)

function read<T>(pattern: string, load: (text: string) => Outcome<T>): T[] {
  return globSync(pattern, { cwd: FOLDER })
    .toSorted()
    .map((file) => {
      const loaded = load(readFileSync(join(FOLDER, file), 'utf8'))
      if (loaded.ok) return loaded.value
      throw new Error(`${file}: ${JSON.stringify(loaded.issues)}`)
    })
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
