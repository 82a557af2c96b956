/**
 * Sentences for the issues of documents 问题说明: one for each code in each language, so that a code
 * without a sentence does not compile.
 */
import type { Issue, IssueCode } from '../../sim-core/index.ts'
import type { IssueWriter, WordsOfIssues } from './issueTexts.ts'
import { ISSUE_WORDS_EN, ISSUES_EN } from './issues.en.ts'
import { ISSUE_WORDS_ZH, ISSUES_ZH } from './issues.zh.ts'
import type { Language } from './language.ts'

const WRITERS: Readonly<Record<Language, Readonly<Record<IssueCode, IssueWriter>>>> = {
  zh: ISSUES_ZH,
  en: ISSUES_EN,
}

const WORDS: Readonly<Record<Language, WordsOfIssues>> = { zh: ISSUE_WORDS_ZH, en: ISSUE_WORDS_EN }

/** One sentence that says what is wrong; the place in the document is the issue's own path. */
export function issueText({ code, params }: Issue, language: Language): string {
  const { words, inLevel, around } = WORDS[language]
  const translated = Object.entries(params).map(([name, value]) => [
    name,
    TRANSLATED.has(name) ? (words[value] ?? value) : value,
  ])
  const sentence = WRITERS[language][code as IssueCode](Object.fromEntries(translated))
  return around(sentence, params['level'] === undefined ? '' : inLevel(params))
}

/** Params whose values are words of ours, not the user's. */
const TRANSLATED = new Set(['kind', 'expected', 'found'])

/** `line.stations[3].machine.meanS`; empty for the document as a whole. */
export function placeText(path: Issue['path']): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('')
}
