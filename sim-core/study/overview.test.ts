import { expect, test } from 'vitest'

import { inlinePool } from '../experiment/index.ts'
import { aScenario } from './aScenario.ts'
import { appraiseLevels } from './line.ts'
import { overviewOf } from './overview.ts'
import { simulateLevels } from './technical.ts'

test('an overview says what the study says, and what is left out is what is heavy', async () => {
  const scenario = aScenario()
  const study = appraiseLevels(scenario, await simulateLevels(scenario, inlinePool))
  const overview = overviewOf(study)
  // Every figure of the overview stands in the study at the same place; of the stations, one does.
  const bottlenecks = study.levels.map((level) => ({
    ...level,
    kpis: {
      ...level.kpis,
      stations: level.kpis.stations.filter(({ id }) => id === level.kpis.bottleneck),
    },
  }))
  expect({ ...study, levels: bottlenecks }).toMatchObject(overview)
  for (const { kpis } of overview.levels)
    expect(kpis.stations.map(({ id }) => id)).toEqual([kpis.bottleneck])
  expect(JSON.stringify(overview).length).toBeLessThan(JSON.stringify(study).length / 3)
})
