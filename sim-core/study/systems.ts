/** Levels as systems to choose from: those that have a figure, with its values. */
import type { Scenario } from '../scenario/index.ts'
import { headlineValues, isMoneyFigure, type HeadlineName } from './headlines.ts'
import type { Text } from './kpiResult.ts'
import { levelsOf } from './levels.ts'
import { studiedLevels } from './line.ts'
import { policiesFor } from './policyLibrary.ts'
import type { TechnicalResult } from './technical.ts'

export interface System {
  readonly id: string
  readonly name: Text
  /** By replication. */
  readonly values: readonly number[]
}

/**
 * A level whose figure is not always there cannot be averaged, and is left out. Levels may have
 * different numbers of replications; the baseline has the most where the figure is one of money.
 */
export async function systemsOf(
  scenario: Scenario,
  technical: TechnicalResult,
  kpi: HeadlineName,
): Promise<System[]> {
  const known = await valuesOf(scenario, technical, kpi)
  return known.flatMap(({ level: { id, name }, own }) => {
    if (own === undefined || own.includes(undefined)) return []
    return [{ id, name, values: own as readonly number[] }]
  })
}

async function valuesOf(scenario: Scenario, technical: TechnicalResult, kpi: HeadlineName) {
  if (isMoneyFigure(kpi)) {
    const studied = studiedLevels(scenario, technical, await policiesFor(scenario))
    return studied.map(({ level, values }) => ({ level, own: values[kpi] }))
  }
  const ids = technical.levels.map(({ id }) => id)
  return levelsOf(scenario, technical.reading, ids).map((level, i) => ({
    level,
    own: headlineValues(technical.levels[i]!.kpis, null)[kpi],
  }))
}
