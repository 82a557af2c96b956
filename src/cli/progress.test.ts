import { expect, test } from 'vitest'

import { showProgress } from './progress.ts'

function aStream(isTTY: boolean) {
  const written: string[] = []
  return { isTTY, write: (text: string) => written.push(text) > 0, written }
}

test('a percentage is written once, over the one before, and cleared at the end', () => {
  const stream = aStream(true)
  const progress = showProgress(stream, (percent) => `${percent} %`)
  for (const done of [0, 1, 2, 300]) progress.update(done, 300)
  progress.clear()
  expect(stream.written).toEqual(['\r\u001B[K0 %', '\r\u001B[K100 %', '\r\u001B[K'])
})

test('where nobody watches nothing is written', () => {
  const stream = aStream(false)
  const progress = showProgress(stream, String)
  progress.update(1, 2)
  progress.clear()
  expect(stream.written).toEqual([])
})
