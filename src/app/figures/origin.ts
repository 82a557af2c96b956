/** The kind of a number in a document, from what the document says about it. */
import type { Scenario } from '../../../sim-core/index.ts'
import { writeSpan, type WrittenSpan } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import type { Scale, UnitId } from '../../i18n/units.ts'
import type { Kind } from './quantities.ts'

export type Origin = Scenario['origins'][string]

/** What its badge says: of the inputs, those that were read somewhere name their source. */
export type Badge = Kind | 'source'

/** What nothing is said about was put in by the user. */
export const badgeOf = (origin: Origin | undefined): Badge => origin?.kind ?? 'input'

export const kindOf = (origin: Origin | undefined): Kind => {
  const badge = badgeOf(origin)
  return badge === 'source' ? 'input' : badge
}

/** The range in which the number plausibly lies, written in its scale; null where none is told. */
export function spanOf(
  origin: Origin | undefined,
  unit: UnitId,
  scale: Scale,
  language: Language,
): WrittenSpan | null {
  if (origin?.low === undefined || origin.high === undefined) return null
  return writeSpan({ low: origin.low, high: origin.high }, unit, scale, language)
}
