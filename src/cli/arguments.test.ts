import { describe, expect, test } from 'vitest'

import { readArguments } from './arguments.ts'

const request = (...args: readonly string[]) => readArguments(args, 'en').request

test('all options of run arrive with their types', () => {
  const words = 'run a.json --level single --level=line --replications 5 --seed 0 --workers 3'
  expect(request(...words.split(' '), '--reading', 'lean', '--out', 'b.json')).toEqual({
    command: {
      kind: 'run',
      file: 'a.json',
      levels: ['single', 'line'],
      replications: 5,
      seed: 0,
      workers: 3,
      reading: 'lean',
      json: false,
      out: 'b.json',
      precision: undefined,
      kpis: ['goodPerHour'],
      joint: false,
      each: false,
      bottleneck: false,
      stations: false,
      ways: false,
      offers: undefined,
      returns: false,
      statement: undefined,
      trace: [],
      warmupHours: undefined,
    },
  })
})

test('what is asked of the analysis arrives with its types', () => {
  const words =
    'run a.json --precision 0.02 --kpi payback --kpi npv --joint --each --json --bottleneck ' +
    '--stations --ways --returns --statement line/lease --trace exits,moves --warmup 1.5'
  expect(request(...words.split(' '))).toMatchObject({
    command: {
      precision: 0.02,
      kpis: ['payback', 'npv'],
      joint: true,
      each: true,
      bottleneck: true,
      stations: true,
      ways: true,
      returns: true,
      statement: { levelId: 'line', wayId: 'lease' },
      trace: ['exits', 'moves'],
      warmupHours: 1.5,
    },
  })
})

test('offers are ways to pay, and ask for their table', () => {
  expect(request('run', 'a.json', '--offers', 'offers.csv')).toMatchObject({
    command: { ways: true, offers: 'offers.csv' },
  })
})

test('a comparison is about one figure, and may ask for the best', () => {
  expect(request('compare', 'a.json', '--kpi', 'npv', '--worthwhile', '50000', '--json')).toEqual({
    command: {
      kind: 'compare',
      file: 'a.json',
      levels: [],
      replications: undefined,
      seed: undefined,
      workers: undefined,
      reading: undefined,
      kpi: 'npv',
      worthwhile: 50_000,
      json: true,
    },
  })
})

test('a comparison may say how the best is found, and what may be spent on it', () => {
  const words = 'compare a.json --worthwhile 2 --best nelson-matejcik --budget 50'
  expect(request(...words.split(' '))).toMatchObject({
    command: { kpi: 'goodPerHour', worthwhile: 2, best: 'nelson-matejcik', budget: 50 },
  })
})

test('a sensitivity is about one figure of one level, and asks for a tornado by itself', () => {
  expect(request('sensitivity', 'a.json')).toEqual({
    command: {
      kind: 'sensitivity',
      file: 'a.json',
      levels: [],
      replications: undefined,
      seed: undefined,
      workers: undefined,
      reading: undefined,
      kpi: 'goodPerHour',
      method: 'tornado',
      trajectories: undefined,
      rows: undefined,
      inputs: [],
      most: undefined,
      json: false,
    },
  })
  const words =
    'sensitivity a.json --level x --level y --kpi npv --method sobol --rows 32 --most 9000 ' +
    '--inputs S3.*.mtbfS --inputs money --replications 3'
  expect(request(...words.split(' '))).toMatchObject({
    command: {
      levels: ['y'],
      kpi: 'npv',
      method: 'sobol',
      rows: 32,
      most: 9000,
      inputs: ['S3.*.mtbfS', 'money'],
      replications: 3,
    },
  })
})

test('an uncertainty is about all levels, before tax, unless something else is said', () => {
  expect(request('uncertainty', 'a.json')).toEqual({
    command: {
      kind: 'uncertainty',
      file: 'a.json',
      levels: [],
      replications: undefined,
      seed: undefined,
      workers: undefined,
      reading: undefined,
      json: false,
      draws: undefined,
      points: undefined,
      way: undefined,
      hurdleYears: undefined,
      creditLineCny: undefined,
      most: undefined,
    },
  })
  const words =
    'uncertainty a.json --level x --level y --draws 500 --points 16 --way loan --hurdle 2.5 ' +
    '--credit-line 2000000 --most 300 --seed 4 --json'
  expect(request(...words.split(' '))).toMatchObject({
    command: {
      levels: ['x', 'y'],
      draws: 500,
      points: 16,
      way: 'loan',
      hurdleYears: 2.5,
      creditLineCny: 2_000_000,
      most: 300,
      seed: 4,
      json: true,
    },
  })
})

test('options may stand before the command', () => {
  expect(request('--json', 'validate', 'a.json')).toEqual({
    command: { kind: 'validate', file: 'a.json', json: true },
  })
})

test('after -- there are only arguments', () => {
  expect(request('validate', '--', '--odd-name.json')).toEqual({
    command: { kind: 'validate', file: '--odd-name.json', json: false },
  })
})

