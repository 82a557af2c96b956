/**
 * The two languages, and how a text is chosen and filled. zh is the reference: its messages are
 * typed literals, so a missing key or a missing value does not compile.
 */
export type Language = 'zh' | 'en'

export const LANGUAGES: readonly Language[] = ['zh', 'en']

/** A text that a document brings along. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** For `lang` attributes and Intl. */
export const LOCALES: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' }

/** zh where the browser asks for any Chinese, en everywhere else. */
export function languageOf(tag: string): Language {
  return tag.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** The names of the holes `{name}` in a message. */
export type Holes<Message extends string> =
  Message extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never

export type Filling = Readonly<Record<string, string | number>>

/** A piece of a message: literal text, or a hole to be filled. */
export type Piece = { readonly text: string } | { readonly hole: string }

/** `'a {b} c'` → a, hole b, c. */
export function piecesOf(message: string): readonly Piece[] {
  return message
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? { hole: part.slice(1, -1) } : { text: part }))
}

/** Throws on a hole without a value: types prevent it, except for messages made at run time. */
export function fill(message: string, filling: Filling): string {
  return message.replaceAll(/\{(\w+)\}/g, (_, hole: string) => {
    const value = filling[hole]
    if (value === undefined) throw new Error(`The hole ${hole} of "${message}" has no value`)
    return String(value)
  })
}
