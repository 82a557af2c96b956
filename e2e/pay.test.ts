/** Ways to pay: the comparison, an edit without a simulation, an offer book, a credit line. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'

import { accessibilityFaults } from './accessibility.ts'
import { screenshot, startApp } from './browser.ts'
import {
  answered,
  endRun,
  fillField,
  PATIENCE_MS,
  say,
  sidewaysPx,
  simulationsOf,
} from './journey.ts'
import { claimFaults } from './numbers.ts'

const app = startApp()
let page: Page

beforeAll(async () => {
  page = await app.open('', { stays: true })
  await answered(page)
  await endRun(page)
  await page.evaluate(() => void (location.hash = '#/roi/pay'))
  await settled()
})

const settled = (): Promise<void> =>
  page.locator('.pay-state[data-phase="done"]').waitFor({ timeout: PATIENCE_MS })
const cell = (way: string, column: string): Locator =>
  page.locator(`.ways-table tr[data-way="${way}"] td[data-column="${column}"] [data-num]`)
const numberOf = async (way: string, column: string): Promise<number> =>
  Number(await cell(way, column).getAttribute('data-num'))
const undo = () => page.getByRole('button', { name: say('zh', 'keys.undo') }).click()

test('six ways stand side by side, each number with unit, kind and certainty', async () => {
  expect(await page.locator('.ways-table tbody tr').count()).toBe(6)
  const { claims, faults } = await claimFaults(page)
  expect(claims).toBeGreaterThan(60)
  expect(faults).toEqual([])
  // A quotation never says all: fees, deposits and rents in advance make every contract dearer.
  for (const way of ['loan', 'lease', 'leaseback'])
    expect(await numberOf(way, 'allInRate')).toBeGreaterThan(await numberOf(way, 'quotedRate'))
  // About half of the all-in rate: what is owed is half of what was lent, on average.
  const allIn = await numberOf('loan', 'allInRate')
  expect(await numberOf('loan', 'flatRate')).toBeLessThan(0.6 * allIn)
  expect(await accessibilityFaults(page)).toEqual([])
  await screenshot(page, 'pay-zh')
})

test('what one party pays another receives: the sides add up to nothing', async () => {
  const sums = page.locator('.sides-table [data-side="check"] [data-num]')
  expect(await sums.count()).toBe(6)
  for (const sum of await sums.all()) expect(await sum.getAttribute('data-num')).toBe('0')
})

test('a dearer loan is worth less at once, without a simulation, until undone', async () => {
  const simulations = await simulationsOf(page)
  const before = await numberOf('loan', 'contractNpv')
  await page.locator('.ways-table tr[data-way="loan"] input').check()
  await fillField(page, 'money.waysToPay.loan.quotedRatePerYear', '12')
  await expect
    .poll(() => numberOf('loan', 'contractNpv'), { timeout: PATIENCE_MS })
    .toBeLessThan(before)
  expect(await numberOf('loan', 'quotedRate')).toBeGreaterThan(0.12)
  await undo()
  await expect.poll(() => numberOf('loan', 'contractNpv'), { timeout: PATIENCE_MS }).toBe(before)
  const allIn = await numberOf('loan', 'allInRate')
  await page.getByRole('button', { name: say('zh', 'pay.addGuarantee') }).click()
  await expect
    .poll(() => numberOf('loan', 'allInRate'), { timeout: PATIENCE_MS })
    .toBeGreaterThan(allIn + 0.005)
  await undo()
  await expect.poll(() => numberOf('loan', 'allInRate'), { timeout: PATIENCE_MS }).toBe(allIn)
  expect(await simulationsOf(page)).toBe(simulations)
})

const OFFERS = [
  '报价汇总,,,,,',
  '出租方,方式,年利率,期数,保证金比例,有效期至',
  '甲租赁,直租,6.2%,36,10%,2026-12-31',
  ',直租,5.9%,24,15%,2026-12-31',
  '<b>乙</b>租赁,售后回租,7.5%,36,10%,2026-12-31',
  '丙租赁,直租,面议,36,10%,2026-12-31',
  '合计,,,,,',
].join('\n')

test('offers are imported beside the ways, and rows that cannot be read are told', async () => {
  const picking = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: say('zh', 'pay.import') }).click()
  await (await picking).setFiles({
    name: '报价.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(OFFERS),
  })
  const report = page.locator('.pay-import')
  await report.waitFor({ timeout: PATIENCE_MS })
  expect(await report.getAttribute('data-taken')).toBe('3')
  const codes = await report
    .locator('li')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-code')))
  expect(codes).toEqual(['offer.notAnOffer', 'offer.unreadable', 'offer.notAnOffer'])
  await expect
    .poll(() => page.locator('.ways-table tbody tr').count(), { timeout: PATIENCE_MS })
    .toBe(9)
  expect(await page.locator('.ways-table').innerText()).toContain('<b>乙</b>租赁')
  expect(await numberOf('offer-1', 'allInRate')).toBeGreaterThan(0.062)
  await screenshot(page, 'pay-offers-zh')
})

test('the comparison can be taken along, and no name in it runs as a formula', async () => {
  await page.locator('.ways-table tr[data-way="offer-2"] input').check()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: say('zh', 'pay.exportTable') }).click()
  const text = await readFile(await (await downloading).path(), 'utf8')
  const rows = text.trim().split('\r\n')
  expect(rows).toHaveLength(10)
  expect(rows.every((row) => !/(^|,)"?[=+@]/.test(row))).toBe(true)
})

test('below a credit line a way is marked, and an invalid term changes nothing', async () => {
  await page.getByRole('button', { name: say('zh', 'pay.setCreditLine') }).click()
  const badge = page.locator('.ways-table tr[data-way="cash"] .tag-cap')
  await expect
    .poll(() => badge.allInnerTexts(), { timeout: PATIENCE_MS })
    .toContain(say('zh', 'pay.infeasible'))
  const shown = await page.locator('.ways-table tr[data-way="lease"]').innerText()
  await page.locator('.ways-table tr[data-way="lease"] input').check()
  await fillField(page, 'money.waysToPay.lease.depositShare', '99')
  await page.locator('.notice [data-code="way.deposit"]').waitFor({ timeout: PATIENCE_MS })
  expect(await page.locator('.ways-table tr[data-way="lease"]').innerText()).toBe(shown)
  await undo()
  await page.locator('.notice [data-code="way.deposit"]').waitFor({ state: 'detached' })
})

test('on a phone nothing is pushed sideways', async () => {
  await page.setViewportSize({ width: 390, height: 800 })
  expect(await sidewaysPx(page)).toBe(0)
  await screenshot(page, 'pay-phone-zh', 'window')
})
