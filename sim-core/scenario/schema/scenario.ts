/**
 * The scenario document 情景: one line, the measures that may change it, the levels that combine
 * them, and the money. A document with nothing but a line is complete: its one level is the line
 * as it stands.
 */
import { count, type DeepReadonly, id, ids, LONGEST_RUN_S, signed, text, z } from './fields.ts'
import { lineSchema } from './line.ts'
import { measureSchema } from './measure.ts'
import { moneySchema } from './money.ts'
import { roadmapSchema } from './roadmap.ts'

export const CURRENT_VERSION = 1

export const levelSchema = z
  .strictObject({
    id: id('manual, single, line, intelligent, demonstration, or your own.'),
    name: text('Shown name.'),
    measures: ids('All its measures; none is the baseline, which comes first.'),
  })
  .describe('A retrofit level 改造等级: a list of measures on the baseline.')

/** The level of a document that names none. */
export const BASELINE_LEVEL = {
  id: 'baseline',
  name: { zh: '现状', en: 'Baseline' },
  measures: [],
}

const readingSchema = z
  .strictObject({
    id: id('Unique among the readings.'),
    name: text('Shown name.'),
    about: text('What is assumed.'),
    levels: z
      .record(id('A level.'), ids('Its measures in this reading.'))
      .describe('Levels that have other measures in this reading.'),
  })
  .describe('One way to read a published case.')

const readingsSchema = z
  .strictObject({
    default: id('The reading that is shown first.'),
    options: z.array(readingSchema).min(1).describe('The readings.'),
  })
  .describe('Alternative readings of a published case 案例的不同解读.')

const runSchema = z
  .strictObject({
    warmupS: z.number().min(0).max(LONGEST_RUN_S)
      .describe('Left out of all results. Seconds.'),
    horizonS: z.number().positive().max(LONGEST_RUN_S)
      .describe('Length of a run, warm-up included. Seconds.'),
    replications: count('Independent runs.', 1, 10_000),
  })
  .describe('How it is simulated.')

const publishedSchema = z
  .strictObject({
    source: text('Where it was published.'),
    figures: z
      .array(
        z.strictObject({
          id: id('Unique among the figures.'),
          name: text('What the figure is.'),
          value: signed('As published, in `unit`.'),
          unit: z.string().min(1).describe('Unit of the value.'),
        }),
      )
      .describe('The figures.'),
  })
  .describe('Figures that others published about this case, shown beside the results.')

export const scenarioSchema = z
  .strictObject({
    schemaVersion: z.literal(CURRENT_VERSION).describe('Version of this schema.'),
    id: id('Names the scenario.'),
    name: text('Shown name.'),
    about: z.exactOptional(text('What the case is, and where its numbers come from.')),
    line: lineSchema,
    measures: z.array(measureSchema).max(500).describe('Measures to choose from.').default([]),
    levels: z
      .array(levelSchema)
      .min(1)
      .max(50)
      .describe('Retrofit levels, the baseline first.')
      .default([BASELINE_LEVEL]),
    readings: z.exactOptional(readingsSchema),
    money: z.exactOptional(moneySchema),
    roadmap: z.exactOptional(roadmapSchema),
    run: z.exactOptional(runSchema),
    published: z.exactOptional(publishedSchema),
  })
  .describe('A line, its retrofit levels, and their money 情景.')

export type ScenarioDocument = DeepReadonly<z.output<typeof scenarioSchema>>
export type LevelDocument = ScenarioDocument['levels'][number]
