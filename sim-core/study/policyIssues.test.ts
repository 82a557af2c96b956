import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { loadScenario } from '../scenario/index.ts'
import { policyIssues } from './policyIssues.ts'
import { policiesFor } from './policyLibrary.ts'

const TEMPLATE = new URL('../../scenarios/sink-polishing.json', import.meta.url)

/** The template with `changes` to its money. */
async function issuesOf(changes: object): Promise<string[]> {
  const document = JSON.parse(readFileSync(TEMPLATE, 'utf8'))
  const money = { ...document.money, ...changes }
  const loaded = loadScenario(JSON.stringify({ ...document, money }))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return policyIssues(loaded.value, await policiesFor(loaded.value)).map(
    ({ code, path, params }) => `${code} @ ${path.join('.')}: ${params['kind']}`,
  )
}

test('the template asks of policies what there is', async () => {
  expect(await issuesOf({})).toEqual([])
})

test('claims, quantities and used policies of the library are known', async () => {
  const claims = {
    spending: { consulting: { spentCny: 1 }, informatisation: { spentCny: 1 } },
    quantities: { retrofittedKw: 1 },
    usedCny: { 'supply-chain-consulting': 1 },
  }
  expect(await issuesOf({ project: { claims } })).toEqual([])
})

test('a slip of the pen in a policy, a claim or a quantity is told with its place', async () => {
  const claims = {
    spending: { consultng: { spentCny: 1 } },
    quantities: { retrofittedKW: 1 },
    usedCny: { nobody: 1 },
  }
  expect(await issuesOf({ policies: ['automation-award'], project: { claims } })).toEqual([
    'reference.unknown @ money.policies.0: policy',
    'reference.unknown @ money.project.claims.spending.consultng: claim',
    'reference.unknown @ money.project.claims.quantities.retrofittedKW: quantity',
    'reference.unknown @ money.project.claims.usedCny.nobody: policy',
  ])
})
