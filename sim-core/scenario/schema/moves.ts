/** How jobs move, beyond the next station: routes, queues, batches, assembly, belts, vehicles. */
import { distributionSchema } from './distribution.ts'
import { count, id, ids, seconds, share, text, z } from './fields.ts'

const routingSchema = z
  .discriminatedUnion('kind', [
    z
      .strictObject({
        kind: z.literal('share'),
        ways: z
          .array(
            z.strictObject({
              to: id('A station or "sink".'),
              share: share('Probability of this way; all together 1.'),
            }),
          )
          .min(1)
          .describe('Ways and their probabilities.'),
      })
      .describe('Drawn for each job.'),
    z
      .strictObject({
        kind: z.literal('product'),
        to: z
          .record(z.string(), id('A station or "sink".'))
          .describe('Way by product; those not named go to `next`.'),
      })
      .describe('By product.'),
    z
      .strictObject({ kind: z.literal('plan') })
      .describe('The next station of the product’s `route`, after the last one the sink.'),
    z
      .strictObject({
        kind: z.literal('choice'),
        rule: z
          .enum(['first', 'longestIdle', 'shortestQueue', 'leastSetup'])
          .describe(
            'first: the first that has room. longestIdle: whose free machine has been idle ' +
              'longest, else the first that has room. shortestQueue: that has room and the ' +
              'fewest jobs. leastSetup: that has room and the least set-up for the job, of a ' +
              'free machine where there is one. Ties: the first of the list.',
          ),
        to: ids('Stations, the preferred first.').min(1),
      })
      .describe('One of several; with room nowhere the first place that becomes free.'),
  ])
  .describe('Where finished jobs go 工艺路线, in place of `next`.')

/** Fields of a station. */
export const stationMoves = {
  routing: z.exactOptional(routingSchema),
  discipline: z.exactOptional(
    z
      .enum(['fifo', 'priority', 'dueDate', 'shortest', 'leastSetup'])
      .describe(
        'Which waiting job is next 排队规则; ties: who came first. priority: the greatest. ' +
          'dueDate: the earliest. shortest: least expected service. leastSetup: least set-up ' +
          'after the machine’s last. Default: fifo.',
      ),
  ),
  blocking: z.exactOptional(
    z
      .enum(['after', 'before'])
      .describe(
        'after: a finished job keeps its machine until it finds a place. before: a loaded job is ' +
          'processed only when a place downstream is reserved. Default: after.',
      ),
  ),
  batch: z.exactOptional(
    z
      .strictObject({
        minJobs: count('A service starts as soon as so many jobs wait.', 1, 100_000),
        maxJobs: count('It takes at most so many.', 1, 100_000),
        timeoutS: z.exactOptional(
          seconds('It starts with fewer when one has waited so long. Default: never. Seconds.'),
        ),
      })
      .describe('A batch of what is there 组批, in place of `batchJobs`.'),
  ),
  takes: z.exactOptional(
    z
      .array(
        z.strictObject({
          from: id('A station with 0 machines: the buffer of a part.'),
          jobs: count('Parts that a service takes.', 1, 10_000),
        }),
      )
      .min(1)
      .describe('Assembly 装配: taken together with the job when a service starts.'),
  ),
  gives: z.exactOptional(
    z
      .array(
        z.strictObject({
          to: id('A station or "sink".'),
          jobs: count('Jobs besides the finished one.', 1, 10_000),
          product: z.exactOptional(id('What they are; default: what the job is.')),
        }),
      )
      .min(1)
      .describe('Disassembly 拆分: what comes out besides the finished job.'),
  ),
  conveyor: z.exactOptional(
    z
      .strictObject({
        transitS: seconds('From end to end at full speed. Seconds.'),
        places: count('Jobs that it holds.', 1, 100_000),
        whenBlocked: z
          .enum(['accumulating', 'stopAll'])
          .describe('When the first job cannot leave, the others close up, or all stop.')
          .default('accumulating'),
      })
      .describe('A belt 输送线 in place of machines: first in, first out.'),
  ),
  transport: z.exactOptional(
    z
      .strictObject({
        fleet: id('Whose vehicles.'),
        loaded: distributionSchema.describe('Trip with the job. Seconds.'),
        back: distributionSchema.describe('Way back, during which the vehicle is busy. Seconds.'),
      })
      .describe('Finished jobs leave on a vehicle 搬运车, once a place is reserved for them.'),
  ),
}

/** Fields of a line. */
export const lineMoves = {
  fleets: z
    .array(
      z.strictObject({
        id: id('Unique among the fleets.'),
        name: text('Shown name.'),
        vehicles: count('Vehicles.', 1, 500),
      }),
    )
    .describe('Vehicles that carry jobs 车队.')
    .default([]),
  cardLoops: z
    .array(
      z.strictObject({
        id: id('Unique among the loops.'),
        stations: ids('Stations of the loop.').min(1),
        cards: count('Jobs allowed at them at once, or on their way there.', 1, 1_000_000),
      }),
    )
    .describe('Kanban 看板: cards over a stretch of the line; a station is in at most one loop.')
    .default([]),
  rope: z.exactOptional(
    z
      .strictObject({
        drum: id('The station that sets the pace.'),
        jobs: count('Jobs inside that the drum has not finished.', 1, 1_000_000),
      })
      .describe('Drum-buffer-rope 鼓-缓冲-绳: holds jobs back at the entry.'),
  ),
}
