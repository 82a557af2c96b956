import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { aMeasure } from '../scenario/aLine.ts'
import { loadScenario } from '../scenario/index.ts'
import { checklistOf } from './checklist.ts'
import { levelsOf } from './levels.ts'

const SOURCE = '../../scenarios/policies/sources/dongguan-2017-12-smart-manufacturing-chain.txt'

test('the clause asks for the five features, in this order', () => {
  const text = readFileSync(new URL(SOURCE, import.meta.url), 'utf8')
  expect(text).toContain('具有数字化设计、装备智能化、数据智能化、物流智能化、决策智能化特征')
})

const press = aMeasure('press', [], { aspects: ['equipment'], conflictsWith: ['robot'] })
const robot = aMeasure('robot', [], { aspects: ['equipment', 'logistics'] })
const sensors = aMeasure('sensors', [], { aspects: ['data'] })
const paint = aMeasure('paint', [])

test('a measure that excludes one that is there is not missed', () => {
  const list = checklistOf([press, robot, sensors, paint], [robot, paint])!
  expect(list.map(({ aspect, share }) => [aspect, share.exact])).toEqual([
    ['design', 0],
    ['equipment', 1],
    ['data', 0],
    ['logistics', 1],
    ['decisions', 0],
  ])
  expect(list[2]).toMatchObject({ present: [], missing: ['sensors'] })
})

test('measures that name no aspect make no check-list', () => {
  expect(checklistOf([paint], [paint])).toBe(undefined)
})

test('the default template has all five features at its fifth level, and no earlier', () => {
  const file = new URL('../../scenarios/charger-assembly.json', import.meta.url)
  const loaded = loadScenario(readFileSync(file, 'utf8'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  const levels = levelsOf(loaded.value, null)
  const { measures } = loaded.value.document
  const counts = levels.map(
    (level) => checklistOf(measures, level.measures)!.filter(({ share }) => share.exact > 0).length,
  )
  expect(levels.map(({ id }) => id)).toEqual([
    'manual',
    'single',
    'line',
    'intelligent',
    'demonstration',
  ])
  expect(counts).toEqual([0, 1, 2, 3, 5])
  const last = checklistOf(measures, levels[4]!.measures)!
  expect(last.every(({ share }) => share.exact === 1)).toBe(true)
})
