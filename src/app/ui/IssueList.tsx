/** Everything that is wrong with a document: where, and what, in both languages. */
import './issues.css'

import type { Issue } from '../../../sim-core/index.ts'
import { issueText } from '../../i18n/issues.ts'
import { LOCALES, type Language } from '../../i18n/language.ts'
import { useText } from '../text.tsx'

export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  const { language } = useText()
  const other: Language = language === 'zh' ? 'en' : 'zh'
  return (
    <ol className="issues">
      {issues.map((issue) => (
        <li key={issue.code + issue.path.join('.')} data-code={issue.code}>
          <code>{issue.path.join('.')}</code>
          <p>{issueText(issue, language)}</p>
          <p className="issues-other" lang={LOCALES[other]}>
            {issueText(issue, other)}
          </p>
        </li>
      ))}
    </ol>
  )
}
