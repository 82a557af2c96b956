/** How uncertain money is 不确定性: what a document says about the ranges of its own numbers. */
import { count, share, z } from './fields.ts'

const input = (meaning: string) => z.string().min(1).max(300).describe(meaning)
const pattern = (meaning: string) =>
  input(`${meaning}: its path, dotted and with ids; a step * stands for any one.`)

export const LAWS = ['uniform', 'triangular', 'pert', 'lognormal'] as const

const lawSchema = z
  .strictObject({
    inputs: pattern('Which inputs'),
    law: z
      .enum(LAWS)
      .describe(
        'Within low … high. uniform: all alike. triangular, pert: most likely at the value. ' +
          'lognormal: the value is the median, and nine of ten would lie inside.',
      ),
  })
  .describe('How inputs lie in their ranges; uniform where nothing is said.')

const rho = z.number().min(-1).max(1).describe('Correlation of their ranks.')

const pairSchema = z
  .strictObject({
    a: input('Path of an input, dotted and with ids.'),
    b: input('Path of another.'),
    rho,
  })
  .describe('Two inputs that move together.')

const togetherSchema = z
  .strictObject({
    inputs: pattern('Which inputs'),
    rho: share('Correlation of the ranks of any two of them.'),
  })
  .describe('Inputs that move together, each with each: prices of one supplier, wages of one town.')

export const uncertaintySchema = z
  .strictObject({
    draws: z.exactOptional(count('Draws of everything; default 1,000.', 100, 20_000)),
    seed: z.exactOptional(
      z.int().min(0).describe('Seed of the draws; that of the simulation where absent.'),
    ),
    laws: z.array(lawSchema).max(500).describe('The last that fits an input counts.').default([]),
    correlations: z
      .array(pairSchema)
      .max(500)
      .describe('Pairs; they go before what `together` says of the same two.')
      .default([]),
    together: z.array(togetherSchema).max(50).describe('Groups.').default([]),
    hurdlePaybackYears: z.exactOptional(
      z.number().positive().max(50).describe('A payback that would do. Years.'),
    ),
    approvals: z
      .enum(['drawn', 'expected'])
      .describe('An award is paid or not, by its probability; or its expectation is paid.')
      .default('drawn'),
  })
  .describe('How uncertain the return is, and what is asked about it 不确定性.')
