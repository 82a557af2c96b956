import { expect, test } from 'vitest'

import { startApp } from './browser.ts'
import { unreadableTexts } from './glyphs.ts'

const app = startApp()

test('a character that no font has is noticed', async () => {
  const page = await app.open()
  await page.evaluate(() => {
    // The last character of extension H (Unicode 15), which ours and nearly all fonts lack.
    document.body.append('字\u{323af}')
  })
  expect(await unreadableTexts(page)).toEqual(['字\u{323af}'])
})
