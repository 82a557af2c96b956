import { expect, test } from 'vitest'

import { inlinePool } from '../experiment/index.ts'
import { loadScenario } from '../scenario/index.ts'
import { runLineStudy } from './run.ts'

const station = (id: string, more: object = {}) => ({
  id,
  name: { zh: id, en: id },
  kind: 'machine',
  machine: { meanS: 3 },
  ...more,
})

test('a study says why the runs of a level ended before their horizon', async () => {
  const back = { kind: 'share', ways: [{ to: 'A', share: 0.5 }, { to: 'sink', share: 0.5 }] }
  const loaded = loadScenario(
    JSON.stringify({
      schemaVersion: 1,
      id: 'stuck',
      name: { zh: 'stuck', en: 'stuck' },
      line: {
        source: { supply: { kind: 'saturated' } },
        stations: [station('A'), station('B', { routing: back })],
      },
      run: { warmupS: 0, horizonS: 1000, replications: 2 },
    }),
  )
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  const { levels } = await runLineStudy(loaded.value, inlinePool)
  // Whenever B sends a job back, A holds one for B.
  expect(levels[0]!.issues).toMatchObject([
    { code: 'run.deadlock', params: { cycle: 'A → B → A' } },
  ])
})
