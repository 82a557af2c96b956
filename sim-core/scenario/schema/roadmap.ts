/**
 * The roadmap 蓝图规划: which measures are ordered when, and how each stage is paid for. It is a plan
 * for money and time and changes nothing in the line, so no simulation of the levels depends on it.
 */
import { amount, count, type DeepReadonly, id, ids, text, z } from './fields.ts'

/** Policies pay by it; the levels of a document may have other ids. */
export const PROJECT_LEVELS = [
  'manual',
  'single',
  'line',
  'intelligent',
  'demonstration',
] as const

const stageSchema = z
  .strictObject({
    id: id('Unique among the stages.'),
    name: text('Shown name.'),
    measures: ids('What is bought in this stage; each measure in one stage.').min(1),
    orderAfterMonths: count('Decision date of money to the order. Months.', 0, 599),
    way: z.exactOptional(id('One of the ways to pay of money; default: its own money.')),
    level: z.exactOptional(
      z
        .enum(PROJECT_LEVELS)
        .describe(
          'As what it is filed with the city 申报等级; default: the highest among its measures, ' +
            'of which each has that of the first level with it.',
        ),
    ),
  })
  .describe('A stage 阶段: one project, ordered, installed and filed for awards by itself.')

export const roadmapSchema = z
  .strictObject({
    stages: z
      .array(stageSchema)
      .min(1)
      .max(8)
      .describe('In the order in which they are installed; orders in no earlier month.'),
    cashLimitCny: z.exactOptional(
      amount('How far the running total of the firm’s own money may fall below 0. CNY.'),
    ),
    leastGapMonths: count('Between the orders of two stages, where they are moved. Months.', 0, 60)
      .default(0),
  })
  .describe('A plan in stages 分步实施的蓝图.')

export type RoadmapDocument = DeepReadonly<z.output<typeof roadmapSchema>>
export type StageDocument = RoadmapDocument['stages'][number]
