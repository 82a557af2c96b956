/** Where the law says so: document and clause; a click shows the words themselves. */
import './clause.css'

import { type Clause, openPanel } from '../panels.ts'
import { useText } from '../text.tsx'

export function ClauseChip({ clause }: { readonly clause: Clause }) {
  const { t } = useText()
  const { year } = clause
  const silent = year === undefined ? t('clause.silent') : t('clause.preset', { year })
  const place = clause.clause ?? silent
  return (
    <button
      type="button"
      className="clause-chip"
      data-clause={clause.clause ?? ''}
      data-status={clause.status}
      title={clause.quote ?? t('clause.silentAbout')}
      onClick={() => openPanel({ kind: 'clause', clause })}
    >
      <span lang="zh-CN">{clause.documentNo}</span> {place}
    </button>
  )
}
