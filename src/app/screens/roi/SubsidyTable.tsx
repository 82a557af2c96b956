/** 补贴明细: each award with every parameter that made it, and the words of the law behind each. */
import './award.css'

import type { AwardResult } from '../../../../sim-core/index.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import type { Clause } from '../../panels.ts'
import { useStore } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import { ClauseChip } from '../../ui/ClauseChip.tsx'
import { Num } from '../../ui/Num.tsx'
import { PolicyStatus } from '../../ui/PolicyStatus.tsx'
import { ClauseValue, parameterName } from '../../ui/ClauseValue.tsx'

export function SubsidyTable({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const stacking = useStore((state) => state.scenario?.document.money?.stacking.kind)
  const { awards } = level.returns
  return (
    <section className="panel">
      <h2>{t('subsidy.question')}</h2>
      {awards.length === 0 ? (
        <p>{t('level.noAward')}</p>
      ) : (
        <>
          <p className="notice">{t('subsidy.warning')}</p>
          {awards.map((award) => (
            <Award key={award.policyId} award={award} levelId={level.id} />
          ))}
          {stacking !== undefined && (
            <p className="footnote">
              <span className="badge" data-badge="assumed">
                {t('kind.assumed')}
              </span>{' '}
              {t(`stacking.${stacking}`)}
            </p>
          )}
        </>
      )}
    </section>
  )
}

function Award({ award, levelId }: { readonly award: AwardResult; readonly levelId: string }) {
  const { t } = useText()
  const local = useLocal()
  const { policyId, name, amountCny, eligibleCny, capped, status, citations } = award
  return (
    <article className="award" data-policy={policyId}>
      <header className="award-head">
        <h3>{local(name)}</h3>
        <PolicyStatus status={status} />
        {capped && <span className="tag tag-cap">{t('subsidy.capped')}</span>}
      </header>
      <p>
        <Num quantity="award" size="big" of={amountCny} levelId={levelId} subject={local(name)} />
      </p>
      <p className="award-eligible">
        {t('quantity.eligible')}{' '}
        <Num quantity="eligible" of={{ exact: eligibleCny }} levelId={levelId} />
      </p>
      <table className="grid-table award-table">
        <thead>
          <tr>
            <th scope="col">{t('subsidy.parameter')}</th>
            <th scope="col">{t('subsidy.value')}</th>
            <th scope="col">{t('subsidy.clause')}</th>
          </tr>
        </thead>
        <tbody>
          {citations.map((citation) => {
            const clause: Clause = { policyId, policy: name, status, ...citation }
            return (
              <tr key={citation.parameter}>
                <th scope="row">{parameterName(citation.parameter, t)}</th>
                <td>
                  <ClauseValue clause={clause} />
                </td>
                <td>
                  <ClauseChip clause={clause} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </article>
  )
}
