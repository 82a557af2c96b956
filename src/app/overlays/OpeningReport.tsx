/** What came of opening a file: that it is open, or everything that is wrong with it. */
import type { Opening } from '../session/openDocument.ts'
import { MOST_FILE_BYTES } from '../session/openDocument.ts'
import { useText } from '../text.tsx'
import { IssueList } from '../ui/IssueList.tsx'
import { OpenFileButton } from '../ui/OpenFileButton.tsx'

const BYTES_PER_MB = 1e6

export function OpeningReport({ opening }: { readonly opening: Opening }) {
  const { t } = useText()
  if (opening.kind === 'opened') return <p>{t('opening.openedAbout')}</p>
  return (
    <div className="opening" role="alert">
      <p className="opening-name">{opening.name}</p>
      <Reason opening={opening} />
      <p>{t('opening.untouched')}</p>
      <OpenFileButton>{t('opening.another')}</OpenFileButton>
    </div>
  )
}

function Reason({ opening }: { readonly opening: Exclude<Opening, { kind: 'opened' }> }) {
  const { t } = useText()
  switch (opening.kind) {
    case 'tooLarge': {
      const sizeMb = Math.ceil(opening.bytes / BYTES_PER_MB)
      return <p>{t('opening.tooLarge', { sizeMb, mostMb: MOST_FILE_BYTES / BYTES_PER_MB })}</p>
    }
    case 'unreadable':
      return <p>{t('opening.unreadable')}</p>
    case 'invalid':
      return (
        <>
          <p>{t('opening.invalid', { issues: opening.issues.length })}</p>
          <IssueList issues={opening.issues} />
        </>
      )
    default:
      return opening satisfies never
  }
}
