/** 什么时候到账: every payment of the awards, from whom to whom and in which month. */
import type { Posting } from '../../../../sim-core/index.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import { useLocal, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'

export function PostingTable({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const local = useLocal()
  const { postings, awards } = level.returns
  if (postings.length === 0) return null
  const names = new Map(awards.map(({ policyId, name }) => [policyId, local(name)]))
  const inOrder = postings.toSorted((a, b) => a.month - b.month)
  const about = (posting: Posting) => ({
    levelId: level.id,
    subject: names.get(posting.instrumentId) ?? posting.instrumentId,
  })
  return (
    <section className="panel">
      <h2>{t('subsidies.when')}</h2>
      <Scroller label={t('subsidies.when')}>
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{t('clause.policy')}</th>
              <th scope="col">{t('subsidies.from')}</th>
              <th scope="col">{t('subsidies.to')}</th>
              <th scope="col">{t('subsidies.month')}</th>
              <th scope="col">{t('quantity.award')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((posting) => {
              const { instrumentId: policyId, from, to, month, amountCny } = posting
              return (
                <tr key={[policyId, from, to, month].join('/')}>
                  <th scope="row">{names.get(policyId) ?? policyId}</th>
                  <td>{t(`party.${from}`)}</td>
                  <td>{t(`party.${to}`)}</td>
                  <td>
                    <Num quantity="postingMonth" of={{ exact: month }} bare {...about(posting)} />
                  </td>
                  <td>
                    <Num quantity="award" of={{ exact: amountCny }} bare {...about(posting)} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroller>
      <p className="footnote">{t('subsidies.whenNote')}</p>
    </section>
  )
}
