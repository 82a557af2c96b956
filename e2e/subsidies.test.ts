import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'

import { screenshot, startApp } from './browser.ts'
import { PATIENCE_MS, simulationsOf } from './journey.ts'

const app = startApp()
let page: Page

beforeAll(async () => {
  page = await app.open('#/roi/subsidies', { stays: true })
  await page.locator('.policies').waitFor({ timeout: PATIENCE_MS })
})

const rowOf = (id: string) => page.locator(`.policy[data-policy="${id}"]`)

test('the answer is without subsidy first, and says whether the award decides', async () => {
  const answer = await page.locator('.answer').innerText()
  expect(answer.indexOf('不含补贴')).toBeLessThan(answer.indexOf('含补贴净现值'))
  expect(await page.locator('[data-decision]').getAttribute('data-decision')).toMatch(/^[a-zA-Z]+$/)
  expect(await page.locator('[data-vintages]').innerText()).toContain('2017')
  await screenshot(page, 'subsidies-zh')
})

test('all 76 policies are listed, each with its clause and why it pays nothing', async () => {
  await page.locator('.policies-filter button').last().click()
  expect(await page.locator('.policy').count()).toBe(76)
  const silent = page.locator('.policy[data-standing="notMoney"] .policy-standing')
  expect(await silent.count()).toBe(39)
  for (const words of await silent.allInnerTexts()) expect(words.length).toBeGreaterThan(4)
  await rowOf('town-matching').locator('.clause-chip').click()
  await page.locator('.clause blockquote').waitFor({ timeout: PATIENCE_MS })
  expect(await page.locator('.clause blockquote').innerText()).toContain('财政配套')
  await page.keyboard.press('Escape')
})

test('ticking a policy changes the money at once, and undo takes it back', async () => {
  const money = () =>
    page
      .locator('.answer [data-num]')
      .evaluateAll((nums) => nums.map((num) => num.getAttribute('data-num')))
  const before = await money()
  const simulations = await simulationsOf(page)
  const asked = rowOf('automation-retrofit-award').locator('input')
  expect(await asked.isChecked()).toBe(true)
  await asked.click()
  // Value and payback without subsidy are all that is left to say.
  await expect.poll(money, { timeout: PATIENCE_MS }).toEqual(before.slice(0, 2))
  await page.keyboard.press('Control+z')
  await expect.poll(money, { timeout: PATIENCE_MS }).toEqual(before)
  expect(await simulationsOf(page)).toBe(simulations)
})
