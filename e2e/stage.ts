/** The stage of the line screen: bring it to rest or to life, read its clock and its stations. */
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

import { PATIENCE_MS } from './journey.ts'

/** The scene of the level at hand has been drawn, and the moment asked for has come. */
export async function sceneIsThere(page: Page): Promise<void> {
  await page.locator('.line3d[data-frames]').waitFor({ timeout: PATIENCE_MS })
  const isTold = async () => {
    const states = await statesIn3d(page)
    return states.length > 0 && states.every((state) => state !== '')
  }
  await expect.poll(isTold, { timeout: PATIENCE_MS }).toBe(true)
  await page.locator('.transport-note').waitFor({ state: 'detached', timeout: PATIENCE_MS })
}

const playButton = (page: Page): Locator => page.locator('.transport-play')

export const isPlaying = async (page: Page): Promise<boolean> =>
  (await playButton(page).getAttribute('data-playing')) === 'true'

export async function play(page: Page): Promise<void> {
  if (!(await isPlaying(page))) await playButton(page).click()
}

export async function pause(page: Page): Promise<void> {
  if (await isPlaying(page)) await playButton(page).click()
  await page.locator('.transport-play[data-playing="false"]').waitFor()
  await rest(page)
}

/** Lamps keep their colour for half a second, the camera glides, and a frame takes its time. */
export const rest = (page: Page): Promise<void> => page.waitForTimeout(700)

export const TICKS_PER_S = 1_000_000

export const tickOf = async (page: Page): Promise<number> =>
  Number(await page.locator('.transport').getAttribute('data-tick'))

/** How far the clock goes in a second or so. */
export async function ticksPlayed(page: Page): Promise<number> {
  const first = await tickOf(page)
  await play(page)
  await page.waitForTimeout(1000)
  await pause(page)
  return (await tickOf(page)) - first
}

type Counter = 'calls' | 'triangles' | 'frames' | 'geometries' | 'textures'

/** What the renderer counts. */
export const counter = async (page: Page, name: Counter): Promise<number> =>
  Number(await page.locator('.line3d').getAttribute(`data-${name}`))

/** A picture of the canvas alone: labels would count as movement. */
export async function pictureOf(page: Page): Promise<Buffer> {
  const style = await page.addStyleTag({ content: '.line3d-labels { opacity: 0 }' })
  const picture = await page.locator('.line3d canvas').screenshot()
  await style.evaluate((element) => (element as HTMLElement).remove())
  return picture
}

/** States of the stations, in their order. */
export const statesIn3d = (page: Page) => statesOf(page.locator('.line3d-label'))
export const statesIn2d = (page: Page) => statesOf(page.locator('.line2d .block'))

const statesOf = (stations: Locator): Promise<string[]> =>
  stations.evaluateAll((found) => found.map((station) => station.getAttribute('data-state') ?? ''))

export const stationsIn3d = (page: Page): Promise<number> => page.locator('.line3d-label').count()

/** Pairs of station labels on the 3D picture, of which one hides a part of the other. */
export const overlappingLabels = (page: Page): Promise<string[]> =>
  page.locator('.line3d-label:not([data-shown="no"])').evaluateAll((labels) => {
    const seen = (labels as HTMLElement[]).map((label) => ({
      name: label.title,
      box: label.getBoundingClientRect(),
    }))
    return seen.flatMap(({ name, box }, i) =>
      seen
        .slice(i + 1)
        .filter(({ box: { left, right } }) => left < box.right && box.left < right)
        .filter(({ box: { top, bottom } }) => top < box.bottom && box.top < bottom)
        .map((other) => `${name} and ${other.name}`),
    )
  })
