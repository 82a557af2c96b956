import { beforeAll, describe, expect, test } from 'vitest'

import {
  analyseUncertainty,
  inlinePool,
  loadScenario,
  simulateLevels,
  simulateLinePoints,
  type UncertaintyResult,
} from '../../sim-core/index.ts'
import { CLI_TEXTS } from '../i18n/cli.ts'
import type { Language } from '../i18n/language.ts'
import { A_DOCUMENT } from './aDocument.ts'
import type { Terminal } from './terminal.ts'
import { uncertaintyText } from './uncertaintyText.ts'

const range = (value: number, low: number, high: number) => ({
  value,
  origin: 'assumed',
  low,
  high,
})

/** With a price, a wage growth and a time of the line that are uncertain. */
const DOCUMENT = {
  ...A_DOCUMENT,
  measures: A_DOCUMENT.measures.map((measure) => ({
    ...measure,
    changes: [{ scale: 'assemble', field: 'work.meanS', by: range(0.6, 0.5, 0.8) }],
    investment: [{ category: 'equipment', priceCny: range(300_000, 200_000, 900_000) }],
  })),
  money: {
    ...A_DOCUMENT.money,
    wageGrowthPerYear: range(0.05, 0, 0.1),
    discountRatePerYear: range(0.08, 0.05, 0.12),
    creditLineCny: 250_000,
  },
}

let result: UncertaintyResult
let moved: UncertaintyResult

beforeAll(async () => {
  const loaded = loadScenario(JSON.stringify(DOCUMENT))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  const technical = await simulateLevels(loaded.value, inlinePool, { replications: 4 })
  const line = await simulateLinePoints(loaded.value, technical, inlinePool, { points: 3 })
  const answers = await Promise.all([
    analyseUncertainty(loaded.value, technical, { draws: 200 }),
    analyseUncertainty(loaded.value, technical, { draws: 200, line }),
  ])
  const values = answers.map((answer) => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.issues))
    return answer.value
  })
  result = values[0]!
  moved = values[1]!
})

const terminal = (language: Language): Terminal => ({
  language,
  texts: CLI_TEXTS[language],
  print: () => undefined,
  complain: () => undefined,
})

describe('the table of a study of uncertainty', () => {
  test('says the return without subsidy before that with it', () => {
    const text = uncertaintyText(result, terminal('en'))
    expect(text.indexOf('Without subsidy')).toBeGreaterThan(-1)
    expect(text.indexOf('Without subsidy')).toBeLessThan(text.indexOf('With subsidy'))
    expect(text).toContain('P(NPV > 0)')
    expect(text).toContain('P(below −250000)')
    expect(text).toContain('P(payback ≤ 3 y)')
    expect(text).toContain('The hurdle is assumed: the file states none.')
  })

  test('names both meanings of value at risk, the sources and the strongest input', () => {
    const text = uncertaintyText(result, terminal('en'))
    expect(text).toMatch(/value at risk at 95 % is \S+ below the mean, or a loss of/)
    expect(text).toContain('prices and rates: better data')
    expect(text).toContain('measures.jigs.investment.equipment.priceCny')
    expect(text).not.toContain('NaN')
  })

  test('says what stood still and why', () => {
    const text = uncertaintyText(result, terminal('en'))
    expect(text).toContain('1 input of the line held at their values')
    expect(text).toContain('choices and no facts: money.discountRatePerYear')
    expect(text).not.toContain('inputs of the line: measure them')
  })

  test('says how the line was moved where it was', () => {
    const text = uncertaintyText(moved, terminal('en'))
    expect(text).toContain('1 input of the line moved at 3 points (0 lost)')
    expect(text).toContain('inputs of the line: measure them')
    expect(text).not.toContain('held at their values')
  })

  test('says the same in Chinese', () => {
    const text = uncertaintyText(result, terminal('zh'))
    for (const words of ['不含补贴', '价格与费率', '风险价值（VaR）', '弄清可减方差'])
      expect(text).toContain(words)
    expect(text).not.toMatch(/undefined|NaN/)
  })
})
