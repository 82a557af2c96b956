/** What comes into the line, and when. */
import { distributionSchema } from './distribution.ts'
import { count, type DeepReadonly, id, z } from './fields.ts'

const lotSchema = z
  .strictObject({
    product: id('The product.'),
    jobs: count('Jobs one after the other.', 1, 1_000_000),
  })
  .describe('A lot 批次.')

const supplySchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('saturated'),
      lots: z.exactOptional(
        z.array(lotSchema).min(1).max(1000).describe('Repeated for ever; default: one product.'),
      ),
    })
    .describe('There is always a job: asks what the capacity is.'),
  z
    .strictObject({
      kind: z.literal('arrivals'),
      interarrival: distributionSchema.describe('Time between two jobs. Seconds.'),
    })
    .describe('Jobs arrive one by one; the product is drawn by `demandShare`.'),
  z
    .strictObject({
      kind: z.literal('demand'),
      goodPerShift: z
        .number()
        .min(1)
        .max(1_000_000)
        .describe('Good units ordered for each shift.'),
      changeoversPerDay: z.exactOptional(
        z.number().positive().max(100).describe(
          'Changes of product on an average day; default: each product once. Products take turns ' +
            'in lots as long as this asks for.',
        ),
      ),
    })
    .describe('Orders of the day, released at its first working instant. Binds the output.'),
])

export const sourceSchema = z
  .strictObject({
    id: id('Names the random numbers of arrivals.').default('source'),
    to: z.exactOptional(id('Station where jobs enter; default: the first.')),
    replacesScrap: z.exactOptional(
      z.boolean().describe('A scrapped job is ordered again. Default: yes for demand, else no.'),
    ),
    sequence: z
      .enum(['fifo', 'leastSetup'])
      .describe('Which waiting order goes next: the oldest, or the one with the least set-up.')
      .default('fifo'),
    supply: supplySchema.describe('What waits outside, and when it comes.'),
  })
  .describe('Where jobs come from.')

export type SupplyDocument = DeepReadonly<z.output<typeof supplySchema>>
