/** docs/policies.md is the page that the policy documents give, and says something of each. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { applyReform } from '../sim-core/index.ts'
import { policiesPage } from './policiesPage.ts'
import { readPolicies, readReforms } from './policyFiles.ts'
import { ROOT } from './run.ts'

const policies = readPolicies()
const reforms = readReforms()
const page = readFileSync(join(ROOT, 'docs', 'policies.md'), 'utf8')

test('docs/policies.md says what the policy documents say', () => {
  expect(page, 'npm run policies writes it anew').toBe(policiesPage(policies, reforms))
})

test('each of the 76 policies stands in one table, computed or shown', () => {
  const [, computed, shown] = page.split(/^## (?:Computed|Shown).*$/m)
  const rows = (section: string) => section.split('\n## ')[0]!.split('\n').filter(isRow).length
  const isRow = (line: string) => line.startsWith('| 东府')
  expect([rows(computed!), rows(shown!)]).toEqual([37, 39])
  for (const { name } of policies) expect(page).toContain(`${name.en}<br>${name.zh}`)
})

test('every reform applies to the policies that come with the product', () => {
  expect(reforms.length).toBe(3)
  for (const reform of reforms) expect(applyReform(policies, reform)).toMatchObject({ ok: true })
})
