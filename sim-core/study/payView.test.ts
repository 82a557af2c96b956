import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'

import { monthlyRate, npv } from '../economics/index.ts'
import { inlinePool } from '../experiment/index.ts'
import { loadScenario, type Scenario } from '../scenario/index.ts'
import { appraiseWays } from './line.ts'
import { payView, type PayView } from './payView.ts'
import { simulateLevels, type TechnicalResult } from './technical.ts'

const TEMPLATE = new URL('../../scenarios/sink-polishing.json', import.meta.url)
const GUARANTEE = { guaranteedShare: 0.8, feeShare: 0.02, charged: 'perYear', collateralShare: 0.1 }

/** The template over three days, with `changes` to its money. */
function withMoney(changes: object): Scenario {
  const document = JSON.parse(readFileSync(TEMPLATE, 'utf8'))
  const money = { ...document.money, ...changes }
  const run = { warmupS: 86_400, horizonS: 4 * 86_400, replications: 3 }
  const loaded = loadScenario(JSON.stringify({ ...document, money, run }))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  return loaded.value
}

const waysOf = (scenario: Scenario) => scenario.document.money!.waysToPay
let technical: TechnicalResult
let view: PayView

beforeAll(async () => {
  const scenario = withMoney({})
  technical = await simulateLevels(scenario, inlinePool)
  view = payView(scenario, technical, 'line')!
})

test('a view has every way with the figures that the study gives it', () => {
  const study = appraiseWays(withMoney({}), technical)['line']!
  expect(view.ways.map(({ id }) => id)).toEqual(study.map(({ id }) => id))
  view.ways.forEach((way, w) => expect(way).toMatchObject(study[w]!))
})

test('the same money from all sides comes to nothing', () => {
  expect(view.ways).toHaveLength(6)
  for (const { sides } of view.ways) {
    const size = Math.abs(sides.othersCny) + Math.abs(sides.equityCny)
    expect(Math.abs(sides.checkCny) / size).toBeLessThan(1e-12)
    expect(sides.equityCny).toBeCloseTo(sides.afterTaxCny + sides.contractCny, 6)
  }
})

test('a band that has the median of every month ends where the flows do', () => {
  const { horizonMonths } = withMoney({}).document.money!
  for (const { cumulative } of view.ways)
    for (const { p10, p50, p90 } of Object.values(cumulative)) {
      expect(p50).toHaveLength(horizonMonths + 1)
      p50.forEach((cny, t) => expect(p10[t]! <= cny && cny <= p90[t]!).toBe(true))
    }
})

test('in cash the burden is what is bought, and no more', () => {
  const cash = view.ways.find(({ kind }) => kind === 'cash')!
  const { measures, levels } = withMoney({}).document
  const level = levels.find(({ id }) => id === 'line')!
  const boughtCny = measures
    .filter(({ id }) => level.measures.includes(id))
    .flatMap(({ investment }) => investment)
    .reduce((sum, { priceCny }) => sum + priceCny, 0)
  expect(cash.burdenCny.reduce((sum, cny) => sum + cny, 0)).toBeCloseTo(boughtCny, 4)
  expect(cash.contract).toBeNull()
  expect(cash.coverage.every((share) => share === null)).toBe(true)
})

test('a loan draws what its instalments repay, from the month of delivery on', () => {
  const { contract, burdenCny } = view.ways.find(({ kind }) => kind === 'loan')!
  const { schedule, instalments, startMonth } = contract!
  const principalCny = instalments.reduce((sum, row) => sum + row.principalCny, 0)
  expect(principalCny).toBeCloseTo(schedule.financedCny, 4)
  expect(burdenCny[startMonth]!).toBeLessThan(0)
  expect(burdenCny[startMonth + 1]!).toBeGreaterThanOrEqual(instalments[0]!.instalmentCny - 1e-6)
})

test('instalments are in fen where the document says so', () => {
  const rounded = payView(withMoney({ contractRounding: 'fen' }), technical, 'line')!
  const of = ({ ways }: PayView) => ways[1]!.contract!.instalments[0]!.instalmentCny
  expect(of(rounded)).toBe(Math.round(of(view) * 100) / 100)
  expect(of(view)).not.toBe(of(rounded))
})

test('a credit line says how likely the account falls below it', () => {
  expect(view.ways.every(({ shortfall }) => shortfall === null)).toBe(true)
  const tight = payView(withMoney({ creditLineCny: 0 }), technical, 'line')!
  expect(tight.ways.find(({ kind }) => kind === 'cash')!.shortfall!.share).toBe(1)
  const wide = payView(withMoney({ creditLineCny: 1e9 }), technical, 'line')!
  expect(wide.ways.every(({ shortfall }) => shortfall!.share === 0)).toBe(true)
})

test('an offer keeps its name, and a guarantee makes it dearer by its cost alone', () => {
  const [, , lease] = waysOf(withMoney({}))
  const offeredBy = { lessor: '甲租赁', validUntil: '2026-12-31', note: '含保险' }
  const vouchedFor = { ...lease, id: 'b', guarantee: GUARANTEE }
  const money = { waysToPay: [{ ...lease, offeredBy }, vouchedFor] }
  const [offer, vouched] = payView(withMoney(money), technical, 'line')!.ways
  expect(offer!.offeredBy).toEqual(offeredBy)
  expect(vouched!.allInPerYear!.exact).toBeGreaterThan(offer!.allInPerYear!.exact)
  expect(vouched!.quotedPerYear).toEqual(offer!.quotedPerYear)
  expect(vouched!.sides.preTaxCny).toBe(offer!.sides.preTaxCny)
})

test('the net present value is that of the flows of the firm', () => {
  const rate = monthlyRate(withMoney({}).document.money!.discountRatePerYear)
  for (const { cumulative, withSubsidy } of view.ways) {
    // Three replications of a line whose figures hardly differ: the median is near the mean.
    const { p50 } = cumulative.withSubsidy
    const flows = p50.map((cny, t) => cny - (p50[t - 1] ?? 0))
    const near = Math.abs(npv(rate, flows) / withSubsidy.npvCny.mean - 1)
    expect(near).toBeLessThan(0.05)
  }
})

test('a level that buys nothing, or is not there, has no view', () => {
  expect(payView(withMoney({}), technical, 'manual')).toBeNull()
  expect(payView(withMoney({}), technical, 'nowhere')).toBeNull()
})
