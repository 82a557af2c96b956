/** What comes into the line, and when. */
import { distributionSchema } from './distribution.ts'
import { count, type DeepReadonly, id, ids, positiveSeconds, seconds, share, z } from './fields.ts'
import { lookAheadSchema } from './levers.ts'

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
      interarrival: distributionSchema.describe('Time between two arrivals. Seconds.'),
      cycle: z.exactOptional(
        ids('Products in turn. Default: drawn by `demandShare`.').min(1).max(1000),
      ),
      batch: z.exactOptional(
        z
          .array(
            z.strictObject({
              jobs: count('Jobs of one arrival, all of one product.', 1, 1000),
              share: share('Probability of this many; all together 1.'),
            }),
          )
          .min(1)
          .describe('Sizes of arrivals. Default: one job.'),
      ),
      dueAfterS: z.exactOptional(seconds('Due so long after the arrival. Seconds.')),
      dueAfter: z.exactOptional(
        distributionSchema.describe('In its place, drawn for each arrival. Seconds.'),
      ),
    })
    .describe('Jobs arrive by themselves.'),
  z
    .strictObject({
      kind: z.literal('times'),
      atS: z.array(seconds('An instant. Seconds.')).min(1).max(100_000).describe('Ascending.'),
      cycle: z.exactOptional(ids('Products in turn. Default: the first.').min(1).max(1000)),
      dueAfterS: z.exactOptional(seconds('Due so long after the arrival. Seconds.')),
    })
    .describe('One job at each instant of a list.'),
  z
    .strictObject({
      kind: z.literal('orders'),
      orders: z
        .array(
          z.strictObject({
            product: id('What is ordered.'),
            jobs: count('How many.', 1, 1_000_000),
            releaseS: seconds('When they may enter. Seconds.').default(0),
            dueS: z.exactOptional(seconds('When they should be done. Seconds.')),
            priority: z.exactOptional(
              z.number().min(-1000).max(1000).describe('The greater, the more urgent; default 0.'),
            ),
          }),
        )
        .min(1)
        .max(100_000)
        .describe('Ascending by release.'),
      periodS: z.exactOptional(
        positiveSeconds('They come again after so long. Default: once. Seconds.'),
      ),
    })
    .describe('Orders 订单 by release time, due date and priority.'),
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
      .enum(['fifo', 'leastSetup', 'dueDate', 'priority'])
      .describe(
        'Which waiting order goes next: the oldest, the one with the least set-up, the earliest ' +
          'due, or the most urgent.',
      )
      .default('fifo'),
    lookAhead: z.exactOptional(lookAheadSchema),
    whenFull: z.exactOptional(
      z
        .enum(['wait', 'lose'])
        .describe(
          'What becomes of a job that finds no place or card when it comes. Default: it waits.',
        ),
    ),
    supply: supplySchema.describe('What waits outside, and when it comes.'),
  })
  .describe('Where jobs come from.')

export type SupplyDocument = DeepReadonly<z.output<typeof supplySchema>>
