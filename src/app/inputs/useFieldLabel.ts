/** What a field is called on screen. */
import { fill } from '../../i18n/language.ts'
import { MESSAGES } from '../../i18n/messages.ts'
import { useText } from '../text.tsx'
import type { Field } from './fields.ts'

export function useFieldLabel(): (field: Field) => string {
  const { language } = useText()
  return ({ label, of }) => fill(MESSAGES[language][label], { of: of?.[language] ?? '' })
}
