/** Texts on screen: messages in the chosen language, with values or elements in their holes. */
import { Fragment, type ReactNode, useMemo } from 'react'

import { fill, type Language, piecesOf, type Text } from '../i18n/language.ts'
import { type FillingOf, MESSAGES, type MessageKey } from '../i18n/messages.ts'
import { useStore } from './store.ts'

export type Translate = <Key extends MessageKey>(
  key: Key,
  ...filling: [FillingOf<Key>] extends [never]
    ? []
    : [Readonly<Record<FillingOf<Key>, string | number>>]
) => string

export function translator(language: Language): Translate {
  return (key, ...[filling]) => fill(MESSAGES[language][key], filling ?? {})
}

export function useText(): { readonly t: Translate; readonly language: Language } {
  const language = useStore((state) => state.language)
  return useMemo(() => ({ t: translator(language), language }), [language])
}

/** Chooses the language of a text that a document brought along. */
export function useLocal(): (text: Text) => string {
  const language = useStore((state) => state.language)
  return (text) => text[language]
}

/** Between two sentences: Chinese full stops bring their own space. */
export function Gap() {
  const language = useStore((state) => state.language)
  return language === 'zh' ? null : ' '
}

type SayProps<Key extends MessageKey> = {
  readonly of: Key
} & ([FillingOf<Key>] extends [never]
  ? { readonly with?: never }
  : { readonly with: Readonly<Record<FillingOf<Key>, ReactNode>> })

/** Before a closing mark a word joiner keeps it on the line of the element that it closes. */
const CLOSING = /^(?=[。，；：、）,.;:)])/
export const WORD_JOINER = '\u2060'

/** A message whose holes hold elements. */
export function Say<Key extends MessageKey>(props: SayProps<Key>) {
  const { language } = useText()
  const filling = (props.with ?? {}) as Readonly<Record<string, ReactNode>>
  return piecesOf(MESSAGES[language][props.of]).map((piece, place) => (
    // The pieces of a message never change places.
    // eslint-disable-next-line react/no-array-index-key
    <Fragment key={place}>
      {'text' in piece ? piece.text.replace(CLOSING, WORD_JOINER) : filling[piece.hole]}
    </Fragment>
  ))
}
