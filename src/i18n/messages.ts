/** All messages, by language. zh decides which keys there are and which values they take. */
import { en } from './en.ts'
import type { Holes, Language } from './language.ts'
import { zh } from './zh.ts'

export type MessageKey = keyof typeof zh

/** The names of the values that the message takes; never if it takes none. */
export type FillingOf<Key extends MessageKey> = Holes<(typeof zh)[Key]>

/** A message that takes no values. */
export type PlainKey = {
  [Key in MessageKey]: [FillingOf<Key>] extends [never] ? Key : never
}[MessageKey]

export const MESSAGES: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { zh, en }
