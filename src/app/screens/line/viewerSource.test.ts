import { expect, test } from 'vitest'

import { aFactoryLine } from '../../lineModel/aFactoryLine.ts'
import { viewerSource } from './viewerSource.ts'

test('the first place asked for opens the run there; others are sought in it', async () => {
  const asked: unknown[][] = []
  const answer = (...call: unknown[]) => {
    asked.push(call)
    return Promise.resolve([])
  }
  const plan = aFactoryLine()
  const source = viewerSource(
    {
      open: (_, seed, replication, tick) => answer('open', seed, replication, tick),
      seek: (tick) => answer('seek', tick),
      advance: (tick) => answer('advance', tick),
      close() {},
    },
    plan,
    9,
    2,
  )
  await source.seek(100)
  await source.advance(200)
  await source.seek(300)
  expect(asked).toEqual([
    ['open', 9, 2, 100],
    ['advance', 200],
    ['seek', 300],
  ])
})
