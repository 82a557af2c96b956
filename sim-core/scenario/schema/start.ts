/** The state that a run starts from 起始状态: what a real line looks like today. */
import { count, type DeepReadonly, id, seconds, z } from './fields.ts'

const jobs = count('Jobs.', 1, 1_000_000)
const product = id('Their product.')

const machineSchema = z
  .strictObject({
    station: id('The station.'),
    machine: count('Which of its machines, from 1. Default 1.', 1, 500).default(1),
    setUpFor: z.exactOptional(id('The product that it is set up for.')),
    inHand: z.exactOptional(
      z
        .strictObject({
          product,
          leftS: seconds('What is left of the machine time. Seconds.'),
        })
        .describe('The job, or the batch, at the machine.'),
    ),
    repairLeftS: z.exactOptional(
      seconds('It is under repair, of its first failure, for so much longer. Seconds.'),
    ),
  })
  .describe('One machine; what is not said is idle and whole.')

export const startSchema = z
  .strictObject({
    queued: z.exactOptional(
      z
        .array(z.strictObject({ station: id('The station.'), product, jobs }))
        .describe('Jobs before the stations, in the order in which they wait.'),
    ),
    machines: z.exactOptional(z.array(machineSchema).describe('The machines that are not idle.')),
  })
  .describe('What is on the line when a run begins; default: nothing.')

export type StartDocument = DeepReadonly<z.output<typeof startSchema>>
