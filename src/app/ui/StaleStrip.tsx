/** Over results that no longer belong to the inputs, or that two machines disagree on. */
import { isStale, runStudy } from '../session/study.ts'
import { useStore } from '../store.ts'
import { useText } from '../text.tsx'

export function StaleStrip() {
  const { t } = useText()
  const stale = useStore(isStale)
  const phase = useStore((state) => state.run.phase)
  const error = useStore((state) => state.run.error)
  const standing = useStore((state) => state.result?.standing)
  if (phase === 'failed') {
    return (
      <div className="stale-strip" role="alert">
        <p>
          {t('run.failedAbout')} <code>{error}</code>
        </p>
        <button type="button" className="button" onClick={() => void runStudy()}>
          {t('run.again')}
        </button>
      </div>
    )
  }
  if (!stale) {
    if (standing !== 'mismatch') return null
    return (
      <div className="stale-strip" role="alert">
        <p>{t('run.mismatchAbout')}</p>
      </div>
    )
  }
  return (
    <output className="stale-strip">
      <span className="stale-strip-text">
        {phase === 'running' ? t('run.staleRunning') : t('run.staleAbout')}
      </span>
      {phase !== 'running' && (
        <button type="button" className="button" onClick={() => void runStudy()}>
          {t('run.again')}
        </button>
      )}
    </output>
  )
}
