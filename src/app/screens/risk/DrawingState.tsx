/** How far the draws are, and what can be done about it. */
import { useText } from '../../text.tsx'
import type { Drawing, Uncertainty } from './useUncertainty.ts'

export function DrawingState({ drawing, cancel, again }: Uncertainty) {
  const { t } = useText()
  const about = { waiting: t('risk.stale'), cancelled: t('risk.cancelled') }
  switch (drawing.phase) {
    case 'done':
    case 'refused':
      return <div className="risk-state" data-phase={drawing.phase} />
    case 'running':
      return <Running drawing={drawing} cancel={cancel} />
    case 'waiting':
      return (
        <output className="risk-state" data-phase="waiting">
          {about.waiting}
        </output>
      )
    case 'cancelled':
    case 'failed':
      return (
        <output className="risk-state" data-phase={drawing.phase}>
          {drawing.phase === 'failed'
            ? t('risk.failed', { error: drawing.error })
            : about.cancelled}
          <button type="button" className="button button-small" onClick={again}>
            {t('risk.again')}
          </button>
        </output>
      )
    default:
      return drawing satisfies never
  }
}

interface RunningProps {
  readonly drawing: Extract<Drawing, { readonly phase: 'running' }>
  readonly cancel: () => void
}

function Running({ drawing: { done, total }, cancel }: RunningProps) {
  const { t } = useText()
  const words = t('risk.running', { done, total })
  return (
    <div className="risk-state" data-phase="running">
      <span>{words}</span>
      <progress value={total === 0 ? 0 : done / total} max={1} aria-label={words} />
      <button type="button" className="button button-small" onClick={cancel}>
        {t('risk.cancel')}
      </button>
    </div>
  )
}
