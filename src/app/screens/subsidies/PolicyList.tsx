/** 全部 76 项政策: what each would do for this level, in its own words; those that pay can be asked. */
import { useEffect, useMemo, useState } from 'react'

import {
  everyPolicy,
  levelsOf,
  type PolicyDocument,
  policyOutlook,
  type PolicyOutlook,
  type PolicyStanding,
} from '../../../../sim-core/index.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import { openPanel } from '../../panels.ts'
import { useStore } from '../../store.ts'
import { useText } from '../../text.tsx'
import { PolicyRow } from './PolicyRow.tsx'

type Filter = 'relevant' | 'all'

/** What a person may want to ask, or has asked. */
const RELEVANT: ReadonlySet<PolicyStanding> = new Set<PolicyStanding>([
  'pays',
  'displaced',
  'needsContract',
  'needsClaim',
])

export function PolicyList({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const [filter, setFilter] = useState<Filter>('relevant')
  const outlook = useOutlook(level.id)
  if (outlook === null) return null
  const isShown = ({ isAsked, standing }: PolicyOutlook) =>
    filter === 'all' || isAsked || RELEVANT.has(standing)
  const shown = outlook.filter(isShown)
  return (
    <section className="panel">
      <h2>{t('policies.question')}</h2>
      <p className="footnote">
        {t('policies.about', {
          all: outlook.length,
          computed: outlook.filter(({ policy }) => policy.whyNotMoney === undefined).length,
        })}
      </p>
      <div className="policies-filter" role="group" aria-label={t('policies.filter')}>
        {(['relevant', 'all'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="button button-small"
            aria-pressed={filter === one}
            onClick={() => setFilter(one)}
          >
            {t(`policies.${one}`)} (
            {one === 'all' ? outlook.length : outlook.filter((row) => isRelevant(row)).length})
          </button>
        ))}
        <span className="footnote">{t('policies.asked')}</span>
      </div>
      <ul className="policies" data-shown={shown.length}>
        {shown.map((row) => (
          <PolicyRow key={row.policy.id} row={row} levelId={level.id} onOpen={openClause} />
        ))}
      </ul>
    </section>
  )
}

const isRelevant = ({ isAsked, standing }: PolicyOutlook) => isAsked || RELEVANT.has(standing)

/** null until the library has come. */
function useOutlook(levelId: string): readonly PolicyOutlook[] | null {
  const library = useLibrary()
  const scenario = useStore((state) => state.scenario)
  const reading = useStore((state) => state.reading)
  return useMemo(() => {
    if (library === null || scenario === null) return null
    const level = levelsOf(scenario, reading).find(({ id }) => id === levelId)
    return level === undefined ? null : policyOutlook(scenario, level, library)
  }, [library, scenario, reading, levelId])
}

function useLibrary(): readonly PolicyDocument[] | null {
  const [library, setLibrary] = useState<readonly PolicyDocument[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const found = await everyPolicy()
      if (isCurrent) setLibrary(found)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [])
  return library
}

/** The first words of a policy, as the law has them. */
function openClause(policy: PolicyDocument): void {
  const { id, name, documentNo, documentTitle, clauses, quotes, issued, status } = policy
  openPanel({
    kind: 'clause',
    clause: {
      policyId: id,
      policy: name,
      parameter: 'whole',
      value: null,
      clause: clauses[0]!,
      quote: quotes[0]!,
      documentNo,
      documentTitle,
      from: issued,
      status,
    },
  })
}
