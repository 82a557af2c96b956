/** The line where there is no graphics card, and on a phone. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import type { Language } from '../src/i18n/language.ts'
import { accessibilityFaults } from './accessibility.ts'
import { type OpenOptions, PHONE, screenshot, startApp } from './browser.ts'
import { unreadableTexts } from './glyphs.ts'
import { chooseLanguage, openAtRest, PATIENCE_MS, say, sidewaysPx } from './journey.ts'
import { isPlaying, pause, play, sceneIsThere, tickOf } from './stage.ts'

const LANGUAGES: readonly Language[] = ['zh', 'en']

const app = startApp()

test('without WebGL the 2D line serves, says so, and asks for no 3D code', async () => {
  const asked: string[] = []
  const flat = await openLine({
    prepare: async (opened) => {
      opened.on('request', (request) => asked.push(request.url()))
      await opened.addInitScript(withoutWebGl)
    },
  })
  await flat.locator('.line2d .block').first().waitFor({ timeout: PATIENCE_MS })
  expect(await flat.locator('.stage').innerText()).toContain(say('zh', 'line.no3d'))
  const in3d = flat.getByRole('button', { name: say('zh', 'line.view.3d') })
  expect(await in3d.isDisabled()).toBe(true)
  const tick = await tickOf(flat)
  await play(flat)
  await expect.poll(() => tickOf(flat), { timeout: PATIENCE_MS }).toBeGreaterThan(tick)
  expect(asked.filter((url) => url.includes('Line3D'))).toEqual([])
  await pause(flat)
  expect(await accessibilityFaults(flat)).toEqual([])
})

test('on a phone the line is a strip, and asks for 3D code only when told to', async () => {
  const asked: string[] = []
  const phone = await openLine({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
    prepare: (opened) => void opened.on('request', (request) => asked.push(request.url())),
  })
  await phone.locator('.line2d[data-strip]').waitFor({ timeout: PATIENCE_MS })
  expect(await isPlaying(phone)).toBe(false)
  for (const language of LANGUAGES) {
    await chooseLanguage(phone, language)
    expect(await sidewaysPx(phone), language).toBe(0)
    expect(await unreadableTexts(phone)).toEqual([])
    expect(await accessibilityFaults(phone), language).toEqual([])
    await screenshot(phone, `line-phone-${language}`)
  }
  expect(asked.filter((url) => url.includes('Line3D'))).toEqual([])
  await phone.getByRole('button', { name: say('en', 'line.view.3d') }).click()
  await sceneIsThere(phone)
  expect(await sidewaysPx(phone)).toBe(0)
  await screenshot(phone, 'line-phone-3d')
})

async function openLine(options: OpenOptions): Promise<Page> {
  const opened = await openAtRest(app, '#/line', options)
  await opened.locator('.transport').waitFor({ timeout: PATIENCE_MS })
  return opened
}

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
