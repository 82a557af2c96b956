/** What every screen promises about its numbers: unit, certainty, origin, words of the law. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'

import type { Language } from '../src/i18n/language.ts'
import { ROOT } from '../tools/run.ts'
import { accessibilityFaults } from './accessibility.ts'
import { screenshot, startApp } from './browser.ts'
import { unreadableTexts } from './glyphs.ts'
import {
  chooseLanguage,
  chooseTheme,
  closeDialog,
  dialogOn,
  goTo,
  openAtRest,
  PATIENCE_MS,
  say,
} from './journey.ts'
import { claimFaults, digitsOutsideNumbers, namingFaults, subsidyFaults } from './numbers.ts'

const LANGUAGES: readonly Language[] = ['zh', 'en']
const SCREENS = ['#/', '#/line', '#/roi']

const app = startApp()
let page: Page

beforeAll(async () => {
  page = await openAtRest(app, '', { stays: true })
})
afterEach(async () => {
  if ((await dialogOn(page).count()) > 0) await closeDialog(page)
})

test('every number on every screen has a unit, and an interval or the word exact', async () => {
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    for (const route of SCREENS) {
      await goTo(page, route)
      const { claims, faults } = await claimFaults(page)
      expect(faults, `${route} ${language}`).toEqual([])
      expect(claims, `${route} ${language}`).toBeGreaterThan(10)
      expect(await digitsOutsideNumbers(page), `${route} ${language}`).toEqual([])
    }
  }
})

test('a figure with subsidy stands after the one without it, and no larger', async () => {
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    for (const route of ['#/', '#/roi']) {
      await goTo(page, route)
      const { pairs, faults } = await subsidyFaults(page, {
        without: say(language, 'quantity.payback'),
        with: say(language, 'quantity.paybackSubsidised'),
      })
      expect(faults, `${route} ${language}`).toEqual([])
      expect(pairs, `${route} ${language}`).toBeGreaterThan(1)
    }
  }
})

test('numbers are what their labels say; differences that may be nothing say so', async () => {
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    for (const route of SCREENS) {
      await goTo(page, route)
      const faults = await namingFaults(page, say(language, 'num.notSignificant'))
      expect(faults, `${route} ${language}`).toEqual([])
    }
  }
})

test('a number of each kind tells where it comes from, and to the keyboard too', async () => {
  await chooseLanguage(page, 'zh')
  for (const [route, kinds] of [
    ['#/', ['sim', 'derived']],
    ['#/roi', ['derived', 'policy', 'assumed']],
  ] as const) {
    await goTo(page, route)
    for (const kind of kinds) {
      const claim = page.locator(`#main .num[data-kind="${kind}"]`).first()
      await claim.focus()
      await page.keyboard.press('Enter')
      const drawer = dialogOn(page)
      const badge = drawer.locator(`.provenance [data-badge="${kind}"]`).first()
      await badge.waitFor({ timeout: PATIENCE_MS })
      const told = await drawer.innerText()
      expect(told).toContain(say('zh', `kind.${kind}`))
      if (kind === 'sim' || kind === 'derived') {
        expect(told).toContain(say('zh', 'run.seed'))
        expect(told, 'hash of the scenario').toMatch(/[0-9a-f]{16}/)
      }
      expect(await accessibilityFaults(page), `provenance of ${kind}`).toEqual([])
      await closeDialog(page)
    }
  }
  await goTo(page, '#/')
  await page.locator('#main .num').first().click()
  await page.locator('.provenance').waitFor()
  await screenshot(page, 'provenance-zh', 'window')
  await closeDialog(page)
})

test('each clause that an award rests on is quoted from a bundled document', async () => {
  await chooseLanguage(page, 'zh')
  await goTo(page, '#/roi')
  const chips = page.locator('.clause-chip:not([data-clause=""])')
  const count = await chips.count()
  expect(count).toBeGreaterThanOrEqual(2)
  for (let i = 0; i < count; i++) {
    await chips.nth(i).click()
    const clause = page.locator('.clause')
    const quote = await clause.locator('blockquote').innerText({ timeout: PATIENCE_MS })
    expect(
      sources.filter((source) => source.includes(plain(quote))),
      quote,
    ).toHaveLength(1)
    const facts = await clause.innerText()
    expect(facts, 'number of the document').toMatch(/〔\d{4}〕\d+ ?号/)
    expect(facts, 'its date').toMatch(/20\d\d/)
    expect(facts).toContain(say('zh', 'policy.historical'))
    if (i === 0) await screenshot(page, 'clause-zh', 'window')
    await closeDialog(page)
  }
})

test('charts are drawn, and their tables hold the same kind of numbers', async () => {
  await goTo(page, '#/roi')
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    for (const theme of ['light', 'dark'] as const) {
      await chooseTheme(page, theme)
      await chartsAreDrawn(page)
      expect(await unreadableTexts(page)).toEqual([])
      expect(await accessibilityFaults(page), `${language} ${theme}`).toEqual([])
      await screenshot(page, `roi-${language}-${theme}`)
    }
  }
  const frames = page.locator('.chart-frame')
  const before = (await claimFaults(page)).claims
  for (let i = 0; i < (await frames.count()); i++)
    await frames
      .nth(i)
      .getByRole('button', { name: say('en', 'chart.showTable') })
      .click()
  const { claims, faults } = await claimFaults(page)
  expect(faults).toEqual([])
  expect(claims).toBeGreaterThan(before + 100)
})

async function chartsAreDrawn(on: Page): Promise<void> {
  const frames = on.locator('.chart-frame')
  await frames.first().waitFor({ timeout: PATIENCE_MS })
  await expect
    .poll(() => on.locator('.chart-frame[data-rendered="true"] svg').count(), {
      timeout: PATIENCE_MS,
    })
    .toBeGreaterThanOrEqual(await frames.count())
}

/** Width of forms and blanks aside, a quote has to stand in its source as it is. */
const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, '')

const FOLDER = join(ROOT, 'scenarios', 'policies', 'sources')
const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => plain(readFileSync(join(FOLDER, name), 'utf8')))
