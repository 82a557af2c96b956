/** The line on screen: it moves, it obeys, it says what it is, and it gives its workers back. */
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'

import type { Language } from '../src/i18n/language.ts'
import { accessibilityFaults } from './accessibility.ts'
import { type OpenOptions, PHONE, screenshot, startApp } from './browser.ts'
import { unreadableTexts } from './glyphs.ts'
import {
  chooseLanguage,
  chooseTheme,
  goTo,
  numbersIn,
  openAtRest,
  PATIENCE_MS,
  say,
  sidewaysPx,
} from './journey.ts'
import { changedPixels } from './pixels.ts'

const LANGUAGES: readonly Language[] = ['zh', 'en']
/** Budgets of the scene: decision by counters, since software rendering has no honest times. */
const MOST_CALLS = 150
const MOST_TRIANGLES = 300_000
const TICKS_PER_S = 1_000_000
const DAY_S = 86_400

const app = startApp()

test('in 3D the line moves while it plays, stands while it is paused, and stays in its budget', async () => {
  const page = await openLine3d()
  const scene = page.locator('.line3d')
  const figures = await numbersIn(page.locator('.outcomes'))
  expect(figures.length).toBeGreaterThan(4)
  expect(await page.locator('[data-badge="replication"]').innerText()).toContain(
    say('zh', 'line.badge', { replication: 1, replications: 10 }),
  )

  await pause(page)
  const still = await pictureOf(page)
  const frames = await counter(scene, 'frames')
  await page.waitForTimeout(2000)
  expect((await counter(scene, 'frames')) - frames).toBeLessThanOrEqual(1)
  expect(await changedPixels(page, still, await pictureOf(page))).toBe(0)

  const tick = await tickOf(page)
  await play(page)
  await expect.poll(() => tickOf(page), { timeout: PATIENCE_MS }).toBeGreaterThan(tick)
  await framesPass(scene, 5)
  await pause(page)
  expect(await changedPixels(page, still, await pictureOf(page))).toBeGreaterThan(200)

  expect(await counter(scene, 'calls')).toBeLessThan(MOST_CALLS)
  expect(await counter(scene, 'triangles')).toBeLessThan(MOST_TRIANGLES)
  expect(await numbersIn(page.locator('.outcomes'))).toEqual(figures)
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    await sceneIsThere(page)
    expect(await unreadableTexts(page)).toEqual([])
    expect(await accessibilityFaults(page), language).toEqual([])
    await screenshot(page, `line-3d-${language}`)
  }
  await chooseTheme(page, 'dark')
  await sceneIsThere(page)
  expect(await accessibilityFaults(page), 'dark').toEqual([])
  await screenshot(page, 'line-3d-en-dark')
})

test('speed and time of day obey, and 2D shows the same moment as 3D', async () => {
  const page = await openLine3d()
  await pause(page)
  const day = Math.floor((await tickOf(page)) / TICKS_PER_S / DAY_S)
  await page.getByRole('slider', { name: say('zh', 'line.time') }).fill(String(10 * 3600))
  const wanted = (day * DAY_S + 10 * 3600) * TICKS_PER_S
  await expect.poll(() => tickOf(page), { timeout: PATIENCE_MS }).toBe(wanted)
  const clock = page.locator('.transport-clock')
  expect(await clock.innerText()).toContain('10:00:00')

  await expect.poll(async () => (await statesIn3d(page)).length).toBeGreaterThan(4)
  const inSpace = await statesIn3d(page)
  await page.getByRole('button', { name: say('zh', 'line.view2d'), exact: true }).click()
  await page.locator('.line2d .block').first().waitFor()
  expect(await tickOf(page)).toBe(wanted)
  expect(await statesIn2d(page)).toEqual(inSpace)
  expect(await unreadableTexts(page)).toEqual([])
  expect(await accessibilityFaults(page)).toEqual([])
  await screenshot(page, 'line-2d-zh')

  const speed = page.getByRole('combobox', { name: say('zh', 'line.speed') })
  await speed.selectOption('60')
  const literal = await ticksPerPicture(page, 4)
  await speed.selectOption('1000')
  await page.getByText(say('zh', 'line.flow')).waitFor()
  expect(await page.locator('.line2d svg').getAttribute('data-regime')).toBe('flow')
  // 1000× is some seventeen times 60×; pictures come four times a second, give or take.
  expect(await ticksPerPicture(page, 4)).toBeGreaterThan(2 * literal)
})

