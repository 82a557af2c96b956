import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { policyLibrary } from '../../../sim-core/index.ts'
import { paragraphWith } from './sources.ts'

const FOLDER = new URL('../../../scenarios/policies/', import.meta.url)

test('every quote of a policy stands in a paragraph of its document', async () => {
  const policies = await policyLibrary()
  const quotes = policies.flatMap(({ id, source, parameters }) =>
    Object.values(parameters)
      .flat()
      .filter((dated) => dated.provenance === 'source')
      .map(({ quote }) => ({ id, source, quote })),
  )
  expect(quotes.length).toBeGreaterThan(20)
  const astray = quotes.filter(
    ({ source, quote }) =>
      paragraphWith(readFileSync(new URL(source, FOLDER), 'utf8'), quote) === null,
  )
  expect(astray).toEqual([])
})

test('spaces and full-width punctuation make no difference, other words do', () => {
  const text = '第一段。\n\n按投入总额 10%给予奖励,单个项目（最高）200 万元。'
  expect(paragraphWith(text, '投入总额10%给予奖励，单个项目(最高)200万元')).toContain('单个项目')
  expect(paragraphWith(text, '按投入总额 20%')).toBeNull()
})
