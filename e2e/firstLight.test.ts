/** The first minutes of a visit: an answer at once, read anywhere, then confirmed here. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'

import type { Language } from '../src/i18n/language.ts'
import { accessibilityFaults } from './accessibility.ts'
import { LAPTOP, PHONE, screenshot, startApp } from './browser.ts'
import { unreadableTexts } from './glyphs.ts'
import {
  answered,
  chooseLanguage,
  chooseTheme,
  endRun,
  goTo,
  numberIn,
  openAtRest,
  PATIENCE_MS,
  paybackOf,
  runningState,
  runState,
  sidewaysPx,
  simulationsOf,
} from './journey.ts'

const LANGUAGES: readonly Language[] = ['zh', 'en']
const THEMES = ['light', 'dark'] as const
const SCREENS = ['#/', '#/line', '#/roi']
const MONEY_SCREENS = ['subsidies', 'pay', 'risk', 'roadmap']

const app = startApp()
/** Left alone while it computes its answer again, until a test ends that. */
let page: Page

beforeAll(async () => {
  page = await app.open('', { stays: true, viewport: LAPTOP, prepare: recordProgress })
})

test('the default line is answered, with its payback, before it is simulated here', async () => {
  await answered(page)
  expect(await numberIn(paybackOf(page))).not.toBe('')
  expect(await page.locator('.level-card').count()).toBe(5)
  expect(await page.locator('h2', { hasText: '示范项目' }).count()).toBe(1)
  await runningState(page).waitFor()
  const done = Number(await runState(page).getAttribute('data-done'))
  const total = Number(await runState(page).getAttribute('data-total'))
  expect(done).toBeLessThan(Math.max(1, total))
})

test('language and theme change the words and the colours, and nothing else', async () => {
  const payback = await numberIn(paybackOf(page))
  await page.locator('.level-option', { hasText: '整线自动化' }).click()
  const titles: string[] = []
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    titles.push(await page.title())
    for (const theme of THEMES) {
      await chooseTheme(page, theme)
      expect(await numberIn(paybackOf(page))).toBe(payback)
      expect(await page.locator('.level-option input:checked').inputValue()).toBe('line')
      expect(await unreadableTexts(page)).toEqual([])
      expect(await overfullCards(page), `${language} ${theme}`).toBe(0)
      expect(await accessibilityFaults(page), `${language} ${theme}`).toEqual([])
      await screenshot(page, `start-${language}-${theme}`)
    }
  }
  expect(new Set(titles).size).toBe(2)
  expect(await simulationsOf(page)).toBe(1)
})

test('while it computes its answer again, the page shows how far it is', async () => {
  const soFar = async () => (await progressOf(page)).length
  await expect.poll(soFar, { timeout: PATIENCE_MS }).toBeGreaterThan(20)
  const shares = await progressOf(page)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect(shares.at(-1)).toBeLessThanOrEqual(1)
  if ((await runningState(page).count()) > 0) await endRun(page)
})

test('on a phone the answer fits the screen, in both languages and themes', async () => {
  const phone = await openAtRest(app, '', { viewport: PHONE, hasTouch: true, isMobile: true })
  for (const language of LANGUAGES) {
    await chooseLanguage(phone, language)
    for (const theme of THEMES) {
      await chooseTheme(phone, theme)
      expect(await sidewaysPx(phone), `${language} ${theme}`).toBe(0)
      expect(await unreadableTexts(phone)).toEqual([])
      expect(await accessibilityFaults(phone), `${language} ${theme}`).toEqual([])
      await screenshot(phone, `start-${language}-${theme}-phone`)
    }
  }
})

test('on a phone every control is as large as a finger', async () => {
  const phone = await openAtRest(app, '', { viewport: PHONE, hasTouch: true, isMobile: true })
  for (const route of SCREENS) {
    await goTo(phone, route)
    expect(await smallTargets(phone), route).toEqual([])
  }
  for (const screen of MONEY_SCREENS) {
    await goToMoney(phone, screen)
    expect(await smallTargets(phone), screen).toEqual([])
  }
})

test('at 320 pixels, as at 400 % zoom, no screen has to be pushed sideways', async () => {
  const narrow = await openAtRest(app, '', { viewport: { width: 320, height: 640 } })
  for (const language of LANGUAGES) {
    await chooseLanguage(narrow, language)
    for (const route of SCREENS) {
      await goTo(narrow, route)
      expect(await sidewaysPx(narrow), `${route} ${language}`).toBe(0)
    }
    for (const screen of MONEY_SCREENS) {
      await goToMoney(narrow, screen)
      expect(await sidewaysPx(narrow), `${screen} ${language}`).toBe(0)
    }
  }
})

test('the bar is as high as its rows need, also after the window has been narrow', async () => {
  const resized = await openAtRest(app)
  const heightPx = () => resized.locator('.bar').evaluate((bar) => bar.clientHeight)
  const atFirst = await heightPx()
  await resized.setViewportSize({ width: 760, height: 640 })
  await expect.poll(heightPx).toBeGreaterThan(atFirst)
  await resized.setViewportSize(LAPTOP)
  await expect.poll(heightPx).toBe(atFirst)
})

// The whole run of the default template is a minute or two: `npm run measure` waits for it.
test('a stored answer is computed again here and comes to the same bytes', async () => {
  const opened = await openAtRest(app)
  await opened.locator('.scenario-name').click()
  await opened.getByRole('button', { name: '不锈钢水槽抛光线' }).click()
  const atOnce = opened.locator('.app:has(h1:has-text("水槽")) .answer-line [data-unit="years"]')
  const payback = await numberIn(atOnce.first())
  await opened.locator('.run-state[data-standing="verified"]').waitFor({ timeout: PATIENCE_MS })
  expect(await numberIn(atOnce.first())).toBe(payback)
})

/** Cards out of which something stands: words in place of a number are longer than it. */
const overfullCards = (opened: Page): Promise<number> =>
  opened
    .locator('.level-card')
    .evaluateAll((cards) => cards.filter((card) => card.scrollWidth > card.clientWidth).length)

/** Narrower or lower than a finger needs, WCAG's exceptions aside: in a sentence, in its label. */
const smallTargets = (phone: Page): Promise<string[]> =>
  phone.evaluate(() => {
    const leastPx = 44
    return [...document.querySelectorAll('button, a[href], input, select, summary')]
      .filter((target) => target.checkVisibility() && !target.matches('.skip, label input'))
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < leastPx)
      .map(({ target, box }) => {
        const size = `${Math.round(box.width)} × ${Math.round(box.height)}`
        return `${target.className} ${target.textContent} ${size}`
      })
  })

declare global {
  /** What the progress bar has shown, from 0 to 1; written by the page under test. */
  var shownShares: number[] | undefined
}

async function recordProgress(opened: Page): Promise<void> {
  await opened.addInitScript(() => {
    const shares: number[] = []
    globalThis.shownShares = shares
    const look = () => {
      const share = document.querySelector<HTMLProgressElement>('.run-state progress')?.value
      if (share !== undefined && share !== shares.at(-1)) shares.push(share)
    }
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['value', 'data-done'],
    })
  })
}

const progressOf = (opened: Page) => opened.evaluate(() => globalThis.shownShares ?? [])

/** Some of their answers take longer than a journey waits: their controls are there at once. */
async function goToMoney(page: Page, screen: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/roi/${screen}`)
  const shown = page.locator(`.app[data-route="${screen}"] main .panel`)
  await shown.first().waitFor({ timeout: PATIENCE_MS })
}
