/** Policy documents 政策文件: dated, cited parameters of one instrument. */
import { INSTRUMENTS, type InstrumentName } from '../../economics/index.ts'
import { type DeepReadonly, id, text, z } from './fields.ts'
import { INVESTMENT_CATEGORIES } from './measure.ts'

const datedValueSchema = z
  .strictObject({
    from: z.iso.date().describe('First day on which the value holds.'),
    value: z.number().nullable().describe('null: the parameter lapsed on this day.'),
    clause: z.string().nullable().describe('Clause; null where the text is silent.'),
    quote: z.string().nullable().describe('The words of the clause, verbatim.'),
    range: z.exactOptional(
      z.tuple([z.number(), z.number()]).describe('Least and greatest plausible assumption.'),
    ),
  })
  .describe('A value from a day on.')

export const policySchema = z
  .strictObject({
    schemaVersion: z.literal(1).describe('Version of this schema.'),
    kind: z.literal('policy').describe('What this document is.'),
    id: id('Names the policy.'),
    name: text('Shown name.'),
    documentNo: z.string().min(1).describe('Number of the official document 文号.'),
    documentTitle: text('Its title.'),
    issued: z.iso.date().describe('Date of issue.'),
    status: z.enum(['in-force', 'historical-verify', 'hypothetical']).describe('Whether it holds.'),
    source: z.string().min(1).describe('File of the text from which is quoted.'),
    instrument: z
      .enum(Object.keys(INSTRUMENTS) as InstrumentName[])
      .describe('The formula that pays.'),
    appliesTo: z
      .array(z.enum(['manual', 'single', 'line', 'intelligent', 'demonstration']))
      .describe('Levels that it supports.'),
    base: id('Policies on one base compete when awards may not be added up.'),
    covers: z.array(z.enum(INVESTMENT_CATEGORIES)).describe('Spending that may count.'),
    parameters: z
      .record(id('A parameter.'), z.array(datedValueSchema).min(1))
      .describe('Value histories, sorted by day.'),
    notes: z.exactOptional(text('What the text leaves open, and how it is read here.')),
  })
  .superRefine(({ instrument, parameters }, context) => {
    for (const need of INSTRUMENTS[instrument].needs)
      if (!Object.hasOwn(parameters, need))
        context.addIssue({ code: 'custom', path: ['parameters', need] })
  })
  .describe('A policy instrument in force from a day on 政策工具.')

export type PolicyDocument = DeepReadonly<z.output<typeof policySchema>>
