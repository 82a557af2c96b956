/** Quality 质量: defects that stations cause, and the inspections that find them. */
import { count, type DeepReadonly, id, seconds, share, z } from './fields.ts'

/** A job counts its visits in one byte. */
const MOST_VISITS = 250

export const causeSchema = z
  .strictObject({
    defect: id('The defect class.'),
    share: share('Probability that a job leaves the station with this defect.'),
    productShares: z.exactOptional(
      z
        .record(id('A product.'), share('Probability for this product.'))
        .describe('Products that have another probability.'),
    ),
    driftShare: z.exactOptional(share('Probability while the machine drifts, in its stead.')),
    poolFactors: z.exactOptional(
      z
        .record(id('A pool.'), z.number().min(0).max(100).describe('Factor; default 1.'))
        .describe('Multiplies the probability by who did the attended part: people differ.'),
    ),
  })
  .describe('A defect that the station causes, drawn when the work is done.')

const fixSchema = z
  .strictObject({ kind: z.literal('fix') })
  .describe('Mended on the spot, inside the work time of the station.')

const downgradeSchema = z
  .strictObject({ kind: z.literal('downgrade') })
  .describe('Goes on as second grade 降级, which is no good unit.')

const routeSchema = z
  .strictObject({
    kind: z.literal('route'),
    to: id('Station that rejects go to: a rework bench, or a station upstream.'),
    trueTaskS: z.exactOptional(
      seconds('Mean attended work there for a real reject; default: its own work time. Seconds.'),
    ),
    falseTaskS: z.exactOptional(
      seconds('Mean attended work there for a false reject; default: its own. Seconds.'),
    ),
    scrapShare: share('Share of the real rejects beyond rescue.'),
    returnTo: z.exactOptional(
      id('Where the job goes after a bench that routes "return"; default: back to this station.'),
    ),
    mends: z.boolean().describe('Whether the visit removes the defects that were seen.'),
    visitLimit: count('Visits after which a job is beyond rescue.', 1, MOST_VISITS),
    beyondRescue: z.exactOptional(
      z
        .enum(['scrap', 'downgrade'])
        .describe('What becomes of jobs beyond rescue. Default: scrap.'),
    ),
  })
  .describe('Sent elsewhere.')

export const inspectionSchema = z
  .strictObject({
    detects: z
      .record(id('A defect class.'), share('Probability of seeing it: 1 − type II error.'))
      .describe('The defects that can be seen here; the others pass.'),
    falseRejectShare: share('Probability of rejecting a sound job: type I error.'),
    yieldLoss: z
      .enum(['firstPass', 'strict', 'none'])
      .describe('What a reject costs: both yields, only the strict one, or none.'),
    onReject: z
      .discriminatedUnion('kind', [fixSchema, downgradeSchema, routeSchema])
      .describe('What becomes of a reject.'),
  })
  .describe('An inspection 检验, at the end of the work of its station.')

export type CauseDocument = DeepReadonly<z.output<typeof causeSchema>>
export type InspectionDocument = DeepReadonly<z.output<typeof inspectionSchema>>
