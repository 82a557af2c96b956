/**
 * JSON Schemas of the documents 数据格式, for editors and for whoever writes scenarios elsewhere.
 * Wherever a number may stand, so may a number with its origin.
 */
import { z } from './schema/fields.ts'
import { measureSchema } from './schema/measure.ts'
import { moneySchema } from './schema/money.ts'
import { lineSchema } from './schema/line.ts'
import { policySchema } from './schema/policy.ts'
import { quantitySchema } from './schema/quantity.ts'
import { projectFileSchema } from './schema/projectFile.ts'
import { reformSchema } from './schema/reform.ts'
import { scenarioSchema } from './schema/scenario.ts'

export type JsonSchema = Readonly<Record<string, unknown>>
export type DocumentName =
  'scenario' | 'line' | 'measure' | 'money' | 'policy' | 'project' | 'reform'

const QUANTITY = '#/$defs/quantity'

/** JSON Schema draft 2020-12 of each document, as it is written (defaults may be left out). */
export function jsonSchemas(): Readonly<Record<DocumentName, JsonSchema>> {
  return {
    scenario: withQuantities(scenarioSchema),
    line: withQuantities(lineSchema),
    measure: withQuantities(measureSchema),
    money: withQuantities(moneySchema),
    policy: schemaOf(policySchema),
    project: withQuantities(projectFileSchema),
    reform: schemaOf(reformSchema),
  }
}

function schemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' })
}

function withQuantities(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...quantity } = schemaOf(quantitySchema)
  const json = z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.type !== 'number' && jsonSchema.type !== 'integer') return
      const { description, ...number } = jsonSchema
      for (const key of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, key)
      const described = description === undefined ? {} : { description }
      Object.assign(jsonSchema, described, { anyOf: [number, { $ref: QUANTITY }] })
    },
  })
  return { ...json, $defs: { ...json.$defs, quantity } }
}
