/** The workbook that a person downloads is recalculated here, by an engine that is not ours. */
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'

import { compareCells } from '../tools/workbook/compare.ts'
import { recalculate } from '../tools/workbook/ironcalc.ts'
import { readXlsx } from '../tools/workbook/xlsxCells.ts'
import { screenshot, startApp } from './browser.ts'
import { openAtRest, PATIENCE_MS, say, simulationsOf } from './journey.ts'

const app = startApp()
let page: Page

beforeAll(async () => {
  page = await openAtRest(app, '#/roi', { stays: true, acceptDownloads: true })
})

const panel = () => page.locator('[data-workbook]')

test('the button saves a workbook of level and way, whose formulas give its figures', async () => {
  await panel().locator('select').selectOption('lease')
  const simulations = await simulationsOf(page)
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: PATIENCE_MS }),
    panel().getByRole('button', { name: say('zh', 'workbook.save') }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^charger-assembly-[a-z]+-lease-zh\.xlsx$/)
  const sheets = readXlsx(await readFile(await download.path()))
  expect(sheets[0]!.name).toBe('摘要')
  const { compared, differences } = compareCells(sheets, recalculate(sheets), 1e7)
  expect(differences).toEqual([])
  expect(compared).toBeGreaterThan(10_000)
  expect(await simulationsOf(page)).toBe(simulations)
  await panel().scrollIntoViewIfNeeded()
  await screenshot(page, 'workbook-zh')
})
