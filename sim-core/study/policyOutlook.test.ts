import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { loadScenario, type Scenario } from '../scenario/index.ts'
import { levelsOf } from './levels.ts'
import { policyOutlook } from './policyOutlook.ts'
import { everyPolicy } from './policyLibrary.ts'

const LIBRARY = await everyPolicy()
const TEXT = readFileSync(new URL('../../scenarios/charger-assembly.json', import.meta.url), 'utf8')

interface Edited {
  money: { policies: string[]; decisionDate: string; stacking: object }
}

/** The default template with other money. */
function scenarioWith(money: Partial<Edited['money']> = {}): Scenario {
  const document = JSON.parse(TEXT) as Edited
  const edited = { ...document, money: { ...document.money, ...money } }
  const loaded = loadScenario(JSON.stringify(edited))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value
}

function outlookAt(levelId: string, scenario: Scenario) {
  const level = levelsOf(scenario, null).find(({ id }) => id === levelId)!
  const rows = policyOutlook(scenario, level, LIBRARY)
  return new Map(rows.map((row) => [row.policy.id, row]))
}

test('every policy has its row, and those without a formula are no money', () => {
  const rows = outlookAt('intelligent', scenarioWith())
  expect(rows.size).toBe(LIBRARY.length)
  for (const { policy, standing } of rows.values())
    if (policy.whyNotMoney !== undefined) expect(standing).toBe('notMoney')
})

test('a policy adds its award, and one for another level says so', () => {
  const rows = outlookAt(
    'intelligent',
    scenarioWith({ policies: ['intelligent-retrofit-grant', 'automation-retrofit-award'] }),
  )
  const grant = rows.get('intelligent-retrofit-grant')!
  expect(grant).toMatchObject({ isAsked: true, standing: 'pays', to: 'enterprise' })
  expect(grant.addsCny).toBeGreaterThan(0)
  // 五（三）2 is for automation; 五（三）3 for what is built upon it.
  expect(rows.get('automation-retrofit-award')).toMatchObject({
    standing: 'otherLevel',
    addsCny: 0,
  })
})

test('what the highest award takes the place of is displaced, and adds where all are paid', () => {
  const policies = ['automation-retrofit-award', 'robot-replacement-post-award']
  const base = (id: string) => LIBRARY.find((policy) => policy.id === id)!.award!.base
  expect(base(policies[0]!)).toBe(base(policies[1]!))
  // 10 % against the 12 % of 2015, on one base: the lower one is not paid.
  const highest = outlookAt('single', scenarioWith({ policies }))
  expect(policies.map((id) => highest.get(id)!.standing)).toEqual(['displaced', 'pays'])
  const all = outlookAt('single', scenarioWith({ policies, stacking: { kind: 'cumulative' } }))
  for (const id of policies) expect(all.get(id)!.standing).toBe('pays')
})

test('what no clause says is named, apart from when it comes and whether', () => {
  const rows = outlookAt('intelligent', scenarioWith())
  // 六（三） promises matching support and no share of it; 五（三）3 says 20 % and its cap.
  expect(rows.get('town-matching')!.assumed).toEqual(['topUpShare'])
  expect(rows.get('intelligent-retrofit-grant')!.assumed).toEqual([])
})

test('before it was issued a policy pays nothing, and a contract is asked elsewhere', () => {
  const rows = outlookAt('intelligent', scenarioWith({ decisionDate: '2016-12-31' }))
  expect(rows.get('intelligent-retrofit-grant')!.standing).toBe('notInForce')
  expect(rows.get('lease-interest-subsidy')!.standing).toBe('notInForce')
  const later = outlookAt('intelligent', scenarioWith())
  expect(later.get('lease-interest-subsidy')!.standing).toBe('needsContract')
  expect(later.get('diagnosis-subsidy')!.standing).toBe('needsClaim')
})
