/**
 * From what a schema finds wrong to issues of ours: stable codes, the place in the document, and
 * the values that a sentence needs. Of the forms that a value may have, the one it resembles most
 * is the one that is complained about.
 */
import { type Issue, type Outcome, failed, ok } from '../base/index.ts'
import { type IssueCode, ISSUE_CODES, issueOf } from './issueCodes.ts'
import { ID_PATTERN, z } from './schema/fields.ts'
import { FIELD_PATTERN } from './schema/measure.ts'

type Path = Issue['path']

/** `value` as `schema` understands it, or everything that is wrong with it. */
export function parseWith<S extends z.ZodType>(
  schema: S,
  value: unknown,
  path: Path = [],
): Outcome<z.output<S>> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return failed(parsed.error.issues.flatMap((found) => translate(found, value, path)))
}

/** `root` is the value in which the path of `found` leads; `base` leads to it in the document. */
function translate(found: z.core.$ZodIssue, root: unknown, base: Path): Issue[] {
  const steps = found.path as (string | number)[]
  const path = [...base, ...steps]
  const value = valueAt(root, steps)
  if (value === undefined && found.code !== 'unrecognized_keys')
    return [issueOf('value.missing', path)]
  switch (found.code) {
    case 'unrecognized_keys':
      return found.keys.map((key) => issueOf('value.unknownKey', [...path, key], { key }))
    case 'invalid_union':
      return translateUnion(found, value, path)
    case 'invalid_key':
      return [issueOf('id.malformed', path, { value: String(steps.at(-1)) })]
    case 'invalid_type':
      return [wrongType(found.expected, value, path)]
    case 'invalid_value':
      return [wrongChoice(found.values, value, path)]
    case 'invalid_format':
      return [issueOf(formatCode(found), path, { value: String(value) })]
    case 'too_small':
      return [tooSmall(found, value, path)]
    case 'too_big':
      return [tooLarge(found, value, path)]
    case 'custom':
      return [issueOf(customCode(found.params), path)]
    case 'not_multiple_of':
    case 'invalid_element':
      throw new Error(`no schema of ours asks for ${found.code}`)
    default:
      return found satisfies never
  }
}

function translateUnion(found: z.core.$ZodIssueInvalidUnion, value: unknown, path: Path): Issue[] {
  if (found.errors.length === 0) {
    const tags = 'options' in found ? (found.options ?? []) : []
    return [wrongChoice(tags, value, path)]
  }
  const closest = found.errors.reduce((best, form) =>
    distance(form, value) < distance(best, value) ? form : best,
  )
  return closest.flatMap((inner) => translate(inner, value, path))
}

/** How far `value` is from a form: a wrong kind is worse than foreign keys, and those than gaps. */
function distance(form: readonly z.core.$ZodIssue[], value: unknown): number {
  return form.reduce((sum, found) => {
    if (found.code === 'unrecognized_keys') return sum + 10 * found.keys.length
    if (found.path.length === 0 && WRONG_KINDS.has(found.code)) return sum + 1000
    const gap = valueAt(value, found.path as (string | number)[]) === undefined
    if (found.code === 'invalid_union' && found.errors.length === 0) return sum + (gap ? 100 : 20)
    return sum + (gap ? 3 : 1)
  }, 0)
}

const WRONG_KINDS = new Set(['invalid_type', 'invalid_value'])

function wrongType(expected: string, value: unknown, path: Path): Issue {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return issueOf('value.notFinite', path)
    if (expected === 'int') return issueOf('value.notWhole', path, { value })
  }
  return issueOf('value.type', path, { expected, found: kindOf(value) })
}

function wrongChoice(choices: readonly unknown[], value: unknown, path: Path): Issue {
  const allowed = choices.map(String).join(', ')
  const shown = typeof value === 'string' || typeof value === 'number' ? value : kindOf(value)
  return issueOf('value.enum', path, { value: shown, allowed })
}

function tooSmall(found: z.core.$ZodIssueTooSmall, value: unknown, path: Path): Issue {
  if (typeof value === 'string') return issueOf('text.empty', path)
  const least = Number(found.minimum)
  if (typeof value !== 'number') return issueOf('list.tooShort', path, { least })
  return found.inclusive === false
    ? issueOf('value.notPositive', path, { value })
    : issueOf('value.tooSmall', path, { value, least })
}

function tooLarge(found: z.core.$ZodIssueTooBig, value: unknown, path: Path): Issue {
  const most = Number(found.maximum)
  if (typeof value === 'string') return issueOf('text.tooLong', path, { most })
  if (typeof value !== 'number') return issueOf('list.tooLong', path, { most })
  return issueOf('value.tooLarge', path, { value, most })
}

function formatCode({ format, pattern }: z.core.$ZodIssueInvalidStringFormat): IssueCode {
  if (format === 'date') return 'value.notDate'
  if (pattern === String(ID_PATTERN)) return 'id.malformed'
  return pattern === String(FIELD_PATTERN) ? 'field.malformed' : 'target.malformed'
}

function customCode(params: Record<string, unknown> | undefined): IssueCode {
  const code = ISSUE_CODES.find((known) => known === params?.['code'])
  if (code === undefined) throw new Error(`no issue code ${String(params?.['code'])}`)
  return code
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function valueAt(root: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    root,
  )
}
