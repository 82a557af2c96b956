/** The line on screen: it moves, it obeys, it says what it is, and it gives its workers back. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'

import type { Language } from '../src/i18n/language.ts'
import { accessibilityFaults } from './accessibility.ts'
import { screenshot, startApp } from './browser.ts'
import { unreadableTexts } from './glyphs.ts'
import {
  chooseLanguage,
  chooseTheme,
  fillField,
  goTo,
  numbersIn,
  openAtRest,
  PATIENCE_MS,
  say,
  showInputs,
} from './journey.ts'
import { claimFaults } from './numbers.ts'
import { changedPixels } from './pixels.ts'
import {
  counter,
  overlappingLabels,
  pause,
  pictureOf,
  play,
  rest,
  sceneIsThere,
  statesIn2d,
  statesIn3d,
  stationsIn3d,
  tickOf,
  TICKS_PER_S,
  ticksPlayed,
} from './stage.ts'

const LANGUAGES: readonly Language[] = ['zh', 'en']
/** Budgets of the scene: decision by counters, since software rendering has no honest times. */
const MOST_CALLS = 150
const MOST_TRIANGLES = 300_000
const WAGE = 'money.roles.operator.wageCnyPerMonth'

const app = startApp()
/** A desktop that draws in 3D; every test first brings it back to rest. */
let page: Page

beforeAll(async () => {
  page = await openAtRest(app, '', { stays: true })
})

test('in 3D the line moves while it plays and stands while it is paused', async () => {
  await in3dAtRest()
  const figures = await numbersIn(page.locator('.outcomes'))
  expect(figures.length).toBeGreaterThan(4)
  expect(await page.locator('[data-badge="replication"]').innerText()).toContain(
    say('zh', 'line.badge', { replication: 1, replications: 10 }),
  )

  const still = await pictureOf(page)
  const frames = await counter(page, 'frames')
  await page.waitForTimeout(2000)
  expect((await counter(page, 'frames')) - frames).toBeLessThanOrEqual(1)
  expect(await changedPixels(page, still, await pictureOf(page))).toBe(0)

  const tick = await tickOf(page)
  await play(page)
  await expect.poll(() => tickOf(page), { timeout: PATIENCE_MS }).toBeGreaterThan(tick)
  await expect
    .poll(() => counter(page, 'frames'), { timeout: PATIENCE_MS })
    .toBeGreaterThan(frames + 5)
  await pause(page)
  expect(await changedPixels(page, still, await pictureOf(page))).toBeGreaterThan(200)

  expect(await counter(page, 'calls')).toBeLessThan(MOST_CALLS)
  expect(await counter(page, 'triangles')).toBeLessThan(MOST_TRIANGLES)
  expect(await numbersIn(page.locator('.outcomes'))).toEqual(figures)
  const stations = await stationsIn3d(page)
  expect(await page.getByLabel(say('zh', 'line.description', { stations })).count()).toBe(1)
})

test('in 3D every text can be read, in both languages and themes', async () => {
  await in3dAtRest()
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    for (const theme of ['light', 'dark'] as const) {
      await chooseTheme(page, theme)
      await sceneIsThere(page)
      expect(await unreadableTexts(page)).toEqual([])
      expect(await overlappingLabels(page), `${language} ${theme}`).toEqual([])
      await screenshot(page, `line-3d-${language}-${theme}`)
    }
  }
})

test('a click on the time of day goes there, and 2D shows the same moment as 3D', async () => {
  await in3dAtRest()
  const slider = page.getByRole('slider', { name: say('zh', 'line.time') })
  const start = await tickOf(page)
  await slider.click()
  await expect.poll(() => tickOf(page), { timeout: PATIENCE_MS }).not.toBe(start)
  await sceneIsThere(page)
  await rest(page)
  const tick = await tickOf(page)
  expect(tick % (60 * TICKS_PER_S), 'whole minutes').toBe(0)
  const clock = await page.locator('.transport-clock').innerText()
  expect(clock).toContain((await slider.getAttribute('aria-valuetext'))!)

  const inSpace = await statesIn3d(page)
  expect(inSpace.length).toBeGreaterThan(10)
  expect(new Set(inSpace).size, 'different states').toBeGreaterThan(1)
  await page.getByRole('button', { name: say('zh', 'line.view.2d') }).click()
  await page.locator('.line2d .block').first().waitFor()
  expect(await tickOf(page)).toBe(tick)
  expect(await page.locator('.transport-clock').innerText()).toBe(clock)
  expect(await statesIn2d(page)).toEqual(inSpace)
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    expect(await unreadableTexts(page)).toEqual([])
    expect(await accessibilityFaults(page), language).toEqual([])
    await screenshot(page, `line-2d-${language}`)
  }
})

