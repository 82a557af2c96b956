import { expect, test } from 'vitest'

import { drawsWebGl2 } from './chromium.ts'

test('a program that is not a browser is refused, and so is one that is not there', async () => {
  expect(await drawsWebGl2(process.execPath)).toBe(false)
  expect(await drawsWebGl2('no/such/chromium')).toBe(false)
})
