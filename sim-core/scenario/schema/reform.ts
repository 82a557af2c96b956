/** Reforms 政策改革: a list of dated changes over the rules, as measures are changes of a line. */
import { type DeepReadonly, id, text, z } from './fields.ts'
import { datedValueSchema } from './provenance.ts'

const changeSchema = z
  .strictObject({
    policy: id('The policy that is changed.'),
    parameter: id('Its parameter.'),
    to: datedValueSchema,
  })
  .describe('A new value from its day on, in place of all later ones.')

export const reformSchema = z
  .strictObject({
    schemaVersion: z.literal(1).describe('Version of this schema.'),
    kind: z.literal('reform').describe('What this document is.'),
    id: id('Names the reform.'),
    name: text('Shown name.'),
    notes: z.exactOptional(text('What it stands for, and what it leaves out.')),
    changes: z.array(changeSchema).describe('What changes; in any order.'),
  })
  .describe('A reform of policies 政策改革.')

export type ReformDocument = DeepReadonly<z.output<typeof reformSchema>>
