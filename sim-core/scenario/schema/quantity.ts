/**
 * A number with its origin 来源: where it comes from, and how far it may be off. In a document it
 * stands wherever a plain number may stand; a plain number is an input of the user.
 */
import { type DeepReadonly, signed, text, z } from './fields.ts'

const value = signed('The number itself, in the unit that the field states.')
const low = signed('Plausible lowest value, in the same unit.')
const high = signed('Plausible highest value, in the same unit.')
const source = z.string().min(1).describe('Where the number was read: a document, a page, a table.')
const note = text('Why this number; shown beside it.')

/** Inputs and policies are stated; an assumption has a range; a source is named. */
export const quantitySchema = z
  .discriminatedUnion('origin', [
    z.strictObject({
      origin: z.enum(['input', 'policy']),
      value,
      low: z.exactOptional(low),
      high: z.exactOptional(high),
      source: z.exactOptional(source),
      note: z.exactOptional(note),
    }),
    z.strictObject({
      origin: z.literal('assumed'),
      value,
      low,
      high,
      source: z.exactOptional(source),
      note: z.exactOptional(note),
    }),
    z.strictObject({
      origin: z.literal('source'),
      value,
      source,
      low: z.exactOptional(low),
      high: z.exactOptional(high),
      note: z.exactOptional(note),
    }),
  ])
  .describe('A number with its origin; it may stand wherever a number may.')

export type Quantity = DeepReadonly<z.output<typeof quantitySchema>>

export type OriginKind = Quantity['origin']

/** What a document says about a number besides its value. */
export interface Origin {
  readonly kind: OriginKind
  readonly low?: number
  readonly high?: number
  readonly source?: string
  readonly note?: { readonly zh: string; readonly en: string }
}
