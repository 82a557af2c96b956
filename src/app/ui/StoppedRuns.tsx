/** Levels whose line cannot go on: their figures reach only as far as that, and must say so. */
import { issueText } from '../../i18n/issues.ts'
import { useStore } from '../store.ts'
import { useLocal, useText } from '../text.tsx'

export function StoppedRuns() {
  const { language, t } = useText()
  const local = useLocal()
  const levels = useStore((state) => state.result?.study.levels)
  const stopped = levels?.filter(({ issues = [] }) => issues.length > 0) ?? []
  return stopped.map(({ id, name, issues = [] }) => (
    <div key={id} className="stale-strip" role="alert" data-stopped={id}>
      <p>
        {t('run.stoppedAbout', { level: local(name) })}{' '}
        {issues.map((issue) => issueText(issue, language)).join(' ')}
      </p>
    </div>
  ))
}
