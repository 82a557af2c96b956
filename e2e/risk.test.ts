import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'

import { LAPTOP, PHONE, startApp } from './browser.ts'
import { PATIENCE_MS, sidewaysPx } from './journey.ts'
import { claimFaults, digitsOutsideNumbers } from './numbers.ts'

const app = startApp()
let page: Page

beforeAll(async () => {
  page = await app.open('#/roi/risk', { stays: true })
  await drawn()
})

const drawn = () => page.locator('.risk-figures').waitFor({ timeout: PATIENCE_MS })
const numberOf = async (selector: string) =>
  Number(await page.locator(selector).first().getAttribute('data-num'))

test('the answer is the chance of a positive value, with its error and its tail', async () => {
  const chance = page.locator('.answer-line [data-unit="share"]')
  const [low, high, level, draws] = (await chance.getAttribute('data-ci'))!.split(',').map(Number)
  const share = Number(await chance.getAttribute('data-num'))
  expect(low).toBeLessThanOrEqual(share)
  expect(high).toBeGreaterThanOrEqual(share)
  expect([level, draws]).toEqual([0.95, 1000])
  expect(await page.locator('.answer-line [data-unit="cny"]').count()).toBe(2)
})

test('a subsidy makes it likelier to pay, and stands second', async () => {
  const chance = '.answer-line [data-unit="share"]'
  const without = await numberOf(chance)
  await page.locator('.risk-side input').nth(1).check()
  expect(await numberOf(chance)).toBeGreaterThanOrEqual(without)
  await page.locator('.risk-side input').nth(0).check()
  expect(await numberOf(chance)).toBe(without)
})

test('a longer hurdle is met more often, at once', async () => {
  const rows = page.locator('.risk-figures .metric [data-unit="share"]')
  const within = async () => Number(await rows.nth(1).getAttribute('data-num'))
  const before = await within()
  await page.locator('.risk-control input').fill('6')
  await page.locator('.risk-control input').press('Enter')
  await expect.poll(within).toBeGreaterThan(before)
})

test('the histogram has a table twin that counts every draw', async () => {
  const frame = page.locator('.chart-frame').first()
  await frame.locator('button[aria-pressed]').click()
  const shares = await frame
    .locator('td [data-unit="share"]')
    .evaluateAll((found) => found.map((cell) => Number((cell as HTMLElement).dataset['num'])))
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
  await frame.locator('button[aria-pressed]').click()
})

test('a number says that it comes from draws, and an input opens its origin', async () => {
  await page.locator('.answer-line [data-unit="share"]').click()
  await page.locator('.provenance').waitFor()
  expect(await page.locator('.provenance').innerText()).toMatch(/1,?000 次抽样/)
  await page.keyboard.press('Escape')
  await page.locator('.risk-inputs [role="button"]').first().click()
  expect(await page.locator('.provenance').innerText()).toContain('范围')
  await page.keyboard.press('Escape')
})

test('every number has a unit, and an interval or the word exact', async () => {
  for (const frame of await page.locator('.chart-frame').all())
    await frame.locator('button[aria-pressed]').click()
  const { claims, faults } = await claimFaults(page)
  expect(faults).toEqual([])
  expect(claims).toBeGreaterThan(60)
  expect(await digitsOutsideNumbers(page)).toEqual([])
})

test('on a phone nothing is pushed sideways', async () => {
  await page.setViewportSize(PHONE)
  expect(await sidewaysPx(page)).toBe(0)
  await page.setViewportSize(LAPTOP)
})

test('other money is drawn anew, can be given up, and asked for again', async () => {
  await page.locator('.risk-control select').selectOption('cash')
  await page.locator('.risk-state[data-phase="running"] button').click({ timeout: PATIENCE_MS })
  await page.locator('.risk-state[data-phase="cancelled"]').waitFor()
  await page.locator('.risk-control select').selectOption('')
  await drawn()
  expect(await page.locator('.risk-state[data-phase="done"]').count()).toBe(1)
})
