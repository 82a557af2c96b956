/** What became of an imported table of offers: how many were taken, and each row that was not. */
import { issueText } from '../../../i18n/issues.ts'
import type { OfferBook } from '../../../offers/readOffers.ts'
import { useText } from '../../text.tsx'
import { Scroller } from '../../ui/Scroller.tsx'

interface ImportReportProps {
  readonly file: string
  readonly book: OfferBook
  readonly onClose: () => void
}

export function ImportReport({ file, book, onClose }: ImportReportProps) {
  const { t, language } = useText()
  const { ways, problems } = book
  const counts = { file, taken: ways.length, problems: problems.length }
  return (
    <div className="notice pay-import" role="status" data-taken={ways.length}>
      <p>{t('pay.imported', counts)}</p>
      {problems.length > 0 && (
        <Scroller label={t('pay.importProblems')} className="pay-problems">
          <ul>
            {problems.map(({ issue, text }, place) => (
              // The problems of a file never change places.
              // eslint-disable-next-line react/no-array-index-key
              <li key={place} data-code={issue.code}>
                <code>{issue.path.join('.')}</code> {issueText(issue, language)}
                {text !== '' && issue.code !== 'offer.notAnOffer' && <small>{text}</small>}
              </li>
            ))}
          </ul>
        </Scroller>
      )}
      <button type="button" className="button button-small" onClick={onClose}>
        {t('pay.close')}
      </button>
    </div>
  )
}
