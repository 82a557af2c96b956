/**
 * The words that all document schemas are written in: ids, texts, and numbers by kind of unit.
 * Anywhere a number stands, a number with its origin may stand (`quantity.ts`); that form is taken
 * apart before a schema looks, so a schema only sees plain numbers.
 */
import * as z from 'zod'

// Compiled validators need eval, which the content security policy of the app refuses.
z.config({ jitless: true })

export { z }

/** What a parsed document is: the same data, read-only all the way down. */
export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? number extends T['length']
    ? readonly DeepReadonly<Item>[]
    : { readonly [K in keyof T]: DeepReadonly<T[K]> }
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T

/**
 * Ids are keys of records and parts of dotted paths, hence neither dots nor the names that every
 * object has.
 */
const NAMES_OF_OBJECTS = [
  'constructor',
  'prototype',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
]
export const ID_PATTERN = new RegExp(`^(?!(?:${NAMES_OF_OBJECTS.join('|')})$)[A-Za-z][\\w-]*$`)

/** About ten years: the clock of the engine counts microseconds exactly up to there. */
export const LONGEST_RUN_S = 320_000_000
const LONGEST_S = 1_000_000_000

export const id = (meaning: string) => z.string().regex(ID_PATTERN).max(64).describe(meaning)

export const ids = (meaning: string) => z.array(id('The id of one of them.')).describe(meaning)

export const text = (meaning: string) =>
  z
    .strictObject({
      zh: z.string().min(1).describe('In Chinese.'),
      en: z.string().min(1).describe('In English.'),
    })
    .describe(meaning)

/** An amount in the unit that the field's name states; not negative. */
export const amount = (meaning: string) => z.number().min(0).describe(meaning)

export const signed = (meaning: string) => z.number().describe(meaning)

export const seconds = (meaning: string) => z.number().min(0).max(LONGEST_S).describe(meaning)

export const positiveSeconds = (meaning: string) =>
  z.number().positive().max(LONGEST_S).describe(meaning)

/** A ratio from 0 to 1, never percent. */
export const share = (meaning: string) => z.number().min(0).max(1).describe(meaning)

/** A coefficient of variation: standard deviation divided by mean. */
export const cv = (meaning: string) => z.number().min(0).max(20).describe(meaning)

export const count = (meaning: string, least: number, most: number) =>
  z.int().min(least).max(most).describe(meaning)