test('a station tells where its time goes, whether it is clicked or reached by keys', async () => {
  const page = await openLine3d()
  await pause(page)
  const card = page.locator('.station-card')
  const labels = page.locator('.line3d-label')
  const second = labels.nth(1)
  await second.dispatchEvent('click')
  await page.locator('.station-card[data-station="1"]').waitFor()
  expect(await card.locator('[data-unit="share"]').count()).toBeGreaterThan(1)
  await card.getByRole('button', { name: say('zh', 'station.close') }).click()

  await page.locator('body').press('v')
  const blocks = page.locator('.line2d .block')
  await blocks.nth(3).click()
  await page.locator('.station-card[data-station="3"]').waitFor()
  await blocks.nth(3).press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.locator('.station-card[data-station="4"]').waitFor()
  expect(await blocks.nth(4).getAttribute('aria-pressed')).toBe('true')
})

test('a click into the 3D picture chooses the station that stands there', async () => {
  const page = await openLine3d()
  await pause(page)
  const canvas = page.locator('.line3d canvas')
  const { width, height } = (await canvas.boundingBox())!
  const chosen = page.locator('.station-close')
  for (let step = 2; step <= 14 && (await chosen.count()) === 0; step++)
    await canvas.click({ position: { x: (width * step) / 16, y: height / 2 }, force: true })
  expect(await chosen.count()).toBe(1)
})

test('without WebGL the 2D line serves, says so, and asks for no 3D code', async () => {
  const asked: string[] = []
  const page = await openLine({
    prepare: async (opened) => {
      opened.on('request', (request) => asked.push(request.url()))
      await opened.addInitScript(withoutWebGl)
    },
  })
  await page.locator('.line2d .block').first().waitFor({ timeout: PATIENCE_MS })
  expect(await page.locator('.stage').innerText()).toContain(say('zh', 'line.no3d'))
  expect(await page.getByRole('button', { name: '3D', exact: true }).isDisabled()).toBe(true)
  const tick = await tickOf(page)
  await play(page)
  await expect.poll(() => tickOf(page), { timeout: PATIENCE_MS }).toBeGreaterThan(tick)
  expect(asked.filter((url) => url.includes('Line3D'))).toEqual([])
  expect(await accessibilityFaults(page)).toEqual([])
})

test('when the graphics context is taken away 2D goes on at the same moment, until it is back', async () => {
  const page = await openLine3d()
  await pause(page)
  const tick = await tickOf(page)
  await page.evaluate(loseContext)
  await page.locator('.stage[data-dimensions="2d"] .line2d .block').first().waitFor()
  expect(await tickOf(page)).toBe(tick)
  await page.getByText(say('zh', 'line.lost3d')).waitFor()
  await page.evaluate(() => globalThis.lostContext?.restoreContext())
  await page.locator('.stage[data-dimensions="3d"]').waitFor({ timeout: PATIENCE_MS })
  expect(await tickOf(page)).toBe(tick)
})

test('on a phone the line is a strip, without 3D code, and playback starts paused if motion is unwelcome', async () => {
  const asked: string[] = []
  const page = await openLine({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
    prepare: (opened) => void opened.on('request', (request) => asked.push(request.url())),
  })
  await page.locator('.line2d[data-strip]').waitFor({ timeout: PATIENCE_MS })
  expect(await playButton(page).getAttribute('aria-pressed')).toBe('false')
  expect(asked.filter((url) => url.includes('Line3D'))).toEqual([])
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    expect(await sidewaysPx(page), language).toBe(0)
    expect(await unreadableTexts(page)).toEqual([])
    expect(await accessibilityFaults(page), language).toEqual([])
    await screenshot(page, `line-phone-${language}`)
  }
})

