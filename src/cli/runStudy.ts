/** `run FILE`: simulates the levels of a scenario and appraises them. */
import {
  type LineStudyOptions,
  lineAtLevel,
  MOST_TRACE_ROWS,
  runLineStudy,
  type Scenario,
  type StudyResult,
} from '../../sim-core/index.ts'
import type { Language, Text } from '../i18n/language.ts'
import type { RunCommand } from './commands.ts'
import { faultOfTarget, writeText } from './files.ts'
import { returnsText } from './returnsText.ts'
import { withOffers } from './offers.ts'
import { faultText, issuesText } from './scenarioFile.ts'
import { openScenario, withPool } from './simulate.ts'
import { stationsText } from './stationText.ts'
import { statementFault, statementText } from './statementText.ts'
import { studyText } from './studyText.ts'
import { FAILED, INTERRUPTED, OK, type Terminal } from './terminal.ts'
import { traceText } from './traceText.ts'
import { waysText } from './waysText.ts'

export async function runStudy(command: RunCommand, terminal: Terminal): Promise<number> {
  const { file, out } = command
  const fail = (text: string) => {
    terminal.complain(text)
    return FAILED
  }
  const opened = await openScenario(command, terminal)
  if ('complaint' in opened) return fail(opened.complaint)
  const { offers } = command
  const offered =
    offers === undefined ? opened : await withOffers(opened.scenario, offers, terminal)
  if ('complaint' in offered) return fail(offered.complaint)
  const { scenario } = offered
  const { statement } = command
  const unknown = statement && statementFault(statement, scenario, terminal.language)
  if (unknown !== undefined) return fail(`${file}: ${unknown}`)
  const outFault = out === undefined ? undefined : await faultOfTarget(out, file)
  if (outFault !== undefined) return fail(faultText(out!, outFault, terminal))

  const options = optionsOf(command)
  const result = await withPool(command, terminal, (pool, host) =>
    runLineStudy(scenario, pool, { ...options, ...host }),
  )
  if (result === 'interrupted') {
    terminal.complain(terminal.texts.cancelled)
    return INTERRUPTED
  }
  const json = JSON.stringify(result, null, 2)
  if (out !== undefined) {
    const fault = await writeText(out, `${json}\n`)
    if (fault !== undefined) return fail(faultText(out, fault, terminal))
    terminal.complain(terminal.texts.written(out))
  }
  const { language } = terminal
  terminal.print(command.json ? json : textOf(command, scenario, result, language))
  complainOfCuts(result, terminal)
  return complainOfStops(file, result, terminal)
}

function textOf(
  { stations, trace, ways, returns }: RunCommand,
  scenario: Scenario,
  result: StudyResult,
  language: Language,
): string {
  return [
    studyText(result, roleNames(scenario, result), language),
    ...(stations ? [stationsText(result, language)] : []),
    ...(returns ? [returnsText(result, language)] : []),
    ...(ways ? [waysText(result, language)] : []),
    ...(result.statement ? [statementText(result.statement, scenario, language)] : []),
    ...(trace.length > 0 ? [traceText(result, language)] : []),
  ].join('\n\n')
}

function complainOfCuts({ levels }: StudyResult, { texts, complain }: Terminal): void {
  if (levels.some(({ trace }) => trace?.isCut === true))
    complain(texts.table.traceCut(String(MOST_TRACE_ROWS)))
}

/** A line that cannot go on is a fault of the file, told after what there is to see of it. */
function complainOfStops(file: string, { levels }: StudyResult, terminal: Terminal): number {
  const stopped = levels.filter(({ issues = [] }) => issues.length > 0)
  for (const { id, issues = [] } of stopped)
    terminal.complain(issuesText(`${file}, ${id}`, issues, terminal))
  return stopped.length === 0 ? OK : FAILED
}

/** What was not asked for is left to the file. */
function optionsOf(command: RunCommand): LineStudyOptions {
  const { seed, replications, reading, levels, precision, warmupHours } = command
  return {
    ...(seed !== undefined && { seed }),
    ...(replications !== undefined && { replications }),
    ...(reading !== undefined && { reading }),
    ...(levels.length > 0 && { levels }),
    ...(warmupHours !== undefined && { warmupS: warmupHours * 3600 }),
    ...(precision !== undefined && {
      precision: { relativeError: precision, kpis: command.kpis, isJoint: command.joint },
    }),
    marginal: command.bottleneck,
    each: command.each,
    ways: command.ways,
    worth: command.returns,
    ...(command.statement !== undefined && { statement: command.statement }),
    trace: command.trace,
  }
}

/** Measures may bring roles along. */
function roleNames({ document }: Scenario, { levels, reading }: StudyResult) {
  const roles = levels.flatMap(({ id }) => lineAtLevel(document, id, reading ?? undefined).roles)
  return new Map<string, Text>(roles.map(({ id, name }) => [id, name]))
}
