import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { loadScenario } from '../scenario/index.ts'
import { policyIssues, policyWarnings } from './policyIssues.ts'
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

test('a decision before the day of an asked policy is told, and is no mistake', async () => {
  const document = JSON.parse(readFileSync(TEMPLATE, 'utf8'))
  const warningsOn = async (decisionDate: string) => {
    const money = {
      ...document.money,
      decisionDate,
      policies: ['automation-retrofit-award', 'grant-loan-linkage'],
    }
    const loaded = loadScenario(JSON.stringify({ ...document, money }))
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
    const policies = await policiesFor(loaded.value)
    expect(policyIssues(loaded.value, policies)).toEqual([])
    return policyWarnings(loaded.value, policies).map(({ params }) => params)
  }
  // The plan of 2017 is of 10 February, the rule of the linkage of 2015.
  expect(await warningsOn('2026-11-01')).toEqual([])
  expect(await warningsOn('2017-02-09')).toEqual([
    { policy: 'automation-retrofit-award', from: '2017-02-10', date: '2017-02-09' },
  ])
  const before = await warningsOn('2014-01-01')
  expect(before.map(({ policy }) => policy)).toEqual([
    'automation-retrofit-award',
    'grant-loan-linkage',
  ])
})
