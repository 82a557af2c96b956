/** From the words of the command line to a command, or to what is wrong with them. Pure. */
import { parseArgs } from 'node:util'

import {
  HEADLINE_NAMES,
  jsonSchemas,
  type DocumentName,
  type HeadlineName,
  type TraceKind,
} from '../../sim-core/index.ts'
import type { UsageFault } from '../i18n/cli.ts'
import { LANGUAGES, type Language } from '../i18n/language.ts'
import type { Command } from './commands.ts'

type CommandName = 'run' | 'compare' | 'validate' | 'schema'

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

const OPTIONS = {
  level: { type: 'string', multiple: true },
  replications: { type: 'string' },
  seed: { type: 'string' },
  workers: { type: 'string' },
  reading: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  precision: { type: 'string' },
  kpi: { type: 'string', multiple: true },
  joint: { type: 'boolean' },
  each: { type: 'boolean' },
  bottleneck: { type: 'boolean' },
  stations: { type: 'boolean' },
  trace: { type: 'string' },
  warmup: { type: 'string' },
  worthwhile: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const
type OptionName = keyof typeof OPTIONS

const EVERYWHERE: readonly OptionName[] = ['lang', 'help', 'version']
const OPTIONS_OF: Readonly<Record<CommandName, readonly OptionName[]>> = {
  run: [
    'level',
    'replications',
    'seed',
    'workers',
    'reading',
    'json',
    'out',
    'precision',
    'kpi',
    'joint',
    'each',
    'bottleneck',
    'stations',
    'trace',
    'warmup',
    ...EVERYWHERE,
  ],
  compare: [
    'level',
    'replications',
    'seed',
    'workers',
    'reading',
    'json',
    'kpi',
    'worthwhile',
    ...EVERYWHERE,
  ],
  validate: ['json', ...EVERYWHERE],
  schema: EVERYWHERE,
}

/** Least and most that a numeric option may be. */
const RANGES = {
  replications: [1, 10_000],
  seed: [0, Number.MAX_SAFE_INTEGER],
  workers: [1, 64],
} as const

const TRACE_KINDS: readonly TraceKind[] = ['exits', 'states', 'moves']
/** A year: no warm-up is longer. */
const MOST_WARMUP_HOURS = 8760

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
  const isKnown = name !== undefined && Object.hasOwn(OPTIONS_OF, name)
  const command = isKnown ? (name as CommandName) : undefined
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
    if (!Object.hasOwn(OPTIONS, token.name)) return { fault: 'unknownOption', name: rawName, usage }
    const name = token.name as OptionName
    if (command !== undefined && !OPTIONS_OF[command].includes(name))
      return { fault: 'optionNotHere', name: rawName, usage }
    const isSwallowed = inlineValue === false && value?.startsWith('-')
    const hasValue = value !== undefined && !isSwallowed
    if (hasValue !== (OPTIONS[name].type === 'string'))
      return { fault: 'optionValue', name: rawName, usage }
    if (value !== undefined && !isValid(name, value))
      return { fault: 'badOptionValue', name: rawName, usage }
  }
  return undefined
}

function isValid(name: OptionName, value: string): boolean {
  if (name === 'lang') return LANGUAGES.some((language) => language === value)
  if (name === 'kpi') return HEADLINE_NAMES.some((known) => known === value)
  if (name === 'trace')
    return value.split(',').every((kind) => TRACE_KINDS.some((known) => known === kind))
  if (name === 'precision') return isDecimal(value) && Number(value) > 0 && Number(value) < 1
  if (name === 'worthwhile') return isDecimal(value) && Number(value) > 0
  if (name === 'warmup') return isDecimal(value) && Number(value) <= MOST_WARMUP_HOURS
  if (!Object.hasOwn(RANGES, name)) return value !== ''
  const [least, most] = RANGES[name as keyof typeof RANGES]
  return /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
}

const isDecimal = (value: string) => /^\d+(?:\.\d+)?$/.test(value)

/** The options have been looked at: values have their type. */
function commandOf(
  name: CommandName,
  argument: string | undefined,
  values: Parsed['values'],
): Invocation['request'] {
  if (name === 'schema') return schemaCommand(argument)
  if (argument === undefined) return { fault: 'missingFile', name: '', usage: name }
  const json = values.json === true
  if (name === 'validate') return { command: { kind: 'validate', file: argument, json } }
  const text = (option: OptionName) => values[option] as string | undefined
  const number = (option: OptionName) => (text(option) === undefined ? undefined : +text(option)!)
  if (name === 'compare') return compareCommand(argument, values)
  if (json && values.out !== undefined) return { fault: 'jsonAndOut', name: '', usage: name }
  const each = values.each === true
  if (each && !json && values.out === undefined)
    return { fault: 'eachNeedsJson', name: '', usage: name }
  const kpis = (values.kpi ?? []) as HeadlineName[]
  const isJoint = values.joint === true
  if ((kpis.length > 0 || isJoint) && values.precision === undefined)
    return { fault: 'kpiNeedsPrecision', name: '', usage: name }
  return {
    command: {
      kind: 'run',
      file: argument,
      levels: (values.level ?? []) as string[],
      replications: number('replications'),
      seed: number('seed'),
      workers: number('workers'),
      reading: text('reading'),
      json,
      out: text('out'),
      precision: number('precision'),
      kpis: kpis.length === 0 ? ['goodPerHour'] : kpis,
      joint: isJoint,
      each,
      bottleneck: values.bottleneck === true,
      stations: values.stations === true,
      trace: (text('trace')?.split(',') ?? []) as TraceKind[],
      warmupHours: number('warmup'),
    },
  }
}

/** One figure at a time: the last that is named. */
function compareCommand(file: string, values: Parsed['values']): Invocation['request'] {
  const number = (option: OptionName) =>
    values[option] === undefined ? undefined : +values[option]
  const kpis = (values.kpi ?? []) as HeadlineName[]
  return {
    command: {
      kind: 'compare',
      file,
      levels: (values.level ?? []) as string[],
      replications: number('replications'),
      seed: number('seed'),
      workers: number('workers'),
      reading: values.reading as string | undefined,
      kpi: kpis.at(-1) ?? 'goodPerHour',
      worthwhile: number('worthwhile'),
      json: values.json === true,
    },
  }
}

function schemaCommand(argument: string | undefined): Invocation['request'] {
  const known = Object.keys(jsonSchemas()) as DocumentName[]
  const name = known.find((candidate) => candidate === argument)
  if (argument !== undefined && name === undefined)
    return { fault: 'unknownSchema', name: argument, usage: 'schema' }
  return { command: { kind: 'schema', name } }
}