test('changing levels and leaving the line keeps no worker and no geometry', async () => {
  const page = await openAtRest(app)
  const idle = page.workers().length
  await goTo(page, '#/line')
  await sceneIsThere(page)
  await pause(page)
  const scene = page.locator('.line3d')
  const levels = page.locator('.level-option')
  const chosen = await page.locator('.level-option input:checked').inputValue()
  const counts: string[] = []
  for (let round = 0; round < 3; round++) {
    for (let level = 0; level < (await levels.count()); level++) {
      await levels.nth(level).click()
      await sceneIsThere(page)
    }
    await page.locator(`.level-option input[value="${chosen}"]`).check({ force: true })
    await sceneIsThere(page)
    counts.push(`${await counter(scene, 'geometries')} ${await counter(scene, 'textures')}`)
  }
  expect(counts.at(-1)).toBe(counts[0])
  await expect.poll(() => page.workers().length).toBe(idle + 1)
  await goTo(page, '#/')
  await expect.poll(() => page.workers().length).toBe(idle)
})

async function openLine(options: OpenOptions = {}): Promise<Page> {
  const page = await openAtRest(app, '#/line', options)
  await page.locator('.transport').waitFor({ timeout: PATIENCE_MS })
  return page
}

async function openLine3d(): Promise<Page> {
  const page = await openLine()
  await sceneIsThere(page)
  return page
}

/** The scene of the level at hand has been drawn, and the moment asked for has come. */
async function sceneIsThere(page: Page): Promise<void> {
  await page.locator('.line3d[data-frames]').waitFor({ timeout: PATIENCE_MS })
  await expect
    .poll(async () => (await statesIn3d(page)).every((state) => state !== ''), {
      timeout: PATIENCE_MS,
    })
    .toBe(true)
  await page.getByText(say('zh', 'line.waiting')).waitFor({ state: 'detached' })
}

const playButton = (page: Page): Locator => page.locator('.transport-play')

async function pause(page: Page): Promise<void> {
  if ((await playButton(page).getAttribute('aria-pressed')) === 'true')
    await playButton(page).click()
  await page.locator('.transport-play[aria-pressed="false"]').waitFor()
  const frames = await counter(page.locator('.line3d'), 'frames')
  // What was under way when it was paused comes to rest.
  await page.waitForTimeout(frames > 0 ? 700 : 0)
}

async function play(page: Page): Promise<void> {
  if ((await playButton(page).getAttribute('aria-pressed')) === 'false')
    await playButton(page).click()
}

const tickOf = async (page: Page): Promise<number> =>
  Number(await page.locator('.transport').getAttribute('data-tick'))

/** Advance of the clock over some pictures of the playing line; it is paused afterwards. */
async function ticksPerPicture(page: Page, pictures: number): Promise<number> {
  const first = await tickOf(page)
  await play(page)
  await page.waitForTimeout(250 * pictures)
  await pause(page)
  return ((await tickOf(page)) - first) / pictures
}

type Counter = 'calls' | 'triangles' | 'frames' | 'geometries' | 'textures'

const counter = async (scene: Locator, name: Counter): Promise<number> =>
  (await scene.count()) === 0 ? 0 : Number(await scene.getAttribute(`data-${name}`))

async function framesPass(scene: Locator, frames: number): Promise<void> {
  const first = await counter(scene, 'frames')
  await expect
    .poll(() => counter(scene, 'frames'), { timeout: PATIENCE_MS })
    .toBeGreaterThanOrEqual(first + frames)
}

/** A picture of the canvas alone: labels would count as movement. */
async function pictureOf(page: Page): Promise<Buffer> {
  const style = await page.addStyleTag({ content: '.line3d-labels { visibility: hidden }' })
  const picture = await page.locator('.line3d canvas').screenshot()
  await style.evaluate((element) => (element as HTMLElement).remove())
  return picture
}

/** States of the stations, in their order. */
const statesIn3d = (page: Page): Promise<string[]> =>
  page
    .locator('.line3d-label')
    .evaluateAll((labels) => labels.map((label) => (label as HTMLElement).dataset['state'] ?? ''))

const statesIn2d = (page: Page): Promise<string[]> =>
  page
    .locator('.line2d .block')
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute('data-state') ?? ''))

function withoutWebGl(): void {
  const { getContext } = HTMLCanvasElement.prototype
  HTMLCanvasElement.prototype.getContext = function (
    this: HTMLCanvasElement,
    kind: string,
    ...rest: unknown[]
  ) {
    return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...rest])
  } as typeof getContext
}

declare global {
  var lostContext: WEBGL_lose_context | null | undefined
}

function loseContext(): void {
  const canvas = document.querySelector<HTMLCanvasElement>('.line3d canvas')!
  globalThis.lostContext = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')
  globalThis.lostContext!.loseContext()
}
