/** What all commands that simulate have in common: a scenario to open, a pool to close again. */
import { availableParallelism } from 'node:os'

import { CANCELLED, type Pool, type Scenario } from '../../sim-core/index.ts'
import { nodePool } from '../pool/nodePool.node.ts'
import type {
  CompareCommand,
  RoadmapCommand,
  RunCommand,
  SensitivityCommand,
  UncertaintyCommand,
  WorkbookCommand,
} from './commands.ts'
import { showProgress } from './progress.ts'
import { faultText, issuesText, readScenario, warningsText } from './scenarioFile.ts'
import type { Terminal } from './terminal.ts'

type Command =
  | RunCommand
  | CompareCommand
  | SensitivityCommand
  | UncertaintyCommand
  | RoadmapCommand
  | WorkbookCommand

const MOST_WORKERS = 8

/** The scenario of a command, or what is wrong with the file or with what is asked of it. */
export async function openScenario(
  command: Command,
  terminal: Terminal,
): Promise<{ readonly scenario: Scenario } | { readonly complaint: string }> {
  const { file } = command
  const read = await readScenario(file)
  if ('fault' in read) return { complaint: faultText(file, read.fault, terminal) }
  if ('issues' in read) return { complaint: issuesText(file, read.issues, terminal) }
  if (read.warnings.length > 0) terminal.complain(warningsText(file, read.warnings, terminal))
  const unknown = unknownName(command, read.scenario, terminal)
  return unknown === undefined ? read : { complaint: `${file}: ${unknown}` }
}

/** What was asked for by a name that the file does not have. */
function unknownName(
  { levels, reading }: Command,
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

/** What a study is given by its host. */
export interface Host {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** Ctrl-C ends the work; a second one ends the process, however it stands. */
export async function withPool<T>(
  { workers = Math.min(MOST_WORKERS, availableParallelism()) }: Command,
  { texts }: Terminal,
  work: (pool: Pool, host: Host) => Promise<T>,
): Promise<T | 'interrupted'> {
  const abort = new AbortController()
  const interrupt = () => abort.abort()
  const progress = showProgress(process.stderr, texts.progress)
  const pool = nodePool(workers)
  process.once('SIGINT', interrupt)
  try {
    return await work(pool, { signal: abort.signal, onProgress: progress.update })
  } catch (error) {
    if (error instanceof Error && error.name === CANCELLED) return 'interrupted'
    throw error
  } finally {
    process.off('SIGINT', interrupt)
    progress.clear()
    pool.close()
  }
}