test('the time of day obeys the keys too', async () => {
  await in3dAtRest()
  const slider = page.getByRole('slider', { name: say('zh', 'line.time') })
  const isWholeMinute = async () => (await tickOf(page)) % (60 * TICKS_PER_S) === 0
  while (await isWholeMinute()) await ticksPlayed(page)
  await slider.press('Home')
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('08:00:00')
  await slider.press('ArrowRight')
  await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('08:01:00')
})

test('in 3D axe finds no fault, in both languages and themes', async () => {
  await in3dAtRest()
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    for (const theme of ['light', 'dark'] as const) {
      await chooseTheme(page, theme)
      await sceneIsThere(page)
      expect(await accessibilityFaults(page), `${language} ${theme}`).toEqual([])
    }
  }
})

test('a change of theme and back leaves the 3D picture as it was', async () => {
  await in3dAtRest()
  // Another level builds the scene anew, whatever the tests before have done to it.
  for (const level of ['manual', 'line']) await watchLevel(level)
  await pause(page)
  const before = await pictureOf(page)
  for (const theme of ['dark', 'light'] as const) {
    await chooseTheme(page, theme)
    await rest(page)
  }
  expect(await changedPixels(page, before, await pictureOf(page))).toBe(0)
})

test('an edit of prices leaves the line alone', async () => {
  await in3dAtRest()
  const canvas = await page.locator('.line3d canvas').elementHandle()
  let started = 0
  page.on('worker', () => started++)
  await showInputs(page)
  await fillField(page, WAGE, '9000')
  await page.locator(`.field[data-path="${WAGE}"] [data-badge="input"]`).waitFor()
  await page.waitForTimeout(1000)
  expect(started).toBe(0)
  expect(await canvas?.evaluate((element) => element.isConnected)).toBe(true)
  await page.getByRole('button', { name: say('zh', 'keys.undo') }).click()
  await page.locator('.tool-inputs').click()
})

test('the picture has a table twin, whose numbers can be asked about', async () => {
  await in3dAtRest()
  const stations = await stationsIn3d(page)
  await page.getByRole('button', { name: say('zh', 'line.view.table') }).click()
  const rows = page.locator('.station-table tbody tr')
  await rows.first().waitFor()
  expect(await rows.count()).toBe(stations)
  const { claims, faults } = await claimFaults(page)
  expect(faults).toEqual([])
  expect(claims).toBeGreaterThan(3 * stations)
  expect(await accessibilityFaults(page)).toEqual([])
  await screenshot(page, 'line-table-zh')
})

test('the bars below the picture tell the same as the table', async () => {
  await in3dAtRest()
  const bars = page.locator('.state-row')
  const told = await numbersIn(bars)
  expect(told).toHaveLength(await stationsIn3d(page))
  const unfilledPx = await page.locator('.state-row .share-bar').evaluateAll((drawn) =>
    drawn.map((bar) => {
      const parts = [...bar.children].map((part) => part.getBoundingClientRect().width)
      return Math.abs(bar.clientWidth - parts.reduce((sum, width) => sum + width, 0))
    }),
  )
  expect(Math.max(...unfilledPx), 'time that no state accounts for').toBeLessThan(1)
  await page.getByRole('button', { name: say('zh', 'line.view.table') }).click()
  await page.locator('.station-table tbody tr').first().waitFor()
  expect(await bars.count(), 'the table tells it all').toBe(0)
  expect(await numbersIn(page.locator('.station-table tbody td:nth-child(2)'))).toEqual(told)
})

test('the bottleneck is asked for in several ways, and it is said whether they agree', async () => {
  await in3dAtRest()
  const rows = page.locator('.bottlenecks tbody tr')
  expect(await rows.count()).toBe(3)
  const named = await rows.locator('td:nth-child(2)').allTextContents()
  expect(named.every((name) => name !== '')).toBe(true)
  const agree = await page.locator('.bottlenecks [data-agree]').getAttribute('data-agree')
  expect(agree).toBe(String(new Set(named).size === 1))
})

