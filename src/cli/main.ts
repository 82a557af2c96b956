/**
 * The command line. Exit codes: 0 done, 1 something is wrong with a file, 2 wrong usage, 130
 * interrupted. Answers go to standard output, everything else to standard error.
 */
import packageJson from '../../package.json' with { type: 'json' }
import { HEADLINE_NAMES } from '../../sim-core/index.ts'
import { CLI_TEXTS } from '../i18n/cli.ts'
import { languageOf } from '../i18n/language.ts'
import { appraise } from './appraise.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './commands.ts'
import { compare } from './compare.ts'
import { roadmap } from './roadmap.ts'
import { runStudy } from './runStudy.ts'
import { sensitivity } from './sensitivity.ts'
import { printSchema } from './schema.ts'
import { FAILED, OK, WRONG_USAGE, type Terminal } from './terminal.ts'
import { uncertainty } from './uncertainty.ts'
import { validate } from './validate.ts'
import { workbook } from './workbook.ts'

const KPI_COLUMNS = 66
const KPI_INDENT = 22

const { LC_ALL, LC_MESSAGES, LANG } = process.env
const asked = languageOf(LC_ALL || LC_MESSAGES || LANG || '')

// Whoever reads us may have read enough: `… | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(OK)
})

const { language, request } = readArguments(process.argv.slice(2), asked)
const terminal: Terminal = {
  language,
  texts: CLI_TEXTS[language],
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
}

if ('fault' in request) {
  const { usage, usageFaults } = terminal.texts
  terminal.complain(`${usageFaults[request.fault](request.name)}\n${usage[request.usage]}`)
  process.exitCode = WRONG_USAGE
} else {
  process.exitCode = await execute(request.command).catch((error: unknown) => {
    const details = error instanceof Error ? error.stack : String(error)
    terminal.complain(`${terminal.texts.crashed}: ${details}`)
    return FAILED
  })
}

async function execute(command: Command): Promise<number> {
  switch (command.kind) {
    case 'help':
      terminal.print(terminal.texts.help(packageJson.version, kpiLines()).trimEnd())
      return OK
    case 'version':
      terminal.print(packageJson.version)
      return OK
    case 'run':
      return runStudy(command, terminal)
    case 'compare':
      return compare(command, terminal)
    case 'sensitivity':
      return sensitivity(command, terminal)
    case 'roadmap':
      return roadmap(command, terminal)
    case 'uncertainty':
      return uncertainty(command, terminal)
    case 'workbook':
      return workbook(command, terminal)
    case 'appraise':
      return appraise(command, terminal)
    case 'validate':
      return validate(command, terminal)
    case 'schema':
      return printSchema(command.name, terminal)
    default:
      return command satisfies never
  }
}

/** The names of figures, in lines of the help. */
function kpiLines(): string {
  const lines: string[] = ['']
  for (const name of HEADLINE_NAMES) {
    const longer = `${lines.at(-1)!}${lines.at(-1) === '' ? '' : ', '}${name}`
    if (longer.length > KPI_COLUMNS) lines.push(name)
    else lines[lines.length - 1] = longer
  }
  return lines.join(`,\n${' '.repeat(KPI_INDENT)}`)
}
