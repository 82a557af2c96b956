/** What the page has to say unasked, until it is told that it has been read. */
import { downloadScenario } from '../session/downloadScenario.ts'
import { removeNotice } from '../session/notices.ts'
import { useStore } from '../store.ts'
import { useText } from '../text.tsx'

export function Notices() {
  const { t } = useText()
  const notices = useStore((state) => state.notices)
  return notices.map((notice) => (
    <div key={notice} className="stale-strip" role="alert" data-notice={notice}>
      <p>{t(`notice.${notice}`)}</p>
      {notice === 'storageFailed' && (
        <button type="button" className="button" onClick={downloadScenario}>
          {t('bar.download')}
        </button>
      )}
      <button type="button" className="button" onClick={() => removeNotice(notice)}>
        {t('action.understood')}
      </button>
    </div>
  ))
}