test('speeds go up to 1000×, and above 60× the picture says that it shows flow', async () => {
  await in3dAtRest()
  await page.getByRole('button', { name: say('zh', 'line.view.2d') }).click()
  const speed = page.getByRole('combobox', { name: say('zh', 'line.speed') })
  await speed.selectOption('1')
  const slow = await ticksPlayed(page)
  await speed.selectOption('60')
  // Sixty times as fast, less what a busy machine makes of it.
  expect(await ticksPlayed(page)).toBeGreaterThan(6 * slow)
  expect(await page.getByText(say('zh', 'line.flow')).count()).toBe(0)
  await speed.selectOption('1000')
  await page.getByText(say('zh', 'line.flow')).waitFor()
  expect(await page.locator('.line2d svg').getAttribute('data-regime')).toBe('flow')
})

test('a station tells where its time goes, whether it is clicked or reached by keys', async () => {
  await in3dAtRest()
  const card = page.locator('.station-card')
  await page.locator('.line3d-label').nth(1).press('Enter')
  await page.locator('.station-card[data-station="1"]').waitFor()
  expect(await card.locator('[data-unit="share"]').count()).toBeGreaterThan(1)
  await card.getByRole('button', { name: say('zh', 'station.close') }).click()

  await page.locator('#main').press('v')
  const blocks = page.locator('.line2d .block')
  await blocks.nth(3).click()
  await page.locator('.station-card[data-station="3"]').waitFor()
  await blocks.nth(3).press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.locator('.station-card[data-station="4"]').waitFor()
  expect(await blocks.nth(4).getAttribute('aria-pressed')).toBe('true')
  await card.getByRole('button', { name: say('zh', 'station.close') }).click()
})

test('a click into the 3D picture chooses the station that stands there', async () => {
  await in3dAtRest()
  const { width, height } = (await page.locator('.line3d canvas').boundingBox())!
  const close = page.locator('.station-close')
  for (let step = 3; step <= 13 && (await close.count()) === 0; step++) {
    const position = { x: (width * step) / 16, y: height / 2 }
    await page.locator('.line3d canvas').click({ position, force: true })
  }
  expect(await close.count()).toBe(1)
  await close.click()
})

test('when the graphics context is lost 2D goes on at the same moment', async () => {
  await in3dAtRest()
  const tick = await tickOf(page)
  await page.evaluate(loseContext)
  await page.locator('.stage[data-dimensions="2d"] .line2d .block').first().waitFor()
  await page.getByText(say('zh', 'line.lost3d')).waitFor()
  expect(await tickOf(page)).toBe(tick)
  await page.evaluate(() => globalThis.lostContext?.restoreContext())
  await page.locator('.stage[data-dimensions="3d"]').waitFor({ timeout: PATIENCE_MS })
  expect(await tickOf(page)).toBe(tick)
})

test('changing levels and leaving the line keeps no worker and no geometry', async () => {
  await in3dAtRest()
  const counts: string[] = []
  for (let round = 0; round < 3; round++) {
    for (const level of ['manual', 'line']) await watchLevel(level)
    counts.push(`${await counter(page, 'geometries')} ${await counter(page, 'textures')}`)
  }
  expect(counts.at(-1)).toBe(counts[0])
  const watched = page.workers().length
  await goTo(page, '#/')
  await expect.poll(() => page.workers().length).toBe(watched - 1)
})

/** The shared page on the line, in Chinese and daylight, drawn in 3D, standing still. */
async function in3dAtRest(): Promise<void> {
  await chooseLanguage(page, 'zh')
  await chooseTheme(page, 'light')
  await goTo(page, '#/line')
  await page.locator('.transport').waitFor({ timeout: PATIENCE_MS })
  await page.getByRole('button', { name: say('zh', 'line.view.3d') }).click()
  await sceneIsThere(page)
  await pause(page)
}

async function watchLevel(level: string): Promise<void> {
  await page.locator(`.level-option:has([value="${level}"])`).click()
  await page.locator(`.line-screen[data-level="${level}"]`).waitFor()
  await sceneIsThere(page)
}

declare global {
  var lostContext: WEBGL_lose_context | null | undefined
}

function loseContext(): void {
  const canvas = document.querySelector<HTMLCanvasElement>('.line3d canvas')!
  globalThis.lostContext = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')
  globalThis.lostContext!.loseContext()
}
