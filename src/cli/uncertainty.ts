/** `uncertainty FILE`: what the return of each level may come to, and what that hangs on. */
import { setImmediate } from 'node:timers/promises'

import {
  analyseUncertainty,
  type LinePoints,
  mostLineRuns,
  policiesFor,
  type Pool,
  type Scenario,
  simulateLevels,
  simulateLinePoints,
  type TechnicalResult,
  type UncertaintyOptions,
} from '../../sim-core/index.ts'
import type { UncertaintyCommand } from './commands.ts'
import { issuesText } from './scenarioFile.ts'
import { type Host, openScenario, withPool } from './simulate.ts'
import { FAILED, INTERRUPTED, OK, type Terminal } from './terminal.ts'
import { uncertaintyText } from './uncertaintyText.ts'

/** That it may take at most, and seldom takes a third of: some minutes of a middling line. */
const MOST_RUNS = 5000
/** Levels, points of the line, draws: each a third of the progress. */
const STAGES = 3

export async function uncertainty(
  command: UncertaintyCommand,
  terminal: Terminal,
): Promise<number> {
  const fail = (text: string) => {
    terminal.complain(text)
    return FAILED
  }
  const { file } = command
  const opened = await openScenario(command, terminal)
  if ('complaint' in opened) return fail(opened.complaint)
  const { scenario } = opened
  const refusal = refusalOf(command, scenario, terminal)
  if (refusal !== undefined) return fail(`${file}: ${refusal}`)
  const result = await withPool(command, terminal, (pool, host) =>
    analysed(command, scenario, pool, host),
  )
  if (result === 'interrupted') {
    terminal.complain(terminal.texts.cancelled)
    return INTERRUPTED
  }
  if (!result.ok) return fail(issuesText(file, result.issues, terminal))
  terminal.print(
    command.json ? JSON.stringify(result.value, null, 2) : uncertaintyText(result.value, terminal),
  )
  return OK
}

async function analysed(
  command: UncertaintyCommand,
  scenario: Scenario,
  pool: Pool,
  host: Host,
) {
  const { levels, replications, seed, reading } = command
  const stage = (number: number): Host => ({
    ...host,
    onProgress: (done, total) => host.onProgress(number * total + done, STAGES * total),
  })
  const technical = await simulateLevels(scenario, pool, {
    ...stage(0),
    ...(levels.length > 0 && { levels }),
    ...(replications !== undefined && { replications }),
    ...(seed !== undefined && { seed }),
    ...(reading !== undefined && { reading }),
  })
  const line = await linePointsOf(command, scenario, technical, pool, stage(1))
  const options = { ...optionsOf(command), policies: await policiesFor(scenario) }
  return analyseUncertainty(
    scenario,
    technical,
    { ...options, ...(line !== undefined && { line }) },
    { ...stage(2), pause: setImmediate },
  )
}

async function linePointsOf(
  { points, seed }: UncertaintyCommand,
  scenario: Scenario,
  technical: TechnicalResult,
  pool: Pool,
  host: Host,
): Promise<LinePoints | undefined> {
  if (points === undefined) return undefined
  const line = await simulateLinePoints(scenario, technical, pool, {
    ...host,
    pause: setImmediate,
    points,
    ...(seed !== undefined && { seed }),
  })
  return line.moved.length === 0 ? undefined : line
}

function optionsOf(command: UncertaintyCommand): UncertaintyOptions {
  const { draws, seed, way, hurdleYears, creditLineCny } = command
  return {
    ...(draws !== undefined && { draws }),
    ...(seed !== undefined && { seed }),
    ...(way !== undefined && { way }),
    ...(hurdleYears !== undefined && { hurdleYears }),
    ...(creditLineCny !== undefined && { creditLineCny }),
  }
}

/** Why the work is not begun. */
function refusalOf(
  { points = 0, levels, most = MOST_RUNS }: UncertaintyCommand,
  { document }: Scenario,
  { texts }: Terminal,
): string | undefined {
  const simulated = levels.length === 0 ? document.levels.length : levels.length + 1
  const runs = points === 0 ? 0 : mostLineRuns(simulated, points)
  return runs > most ? texts.uncertainty.tooMany(runs, most) : undefined
}
