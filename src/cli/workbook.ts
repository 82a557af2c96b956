/** `workbook FILE`: simulates, and writes one level and one way to pay as a workbook. */
import { writeFile } from 'node:fs/promises'

import {
  appraiseLevels,
  centralCase,
  namedWaysOf,
  policiesFor,
  simulateLevels,
  type Scenario,
  type StudyResult,
} from '../../sim-core/index.ts'
import { WORKBOOK_CLI } from '../i18n/workbookCli.ts'
import { workbookOf } from '../report/workbook/workbook.ts'
import { xlsxOf } from '../report/workbook/xlsx.ts'
import type { WorkbookCommand } from './commands.ts'
import { faultOfTarget } from './files.ts'
import { faultText } from './scenarioFile.ts'
import { type Host, openScenario, withPool } from './simulate.ts'
import { FAILED, INTERRUPTED, OK, type Terminal } from './terminal.ts'

export async function workbook(command: WorkbookCommand, terminal: Terminal): Promise<number> {
  const { file, out, way } = command
  const { language, texts } = terminal
  const fail = (text: string) => {
    terminal.complain(text)
    return FAILED
  }
  const opened = await openScenario(command, terminal)
  if ('complaint' in opened) return fail(opened.complaint)
  const { scenario } = opened
  const refusal = refusalOf(command, scenario, terminal)
  if (refusal !== undefined) return fail(`${file}: ${refusal}`)
  const fault = await faultOfTarget(out, file)
  if (fault !== undefined) return fail(faultText(out, fault, terminal))

  const technical = await withPool(command, terminal, (pool, host) =>
    simulateLevels(scenario, pool, optionsOf(command, host)),
  )
  if (technical === 'interrupted') {
    terminal.complain(texts.cancelled)
    return INTERRUPTED
  }
  const policies = await policiesFor(scenario)
  const levelId = command.levels[0] ?? bestOf(appraiseLevels(scenario, technical, { policies }))
  if (levelId === undefined) return fail(`${file}: ${WORKBOOK_CLI[language].noMoney}`)
  const options = { levelId, policies, ...(way !== undefined && { wayId: way }) }
  const central = centralCase(scenario, technical, options)
  if (central === undefined) return fail(`${file}: ${WORKBOOK_CLI[language].noInvestment(levelId)}`)
  const bytes = xlsxOf(workbookOf({ scenario, central, language }))
  const isWritten = await writeFile(out, bytes).then(() => true, () => false)
  if (!isWritten) return fail(faultText(out, 'unwritable', terminal))
  terminal.complain(texts.written(out))
  return OK
}

/** Why no workbook can be made of the file, before anything is simulated. */
function refusalOf(
  { way }: WorkbookCommand,
  scenario: Scenario,
  { language }: Terminal,
): string | undefined {
  const { noMoney, unknownWay } = WORKBOOK_CLI[language]
  if (scenario.document.money === undefined) return noMoney
  const known = namedWaysOf(scenario).map(({ id }) => id)
  return way === undefined || known.includes(way) ? undefined : unknownWay(way, known.join(', '))
}

const optionsOf = ({ seed, replications, reading, levels }: WorkbookCommand, host: Host) => ({
  ...host,
  ...(seed !== undefined && { seed }),
  ...(replications !== undefined && { replications }),
  ...(reading !== undefined && { reading }),
  ...(levels.length > 0 && { levels }),
})

/** The level with the highest value without subsidy; undefined where none invests. */
function bestOf({ levels }: StudyResult): string | undefined {
  const values = levels.flatMap(({ id, returns }) =>
    returns === null ? [] : [{ id, npvCny: returns.withoutSubsidy.npvCny.mean }],
  )
  return values.toSorted((a, b) => b.npvCny - a.npvCny)[0]?.id
}
