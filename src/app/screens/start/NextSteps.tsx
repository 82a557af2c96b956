/** What can be done from here: see it move, follow the money, put in one's own numbers. */
import { showInputs } from '../../panels.ts'
import { useText } from '../../text.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { OpenFileButton } from '../../ui/OpenFileButton.tsx'
import { RouteLink } from '../../ui/RouteLink.tsx'

export function NextSteps() {
  const { t } = useText()
  return (
    <nav className="next" aria-label={t('next.title')}>
      <RouteLink className="next-step" to="line">
        <Icon name="line" />
        <strong>{t('next.line')}</strong>
        <span>{t('next.lineAbout')}</span>
      </RouteLink>
      <RouteLink className="next-step" to="roi">
        <Icon name="roi" />
        <strong>{t('next.roi')}</strong>
        <span>{t('next.roiAbout')}</span>
      </RouteLink>
      <button type="button" className="next-step" onClick={() => showInputs(true)}>
        <Icon name="inputs" />
        <strong>{t('next.inputs')}</strong>
        <span>{t('next.inputsAbout')}</span>
      </button>
      <OpenFileButton className="next-step">
        <Icon name="file" />
        <strong>{t('next.file')}</strong>
        <span>{t('next.fileAbout')}</span>
      </OpenFileButton>
    </nav>
  )
}
