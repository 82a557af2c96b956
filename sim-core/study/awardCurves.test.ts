import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { loadScenario, type Scenario } from '../scenario/index.ts'
import { awardCurves } from './awardCurves.ts'
import { levelsOf } from './levels.ts'
import { PROJECT_POLICIES } from './policyLibrary.ts'
import type { AwardResult } from './result.ts'

const TEXT = readFileSync(new URL('../../scenarios/charger-assembly.json', import.meta.url), 'utf8')

function scenarioWith(usesDomesticIp: boolean): Scenario {
  const document = JSON.parse(TEXT) as { money: { project: object } }
  const project = { ...document.money.project, usesDomesticIp }
  const money = { ...document.money, project }
  const loaded = loadScenario(JSON.stringify({ ...document, money }))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value
}

const anAward = (policyId: string, eligibleCny: number): AwardResult => ({
  policyId,
  name: { zh: '奖励', en: 'Award' },
  amountCny: { exact: 0 },
  eligibleCny,
  capped: false,
  status: 'historical-verify',
  citations: [],
})

function curveAt(levelId: string, award: AwardResult, usesDomesticIp = false) {
  const scenario = scenarioWith(usesDomesticIp)
  const level = levelsOf(scenario, null).find(({ id }) => id === levelId)!
  return awardCurves(scenario, level, [award], PROJECT_POLICIES)[0]!
}

test('below its cap a grant pays its share of the next yuan, above it nothing', () => {
  // 五（三）3: 20 %, at most 4 million, so that the curve bends at 20 million.
  const below = curveAt('intelligent', anAward('intelligent-retrofit-grant', 5e6))
  expect(below).toMatchObject({ awardCny: 1e6, marginalShare: 0.2, splittingGainCny: 0 })
  expect(below.kinks.map(({ kind, baseCny }) => [kind, baseCny])).toEqual([['cap', 20e6]])
  const above = curveAt('intelligent', anAward('intelligent-retrofit-grant', 30e6))
  // Two projects of 15 million would get 3 million each.
  expect(above).toMatchObject({ awardCny: 4e6, marginalShare: 0, splittingGainCny: 2e6 })
})

test('the curve goes through its corners, and on beyond the last', () => {
  const { points } = curveAt('intelligent', anAward('intelligent-retrofit-grant', 5e6))
  expect(points[0]).toEqual([0, 0])
  expect(points.at(-1)).toEqual([25e6, 4e6])
  expect(points.some(([base, award]) => base === 20e6 && award === 4e6)).toBe(true)
})

test('domestic equipment raises the cap of a demonstration: 30 % up to 10 million', () => {
  const award = anAward('demonstration-project-grant', 30e6)
  expect(curveAt('demonstration', award).awardCny).toBe(8e6)
  const raised = curveAt('demonstration', award, true)
  expect(raised.awardCny).toBe(9e6)
  expect(raised.kinks[0]!.baseCny).toBeCloseTo(10e6 / 0.3, 3)
})
