import { expect, test } from 'vitest'

import { unitOf } from '../base/index.ts'
import { type JsonSchema, jsonSchemas } from './jsonSchemas.ts'
import { distributionSchema } from './schema/distribution.ts'
import { z } from './schema/fields.ts'
import { policySchema } from './schema/policy.ts'
import { reformSchema } from './schema/reform.ts'
import { scenarioSchema } from './schema/scenario.ts'

/** A schema inside a document's, with the names of the fields that lead to it. */
interface Place {
  readonly names: readonly string[]
  readonly schema: JsonSchema
  /** The properties beside it. */
  readonly siblings: JsonSchema
}

/** Parameters of a distribution are seconds or pure numbers; their kind says which. */
const isOfDistribution = ({ siblings }: Place) => 'kind' in siblings && !('supply' in siblings)

const COUNT = /s$|^people$/

/** Pure numbers: factors, shapes, coefficients. */
const DIMENSIONLESS = /^(?:cv|by|.*(?:Cv|Factor|Multiplier|Shape))$/

/** Numbers whose unit stands elsewhere, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  schemaVersion: 'a version',
  detects: 'probability by defect, as the record that it is',
  visitLimit: 'a count of visits',
  priority: 'an order of preference',
  alarmStage: 'the number of a stage',
  machine: 'the number of a machine',
  to: 'of a change: in the unit of the field that it sets',
  value: 'of a published figure: its unit stands beside it',
  seed: 'the name of a sequence of random numbers',
  rho: 'a correlation, by the letter that it goes by',
}

test('every number has its unit in its name, or is a plural count, or has none', () => {
  const nameless = placesIn(z.toJSONSchema(scenarioSchema, { io: 'input' }))
    .filter(({ schema }) => ['number', 'integer'].includes(String(schema['type'])))
    .filter((place) => !isOfDistribution(place))
    .map(({ names }) => names.filter((name) => name !== '*'))
    .filter((names) => !names.slice(-2).some((name) => unitOf(name) !== undefined))
    .map((names) => names.at(-1)!)
    .filter((name) => !COUNT.test(name) && !DIMENSIONLESS.test(name))
  expect([...new Set(nameless)].filter((name) => !(name in EXCEPTIONS))).toEqual([])
})

test('every parameter of a distribution is in seconds, or says what pure number it is', () => {
  const parameters = placesIn(z.toJSONSchema(distributionSchema, { io: 'input' })).filter(
    ({ schema }) => ['number', 'integer'].includes(String(schema['type'])),
  )
  expect(parameters.length).toBeGreaterThan(25)
  const pure = /divided by the mean|Number of phases|Weibull shape|Weight of/
  const unclear = parameters
    .map(({ names, schema }) => `${names.join('.')}: ${String(schema['description'])}`)
    .filter((words) => !words.endsWith('Seconds.') && !pure.test(words))
  expect(unclear).toEqual([])
})

test.each([
  ['scenario', scenarioSchema],
  ['policy', policySchema],
  ['reform', reformSchema],
])('every field of a %s says what it means', (_, documentSchema) => {
  const silent = placesIn(z.toJSONSchema(documentSchema, { io: 'input' }))
    .filter(({ names }) => names.length > 0 && names.at(-1) !== '*')
    .filter(({ schema }) => schema['description'] === undefined && !isTag(schema))
    .map(({ names }) => names.join('.'))
  expect([...new Set(silent)]).toEqual([])
})

test('wherever a number may stand, so may a number with its origin', () => {
  const { scenario } = jsonSchemas()
  const places = placesIn(scenario)
  const mean = places.find(({ names }) => names.at(-1) === 'meanS')
  expect(mean!.schema['anyOf']).toEqual([
    { type: 'number', minimum: 0, maximum: 1_000_000_000 },
    { $ref: '#/$defs/quantity' },
  ])
  expect(scenario['$defs']).toHaveProperty('quantity')
  expect(mean!.schema['description']).toContain('Seconds')
})

test('there is a schema of every document, and all are closed', () => {
  const schemas = jsonSchemas()
  expect(Object.keys(schemas)).toEqual([
    'scenario',
    'line',
    'measure',
    'money',
    'policy',
    'project',
    'reform',
  ])
  for (const schema of Object.values(schemas)) {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema['additionalProperties']).toBe(false)
  }
})

/** A constant that tells forms apart needs no words. */
const isTag = (schema: JsonSchema) => 'const' in schema || ('enum' in schema && !('type' in schema))

function placesIn(schema: JsonSchema, names: readonly string[] = [], siblings = {}): Place[] {
  const inside = (part: unknown, name?: string, beside: JsonSchema = {}) =>
    part === undefined
      ? []
      : placesIn(part as JsonSchema, name === undefined ? names : [...names, name], beside)
  const forms = ['anyOf', 'oneOf', 'allOf', 'prefixItems'].flatMap((key) =>
    ((schema[key] ?? []) as JsonSchema[]).flatMap((form) => inside(form, '*', siblings)),
  )
  const properties = (schema['properties'] ?? {}) as JsonSchema
  const record = schema['additionalProperties']
  return [
    { names, schema, siblings },
    ...forms,
    ...Object.entries(properties).flatMap(([name, part]) => inside(part, name, properties)),
    ...inside(schema['items'], '*'),
    ...(typeof record === 'object' ? inside(record, '*') : []),
  ]
}
