/** docs/model.md is whole: its sections, every example, and every field of a line. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { jsonSchemas } from '../sim-core/index.ts'
import { ROOT } from './run.ts'

const model = readFileSync(join(ROOT, 'docs', 'model.md'), 'utf8')

/** What names, draws or groups things, and means nothing to the simulation. */
const NOT_SIMULATED =
  /^(id|name|kind|areaM2|isPerson|searchable|role|roles|staff|workSPerShift|perDirectShare|zh|en)$/

type Schema = Readonly<Record<string, unknown>>

function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const properties = Object.keys((schema as Schema)['properties'] ?? {})
  return [...properties, ...Object.values(schema).flatMap(namesIn)]
}

test('the model has its 18 sections in order', () => {
  const numbers = [...model.matchAll(/^## (\d+) /gm)].map(([, number]) => Number(number))
  expect(numbers).toEqual(Array.from({ length: 18 }, (_, i) => i + 1))
})

test('the model names every example', () => {
  const files = readdirSync(join(ROOT, 'scenarios', 'examples'))
  expect(files.filter((file) => !model.includes(`\`${file}\``))).toEqual([])
})

test('the model names every field of a line that changes what is simulated', () => {
  const { line } = jsonSchemas()
  const fields = [...new Set(namesIn(line['properties']))]
    .concat(Object.keys(line['properties'] as Schema))
    .filter((name) => /^[a-z]\w*$/.test(name) && !NOT_SIMULATED.test(name))
  expect(fields.length).toBeGreaterThan(100)
  expect(fields.filter((name) => !new RegExp(`\\b${name}\\b`).test(model))).toEqual([])
})
