/** Files that nobody should have to open: each is refused in words, and nothing else happens. */
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Language } from '../src/i18n/language.ts'
import { ROOT } from '../tools/run.ts'
import { accessibilityFaults } from './accessibility.ts'
import { screenshot, startApp } from './browser.ts'
import {
  chooseLanguage,
  closeDialog,
  dialogOn,
  endRun,
  numberIn,
  openAtRest,
  openFile,
  paybackOf,
  runningState,
  say,
  showInputs,
  simulationsOf,
} from './journey.ts'

/** Fixture, the code of its one issue, and the place in the file that has to be named. */
const INVALID = [
  ['broken-json', 'file.notJson', ''],
  ['not-a-number', 'file.notJson', ''],
  ['negative-cycle-time', 'value.tooSmall', 'line.stations.0.machine.meanS'],
  ['measure-of-unknown-station', 'reference.unknown', 'measures.0.changes.0.scale'],
  ['dead-end-route', 'route.deadEnd', 'line.stations.1'],
  ['measures-in-conflict', 'measure.conflict', 'levels.1.measures.1'],
] as const

const FIFTY_MB = 50_000_000
const LANGUAGES: readonly Language[] = ['zh', 'en']

const app = startApp()
let page: Page
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millwright-files-'))
  page = await openAtRest(app, '', { stays: true })
})
afterAll(() => rm(folder, { recursive: true }))

test('a file with a mistake is refused with its place and reason, in both languages', async () => {
  for (const [name, code, path] of INVALID) {
    await refuses(join(ROOT, 'scenarios', 'fixtures', 'invalid', `${name}.json`), async () => {
      const issues = page.locator('.issues li')
      expect(await issues.count(), name).toBe(1)
      expect(await issues.getAttribute('data-code')).toBe(code)
      expect(await issues.locator('code').first().innerText()).toBe(path)
      await saysItInBothLanguages(page)
      if (name === 'measures-in-conflict') {
        expect(await accessibilityFaults(page)).toEqual([])
        await screenshot(page, 'refused-zh', 'window')
      }
    })
  }
})

test('an empty file is refused with its place and reason, in both languages', async () => {
  const path = join(folder, 'empty.json')
  await writeFile(path, '')
  await refuses(path, async () => {
    expect(await page.locator('.issues li').getAttribute('data-code')).toBe('file.notJson')
    await saysItInBothLanguages(page)
  })
})

test('a file of 50 MB is refused by its size', async () => {
  const path = join(folder, 'huge.json')
  await writeFile(path, '{')
  await truncate(path, FIFTY_MB)
  for (const language of LANGUAGES) {
    await chooseLanguage(page, language)
    await refuses(path, async () => {
      const told = await page.locator('.opening').innerText()
      expect(told).toContain(say(language, 'opening.tooLarge', { sizeMb: 50, mostMb: 5 }))
      expect(told).toContain('huge.json')
      expect(told).toContain(say(language, 'opening.untouched'))
    })
  }
  await chooseLanguage(page, 'zh')
})

test('after all that the page still opens a good file', async () => {
  await openFile(page, join(ROOT, 'scenarios', 'fixtures', 'valid', 'minimal-line.json'))
  await dialogOn(page).getByText(say('zh', 'opening.opened')).waitFor()
  await closeDialog(page)
  await page.locator('.scenario-name', { hasText: '最小产线' }).waitFor()
  await page.locator('.run-state[data-standing="computed"]').waitFor()
  expect(await page.locator('.answer-line [data-num]').count()).toBe(1)
})

test('a line that cannot go on says so above its figures, in both languages', async () => {
  const stuck = await openAtRest(app)
  await openFile(stuck, join(ROOT, 'scenarios', 'fixtures', 'valid', 'stuck-line.json'))
  await dialogOn(stuck).getByText(say('zh', 'opening.opened')).waitFor()
  await closeDialog(stuck)
  const told = stuck.locator('#main [data-stopped="baseline"]')
  await told.waitFor()
  for (const language of LANGUAGES) {
    await chooseLanguage(stuck, language)
    expect(await told.innerText()).toContain('lathe → check → lathe')
    expect(await accessibilityFaults(stuck), language).toEqual([])
    await screenshot(stuck, `stuck-${language}`, 'window')
  }
})

test('the published case opens with three readings and says it is inconsistent', async () => {
  const published = await openAtRest(app)
  await published.locator('.scenario-name').click()
  await published.getByRole('button', { name: '不锈钢水槽抛光线' }).click()
  await runningState(published).waitFor()
  await screenshot(published, 'published-case-first-zh', 'window')
  const name = await published.locator('h1').first().innerText()
  const isOld = (await published.locator('#main .stale-strip').count()) > 0
  const figures = await published.locator('.answer-line [data-num]').count()
  expect(name.includes('水槽') && isOld && figures > 0, 'old figures under a new name').toBe(false)
  await showInputs(published)
  const readings = published.locator('.inputs-group', { hasText: say('zh', 'inputs.reading') })
  expect(await readings.innerText()).toContain('部分工序')
  expect(await readings.innerText()).toContain('案例不自洽')
  await readings.locator('.ant-select').click()
  const options = published.locator('.ant-select-item-option')
  await options.first().waitFor()
  expect(await options.allInnerTexts()).toEqual(['A 按报道', 'B 部分工序', 'C 部分产量'])
  await screenshot(published, 'published-case-zh', 'window')
  await published.keyboard.press('Escape')
  await endRun(published)
})

/** Opens a bad file, looks at what is told, and makes sure that nothing has changed. */
async function refuses(path: string, look: () => Promise<void>): Promise<void> {
  const before = await standing()
  await openFile(page, path)
  await page.locator('.opening[role="alert"]').waitFor()
  await look()
  await closeDialog(page)
  expect(await standing()).toEqual(before)
}

const standing = async () => ({
  name: await page.locator('.scenario-name').innerText(),
  payback: await numberIn(paybackOf(page)),
  simulations: await simulationsOf(page),
})

async function saysItInBothLanguages(on: Page): Promise<void> {
  const [zh, en] = await on.locator('.issues li').first().locator('p').allInnerTexts()
  expect(zh).toMatch(/\p{Script=Han}/u)
  expect(en).toMatch(/^[^\p{Script=Han}]*[a-z]{3}/u)
}
