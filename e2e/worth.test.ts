import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'

import { PHONE, screenshot, startApp } from './browser.ts'
import {
  closeDialog,
  dialogOn,
  fillField,
  openAtRest,
  PATIENCE_MS,
  say,
  showInputs,
  sidewaysPx,
  simulationsOf,
} from './journey.ts'

const app = startApp()
let page: Page

beforeAll(async () => {
  page = await openAtRest(app, '#/roi', { stays: true })
  await page.locator('[data-panel="conditions"]').waitFor({ timeout: PATIENCE_MS })
})

const conditions = () => page.locator('[data-panel="conditions"]')
const numberIn = async (place: string, nth = 0) =>
  Number(await page.locator(`${place} [data-num]`).nth(nth).getAttribute('data-num'))

test('a project that pays says how far wages, prices and sales may go', async () => {
  const words = await conditions().innerText()
  expect(words).toContain('要怎样才划算')
  // Wages may fall and the investment may rise, and no award is needed.
  expect(await numberIn('[data-panel="conditions"]', 0)).toBeLessThan(1)
  expect(await numberIn('[data-panel="conditions"]', 1)).toBeGreaterThan(1)
  expect(words).toContain('不需要')
  await screenshot(page, 'worth-zh')
})

test('a good unit costs less after the retrofit, and least with subsidy', async () => {
  const costs = await Promise.all([0, 1, 2].map((nth) => numberIn('[data-panel="owning"]', nth)))
  expect(costs[1]).toBeLessThan(costs[0]!)
  expect(costs[2]).toBeLessThan(costs[1]!)
})

test('each condition says how it is found', async () => {
  await conditions().locator('[data-num]').first().click()
  const drawer = dialogOn(page)
  await drawer.locator('.provenance').waitFor({ timeout: PATIENCE_MS })
  expect(await drawer.innerText()).toContain(say('zh', 'meaning.breakEvenWage'))
  await closeDialog(page)
})

test('a dearer year moves the conditions at once, and simulates nothing', async () => {
  const before = await numberIn('[data-panel="conditions"]')
  const simulations = await simulationsOf(page)
  await showInputs(page)
  await fillField(page, 'money.discountRatePerYear', '20')
  await expect
    .poll(() => numberIn('[data-panel="conditions"]'), { timeout: PATIENCE_MS })
    .not.toBe(before)
  expect(await simulationsOf(page)).toBe(simulations)
})

test('in English on a phone the panels fit the window', async () => {
  const phone = await openAtRest(app, '#/roi', { viewport: PHONE, locale: 'en-GB' })
  await phone.locator('[data-panel="owning"]').waitFor({ timeout: PATIENCE_MS })
  expect(await phone.locator('[data-panel="conditions"] h2').innerText()).toBe(
    say('en', 'worth.conditions'),
  )
  expect(await sidewaysPx(phone)).toBe(0)
  await screenshot(phone, 'worth-en-phone')
})
