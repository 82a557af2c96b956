/** How the comparison stands: under way, given up, failed; nothing once it is done. */
import { useText } from '../../text.tsx'
import type { PayAnswer } from './usePayView.ts'

export function PayState({ answer }: { readonly answer: PayAnswer }) {
  const { t } = useText()
  const { phase, error } = answer
  const words = {
    computing: t('pay.computing'),
    cancelled: t('pay.cancelled'),
    failed: t('pay.failed', { error: error ?? '' }),
    done: '',
  }
  return (
    <div className="pay-state" data-phase={phase}>
      <output>{words[phase]}</output>
      {phase === 'computing' && (
        <>
          <progress aria-label={words.computing} />
          <button type="button" className="button button-small" onClick={answer.cancel}>
            {t('pay.cancel')}
          </button>
        </>
      )}
      {(phase === 'cancelled' || phase === 'failed') && (
        <button type="button" className="button button-small" onClick={answer.again}>
          {t('pay.again')}
        </button>
      )}
    </div>
  )
}
