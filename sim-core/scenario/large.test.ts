/** Lines at the limits of the document: what is large runs, and what is too large is refused. */
import { expect, test } from 'vitest'

import { simulate } from '../engine/index.ts'
import { aLine, aProduct, aStation } from './aLine.ts'
import { compileLine } from './compile.ts'
import { loadScenario } from './load.ts'

const idsOf = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)

test('a line of 200 stations and 100 products runs', () => {
  const products = idsOf('P', 100)
  const line = aLine({
    products: products.map((id) => aProduct(id, 0.01)),
    source: {
      supply: { kind: 'saturated', lots: products.map((product) => ({ product, jobs: 1 })) },
    },
    stations: idsOf('S', 200).map((id) => aStation(id)),
  })
  const record = simulate(compileLine(line, { warmupS: 0, horizonS: 3600 }).plan, 1, 0)
  // Every station takes 3 s, so the first job leaves at 600 s and another every 3 s: 1001 up to the
  // hour, the products in turn.
  expect([...record.shipped]).toEqual([11, ...products.slice(1).map(() => 10)])
})

test('a line of 5,000 stations is refused, with the number that is allowed', () => {
  const name = { zh: '工位', en: 'station' }
  const stations = idsOf('S', 5000).map((id) => ({
    id,
    name,
    kind: 'machine',
    machine: { meanS: 3 },
  }))
  const loaded = loadScenario(
    JSON.stringify({
      schemaVersion: 1,
      id: 'long-line',
      name,
      line: { source: { supply: { kind: 'saturated' } }, stations },
      levels: [{ id: 'single', name, measures: [] }],
    }),
  )
  const issues = loaded.ok ? [] : loaded.issues
  expect(issues).toEqual([
    { code: 'list.tooLong', path: ['line', 'stations'], params: { most: 300 } },
  ])
})
