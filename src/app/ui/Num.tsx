/**
 * A number on screen 数字: value, unit and how sure it is. Every quantity that a person sees goes
 * through here, and a click tells where it comes from.
 */
import { dataOf, type Figure, wordsOf } from '../figures/figure.ts'
import { QUANTITIES, type QuantityId, type QuantityInfo } from '../figures/quantities.ts'
import type { UnitId } from '../../i18n/units.ts'
import type { Claim } from '../panels.ts'
import { useText, WORD_JOINER } from '../text.tsx'
import { ClaimButton } from './ClaimButton.tsx'

export interface NumProps {
  readonly quantity: QuantityId
  readonly of: Figure
  readonly levelId?: string
  readonly subject?: string
  readonly signed?: boolean
  /** Where the unit is not that of the quantity: a published figure has its own. */
  readonly unit?: UnitId
  readonly horizonYears?: number
  /** `big` stands alone in a card, `line` in a sentence or table. */
  readonly size?: 'big' | 'line'
  /** The spread is written elsewhere in the same row. */
  readonly bare?: boolean
}

/** Where k or M of money follows, it is one with the digits; what else follows is smaller. */
const AFTER = /^([kM](?=$|\/))?(.*)$/su

export function Num({ quantity, of: figure, size = 'line', bare = false, ...about }: NumProps) {
  const { t, language } = useText()
  const { kind, label, unit: ownUnit }: QuantityInfo = QUANTITIES[quantity]
  const unit = about.unit ?? ownUnit
  const claim: Claim = { quantity, figure, kind, ...about, unit }
  const { before, value, after, spread } = wordsOf(figure, claim, t, language)
  const [, scale, rest] = AFTER.exec(after)!
  const name = [about.subject, t(label)].filter(Boolean).join(' ')
  return (
    <ClaimButton
      claim={claim}
      className={`num-${size}`}
      data={dataOf(figure, unit)}
      label={t('num.label', { name, value: before + value + after, spread })}
    >
      <span className="num-value">
        {before}
        {value}
        {scale}
        <span className="num-unit">{rest}</span>
      </span>
      {!bare && <span className="num-spread"> {spread.replaceAll('–', `–${WORD_JOINER}`)}</span>}
    </ClaimButton>
  )
}
