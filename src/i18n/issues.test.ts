import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { type Issue, ISSUE_CODES, type IssueCode, loadScenario } from '../../sim-core/index.ts'
import { issueText, placeText } from './issues.ts'
import { LANGUAGES } from './language.ts'

const FOLDER = new URL('../../scenarios/fixtures/invalid/', import.meta.url)
const files = readdirSync(FOLDER)

const issuesOf = (file: string): readonly Issue[] => {
  const outcome = loadScenario(readFileSync(new URL(file, FOLDER), 'utf8'))
  return outcome.ok ? [] : outcome.issues
}

test.for(files)('%s is explained in both languages', (file) => {
  const issues = issuesOf(file)
  expect(issues.length).toBeGreaterThan(0)
  for (const issue of issues) {
    for (const language of LANGUAGES) expect(issueText(issue, language)).not.toMatch(/undefined/)
    expect(issueText(issue, 'zh')).toMatch(/[\u4e00-\u9fff].*。$/)
    // What the user wrote may be in any language.
    const own = issueText(issue, 'en').replaceAll(/“[^”]*”/g, '')
    expect(own).toMatch(/^[^\u4e00-\u9fff]*\.$/)
  }
})

test.for(ISSUE_CODES)('%s has a sentence of its own in each language', (code) => {
  const others = ISSUE_CODES.filter((other) => other !== code)
  const bare = (of: IssueCode, language: 'zh' | 'en') =>
    issueText({ code: of, path: [], params: {} }, language)
  for (const language of LANGUAGES)
    expect(others.map((other) => bare(other, language))).not.toContain(bare(code, language))
})

test('a mistake that shows at a level says at which', () => {
  const issue = {
    code: 'value.tooSmall',
    path: ['measures', 0, 'changes', 1],
    params: { value: -3, least: 0, level: 'single', reading: 'lean', at: 'stations.S1.work' },
  }
  expect(issueText(issue, 'en')).toBe(
    '-3 is too small; it should be at least 0 (level single, reading lean, at stations.S1.work).',
  )
  expect(issueText(issue, 'zh')).toBe(
    '-3 太小，至少为 0（等级“single”，解读“lean”，位置 stations.S1.work）。',
  )
})

test('what the user wrote is not translated, what the program calls things is', () => {
  const issue = {
    code: 'reference.unknown',
    path: [],
    params: { id: 'station', kind: 'station', known: 'pool, S2' },
  }
  expect(issueText(issue, 'zh')).toBe('没有工位“station”；已有：pool, S2。')
})

test('a place is written as in a program', () => {
  expect(placeText(['line', 'stations', 3, 'machine', 'meanS'])).toBe(
    'line.stations[3].machine.meanS',
  )
  expect(placeText([])).toBe('')
})
