/** A number of the document as it stands there, with its origin: input, assumed, or from a source. */
import { unitOfPath } from '../figures/documentUnits.ts'
import { dataOf, wordsOf } from '../figures/figure.ts'
import { badgeOf, kindOf } from '../figures/origin.ts'
import { type Claim, openPanel } from '../panels.ts'
import { numberAt } from '../session/document.ts'
import { useStore } from '../store.ts'
import { useText } from '../text.tsx'

interface DocumentNumProps {
  readonly path: string
  readonly label: string
}

export function DocumentNum({ path, label }: DocumentNumProps) {
  const { t, language } = useText()
  const scenario = useStore((state) => state.scenario)
  const value = scenario === null ? undefined : numberAt(scenario.document as never, path)
  if (scenario === null || value === undefined) return null
  const unit = unitOfPath(path)
  const figure = { exact: value }
  const origin = scenario.origins[path]
  const kind = kindOf(origin)
  const badge = badgeOf(origin)
  const claim: Claim = { quantity: 'document', figure, unit, kind, path, subject: label }
  const { before, value: written, after } = wordsOf(figure, claim, t, language)
  const shown = before + written + after
  return (
    <button
      type="button"
      className="num num-line"
      data-kind={kind}
      {...dataOf(figure, unit)}
      aria-label={t('num.label', { name: label, value: shown, spread: t(`kind.${badge}`) })}
      onClick={() => openPanel({ kind: 'provenance', claim })}
    >
      <span className="num-value">{shown}</span>
      <span className="badge" data-badge={badge}>
        {t(`kind.${badge}`)}
      </span>
    </button>
  )
}
