/** From the words of the command line to a command, or to what is wrong with them. Pure. */
import { parseArgs } from 'node:util'

import {
  jsonSchemas,
  type BestMethod,
  type DocumentName,
  type HeadlineName,
  type SensitivityMethod,
  type TraceKind,
} from '../../sim-core/index.ts'
import type { UsageFault } from '../i18n/cli.ts'
import { LANGUAGES, type Language } from '../i18n/language.ts'
import type { Command } from './commands.ts'
import {
  COMMANDS,
  isOption,
  OPTIONS,
  rulesOf,
  type CommandName,
  type OptionName,
} from './options.ts'

/** `usage` says which usage line helps. */
interface Misuse {
  readonly fault: UsageFault
  readonly name: string
  readonly usage: CommandName | 'any'
}

export interface Invocation {
  readonly language: Language
  readonly request: { readonly command: Command } | Misuse
}

/** `asked` is the language of whoever does not choose one. */
export function readArguments(args: readonly string[], asked: Language): Invocation {
  const parsed = parse(args)
  const language = LANGUAGES.find((known) => known === parsed.values.lang) ?? asked
  return { language, request: requestOf(parsed) }
}

/** Not strict: Node's own complaints are in one language only. */
const parse = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
type Parsed = ReturnType<typeof parse>

function requestOf(parsed: Parsed): Invocation['request'] {
  const { values, positionals } = parsed
  const [name, ...rest] = positionals
  const command = COMMANDS.find((known) => known === name)
  const misuse = misuseOfOptions(parsed, command)
  if (misuse !== undefined) return misuse
  if (values.help === true) return { command: { kind: 'help' } }
  if (values.version === true) return { command: { kind: 'version' } }
  if (name === undefined) return { fault: 'noCommand', name: '', usage: 'any' }
  if (command === undefined) return { fault: 'unknownCommand', name, usage: 'any' }
  if (rest.length > 1) return { fault: 'extraArgument', name: rest[1]!, usage: command }
  return commandOf(command, rest[0], values)
}

function misuseOfOptions(
  { tokens }: Parsed,
  command: CommandName | undefined,
): Misuse | undefined {
  const usage = command ?? 'any'
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { rawName, value, inlineValue } = token
    if (!isOption(token.name)) return { fault: 'unknownOption', name: rawName, usage }
    const { type, of, accepts } = rulesOf(token.name)
    if (command !== undefined && of !== undefined && !of.includes(command))
      return { fault: 'optionNotHere', name: rawName, usage }
    const isSwallowed = inlineValue === false && value?.startsWith('-')
    const hasValue = value !== undefined && !isSwallowed
    if (hasValue !== (type === 'string')) return { fault: 'optionValue', name: rawName, usage }
    if (value !== undefined && accepts?.(value) === false)
      return { fault: 'badOptionValue', name: rawName, usage }
  }
  return undefined
}

/** The options have been looked at: values have their type. */
function commandOf(
  name: CommandName,
  argument: string | undefined,
  values: Parsed['values'],
): Invocation['request'] {
  if (name === 'schema') return schemaCommand(argument)
  if (argument === undefined) return { fault: 'missingFile', name: '', usage: name }
  if (name === 'appraise') return { command: { kind: 'appraise', file: argument } }
  if (name === 'validate')
    return { command: { kind: 'validate', file: argument, json: values.json === true } }
  return READERS[name](argument, valuesOf(values))
}

/** What was said, in its type; nothing of what was not. */
interface Values {
  readonly text: (option: OptionName) => string | undefined
  readonly number: (option: OptionName) => number | undefined
  readonly list: (option: OptionName) => readonly string[]
  readonly isSet: (option: OptionName) => boolean
}

const valuesOf = (values: Parsed['values']): Values => ({
  text: (option) => values[option] as string | undefined,
  number: (option) => (values[option] === undefined ? undefined : Number(values[option])),
  list: (option) => (values[option] ?? []) as string[],
  isSet: (option) => values[option] !== undefined,
})

/** What all commands that simulate are told. */
const simulated = ({ number, text, isSet }: Values) => ({
  replications: number('replications'),
  seed: number('seed'),
  workers: number('workers'),
  reading: text('reading'),
  json: isSet('json'),
})

