/** `run FILE`: simulates the levels of a scenario and appraises them. */
import { availableParallelism } from 'node:os'

import {
  CANCELLED,
  lineAtLevel,
  MOST_TRACE_ROWS,
  runLineStudy,
  type Scenario,
  type LineStudyOptions,
  type StudyResult,
} from '../../sim-core/index.ts'
import type { Language, Text } from '../i18n/language.ts'
import { nodePool } from '../pool/nodePool.node.ts'
import type { RunCommand } from './arguments.ts'
import { faultOfTarget, writeText } from './files.ts'
import { showProgress } from './progress.ts'
import { faultText, issuesText, readScenario } from './scenarioFile.ts'
import { stationsText } from './stationText.ts'
import { studyText } from './studyText.ts'
import { traceText } from './traceText.ts'
import { FAILED, INTERRUPTED, OK, type Terminal } from './terminal.ts'

const MOST_WORKERS = 8

export async function runStudy(command: RunCommand, terminal: Terminal): Promise<number> {
  const { file, out } = command
  const fail = (text: string) => {
    terminal.complain(text)
    return FAILED
  }
  const read = await readScenario(file)
  if ('fault' in read) return fail(faultText(file, read.fault, terminal))
  if ('issues' in read) return fail(issuesText(file, read.issues, terminal))
  const { scenario } = read
  const unknown = unknownName(command, scenario, terminal)
  if (unknown !== undefined) return fail(`${file}: ${unknown}`)
  const outFault = out === undefined ? undefined : await faultOfTarget(out, file)
  if (outFault !== undefined) return fail(faultText(out!, outFault, terminal))

  const result = await study(command, scenario, terminal)
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

/** What was asked for by a name that the file does not have. */
function unknownName(
  { levels, reading }: RunCommand,
  { document }: Scenario,
  { texts }: Terminal,
): string | undefined {
  const levelIds = document.levels.map(({ id }) => id)
  const level = levels.find((id) => !levelIds.includes(id))
  if (level !== undefined) return texts.unknownLevel(level, levelIds.join(', '))
  const readingIds = document.readings?.options.map(({ id }) => id) ?? []
  if (reading === undefined || readingIds.includes(reading)) return undefined
  return texts.unknownReading(reading, readingIds.join(', '))
}

/** Ctrl-C ends the study; a second one ends the process, however it stands. */
async function study(
  command: RunCommand,
  scenario: Scenario,
  terminal: Terminal,
): Promise<StudyResult | 'interrupted'> {
  const abort = new AbortController()
  const interrupt = () => abort.abort()
  const progress = showProgress(process.stderr, terminal.texts.progress)
  const pool = nodePool(command.workers ?? Math.min(MOST_WORKERS, availableParallelism()))
  process.once('SIGINT', interrupt)
  try {
    const options = optionsOf(command)
    const { signal } = abort
    return await runLineStudy(scenario, pool, { ...options, signal, onProgress: progress.update })
  } catch (error) {
    if (error instanceof Error && error.name === CANCELLED) return 'interrupted'
    throw error
  } finally {
    process.off('SIGINT', interrupt)
    progress.clear()
    pool.close()
  }
}

function textOf(
  { stations, trace }: RunCommand,
  scenario: Scenario,
  result: StudyResult,
  language: Language,
): string {
  return [
    studyText(result, roleNames(scenario, result), language),
    ...(stations ? [stationsText(result, language)] : []),
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
    trace: command.trace,
  }
}

/** Measures may bring roles along. */
function roleNames({ document }: Scenario, { levels, reading }: StudyResult) {
  const roles = levels.flatMap(({ id }) => lineAtLevel(document, id, reading ?? undefined).roles)
  return new Map<string, Text>(roles.map(({ id, name }) => [id, name]))
}
