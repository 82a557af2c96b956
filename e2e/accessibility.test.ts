import { expect, test } from 'vitest'

import { accessibilityFaults } from './accessibility.ts'
import { startApp } from './browser.ts'

const app = startApp()

test('a fault is noticed', async () => {
  const page = await app.open()
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => document.body.append(document.createElement('button')))
  expect(await accessibilityFaults(page)).toEqual([expect.stringContaining('button-name')])
})
