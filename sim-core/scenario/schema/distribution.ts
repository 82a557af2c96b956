/**
 * Distributions of durations 时间分布 as documents write them: the shapes of `base/distribution.ts`,
 * whose parameters are seconds except the pure numbers k, cv, shape and weights.
 */
import { type DistributionFault, distributionFault } from '../../base/index.ts'
import { count, cv, positiveSeconds, seconds, z } from './fields.ts'

const mean = seconds('Mean of the distribution itself. Seconds.')
const low = seconds('Least value. Seconds.')
const high = seconds('Greatest value. Seconds.')
const mode = seconds('Most likely value. Seconds.')
const variation = cv('Standard deviation divided by the mean.')
const values = (meaning: string) => z.array(seconds('One value. Seconds.')).min(1).describe(meaning)

const shapes = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant'), value: seconds('Always this. Seconds.') }),
  z.strictObject({ kind: z.literal('uniform'), low, high }),
  z.strictObject({ kind: z.literal('triangular'), low, mode, high }),
  z.strictObject({ kind: z.literal('pert'), low, mode, high }),
  z.strictObject({ kind: z.literal('exponential'), mean }),
  z.strictObject({ kind: z.literal('erlang'), mean, k: count('Number of phases.', 1, 1000) }),
  z.strictObject({ kind: z.literal('gamma'), mean, cv: variation }),
  z.strictObject({
    kind: z.literal('hyperexponential'),
    mean,
    cv: z.number().min(1).max(20).describe(
      'Standard deviation divided by the mean, at least 1: two exponential phases, balanced means.',
    ),
  }),
  z.strictObject({ kind: z.literal('beta'), low, high, mean, cv: variation }),
  z.strictObject({
    kind: z.literal('weibull'),
    mean,
    shape: z.number().positive().max(100).describe('Weibull shape; 1 is exponential.'),
  }),
  z.strictObject({ kind: z.literal('lognormal'), mean, cv: variation }),
  z.strictObject({
    kind: z.literal('truncatedNormal'),
    mean: positiveSeconds('Mean of the normal before it is truncated. Seconds.'),
    sd: seconds('Standard deviation of the normal before it is truncated. Seconds.'),
    low,
    high,
  }),
  z.strictObject({
    kind: z.literal('empirical'),
    values: values('Each is drawn with a probability proportional to its weight.'),
    weights: z.exactOptional(
      z.array(z.number().min(0).describe('Weight of the value in the same place.')).min(1)
        .describe('Weights of the values; all equal if absent.'),
    ),
  }),
  z.strictObject({
    kind: z.literal('sequence'),
    values: values('Not random: the n-th draw is the n-th value.'),
    cycle: z.boolean().describe('Whether the values begin again; else that was all.'),
  }),
])

/** What no field by itself has wrong; the others have been told by then. */
const BETWEEN_FIELDS: readonly (DistributionFault | undefined)[] = [
  'unordered',
  'weightsMismatch',
  'noMass',
  'impossibleCv',
]

export const distributionSchema = shapes
  .superRefine((distribution, context) => {
    const fault = distributionFault(distribution)
    if (BETWEEN_FIELDS.includes(fault))
      context.addIssue({ code: 'custom', params: { code: `distribution.${fault}` } })
  })
  .describe('A distribution of a duration.')
