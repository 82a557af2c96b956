/**
 * Every option of the command line, once: whether it takes a value and which, and which commands
 * know it. Help and usage are texts of their own, in both languages.
 */
import {
  BEST_METHODS,
  HEADLINE_NAMES,
  SENSITIVITY_METHODS,
  type TraceKind,
} from '../../sim-core/index.ts'
import { LANGUAGES } from '../i18n/language.ts'

export const COMMANDS = [
  'run',
  'compare',
  'sensitivity',
  'uncertainty',
  'roadmap',
  'workbook',
  'appraise',
  'validate',
  'schema',
] as const
export type CommandName = (typeof COMMANDS)[number]

export interface OptionRules {
  readonly type: 'string' | 'boolean'
  readonly multiple?: boolean
  readonly short?: string
  /** Commands that have it; all of them when absent. */
  readonly of?: readonly CommandName[]
  /** Which values it may have; all when absent. */
  readonly accepts?: (value: string) => boolean
}

const isDecimal = (value: string) => /^\d+(?:\.\d+)?$/.test(value)
const isSaid = (value: string) => value !== ''
const whole = (least: number, most: number) => (value: string) =>
  /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
const oneOf = (known: readonly string[]) => (value: string) => known.includes(value)

const TRACE_KINDS: readonly TraceKind[] = ['exits', 'states', 'moves']
/** A year: no warm-up is longer. */
const MOST_WARMUP_HOURS = 8760
const WITH_KPI: readonly CommandName[] = ['run', 'compare', 'sensitivity']
/** A roadmap has stages of its own, no levels and no readings. */
const OF_LEVELS: readonly CommandName[] = [...WITH_KPI, 'uncertainty', 'workbook']
const SIMULATING: readonly CommandName[] = [...OF_LEVELS, 'roadmap']

export const OPTIONS = {
  level: { type: 'string', multiple: true, of: OF_LEVELS, accepts: isSaid },
  replications: { type: 'string', of: SIMULATING, accepts: whole(1, 10_000) },
  seed: { type: 'string', of: SIMULATING, accepts: whole(0, Number.MAX_SAFE_INTEGER) },
  workers: { type: 'string', of: SIMULATING, accepts: whole(1, 64) },
  reading: { type: 'string', of: OF_LEVELS, accepts: isSaid },
  kpi: { type: 'string', multiple: true, of: WITH_KPI, accepts: oneOf(HEADLINE_NAMES) },
  json: { type: 'boolean', of: [...WITH_KPI, 'uncertainty', 'roadmap', 'validate'] },

  out: { type: 'string', of: ['run', 'workbook'], accepts: isSaid },
  precision: {
    type: 'string',
    of: ['run'],
    accepts: (value) => isDecimal(value) && Number(value) > 0 && Number(value) < 1,
  },
  joint: { type: 'boolean', of: ['run'] },
  each: { type: 'boolean', of: ['run'] },
  bottleneck: { type: 'boolean', of: ['run'] },
  stations: { type: 'boolean', of: ['run'] },
  ways: { type: 'boolean', of: ['run'] },
  offers: { type: 'string', of: ['run'], accepts: isSaid },
  returns: { type: 'boolean', of: ['run'] },
  statement: {
    type: 'string',
    of: ['run'],
    accepts: (value) => /^[^/]+\/[^/]+$/.test(value),
  },
  trace: {
    type: 'string',
    of: ['run'],
    accepts: (value) => value.split(',').every(oneOf(TRACE_KINDS)),
  },
  warmup: {
    type: 'string',
    of: ['run'],
    accepts: (value) => isDecimal(value) && Number(value) <= MOST_WARMUP_HOURS,
  },

  worthwhile: {
    type: 'string',
    of: ['compare'],
    accepts: (value) => isDecimal(value) && Number(value) > 0,
  },
  best: { type: 'string', of: ['compare'], accepts: oneOf(BEST_METHODS) },
  budget: { type: 'string', of: ['compare'], accepts: whole(1, 100_000) },

  method: { type: 'string', of: ['sensitivity'], accepts: oneOf(SENSITIVITY_METHODS) },
  trajectories: { type: 'string', of: ['sensitivity'], accepts: whole(2, 10_000) },
  rows: { type: 'string', of: ['sensitivity'], accepts: whole(2, 100_000) },
  inputs: { type: 'string', multiple: true, of: ['sensitivity'], accepts: isSaid },
  most: { type: 'string', of: ['sensitivity', 'uncertainty'], accepts: whole(1, 10_000_000) },

  draws: { type: 'string', of: ['uncertainty'], accepts: whole(100, 20_000) },
  points: { type: 'string', of: ['uncertainty'], accepts: whole(2, 10_000) },
  way: { type: 'string', of: ['uncertainty', 'workbook'], accepts: isSaid },
  hurdle: {
    type: 'string',
    of: ['uncertainty'],
    accepts: (value) => isDecimal(value) && Number(value) > 0 && Number(value) <= 50,
  },
  'credit-line': { type: 'string', of: ['uncertainty'], accepts: isDecimal },

  optimise: { type: 'boolean', of: ['roadmap'] },
  knots: {
    type: 'string',
    of: ['roadmap'],
    accepts: (value) =>
      value === 'none' ||
      value.split(',').every((share) => isDecimal(share) && Number(share) < 1),
  },

  lang: { type: 'string', accepts: oneOf(LANGUAGES) },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const satisfies Readonly<Record<string, OptionRules>>

export type OptionName = keyof typeof OPTIONS

/** No name that every object has is an option. */
export const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name)

export const rulesOf = (name: OptionName): OptionRules => OPTIONS[name]
