import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

import { startApp } from './browser.ts'

/** docs/decisions/0001-interface-kit.md. Fonts are fetched only where the system lacks glyphs. */
const MOST_FIRST_LOAD_KB = 450

const app = startApp()

test('the first screen loads at most 450 kB, compressed, fonts aside', async () => {
  const bodies: Promise<Buffer>[] = []
  const page = await app.open('', {
    prepare: (opened) => {
      opened.on('response', (response) => {
        if (response.request().resourceType() !== 'font') bodies.push(response.body())
      })
    },
  })
  await page.waitForLoadState('networkidle')
  const compressed = (await Promise.all(bodies)).map((body) => gzipSync(body).byteLength)
  expect(compressed.length).toBeGreaterThan(1)
  const totalKb = compressed.reduce((sum, bytes) => sum + bytes, 0) / 1000
  expect(totalKb).toBeLessThan(MOST_FIRST_LOAD_KB)
})
