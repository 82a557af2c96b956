import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { MOST_RATE_PER_YEAR } from './checkWays.ts'
import { loadProject } from './loadProject.ts'
import { loadWay } from './loadWay.ts'

const PROJECT = new URL('../../scenarios/projects/direct-lease.json', import.meta.url)
const LEASE = {
  kind: 'financeLease',
  id: 'lease',
  name: { zh: '直租', en: 'Direct lease' },
  downPaymentShare: 0.2,
  quotedRatePerYear: 0.068,
  periodMonths: 3,
  periods: 12,
  timing: 'advance',
  feeShare: 0.02,
  depositShare: 0.05,
  depositReturn: 'refunded',
  purchasePriceCny: 1000,
}

const issuesOf = (json: object) => {
  const loaded = loadWay(json)
  return loaded.ok ? [] : loaded.issues.map(({ code, path }) => `${code} @ ${path.join('.')}`)
}

test('the highest sane rate is sane, and what is above it is told in per cent', () => {
  expect(issuesOf({ ...LEASE, quotedRatePerYear: MOST_RATE_PER_YEAR })).toEqual([])
  const loaded = loadWay({ ...LEASE, quotedRatePerYear: 100 })
  expect(loaded.ok ? [] : loaded.issues).toEqual([
    {
      code: 'way.rate',
      path: ['quotedRatePerYear'],
      params: { percent: 10_000, mostPercent: 60 },
    },
  ])
})

test('fee and deposit together leave something to be financed', () => {
  expect(issuesOf({ ...LEASE, depositShare: 0.97 })).toEqual([])
  expect(issuesOf({ ...LEASE, depositShare: 0.98 })).toEqual(['way.deposit @ depositShare'])
})

test('a guarantee is looked at too, and its numbers may carry their origin', () => {
  const guarantee = {
    guaranteedShare: { value: 0.8, origin: 'assumed', low: 0.5, high: 1 },
    feeShare: 0.02,
    charged: 'perYear',
    collateralRatePerYear: 0.7,
  }
  expect(issuesOf({ ...LEASE, guarantee })).toEqual([
    'way.rate @ guarantee.collateralRatePerYear',
  ])
  expect(issuesOf({ ...LEASE, guarantee: { ...guarantee, collateralRatePerYear: 0 } })).toEqual([])
})

test('a project by itself is looked at in the same way', () => {
  const document = JSON.parse(readFileSync(PROJECT, 'utf8'))
  document.capex = document.capex.map((line: object) => ({ ...line, lifeYears: 2 }))
  document.waysToPay = [LEASE]
  const loaded = loadProject(JSON.stringify(document))
  expect(loaded.ok ? [] : loaded.issues.map(({ code, params }) => [code, params])).toEqual([
    ['way.outlivesEquipment', { months: 36, lifeYears: 2 }],
  ])
})
