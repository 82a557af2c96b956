/** The page of the validation is the one that its evidence gives, of this engine. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { ENGINE_VERSION } from '../sim-core/index.ts'
import { CASES } from '../sim-core/validation/suite/index.ts'
import { readEvidence } from './evidence.ts'
import { ROOT } from './run.ts'
import { validationPage } from './validationPage.ts'

const RENEW = 'npm run validation writes it anew'

test('docs/validation.md says what the evidence says', () => {
  const page = readFileSync(join(ROOT, 'docs', 'validation.md'), 'utf8')
  expect(page, RENEW).toBe(validationPage(readEvidence()))
})

test('the evidence is of this engine, for every case that there is, and all of it is right', () => {
  const { cases } = readEvidence()
  expect(cases?.engineVersion, RENEW).toBe(ENGINE_VERSION)
  const found = cases!.topics.flatMap((topic) => topic.cases)
  expect(
    found.map(({ id }) => id),
    RENEW,
  ).toEqual(CASES.map(({ id }) => id))
  const wrong = found.flatMap(({ figures }) => figures).filter(({ passes }) => !passes)
  expect(wrong).toEqual([])
})

test('a wrong figure would be shown as wrong', () => {
  const figure = {
    name: { zh: '产出', en: 'throughput' },
    unit: '1/s',
    exact: 1,
    simulated: 2,
    halfWidth: 0.1,
    passes: false,
  }
  const one = { id: 'x', name: { zh: '算例', en: 'case' }, reference: 'none', figures: [figure] }
  const topics = [{ name: { zh: '题', en: 'topic' }, cases: [one] }]
  const cases = { ...readEvidence().cases!, topics }
  expect(validationPage({ cases })).toContain('wrong 不符')
})
