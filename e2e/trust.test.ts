/** The page that says why to trust the engine: found from a number, readable in every dress. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { accessibilityFaults } from './accessibility.ts'
import { LAPTOP, PHONE, screenshot, startApp } from './browser.ts'
import { unreadableTexts } from './glyphs.ts'
import { chooseLanguage, chooseTheme, openAtRest, say, sidewaysPx } from './journey.ts'

const app = startApp()

/** Each language and each theme once: what differs between two of them, the start screen shows. */
const DRESSES = [
  ['zh', 'light'],
  ['en', 'dark'],
] as const

/** From the help; on a phone, which has no room for it, from where a number comes from. */
async function openTrust(page: Page): Promise<void> {
  const help = page.locator('.tools .tool-help')
  await ((await help.isVisible()) ? help : page.locator('#main .num').first()).click()
  await page.getByRole('dialog').locator('a[href*="trust"]').click()
  await page.locator('.app[data-route="trust"] .trust').waitFor()
}

test.each([
  ['laptop', LAPTOP],
  ['phone', PHONE],
])('on a %s the page is found, and can be read', async (device, viewport) => {
  const page = await openAtRest(app, '', { viewport })
  await openTrust(page)
  await page.locator('.trust-topic summary').first().click()
  for (const [language, theme] of DRESSES) {
    await chooseLanguage(page, language)
    await chooseTheme(page, theme)
    expect(await page.locator('h1').textContent()).toBe(say(language, 'trust.question'))
    expect(await sidewaysPx(page), `${language} ${theme}`).toBe(0)
    expect(await unreadableTexts(page)).toEqual([])
    expect(await accessibilityFaults(page), `${language} ${theme}`).toEqual([])
    await screenshot(page, `trust-${device}-${language}-${theme}`)
  }
})

test('every case stands there with its verdict, and none is wrong', async () => {
  const page = await openAtRest(app)
  await openTrust(page)
  for (const topic of await page.locator('.trust-topic summary').all()) await topic.click()
  expect(await page.locator('.trust-topic tbody').count()).toBeGreaterThanOrEqual(60)
  expect(await page.locator('td[data-passes="true"]').count()).toBeGreaterThan(200)
  expect(await page.locator('td[data-passes="false"]').count()).toBe(0)
})
