/** Where the simulation of the plan stands, and what its results are worth. */
import { cancelRoadmap, resumeRoadmap, useRoadmap } from '../../session/roadmap.ts'
import { useStore } from '../../store.ts'
import { useText } from '../../text.tsx'
import { Icon } from '../../ui/Icon.tsx'

export function PlanRun({ isOld }: { readonly isOld: boolean }) {
  const { t } = useText()
  const { phase, share, detail } = useRoadmap()
  const isWaiting = useStore((state) => state.run.phase === 'running')
  const percent = `${Math.floor(100 * share)} %`
  if (phase === 'running')
    return (
      <div className="roadmap-run" data-phase={phase}>
        <span>{t(detail === 'states' && !isOld ? 'roadmap.runningMore' : 'roadmap.running')}</span>
        <progress value={share} max={1} aria-label={t('roadmap.progress', { percent })} />
        <button type="button" className="button button-small" onClick={cancelRoadmap}>
          {t('roadmap.cancel')}
        </button>
      </div>
    )
  if (phase === 'cancelled' || phase === 'failed')
    return (
      <output className="roadmap-run" data-phase={phase}>
        <Icon name="warning" />
        <span>{t(`roadmap.${phase}`)}</span>
        <button type="button" className="button button-small" onClick={resumeRoadmap}>
          {t('roadmap.again')}
        </button>
      </output>
    )
  const words = isOld
    ? isWaiting
      ? 'roadmap.waitingForRun'
      : 'roadmap.stale'
    : detail === 'full'
      ? 'roadmap.detailFull'
      : detail === 'states'
        ? 'roadmap.detailStates'
        : 'roadmap.waitingForRun'
  return (
    <output className="roadmap-run" data-phase={phase}>
      <Icon name={detail === 'full' && !isOld ? 'check' : 'run'} />
      <span>{t(words)}</span>
    </output>
  )
}
