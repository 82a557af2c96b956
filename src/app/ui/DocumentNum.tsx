/** A number of the document as it stands there, with its origin. */
import { unitOfPath } from '../figures/documentUnits.ts'
import { dataOf, wordsOf } from '../figures/figure.ts'
import { badgeOf, kindOf } from '../figures/origin.ts'
import type { Claim } from '../panels.ts'
import { numberAt } from '../session/document.ts'
import { useStore } from '../store.ts'
import { useText } from '../text.tsx'
import { ClaimButton } from './ClaimButton.tsx'

interface DocumentNumProps {
  readonly path: string
  readonly label: string
}

export function DocumentNum({ path, label }: DocumentNumProps) {
  const { t, language } = useText()
  const scenario = useStore((state) => state.scenario)
  const value = scenario && numberAt(scenario.document, path)
  if (scenario === null || typeof value !== 'number') return null
  const origin = scenario.origins[path]
  const badge = badgeOf(origin)
  const unit = unitOfPath(path)
  const figure = { exact: value }
  const kind = kindOf(origin)
  const claim: Claim = { quantity: 'document', figure, unit, kind, path, subject: label }
  const { before, value: written, after } = wordsOf(figure, claim, t, language)
  const shown = before + written + after
  return (
    <ClaimButton
      claim={claim}
      className="num-line"
      data={dataOf(figure, unit)}
      label={t('num.label', { name: label, value: shown, spread: t(`kind.${badge}`) })}
    >
      <span className="num-value">{shown}</span>{' '}
      <span className="badge" data-badge={badge}>
        {t(`kind.${badge}`)}
      </span>
    </ClaimButton>
  )
}