function runCommand(file: string, values: Values): Invocation['request'] {
  const { text, number, list, isSet } = values
  const misuse = (fault: UsageFault) => ({ fault, name: '', usage: 'run' as const })
  if (isSet('json') && isSet('out')) return misuse('jsonAndOut')
  if (isSet('each') && !isSet('json') && !isSet('out')) return misuse('eachNeedsJson')
  if ((isSet('kpi') || isSet('joint')) && !isSet('precision')) return misuse('kpiNeedsPrecision')
  const kpis = list('kpi') as readonly HeadlineName[]
  return {
    command: {
      kind: 'run',
      file,
      ...simulated(values),
      levels: list('level'),
      out: text('out'),
      precision: number('precision'),
      kpis: kpis.length === 0 ? [DEFAULT_KPI] : kpis,
      joint: isSet('joint'),
      each: isSet('each'),
      bottleneck: isSet('bottleneck'),
      stations: isSet('stations'),
      ways: isSet('ways') || isSet('offers'),
      offers: text('offers'),
      returns: isSet('returns'),
      statement: statementOf(text('statement')),
      trace: (text('trace')?.split(',') ?? []) as TraceKind[],
      warmupHours: number('warmup'),
    },
  }
}

/** LEVEL/WAY. */
function statementOf(text: string | undefined) {
  const [levelId, wayId] = text?.split('/') ?? []
  return levelId === undefined || wayId === undefined ? undefined : { levelId, wayId }
}

const DEFAULT_KPI: HeadlineName = 'goodPerHour'

/** One figure at a time: the last that is named. */
const oneKpi = ({ list }: Values) => (list('kpi').at(-1) ?? DEFAULT_KPI) as HeadlineName

function compareCommand(file: string, values: Values): Invocation['request'] {
  const { text, number, list, isSet } = values
  if (isSet('best') && !isSet('worthwhile'))
    return { fault: 'bestNeedsWorthwhile', name: '', usage: 'compare' }
  return {
    command: {
      kind: 'compare',
      file,
      ...simulated(values),
      levels: list('level'),
      kpi: oneKpi(values),
      worthwhile: number('worthwhile'),
      best: text('best') as BestMethod | undefined,
      budget: number('budget'),
    },
  }
}

function roadmapCommand(file: string, values: Values): Invocation['request'] {
  const { text, isSet } = values
  const knots = text('knots')
  return {
    command: {
      kind: 'roadmap',
      file,
      ...simulated(values),
      levels: [],
      optimise: isSet('optimise'),
      knots: knots === undefined ? undefined : knots === 'none' ? [] : knots.split(',').map(Number),
    },
  }
}

/** What only one method understands. */
const OF_METHOD = { trajectories: 'morris', rows: 'sobol' } as const

function sensitivityCommand(file: string, values: Values): Invocation['request'] {
  const { text, number, list, isSet } = values
  const method = (text('method') ?? 'tornado') as SensitivityMethod
  for (const option of ['trajectories', 'rows'] as const)
    if (isSet(option) && OF_METHOD[option] !== method)
      return { fault: 'otherMethod', name: `--${option}`, usage: 'sensitivity' }
  return {
    command: {
      kind: 'sensitivity',
      file,
      ...simulated(values),
      levels: list('level').slice(-1),
      kpi: oneKpi(values),
      method,
      trajectories: number('trajectories'),
      rows: number('rows'),
      inputs: list('inputs'),
      most: number('most'),
    },
  }
}

function uncertaintyCommand(file: string, values: Values): Invocation['request'] {
  const { text, number, list } = values
  return {
    command: {
      kind: 'uncertainty',
      file,
      ...simulated(values),
      levels: list('level'),
      draws: number('draws'),
      points: number('points'),
      way: text('way'),
      hurdleYears: number('hurdle'),
      creditLineCny: number('credit-line'),
      most: number('most'),
    },
  }
}

function workbookCommand(file: string, values: Values): Invocation['request'] {
  const { text, list } = values
  const out = text('out')
  if (out === undefined) return { fault: 'outNeeded', name: '', usage: 'workbook' }
  return {
    command: {
      kind: 'workbook',
      file,
      ...simulated(values),
      levels: list('level').slice(-1),
      way: text('way'),
      out,
    },
  }
}

const READERS = {
  run: runCommand,
  compare: compareCommand,
  sensitivity: sensitivityCommand,
  roadmap: roadmapCommand,
  uncertainty: uncertaintyCommand,
  workbook: workbookCommand,
} as const

function schemaCommand(argument: string | undefined): Invocation['request'] {
  const known = Object.keys(jsonSchemas()) as DocumentName[]
  const name = known.find((candidate) => candidate === argument)
  if (argument !== undefined && name === undefined)
    return { fault: 'unknownSchema', name: argument, usage: 'schema' }
  return { command: { kind: 'schema', name } }
}
