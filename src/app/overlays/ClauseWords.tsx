/** The words of the law: the quote, what stands around it, and where it is from. */
import { useEffect, useState } from 'react'

import { writeDate } from '../../i18n/format.ts'
import type { Clause } from '../panels.ts'
import { useLocal, useText } from '../text.tsx'
import { parameterName } from '../ui/ClauseValue.tsx'
import { PolicyStatus } from '../ui/PolicyStatus.tsx'
import { paragraphAround, policyTitle } from './sources.ts'

export function ClauseWords({ clause }: { readonly clause: Clause }) {
  const { t, language } = useText()
  const local = useLocal()
  const { policyId, policy, parameter, quote, documentNo, from, status } = clause
  const { source, year } = clause
  const title = clause.documentTitle ?? policyTitle(policyId)
  const facts = [
    [t('clause.policy'), local(policy)],
    [t('clause.parameter'), parameterName(parameter, t)],
    [t('clause.document'), title === undefined ? documentNo : `${documentNo} ${local(title)}`],
    [t('clause.place'), clause.clause ?? t('clause.silent')],
    [t('clause.from'), writeDate(from, language)],
  ] as const
  return (
    <div className="clause">
      <PolicyStatus status={status} />
      {quote === null ? (
        <p>
          {source === undefined || year === undefined
            ? t('clause.silentAbout')
            : t('clause.presetFrom', { source, year })}
        </p>
      ) : (
        <>
          <blockquote lang="zh-CN">{quote}</blockquote>
          <CopyButton
            text={t('clause.citation', { quote, documentNo, place: clause.clause ?? '' })}
          />
          <Context policyId={policyId} quote={quote} />
        </>
      )}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="notice">{t('subsidy.warning')}</p>
      {language === 'en' && <p className="footnote">{t('clause.language')}</p>}
    </div>
  )
}

/** The paragraph of the bundled document in which the quote stands. */
function Context({ policyId, quote }: { readonly policyId: string; readonly quote: string }) {
  const { t } = useText()
  const [paragraph, setParagraph] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const found = await paragraphAround(policyId, quote)
      if (isCurrent) setParagraph(found)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [policyId, quote])
  if (paragraph === null) return null
  return (
    <details className="clause-context">
      <summary>{t('clause.context')}</summary>
      <p lang="zh-CN">{paragraph}</p>
    </details>
  )
}

function CopyButton({ text }: { readonly text: string }) {
  const { t } = useText()
  const [isCopied, setCopied] = useState(false)
  return (
    <button
      type="button"
      className="button button-small"
      onClick={() =>
        void navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
    >
      {isCopied ? t('clause.copied') : t('clause.copy')}
    </button>
  )
}
