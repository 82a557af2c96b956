/** The levers of information 信息化杠杆: what release knows, networks, dispatching that looks ahead. */
import { count, cv, id, positiveSeconds, seconds, text, z } from './fields.ts'

/** Gamma with k = 2, as for repairs. */
const DEFAULT_OUTAGE_CV = Math.SQRT1_2

export const linkSchema = z
  .strictObject({
    id: id('A network of the line.'),
    responseS: seconds('Response while the network is up, in place of the failure’s own. Seconds.'),
  })
  .describe(
    'Connected 联网: who repairs is called over the network. While it is down, nobody hears the ' +
      'monitor, and false alarms do not ring.',
  )

export const lookAheadSchema = z
  .strictObject({
    horizonS: positiveSeconds('How far each choice is tried. Seconds.'),
    rollouts: count('Tries of each choice, with random numbers of their own.', 1, 100).default(1),
    candidates: count('Waiting orders to choose from, the first by `sequence`.', 1, 50).default(5),
  })
  .describe(
    'Look-ahead dispatching 前瞻派工: the next order is the one with which a copy of the line does ' +
      'best: least tardiness, then most services finished. What is under way is known to it. ' +
      'Costs as many runs of `horizonS` as are tried at every order.',
  )

export const rampSchema = z
  .strictObject({
    excessShare: z
      .number()
      .min(0)
      .max(100)
      .describe('How much longer the first job takes: 1 is twice as long. Default 0.')
      .default(0),
    spoilTimes: z
      .number()
      .min(0)
      .max(1000)
      .describe('By how many times its own share a cause of defects is worse at first. Default 0.')
      .default(0),
    overJobs: z.number().positive().max(1e6).describe(
      'Jobs of the new model here in which both shrink by the factor e.',
    ),
  })
  .describe('Ramp-up of a new model 新品爬坡: longer times and more defects that are worked off.')

/** Fields of a line. */
export const lineLevers = {
  informationDelayS: z.exactOptional(
    seconds(
      'How much later whoever releases jobs hears what happened 信息延迟: that a job has left ' +
        '(conwipCards), is past the drum (rope), or was scrapped and is to be made again. ' +
        'Default 0. Seconds.',
    ),
  ),
  newModelEveryS: z.exactOptional(
    positiveSeconds(
      'A new model takes the place of a product 新品导入, in turn, each time so long has passed; ' +
        'stations with newModel then begin anew on it. Default: never. Seconds.',
    ),
  ),
  networks: z
    .array(
      z
        .strictObject({
          id: id('Unique among the networks.'),
          name: z.exactOptional(text('Shown name.')),
          mtbfS: positiveSeconds('Mean time up, exponential, day and night. Seconds.'),
          mttrS: positiveSeconds('Mean length of an outage. Seconds.'),
          mttrCv: cv('Standard deviation of it divided by its mean; gamma distributed.').default(
            DEFAULT_OUTAGE_CV,
          ),
        })
        .describe('A network 网络 that is up and down in turn.'),
    )
    .max(50)
    .describe('Networks that failures may be connected to.')
    .default([]),
}
