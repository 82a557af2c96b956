/**
 * What most journeys do: wait for the answer, end a run, change language or theme, open a file. The
 * page is addressed as a person finds it, by words and roles, and read through the attributes that
 * the product promises: `data-num`, `data-phase`, `data-simulations`.
 */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

import { fill, type Filling, type Language, LOCALES } from '../src/i18n/language.ts'
import { type MessageKey, MESSAGES } from '../src/i18n/messages.ts'
import type { App, OpenOptions } from './browser.ts'

/** Software rendering beside a simulation on two cores: things come, but they take their time. */
export const PATIENCE_MS = 45_000

export const say = (language: Language, key: MessageKey, filling: Filling = {}): string =>
  fill(MESSAGES[language][key], filling)

/** The payback in the sentence that answers the screen's question. */
export const paybackOf = (page: Page): Locator =>
  page.locator('.answer-line [data-unit="years"]').first()

/** How the simulation stands: `data-phase`, and while it runs `data-done` of `data-total`. */
export const runState = (page: Page): Locator => page.locator('.run-state')

export async function answered(page: Page): Promise<void> {
  await paybackOf(page).waitFor({ timeout: PATIENCE_MS })
}

/** A page that shows its stored answer and, since its own run has been ended, is at rest. */
export async function openAtRest(app: App, path = '', options: OpenOptions = {}): Promise<Page> {
  const page = await app.open('', options)
  await answered(page)
  await endRun(page)
  if (path !== '') await goTo(page, path)
  return page
}

/** To a screen by its fragment, until its answer is there. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), route)
  const name = route.replace('#/', '') || 'start'
  await page
    .locator(`.app[data-route="${name}"] .answer-line [data-num]`)
    .first()
    .waitFor({ timeout: PATIENCE_MS })
}

/** Waits for the run that is due, and cancels it. */
export async function endRun(page: Page): Promise<void> {
  await runningState(page).waitFor({ timeout: PATIENCE_MS })
  await runState(page).getByRole('button').click()
  await page.locator('.run-state[data-phase="cancelled"]').waitFor()
}

export const runningState = (page: Page): Locator =>
  page.locator('.run-state[data-phase="running"]')

/** Studies that have been simulated since the page was opened. */
export const simulationsOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['simulations']))

/** The number behind the words, as the page wrote it: equal texts are equal bits. */
export async function numberIn(claim: Locator): Promise<string> {
  const written = await claim.getAttribute('data-num')
  if (written === null) throw new Error('This is no number with data-num')
  return written
}

export const numbersIn = (scope: Locator): Promise<string[]> =>
  scope
    .locator('[data-num]')
    .evaluateAll((claims) =>
      claims.map((claim) => `${claim.getAttribute('data-num')} ${claim.getAttribute('data-ci')}`),
    )

export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  const lang = await page.locator('html').getAttribute('lang')
  if (lang === LOCALES[language]) return
  await page
    .locator('.tools')
    .getByRole('button', { name: /^(EN|中文)$/ })
    .click()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(LOCALES[language])
}

export async function chooseTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  const shown = await page.locator('html').getAttribute('data-theme')
  if (shown === theme) return
  const names = [say('zh', `bar.${theme}`), say('en', `bar.${theme}`)].join('|')
  await page
    .locator('.tools')
    .getByRole('button', { name: new RegExp(names) })
    .click()
  await page.locator(`html[data-theme="${theme}"]`).waitFor()
}

export async function showInputs(page: Page): Promise<void> {
  await page.locator('.tools .tool-inputs').click()
  await page.locator('.inputs-form').waitFor({ timeout: PATIENCE_MS })
}

/** Types `value` into the field for `path` of the document; it counts when typing has ended. */
export async function fillField(page: Page, path: string, value: string): Promise<void> {
  const field = page.locator(`.field[data-path="${path}"] input`)
  await field.fill(value)
  await field.blur()
}

/** Through the button on the start screen, as a person would. */
export async function openFile(page: Page, path: string): Promise<void> {
  const picking = page.waitForEvent('filechooser')
  await page.locator('.next button').last().click()
  await (await picking).setFiles(path)
  await dialogOn(page).waitFor({ timeout: PATIENCE_MS })
}

/** A panel over the page; at most one is open. */
export const dialogOn = (page: Page): Locator => page.getByRole('dialog')

/** Until it is gone, and all that lay over the page with it. */
export async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  const veils = page.locator('.ant-modal-wrap, .ant-modal-mask, .ant-drawer-mask')
  await expect.poll(() => veils.filter({ visible: true }).count()).toBe(0)
  await dialogOn(page).waitFor({ state: 'hidden' })
}

/** How far the page can be pushed sideways; 0 where it fits its window. */
export const sidewaysPx = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })
