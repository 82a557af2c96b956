/** Dated values of policies 政策参数: what holds from a day on, and where that was read. */
import { text, z } from './fields.ts'

const from = z.iso.date().describe('First day on which the value holds.')
const value = z.number().describe('The value, in the unit that the name of its parameter states.')
const range = z
  .tuple([z.number(), z.number()])
  .describe('Least and greatest plausible value, in the same unit.')
const note = z.exactOptional(text('Why this value; shown beside it.'))

/** A document's value has its clause and its words, a found one its source and year. */
export const datedValueSchema = z
  .discriminatedUnion('provenance', [
    z.strictObject({
      from,
      value,
      provenance: z.literal('source'),
      clause: z.string().min(1).describe('Clause of the document 条款.'),
      quote: z.string().min(1).describe('The words of the clause, verbatim.'),
      note,
    }),
    z.strictObject({
      from,
      value,
      provenance: z.literal('preset'),
      source: z.string().min(1).describe('Where it was read.'),
      year: z.int().min(1949).max(2100).describe('Year of the rule that it comes from.'),
      range: z.exactOptional(range),
      note,
    }),
    z.strictObject({ from, value, provenance: z.literal('user'), range, note }),
    z.strictObject({ from, provenance: z.literal('lapsed'), note }),
  ])
  .describe('A value from a day on, as its document, another source or the user gives it.')

export const parametersSchema = z
  .record(
    z.string().regex(/^[a-z][A-Za-z0-9]*$/).describe('A parameter; its name states its unit.'),
    z.array(datedValueSchema).min(1).describe('Its values, sorted by day.'),
  )
  .describe('Value histories by parameter.')
