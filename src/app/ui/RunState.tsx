/** Where the simulation stands: how far it is, and whether its result can be trusted. */
import './run.css'

import { cancelRun, isStale, runStudy, standingOfShown } from '../session/study.ts'
import { type Standing, useStore } from '../store.ts'
import { useText } from '../text.tsx'
import { Icon, type IconName } from './Icon.tsx'

const ICONS: Readonly<Record<Standing, IconName>> = {
  precomputed: 'run',
  verified: 'check',
  mismatch: 'warning',
  computed: 'check',
}

export function RunState() {
  const { t } = useText()
  const { phase, done, total } = useStore((state) => state.run)
  const standing = useStore(standingOfShown)
  const stale = useStore(isStale)
  if (phase === 'running') {
    const share = total === 0 ? 0 : done / total
    return (
      <div className="run-state" data-phase="running" data-done={done} data-total={total}>
        <span className="run-state-text">
          {standing === 'precomputed' && !stale ? t('run.verifying') : t('run.running')}
        </span>
        <progress
          className="run-state-bar"
          value={share}
          max={1}
          aria-label={t('run.progress', { done, total })}
        />
        <button type="button" className="button button-small" onClick={cancelRun}>
          {t('run.cancel')}
        </button>
      </div>
    )
  }
  if (phase === 'failed' || phase === 'cancelled' || stale) {
    const text = { failed: t('run.failed'), cancelled: t('run.cancelled') }
    return (
      <output className="run-state" data-phase={phase}>
        <Icon name="warning" />
        <span className="run-state-text">
          {phase === 'failed' || phase === 'cancelled' ? text[phase] : t('run.stale')}
        </span>
        <button type="button" className="button button-small" onClick={() => void runStudy()}>
          {t('run.again')}
        </button>
      </output>
    )
  }
  if (standing === undefined) return <div className="run-state" data-phase={phase} />
  return (
    <output className="run-state" data-phase={phase} data-standing={standing}>
      <Icon name={ICONS[standing]} />
      <span className="run-state-text">{t(`standing.${standing}`)}</span>
    </output>
  )
}
