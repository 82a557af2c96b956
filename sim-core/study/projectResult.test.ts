import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { loadProject, loadScenario } from '../scenario/index.ts'
import { policyLibrary } from './policyLibrary.ts'
import { appraiseProjectFile, type ProjectResult } from './projectResult.ts'

const FOLDER = new URL('../../scenarios/projects/', import.meta.url)
const LIBRARY = await policyLibrary()

const textOf = (id: string) => readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')

function appraised(id: string): ProjectResult {
  const loaded = loadProject(textOf(id))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return appraiseProjectFile(loaded.value, LIBRARY)
}

/** The worked examples are given to 1e-6. */
function expectNear(value: number | null | undefined, expected: number): void {
  expect(value).toBeDefined()
  expect(Math.abs(value! / expected - 1)).toBeLessThan(1e-6)
}

/** Finance model, section 9; figures of finance-examples.json. */
test('E1: three ways to repay a loan ask for what they ask for', () => {
  const [annuity, equal, balloon] = appraised('three-loans').ways
  const paid = (way: typeof annuity, kind: string) =>
    way!.schedule!.payments.filter((payment) => payment.kind === kind)
  const interest = (way: typeof annuity) =>
    paid(way, 'interest').reduce((sum, { amountCny }) => sum + amountCny, 0)
  const first = (way: typeof annuity) =>
    paid(way, 'interest')[0]!.amountCny + (paid(way, 'principal')[0]?.amountCny ?? 0)
  expectNear(first(annuity), 178079.6046457596)
  expectNear(interest(annuity), 410865.7672473454)
  expectNear(first(equal), 188416.66666666666)
  expectNear(interest(equal), 402375)
  expectNear(paid(balloon, 'interest')[0]!.amountCny, 21750)
  expectNear(interest(balloon), 783000)
  for (const way of [annuity, equal, balloon])
    expectNear(way!.schedule!.allInEffectivePerYear, 0.04437784687092609)
})

test('E3: a direct lease costs more than it quotes', () => {
  const [refunded, setOff] = appraised('direct-lease').ways
  expectNear(refunded!.schedule!.financedCny, 4_000_000)
  const rent = refunded!.schedule!.payments.find(({ kind }) => kind === 'rent')
  expectNear(rent!.amountCny, 365097.5509995599)
  expectNear(refunded!.schedule!.allInNominalPerYear, 0.09345506567048663)
  expectNear(refunded!.schedule!.allInEffectivePerYear, 0.09678157103076242)
  expectNear(setOff!.schedule!.allInEffectivePerYear, 0.09594386093058457)
  expectNear(refunded!.schedule!.quotedEffectivePerYear, 0.069753735521)
})

test('E4: a flat rate of 5 % is nearly twice that', () => {
  const { schedule } = appraised('flat-rate').ways[0]!
  expectNear(schedule!.allInNominalPerYear, 0.09310508859919345)
  expectNear(schedule!.allInEffectivePerYear, 0.09718274784308688)
})

test('E5: so is a leaseback with a fee and a deposit', () => {
  const { schedule } = appraised('leaseback').ways[0]!
  expectNear(schedule!.allInNominalPerYear, 0.1005108895440195)
  expectNear(schedule!.allInEffectivePerYear, 0.10527291944490073)
})

test('E6: a demonstration of 30 million with domestic equipment gets 9 million', () => {
  const { awards, capexCny } = appraised('demonstration')
  expect(capexCny).toBe(30_000_000)
  expect(awards.map(({ amountCny, to }) => [amountCny.exact, to])).toEqual([
    [9_000_000, 'enterprise'],
  ])
})

test('E8: two rates of return are both listed, none is said to be none', () => {
  const { irrStatus, irrPerYear } = appraised('two-rates').inCash.withoutSubsidy
  expect(irrStatus).toBe('multiple')
  expectNear(irrPerYear[0], 0.1)
  expectNear(irrPerYear[1], 0.4)
  expect(appraised('no-rate').inCash.withoutSubsidy).toMatchObject({
    irrStatus: 'none',
    irrPerYear: [],
  })
})

test('E13: ten people pay for three million at 3,981 yuan a month', () => {
  expectNear(appraised('break-even-wage').breakEven.lineFactors['wages'], 3980.796572286905)
})

test('E21: a servo retrofit pays back in nine months, and its subsidy comes a year later', () => {
  const { inCash, awards } = appraised('servo-retrofit')
  expectNear(inCash.withoutSubsidy.npvCny, 138099.22259521406)
  expectNear(inCash.withoutSubsidy.irrPerYear[0], 1.3965902356850226)
  // The saving stands at the ends of years here: within the first one nothing has come back.
  expectNear(inCash.withoutSubsidy.paybackYears, 11 / 12 + 27000 / 37908 / 12)
  expect(awards.map(({ amountCny }) => amountCny.exact)).toEqual([12_000])
  // Go-live in month 1, paid a year after acceptance.
  const gainCny = inCash.withSubsidy.npvCny - inCash.withoutSubsidy.npvCny
  expectNear(gainCny, 12_000 / 1.1 ** (13 / 12))
})

test('every project of the examples is appraised without a NaN, and survives JSON', () => {
  const ids = readdirSync(FOLDER).map((name) => name.replace('.json', ''))
  expect(ids.length).toBeGreaterThan(8)
  for (const id of ids) {
    const result = appraised(id)
    const text = JSON.stringify(result, (_, value: unknown) => {
      if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${id}: ${value}`)
      return value
    })
    expect(text.length).toBeGreaterThan(1000)
  }
})

test('what is wrong with a project is told at once, with its place', () => {
  const project = JSON.parse(textOf('direct-lease')) as {
    capex: { payments?: object[]; priceCny: number }[]
    lines: object[]
  }
  project.capex[0]!.priceCny = -1
  project.lines.push({ id: 'gain', amountCny: '=1+1' })
  const loaded = loadProject(JSON.stringify(project))
  const told = loaded.ok ? [] : loaded.issues.map(({ code, path }) => `${code} ${path.join('.')}`)
  expect(told).toEqual([
    'value.tooSmall capex.0.priceCny',
    'value.type lines.1.amountCny',
  ])
})

test('payments that are not the whole price, ids that occur twice, and 10,000 % are told', () => {
  const project = JSON.parse(textOf('direct-lease')) as {
    capex: { payments?: object[] }[]
    waysToPay: { id: string; quotedRatePerYear: number }[]
  }
  project.capex[0]!.payments = [{ share: 0.3, month: 0 }, { share: 0.6, month: 2 }]
  project.waysToPay[1]!.id = project.waysToPay[0]!.id
  project.waysToPay[0]!.quotedRatePerYear = 100
  const loaded = loadProject(JSON.stringify(project))
  const told = loaded.ok ? [] : loaded.issues.map(({ code, path }) => `${code} ${path.join('.')}`)
  expect(told).toEqual([
    'id.duplicate waysToPay.1.id',
    'shares.sum capex.0.payments',
    'way.rate waysToPay.0.quotedRatePerYear',
  ])
})

test('a project is no scenario, and a scenario is no project', () => {
  expect(loadScenario(textOf('leaseback')).ok).toBe(false)
  const template = new URL('../../scenarios/sink-polishing.json', import.meta.url)
  expect(loadProject(readFileSync(template, 'utf8')).ok).toBe(false)
})
