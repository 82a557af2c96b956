/** Which numbers of a document are counts: the schema knows, and is asked. */
import { fieldPath, find } from './changes.ts'
import { z } from './schema/fields.ts'
import { type LineDocument, lineSchema } from './schema/line.ts'
import { type ScenarioDocument, scenarioSchema } from './schema/scenario.ts'

/** Whether only whole numbers may stand at a path of names and ids, where a number stands now. */
export function isWholeAt(document: ScenarioDocument, path: readonly string[]): boolean {
  const [list, measure, part, place, part2, ...inside] = path
  if (list === 'measures' && part === 'changes' && part2 === 'to') {
    const change: unknown = find(document, [list, measure!, part, place!])
    if (isSetting(change)) return isWholeSetting(change, inside)
  }
  return isWhole(scenarioSchema, path, document)
}

/** The same, of a line. */
export const isWholeInLine = (line: LineDocument, path: readonly string[]): boolean =>
  isWhole(lineSchema, path, line)

interface Setting {
  readonly set: string
  readonly field: string
  readonly to: unknown
}

const isSetting = (change: unknown): change is Setting =>
  typeof change === 'object' && change !== null && Object.hasOwn(change, 'set')

/** Of the line only what is set is known: the measure may stand on others that are not there. */
function isWholeSetting({ set, field, to }: Setting, inside: readonly string[]): boolean {
  const path = fieldPath(set, field)
  const line = path.reduceRight<unknown>((inner, step) => ({ [step]: inner }), to)
  return isWhole(lineSchema, [...path, ...inside], line)
}

/**
 * `value` is what stands where the schema does: of the forms of a union those count that it has,
 * and where it is too incomplete for any, all of them.
 */
function isWhole(schema: z.ZodType, path: readonly string[], value: unknown): boolean {
  const [step, ...rest] = path
  if ('innerType' in schema.def) return isWhole(schema.def.innerType as z.ZodType, path, value)
  if (schema instanceof z.ZodUnion) {
    const forms = schema.options as readonly z.ZodType[]
    const fitting = forms.filter((form) => form.safeParse(value).success)
    return (fitting.length > 0 ? fitting : forms).some((form) => isWhole(form, path, value))
  }
  if (step === undefined) return schema instanceof z.ZodNumber && schema.isInt
  const part: unknown = find(value, [step])
  const inner = innerSchema(schema, step)
  return inner !== undefined && isWhole(inner, rest, part)
}

function innerSchema(schema: z.ZodType, step: string): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(step)] as z.ZodType | undefined
  if (!(schema instanceof z.ZodObject)) return undefined
  const { shape } = schema
  return Object.hasOwn(shape, step) ? (shape[step] as z.ZodType) : undefined
}
