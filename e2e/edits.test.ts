/** What an edit does: money is reckoned at once, time is simulated, and undo takes back either. */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'

import { ROOT } from '../tools/run.ts'
import { accessibilityFaults } from './accessibility.ts'
import { screenshot, startApp } from './browser.ts'
import {
  answered,
  closeDialog,
  dialogOn,
  endRun,
  fillField,
  numberIn,
  numbersIn,
  openAtRest,
  openFile,
  PATIENCE_MS,
  runningState,
  runState,
  say,
  showInputs,
  simulationsOf,
} from './journey.ts'

/** Longer than any pause after which the page would begin to simulate. */
const LONGER_THAN_A_PAUSE_MS = 1200

const app = startApp()

test('wages, electricity and the discount rate move the money without a simulation', async () => {
  const page = await openAtRest(app)
  await showInputs(page)
  const assumed = await assumptionsIn(page)
  const first = await moneyOf(page, 'line')
  const simulations = await simulationsOf(page)

  const { payback: atWage } = await afterEdit(page, 'money.roles.operator.wageCnyPerMonth', '11600')
  // The level needs fewer operators than today, so dearer ones pay it back sooner.
  expect(Number(atWage)).toBeLessThan(Number(first.payback))

  const atPrice = await afterEdit(page, 'money.tariff.periods.peak.priceCnyPerKwh', '3')
  expect(atPrice.payback).not.toBe(atWage)

  const atRate = await afterEdit(page, 'money.discountRatePerYear', '20')
  expect(Number(atRate.npv)).toBeLessThan(Number(atPrice.npv))
  // Payback is not discounted, so the rate cannot move it.
  expect(atRate.payback).toBe(atPrice.payback)

  expect(await assumptionsIn(page), 'assumptions replaced by own numbers').toBe(assumed - 2)
  const wage = page.locator('.field[data-path="money.roles.operator.wageCnyPerMonth"] .badge')
  expect(await wage.getAttribute('data-badge')).toBe('input')
  await page.waitForTimeout(LONGER_THAN_A_PAUSE_MS)
  expect(await simulationsOf(page)).toBe(simulations)
  expect(await runningState(page).count()).toBe(0)
  await screenshot(page, 'inputs-zh', 'window')

  for (let edits = 3; edits > 0; edits--) await undo(page)
  expect(await moneyOf(page, 'line')).toEqual(first)
  expect(await assumptionsIn(page)).toBe(assumed)
})

test('more demand is simulated; meanwhile the old result stays, marked as old', async () => {
  const page = await openAtRest(app)
  await showInputs(page)
  const before = await numbersIn(page.locator('.levels'))
  const simulations = await simulationsOf(page)
  const strip = page.locator('#main .stale-strip')

  await fillField(page, 'line.source.supply.goodPerShift', '9000')
  await runningState(page).waitFor({ timeout: PATIENCE_MS })
  expect(await simulationsOf(page)).toBe(simulations + 1)
  expect(await strip.innerText()).toContain(say('zh', 'run.staleRunning'))
  await progressIsKnown(page)
  await screenshot(page, 'stale-zh', 'window')

  await endRun(page)
  const doneWhenCancelled = await simulationsOf(page)
  expect(await numbersIn(page.locator('.levels'))).toEqual(before)
  expect(await strip.innerText()).toContain(say('zh', 'run.staleAbout'))
  await page.waitForTimeout(LONGER_THAN_A_PAUSE_MS)
  expect(await simulationsOf(page)).toBe(doneWhenCancelled)
  expect(await runningState(page).count()).toBe(0)

  await strip.getByRole('button', { name: say('zh', 'run.again') }).click()
  await progressIsKnown(page)
  await endRun(page)

  await undo(page)
  await strip.waitFor({ state: 'detached' })
  expect(await numbersIn(page.locator('.levels'))).toEqual(before)
})

test('a result marked as old can be read as well as a new one', async () => {
  const page = await openAtRest(app)
  await showInputs(page)
  await fillField(page, 'line.source.supply.goodPerShift', '9000')
  await endRun(page)
  expect(await accessibilityFaults(page)).toEqual([])
})

test('a slower machine halves what it makes, and undo needs no second simulation', async () => {
  const page = await openAtRest(app)
  await openFile(page, join(ROOT, 'scenarios', 'fixtures', 'valid', 'minimal-line.json'))
  await dialogOn(page).getByText(say('zh', 'opening.opened')).waitFor()
  await closeDialog(page)
  await computed(page)
  // The slower of two machines takes 3 s a piece: 3600 / 3, but for the piece at each end of time.
  expect(Math.abs((await goodPerHour(page)) - 1200)).toBeLessThan(1)

  await showInputs(page)
  await fillField(page, 'line.stations.S2.machine.meanS', '6')
  await expect.poll(() => goodPerHour(page), { timeout: PATIENCE_MS }).toBeLessThan(1000)
  expect(Math.abs((await goodPerHour(page)) - 600)).toBeLessThan(1)

  const simulations = await simulationsOf(page)
  await undo(page)
  await expect.poll(() => goodPerHour(page)).toBeGreaterThan(1000)
  await page.waitForTimeout(LONGER_THAN_A_PAUSE_MS)
  expect(await simulationsOf(page)).toBe(simulations)
})

test('an edit is there again after the page has been reloaded', async () => {
  const page = await openAtRest(app)
  await showInputs(page)
  const { payback } = await afterEdit(page, 'money.roles.operator.wageCnyPerMonth', '11600')
  await page.waitForTimeout(LONGER_THAN_A_PAUSE_MS)
  await page.reload()
  await showInputs(page)
  const wage = page.locator('.field[data-path="money.roles.operator.wageCnyPerMonth"] input')
  expect(await wage.inputValue()).toBe('11600')
  await answered(page)
  expect((await moneyOf(page, 'line')).payback).toBe(payback)
})

interface Money {
  readonly payback: string
  readonly npv: string
}

async function moneyOf(page: Page, level: string): Promise<Money> {
  const card = page.locator(`.level-card[data-level="${level}"]`)
  return {
    payback: await numberIn(card.locator('[data-unit="years"]').first()),
    npv: await numberIn(card.locator('.metrics-money [data-unit="cny"]').last()),
  }
}

/** The money of the level `line` once it has followed the edit. */
async function afterEdit(page: Page, path: string, value: string): Promise<Money> {
  const { npv } = await moneyOf(page, 'line')
  await fillField(page, path, value)
  await expect
    .poll(async () => (await moneyOf(page, 'line')).npv, { timeout: PATIENCE_MS })
    .not.toBe(npv)
  return moneyOf(page, 'line')
}

async function assumptionsIn(page: Page): Promise<number> {
  return Number(await page.locator('.inputs-about').getAttribute('data-assumptions'))
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: say('zh', 'keys.undo') }).click()
}

/** The bar knows how much there is to do, and moves. */
async function progressIsKnown(page: Page): Promise<void> {
  const progress = runState(page).locator('progress')
  await expect
    .poll(() => progress.evaluate((bar) => (bar as HTMLProgressElement).value), {
      timeout: PATIENCE_MS,
    })
    .toBeGreaterThan(0)
  expect(Number(await runState(page).getAttribute('data-total'))).toBeGreaterThan(1)
}

async function computed(page: Page): Promise<void> {
  await page.locator('.run-state[data-standing="computed"]').waitFor({ timeout: PATIENCE_MS })
}

async function goodPerHour(page: Page): Promise<number> {
  return Number(await numberIn(page.locator('.level-card [data-unit="piecesPerHour"]').first()))
}
