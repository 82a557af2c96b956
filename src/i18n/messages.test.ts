import { describe, expect, test } from 'vitest'

import { fill, type Language, languageOf, piecesOf } from './language.ts'
import { MESSAGES, type MessageKey } from './messages.ts'

const KEYS = Object.keys(MESSAGES.zh) as MessageKey[]

const holesOf = (message: string) =>
  piecesOf(message)
    .flatMap((piece) => ('hole' in piece ? [piece.hole] : []))
    .sort()

test('both languages have the same keys, none of them empty', () => {
  expect(Object.keys(MESSAGES.en).sort()).toEqual(KEYS.toSorted())
  const empty = KEYS.filter((key) => !MESSAGES.en[key].trim() || !MESSAGES.zh[key].trim())
  expect(empty).toEqual([])
})

test('both languages fill the same holes', () => {
  const holesIn = (language: Language) => KEYS.map((key) => [key, holesOf(MESSAGES[language][key])])
  expect(holesIn('en')).toEqual(holesIn('zh'))
})

test('English messages hold no Chinese, except the name of the other language', () => {
  const chinese = KEYS.filter((key) => /\p{Script=Han}/u.test(MESSAGES.en[key]))
  expect(chinese).toEqual(['bar.otherLanguage'])
})

describe('a message is filled', () => {
  test('with its values, wherever they stand', () => {
    expect(piecesOf('a {b} c')).toEqual([{ text: 'a ' }, { hole: 'b' }, { text: ' c' }])
    expect(fill('{a}–{b}', { a: 1, b: 'x' })).toBe('1–x')
  })

  test('or not at all', () => {
    expect(() => fill('{a}', {})).toThrow('a')
  })
})

test('any Chinese means zh, all else en', () => {
  expect(['zh-CN', 'zh-Hant-TW', 'ZH', 'en-GB', 'de'].map(languageOf)).toEqual([
    'zh',
    'zh',
    'zh',
    'en',
    'en',
  ])
})
