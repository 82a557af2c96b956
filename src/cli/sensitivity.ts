/** `sensitivity FILE`: which of the uncertain inputs move a figure of a level, and how much. */
import { setImmediate } from 'node:timers/promises'

import {
  analyseSensitivity,
  planSensitivity,
  type SensitivityOptions,
  type SensitivityPlan,
} from '../../sim-core/index.ts'
import type { SensitivityCommand } from './commands.ts'
import { issuesText } from './scenarioFile.ts'
import { sensitivityText } from './sensitivityText.ts'
import { openScenario, withPool } from './simulate.ts'
import { FAILED, INTERRUPTED, OK, type Terminal } from './terminal.ts'

/** Some minutes of a middling line; more has to be asked for. */
const MOST_RUNS = 2000

export async function sensitivity(
  command: SensitivityCommand,
  terminal: Terminal,
): Promise<number> {
  const { texts, complain } = terminal
  const fail = (text: string) => {
    complain(text)
    return FAILED
  }
  const opened = await openScenario(command, terminal)
  if ('complaint' in opened) return fail(opened.complaint)
  const planned = planSensitivity(opened.scenario, optionsOf(command))
  if (!planned.ok) return fail(issuesText(command.file, planned.issues, terminal))
  const plan = planned.value
  const refusal = refusalOf(command, plan, terminal)
  if (refusal !== undefined) return fail(`${command.file}: ${refusal}`)
  const { inputs, points, mostRuns } = plan
  complain(texts.sensitivity.cost(inputs.length, points, mostRuns))
  const result = await withPool(command, terminal, (pool, host) =>
    analyseSensitivity(plan, pool, { ...host, pause: setImmediate }),
  )
  if (result === 'interrupted') {
    complain(texts.cancelled)
    return INTERRUPTED
  }
  if (!result.ok) return fail(issuesText(command.file, result.issues, terminal))
  terminal.print(
    command.json
      ? JSON.stringify(result.value, null, 2)
      : sensitivityText(result.value, terminal),
  )
  return OK
}

function optionsOf(command: SensitivityCommand): SensitivityOptions {
  const { method, kpi, levels, reading, replications, trajectories, rows, seed, inputs } = command
  const patterns = inputs.map(patternOf)
  return {
    method,
    kpi,
    ...(levels.length > 0 && { level: levels[0]! }),
    ...(reading !== undefined && { reading }),
    ...(replications !== undefined && { replications }),
    ...(trajectories !== undefined && { trajectories }),
    ...(rows !== undefined && { rows }),
    ...(seed !== undefined && { seed }),
    ...(patterns.length > 0 && {
      isAsked: ({ path }) => patterns.some((isIn) => isIn(path)),
    }),
  }
}

/**
 * Whether a path has the parts between the stars, in their order. Greedy from the left, which finds
 * them if they are there, in one pass: a pattern cannot be made to take long.
 */
function patternOf(pattern: string): (path: string) => boolean {
  const parts = pattern.split('*')
  return (path) => {
    let at = 0
    for (const part of parts) {
      const found = path.indexOf(part, at)
      if (found === -1) return false
      at = found + part.length
    }
    return true
  }
}

/** Why the work is not begun. */
function refusalOf(
  { most = MOST_RUNS, inputs: patterns }: SensitivityCommand,
  { inputs, mostRuns }: SensitivityPlan,
  { texts }: Terminal,
): string | undefined {
  if (inputs.length === 0) return texts.sensitivity.noInputs(patterns.join(', '))
  if (mostRuns > most) return texts.sensitivity.tooMany(inputs.length, mostRuns, most)
  return undefined
}
