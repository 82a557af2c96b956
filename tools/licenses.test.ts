import { expect, test } from 'vitest'

import { licenceTexts } from './licenses.ts'
import { ROOT } from './run.ts'

test('what is shipped brings its licence, and what only builds it does not', () => {
  const texts = licenceTexts(ROOT)
  expect(texts).toMatch(/^react 19\S+ \(MIT\)\n\nMIT License/m)
  expect(texts).toContain('SIL Open Font License')
  expect(texts).not.toMatch(/^vitest /m)
})

test('every shipped licence allows a product under MIT to include the work', () => {
  const named = licenceTexts(ROOT).matchAll(/^\S+ \d+\.\d+\.\d+\S* \(([^\n]+)\)$/gm)
  const licences = new Set([...named].map(([, licence]) => licence))
  const permissive = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'OFL-1.1']
  expect([...licences].filter((licence) => !permissive.includes(licence!))).toEqual([])
  expect(licences.size).toBeGreaterThan(2)
})
