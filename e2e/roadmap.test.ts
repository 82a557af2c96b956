/** A plan in stages, from opening the file to taking a better one: by key, button and finger. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { aRoadmap } from '../sim-core/study/aRoadmap.ts'
import { LAPTOP, screenshot, startApp } from './browser.ts'
import {
  chooseLanguage,
  chooseTheme,
  dialogOn,
  endRun,
  numbersIn,
  openFile,
  PATIENCE_MS,
  say,
  sidewaysPx,
  simulationsOf,
} from './journey.ts'

const app = startApp()
const PHONE_390 = { width: 390, height: 844 }

let folder = ''
let page: Page
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millwright-plan-'))
  const file = join(folder, 'plan.json')
  const stages = [
    { measures: ['M1'], way: 'cash' },
    { measures: ['M2'], way: 'cash', orderAfterMonths: 30 },
  ]
  const { document } = aRoadmap(stages, { cashLimitCny: 350_000, leastGapMonths: 3 })
  await writeFile(file, JSON.stringify(document))
  page = await app.open('', { stays: true })
  await endRun(page)
  await openFile(page, file)
  await page.keyboard.press('Escape')
  await dialogOn(page).waitFor({ state: 'hidden' })
  await page.evaluate(() => void (location.hash = '#/roi/roadmap'))
  await page.locator('.roadmap[data-detail="full"]').waitFor({ timeout: PATIENCE_MS })
}, 120_000)
afterAll(() => rm(folder, { recursive: true }))

const bar = (id: string) => page.locator(`.gantt-bar[data-stage="${id}"]`)
const monthOf = async (id: string) => Number(await bar(id).getAttribute('aria-valuenow'))
const answer = () => numbersIn(page.locator('.answer-line'))

test('a stage moves by the month with the arrow keys, and the money follows', async () => {
  const [before, simulations] = [await answer(), await simulationsOf(page)]
  await bar('B').focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => monthOf('B')).toBe(29)
  await expect.poll(answer, { timeout: PATIENCE_MS }).not.toEqual(before)
  expect(await simulationsOf(page)).toBe(simulations)
  await page.keyboard.press('Control+z')
  await expect.poll(() => monthOf('B')).toBe(30)
  await expect.poll(answer, { timeout: PATIENCE_MS }).toEqual(before)
})

test('a stage is dragged along the months', async () => {
  const box = (await bar('B').locator('[data-span="use"]').boundingBox())!
  const perMonth = box.width / (60 - 35)
  await page.mouse.move(box.x + 40, box.y + 8)
  await page.mouse.down()
  await page.mouse.move(box.x + 40 - 6 * perMonth, box.y + 8, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => monthOf('B')).toBeLessThan(28)
  await page.keyboard.press('Control+z')
  await expect.poll(() => monthOf('B')).toBe(30)
})

test('an order that breaks what a measure requires is refused with its reason', async () => {
  await bar('B').focus()
  await page.keyboard.press('Alt+ArrowUp')
  const alert = page.locator('.roadmap [role="alert"]')
  await alert.waitFor()
  expect(await alert.textContent()).toContain('M1')
  expect(await monthOf('A')).toBe(0)
})

test('a better plan is found, said how surely, and taken', async () => {
  await page.getByRole('button', { name: say('zh', 'search.run') }).click()
  const rows = page.locator('.ranked-plans tbody tr')
  await rows.first().waitFor({ timeout: PATIENCE_MS })
  expect(await page.locator('.roadmap-search [data-unit="share"]').count()).toBe(1)
  const take = page.getByRole('button', { name: say('zh', 'search.take') }).first()
  const npv = await page.locator('.ranked-plans [data-rank="0"] [data-num]').first()
    .getAttribute('data-num')
  expect(Number(npv)).toBeGreaterThan(0)
  await take.click()
  await page.locator('.roadmap-search[data-stale]').waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => monthOf('B')).toBe(30)
})

test('what nothing bought would bring stands beside the plan, in both languages', async () => {
  await page.locator('.roadmap[data-detail="full"]:not([data-stale])').waitFor({
    timeout: PATIENCE_MS,
  })
  expect(await page.locator('.lean-measures li').count()).toBeGreaterThanOrEqual(2)
  await screenshot(page, 'roadmap-zh')
  await chooseLanguage(page, 'en')
  expect(await page.locator('.answer-line').textContent()).toContain('NPV without subsidy')
  await screenshot(page, 'roadmap-en')
})

test('on a phone the list of stages moves them, and nothing stands out of the page', async () => {
  await page.setViewportSize(PHONE_390)
  expect(await sidewaysPx(page)).toBe(0)
  const later = page.getByRole('button', { name: `B: ${say('en', 'stages.later')}` })
  await later.click()
  await expect.poll(() => monthOf('B')).toBe(31)
  await chooseTheme(page, 'dark')
  await screenshot(page, 'roadmap-en-390-dark')
  await page.setViewportSize(LAPTOP)
})
