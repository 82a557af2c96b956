/**
 * The central case of a level of a template, from a short simulation: its money is whole, its
 * operating points are rough.
 */
import { readFileSync } from 'node:fs'

import {
  centralCase,
  inlinePool,
  loadScenario,
  policiesFor,
  simulateLevels,
  type CentralCase,
  type Scenario,
  type TechnicalResult,
} from '../../sim-core/index.ts'

const DAY_S = 86_400

export interface TemplateStudy {
  readonly scenario: Scenario
  readonly technical: TechnicalResult
  readonly caseOf: (wayId: string) => Promise<CentralCase>
}

interface Document {
  run: object
}

/** `template` is its id, `levelId` one of its levels; a day of one replication. */
export async function templateStudy(template: string, levelId: string): Promise<TemplateStudy> {
  const file = new URL(`../../scenarios/${template}.json`, import.meta.url)
  const document = JSON.parse(readFileSync(file, 'utf8')) as Document
  document.run = { warmupS: DAY_S, horizonS: 2 * DAY_S, replications: 1 }
  const loaded = loadScenario(JSON.stringify(document))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  const scenario = loaded.value
  const technical = await simulateLevels(scenario, inlinePool, { levels: [levelId] })
  const policies = await policiesFor(scenario)
  return {
    scenario,
    technical,
    caseOf: (wayId) => {
      const central = centralCase(scenario, technical, { levelId, wayId, policies })
      return central === undefined
        ? Promise.reject(new Error(`${template} has no such case`))
        : Promise.resolve(central)
    },
  }
}
