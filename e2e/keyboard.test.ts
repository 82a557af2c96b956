/** The page without a mouse: keys act, give way while someone types, and focus is never lost. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'

import { accessibilityFaults } from './accessibility.ts'
import { screenshot, startApp } from './browser.ts'
import {
  closeDialog,
  dialogOn,
  goTo,
  openAtRest,
  PATIENCE_MS,
  say,
  showInputs,
  simulationsOf,
} from './journey.ts'

const app = startApp()
let page: Page

beforeAll(async () => {
  page = await openAtRest(app, '', { stays: true })
})

test('keys go to the screens, choose a level, open and close the help', async () => {
  for (const [key, route] of [
    ['l', 'line'],
    ['r', 'roi'],
    ['s', 'start'],
  ] as const) {
    await page.keyboard.press('g')
    await page.keyboard.press(key)
    await page.locator(`.app[data-route="${route}"]`).waitFor()
  }
  await page.keyboard.press('2')
  expect(await chosenLevel()).toBe('single')
  await page.keyboard.press('?')
  const help = dialogOn(page)
  await help.getByText(say('zh', 'help.title')).waitFor({ timeout: PATIENCE_MS })
  expect(await accessibilityFaults(page)).toEqual([])
  await screenshot(page, 'help-zh', 'window')
  await closeDialog(page)
})

test('keys are silent while someone types, and when they have been switched off', async () => {
  await goTo(page, '#/')
  await page.keyboard.press('2')
  await showInputs(page)
  const simulations = await simulationsOf(page)
  await page.locator('.inputs-form').getByRole('combobox').first().focus()
  for (const key of ['3', 'r', 'Escape']) await page.keyboard.press(key)
  expect(await chosenLevel()).toBe('single')
  expect(await simulationsOf(page)).toBe(simulations)
  await page.locator('.tool-inputs').click()

  await page.keyboard.press('?')
  await page.getByRole('switch').click()
  await page.getByRole('switch', { checked: false }).waitFor()
  await closeDialog(page)
  await page.keyboard.press('4')
  expect(await chosenLevel()).toBe('single')
})

test('a closed panel gives the focus back to what opened it', async () => {
  await goTo(page, '#/')
  const claim = page.locator('.answer-line [data-num]').first()
  await claim.focus()
  await page.keyboard.press('Enter')
  const drawer = dialogOn(page)
  await drawer.locator('.provenance').waitFor({ timeout: PATIENCE_MS })
  await closeDialog(page)
  const hasFocus = () => claim.evaluate((element) => element === document.activeElement)
  await expect.poll(hasFocus).toBe(true)
})

test('the inputs give the focus back to what opened them', async () => {
  await goTo(page, '#/')
  const opener = page.locator('.next button').first()
  await opener.focus()
  await page.keyboard.press('Enter')
  const close = page.locator('.inputs').getByRole('button', { name: say('zh', 'action.close') })
  await close.click({ timeout: PATIENCE_MS })
  await expect.poll(() => opener.evaluate((el) => el === document.activeElement)).toBe(true)
})

test('what has the focus is never hidden by the bars', async () => {
  await goTo(page, '#/')
  await page.evaluate(() => {
    scrollTo(0, 0)
    document.getElementById('main')?.focus()
  })
  const hidden: string[] = []
  const visited = new Set<string>()
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab')
    const { place, isHidden } = await page.evaluate(lookAtFocus)
    visited.add(place)
    if (isHidden) hidden.push(place)
  }
  expect(visited.size).toBeGreaterThan(50)
  expect(hidden).toEqual([])
})

const chosenLevel = () => page.locator('.level-option input:checked').inputValue()

/** Called in the page: what has the focus, hidden if neither its ends nor its middle are seen. */
function lookAtFocus(): { place: string; isHidden: boolean } {
  const focused = document.activeElement ?? document.body
  const { left, right, top, bottom } = focused.getClientRects()[0] ?? new DOMRect()
  const y = (top + bottom) / 2
  const isSeen = [left + 2, (left + right) / 2, right - 2].some((x) => {
    const found = document.elementFromPoint(x, y)
    return found !== null && (focused.contains(found) || found.contains(focused))
  })
  const place = `${focused.className} ${focused.textContent} at ${left} ${top + scrollY}`
  return { place, isHidden: !isSeen }
}
