import { expect, test } from 'vitest'

import { webPoolSize } from './webPool.ts'

test.for([
  [1, 1],
  [2, 1],
  [4, 3],
  [9, 8],
  [64, 8],
] as const)('of %i processors %i compute: one is left to the screen, eight are enough', (it) => {
  const [processors, size] = it
  expect(webPoolSize(processors)).toBe(size)
})