test('help is asked for in any place', () => {
  const help = { command: { kind: 'help' } }
  expect([request('--help'), request('-h'), request('run', '--help')]).toEqual([help, help, help])
})

test('a language that is chosen goes before that of the environment', () => {
  expect(readArguments(['--version'], 'zh').language).toBe('zh')
  expect(readArguments(['--version', '--lang', 'en'], 'zh').language).toBe('en')
})

describe('misuse', () => {
  test.for([
    ['', 'noCommand', '', 'any'],
    ['walk', 'unknownCommand', 'walk', 'any'],
    // No name that every object has is a command or an option.
    ['constructor', 'unknownCommand', 'constructor', 'any'],
    ['run a.json --constructor', 'unknownOption', '--constructor', 'run'],
    ['run a.json -x', 'unknownOption', '-x', 'run'],
    ['--sed 3', 'unknownOption', '--sed', 'any'],
    ['validate a.json --seed 3', 'optionNotHere', '--seed', 'validate'],
    ['run', 'missingFile', '', 'run'],
    ['run a.json b.json', 'extraArgument', 'b.json', 'run'],
    ['schema scenario line', 'extraArgument', 'line', 'schema'],
    ['schema spaceship', 'unknownSchema', 'spaceship', 'schema'],
    ['run a.json --json --out b.json', 'jsonAndOut', '', 'run'],
    ['run a.json --seed', 'optionValue', '--seed', 'run'],
    ['run a.json --level --json', 'optionValue', '--level', 'run'],
    ['run a.json --json=yes', 'optionValue', '--json', 'run'],
    ['run a.json --seed=-1', 'badOptionValue', '--seed', 'run'],
    ['run a.json --seed 1e3', 'badOptionValue', '--seed', 'run'],
    ['run a.json --seed 9007199254740993', 'badOptionValue', '--seed', 'run'],
    ['run a.json --replications 0', 'badOptionValue', '--replications', 'run'],
    ['run a.json --workers 1000', 'badOptionValue', '--workers', 'run'],
    ['run a.json --out=', 'badOptionValue', '--out', 'run'],
    ['run a.json --precision 0', 'badOptionValue', '--precision', 'run'],
    ['run a.json --precision 2', 'badOptionValue', '--precision', 'run'],
    ['run a.json --precision 0.1 --kpi luck', 'badOptionValue', '--kpi', 'run'],
    ['run a.json --kpi npv', 'kpiNeedsPrecision', '', 'run'],
    ['run a.json --joint', 'kpiNeedsPrecision', '', 'run'],
    ['run a.json --trace exits,luck', 'badOptionValue', '--trace', 'run'],
    ['run a.json --warmup=-1', 'badOptionValue', '--warmup', 'run'],
    ['run a.json --each', 'eachNeedsJson', '', 'run'],
    ['compare a.json --worthwhile 0', 'badOptionValue', '--worthwhile', 'compare'],
    ['compare a.json --best luck', 'badOptionValue', '--best', 'compare'],
    ['compare a.json --best kim-nelson', 'bestNeedsWorthwhile', '', 'compare'],
    ['compare a.json --budget 0', 'badOptionValue', '--budget', 'compare'],
    ['run a.json --budget 9', 'optionNotHere', '--budget', 'run'],
    ['sensitivity', 'missingFile', '', 'sensitivity'],
    ['sensitivity a.json --method luck', 'badOptionValue', '--method', 'sensitivity'],
    ['sensitivity a.json --rows 8', 'otherMethod', '--rows', 'sensitivity'],
    [
      'sensitivity a.json --method sobol --trajectories 8',
      'otherMethod',
      '--trajectories',
      'sensitivity',
    ],
    ['sensitivity a.json --method sobol --rows 1', 'badOptionValue', '--rows', 'sensitivity'],
    ['sensitivity a.json --most 0', 'badOptionValue', '--most', 'sensitivity'],
    ['sensitivity a.json --inputs=', 'badOptionValue', '--inputs', 'sensitivity'],
    ['uncertainty a.json --draws 50', 'badOptionValue', '--draws', 'uncertainty'],
    ['uncertainty a.json --hurdle 0', 'badOptionValue', '--hurdle', 'uncertainty'],
    ['uncertainty a.json --credit-line=-1', 'badOptionValue', '--credit-line', 'uncertainty'],
    ['uncertainty a.json --kpi npv', 'optionNotHere', '--kpi', 'uncertainty'],
    ['run a.json --draws 500', 'optionNotHere', '--draws', 'run'],
    ['run a.json --inputs x', 'optionNotHere', '--inputs', 'run'],
    ['run a.json --worthwhile 3', 'optionNotHere', '--worthwhile', 'run'],
    ['run a.json --lang fr', 'badOptionValue', '--lang', 'run'],
  ] as const)('"%s" is %s', ([words, fault, name, usage]) => {
    const args = words === '' ? [] : words.split(' ')
    expect(request(...args)).toEqual({ fault, name, usage })
  })
})
