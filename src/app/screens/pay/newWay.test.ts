import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { loadScenario, loadWay, type WayDocument } from '../../../../sim-core/index.ts'
import { MESSAGES } from '../../../i18n/messages.ts'
import { translator } from '../../text.tsx'
import { A_GUARANTEE, A_RISK, newWay, WAY_KINDS } from './newWay.ts'
import { guaranteeFieldsOf, riskFieldsOf, wayFieldsOf, type WayFields } from './wayFields.ts'
import { waysSheet } from './waysColumns.ts'

const TEMPLATE = new URL('../../../../scenarios/charger-assembly.json', import.meta.url)

function loaded(json: object): WayDocument {
  const way = loadWay(json)
  if (!way.ok) throw new Error(JSON.stringify(way.issues))
  return way.value
}

test.each(WAY_KINDS)('a new %s is sound, and a second one has a name of its own', (kind) => {
  const first = newWay(kind, []).way
  const second = newWay(kind, [first]).way
  expect(loaded(first).kind).toBe(kind)
  const [a, b] = [loaded(first), loaded(second)]
  expect(a.id).not.toBe(b.id)
  expect(a.name.zh).not.toBe(b.name.zh)
})

test('guarantee and risk that are added to a lease are sound', () => {
  const lease = { ...newWay('financeLease', []).way, guarantee: A_GUARANTEE, risk: A_RISK }
  expect(loaded(lease)).toMatchObject({
    guarantee: { guaranteedShare: 0.8 },
    risk: { lossGivenDefaultShare: 0.5 },
  })
})

test('every number and every choice of a way can be edited, and leads to its place', () => {
  const known = ['kind', 'id', 'name', 'offeredBy', 'guarantee', 'risk']
  const lease = { ...newWay('financeLease', []).way, guarantee: A_GUARANTEE, risk: A_RISK }
  const ways = [...WAY_KINDS.map((kind) => newWay(kind, []).way), lease].map(loaded)
  const namesOf = (fields: WayFields | null) =>
    new Set(
      [...(fields?.numbers ?? []), ...(fields?.choices ?? [])].map(({ path }) =>
        path.split('.').at(-1),
      ),
    )
  for (const way of ways) {
    const own = Object.keys(way).filter((key) => !known.includes(key))
    expect(namesOf(wayFieldsOf(way)), way.kind).toEqual(new Set(own))
    if ('guarantee' in way && way.guarantee !== undefined)
      expect(namesOf(guaranteeFieldsOf(way))).toEqual(new Set(Object.keys(way.guarantee)))
    if ('risk' in way && way.risk !== undefined)
      expect(namesOf(riskFieldsOf(way))).toEqual(new Set(Object.keys(way.risk)))
  }
})

test('every option of a choice has its words', () => {
  const fields = WAY_KINDS.map((kind) => wayFieldsOf(loaded(newWay(kind, []).way)))
  const options = fields.flatMap(({ choices }) => choices.flatMap((choice) => choice.options))
  expect(options.length).toBeGreaterThan(10)
  for (const option of options)
    expect(Object.keys(MESSAGES.zh)).toContain(`pay.option.${option}`)
})

test('six new ways fit into the template', () => {
  const document = JSON.parse(readFileSync(TEMPLATE, 'utf8'))
  document.money.waysToPay.push(...WAY_KINDS.map((kind) => newWay(kind, []).way))
  expect(loadScenario(JSON.stringify(document)).ok).toBe(true)
})

test('the file of a comparison without ways has its heads', () => {
  const { columns, rows } = waysSheet([], translator('zh'), 'zh')
  expect(columns[0]).toBe(MESSAGES.zh['pay.way'])
  expect(rows).toEqual([])
})
