/** The kind of a number in a document, from what the document says about it. */
import type { Scenario } from '../../../sim-core/index.ts'
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
