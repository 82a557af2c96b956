import { describe, expect, test } from 'vitest'

import { findImpurities } from './determinism.ts'
import { isTest, sourceTexts } from './sources.ts'

/** Raise it as the core grows; it need only be too high for a search that found no file. */
const LEAST_FILES = 30

const impuritiesOf = (text: string) => findImpurities({ path: 'planted.ts', text })

test('the core holds nothing that could differ between two runs or two machines', () => {
  const core = sourceTexts(['sim-core']).filter(({ path }) => !isTest(path))
  expect(core.length).toBeGreaterThan(LEAST_FILES)
  expect(core.flatMap(findImpurities)).toEqual([])
})

describe('what is refused is found', () => {
  const refused: readonly (readonly [text: string, what: string])[] = [
    ['const u = Math.random()', 'Math.random'],
    ['const y = Math.exp(x)', 'Math.exp'],
    ['const y = Math.log1p(x)', 'Math.log1p'],
    ['const y = Math.hypot(x, x)', 'Math.hypot'],
    ['const y = Math.pow(x, 2)', 'Math.pow'],
    ['const y = xs.map(Math.cbrt)', 'Math.cbrt'],
    ['const { exp } = Math', 'Math without a name'],
    [`const y = Math['exp'](x)`, 'Math without a name'],
    ['const y = x ** 2', '**'],
    ['const y = 2 ** x', '**'],
    ['const y = 2 ** 0.5', '**'],
    ['const y = 10 ** -9', '**'],
    ['let y = 2; y **= 2', '**='],
    ['const t = Date.now()', 'Date'],
    ['const t = new Date()', 'Date'],
    ['const t: Date = other', 'Date'],
    ['const t = performance.now()', 'performance'],
    ['console.log(1)', 'console'],
    ['setTimeout(() => {}, 1)', 'setTimeout'],
    ['const f = new Intl.NumberFormat()', 'Intl'],
    ['const s = (1).toLocaleString()', 'toLocaleString'],
    [`const s = n['toLocaleString']()`, 'toLocaleString'],
    ['const { toLocaleString: f } = n', 'toLocaleString'],
    ['names.sort((a, b) => a.localeCompare(b))', 'localeCompare'],
    ['const o = { Date }', 'Date'],
    ['globalThis.Date', 'globalThis'],
  ]
  test.each(refused)('%s', (text, what) => {
    expect(impuritiesOf(`\n${text}`)).toContain(`planted.ts:2 ${what}`)
  })
})

describe('what is exact, or only spoken of, is allowed', () => {
  const allowed = [
    'const y = Math.sqrt(Math.abs(x)) + Math.imul(2, 3) * Math.PI',
    'const scale = 2 ** 32 * 2 ** -53',
    '// Math.random() and Date are refused, and so is x ** 2',
    `const text = 'Date.now()'`,
    'const record = { Date: 1, performance: 2 }; use(record.performance)',
    'interface Kpis { readonly performance: number }',
    'const { performance } = kpis; use(performance)',
    'function smooth(window: number) { return 2 * window + 1 }',
  ]
  test.each(allowed)('%s', (text) => expect(impuritiesOf(text)).toEqual([]))
})
