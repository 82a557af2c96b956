/** 有没有更好的排法: the best plans within the cash limit, and how sure it is which is the best. */
import type { RankedPlan, RoadmapRanking } from '../../../../sim-core/index.ts'
import { cancelSearch, searchPlans, type Search, useRoadmap } from '../../session/roadmap.ts'
import { Say, useLocal, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'
import { advanced } from './advanced.ts'
import { writeStages, type Plan } from './usePlan.ts'

export function SearchPanel({ plan }: { readonly plan: Plan }) {
  const { t } = useText()
  const search = useRoadmap((state) => state.search)
  const { ranking, phase, hash } = search
  const isOld = ranking !== null && hash !== plan.scenario.hash
  return (
    <section className="panel roadmap-search" data-phase={phase} data-stale={isOld || undefined}>
      <h2>{t('search.title')}</h2>
      <p className="footnote">{t('search.about')}</p>
      <SearchTools search={search} />
      {ranking !== null && (
        <>
          {isOld && <p className="notice">{t('search.stale')}</p>}
          <p aria-live="polite">
            <Sureness ranking={ranking} />
          </p>
          <PlanTable ranking={ranking} plan={plan} />
          <p className="footnote">
            {[
              t('search.note', { latest: ranking.months.at(-1)! }),
              t('search.noteSure'),
              t('search.noteFiled'),
              ...(ranking.isOrderKept ? [t('search.orderKept')] : []),
              ...(ranking.isExact ? [] : [t('search.notExact')]),
            ].join(' ')}
          </p>
        </>
      )}
    </section>
  )
}

function SearchTools({ search: { phase, share, ranking } }: { readonly search: Search }) {
  const { t } = useText()
  if (phase === 'running')
    return (
      <div className="roadmap-run">
        <span>{t('search.ranking')}</span>
        <progress value={share} max={1} aria-label={t('search.ranking')} />
        <button type="button" className="button button-small" onClick={cancelSearch}>
          {t('search.cancel')}
        </button>
      </div>
    )
  return (
    <div className="roadmap-run">
      <button type="button" className="button" onClick={() => void searchPlans()}>
        {t(ranking === null ? 'search.run' : 'search.again')}
      </button>
      {phase === 'cancelled' && <span>{t('search.cancelled')}</span>}
      {phase === 'failed' && <span>{t('search.failed')}</span>}
    </div>
  )
}

function Sureness({ ranking }: { readonly ranking: RoadmapRanking }) {
  const { arrangements: count, bestShare, plans } = ranking
  const asGood = plans.filter((plan) => plan.isAsGood).length
  if (bestShare === null) return <Say of="search.answerOne" with={{ count }} />
  const share = <Num quantity="bestShare" of={{ exact: bestShare }} bare />
  return asGood === 0 ? (
    <Say of="search.alone" with={{ count, share }} />
  ) : (
    <Say of="search.answer" with={{ count, share, asGood }} />
  )
}

interface PlanTableProps {
  readonly ranking: RoadmapRanking
  readonly plan: Plan
}

function PlanTable({ ranking, plan }: PlanTableProps) {
  const { t } = useText()
  return (
    <Scroller label={t('search.title')}>
      <table className="grid-table ranked-plans">
        <thead>
          <tr>
            <th scope="col">{t('search.plan')}</th>
            <th scope="col">{t('search.npv')}</th>
            <th scope="col">{t('search.behind')}</th>
            <th scope="col">{t('search.cash')}</th>
            <th scope="col">
              <span className="hidden">{t('search.take')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {ranking.plans.map((ranked, rank) => (
            <PlanRow key={rankKey(ranked)} {...{ ranked, rank, plan }} />
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

const rankKey = ({ stages }: RankedPlan) =>
  stages.map(({ id, orderAfterMonths, way }) => `${id}${orderAfterMonths}${way}`).join()

interface PlanRowProps {
  readonly ranked: RankedPlan
  readonly rank: number
  readonly plan: Plan
}

function PlanRow({ ranked, rank, plan }: PlanRowProps) {
  const { t } = useText()
  const { npvCny, behindBest, lowestCashCny } = ranked
  const subject = `${rank + 1}.`
  return (
    <tr data-rank={rank}>
      <th scope="row">
        <PlanWords ranked={ranked} plan={plan} />
        <span className="plan-tags">
          {rank === 0 && <span className="tag tag-best">{t('search.best')}</span>}
          {ranked.isPresent && <span className="tag">{t('search.present')}</span>}
          {ranked.isAsGood && <span className="tag">{t('search.asGood')}</span>}
          {!ranked.keepsLimit && <span className="tag tag-cap">{t('search.beyond')}</span>}
        </span>
      </th>
      <td>
        <Num quantity="firmNpv" of={npvCny} subject={subject} />
      </td>
      <td>
        {behindBest === null ? (
          '—'
        ) : (
          <Num quantity="behindBest" of={behindBest} subject={subject} />
        )}
      </td>
      <td>
        <Num quantity="planLowestCash" of={advanced(lowestCashCny)} subject={subject} />
      </td>
      <td>
        {!ranked.isPresent && ranked.stages.length > 0 && (
          <button
            type="button"
            className="button button-small"
            onClick={() => writeStages(renamed(ranked.stages, plan))}
          >
            {t('search.take')}
          </button>
        )}
      </td>
    </tr>
  )
}

/** Stages keep the order of the document’s measures, as everything that is compared does. */
const renamed = (stages: RankedPlan['stages'], { scenario }: Plan): RankedPlan['stages'] =>
  stages.map((stage) => ({
    ...stage,
    measures: scenario.document.measures
      .map(({ id }) => id)
      .filter((id) => stage.measures.includes(id)),
  }))

function PlanWords({ ranked: { stages }, plan }: Pick<PlanRowProps, 'ranked' | 'plan'>) {
  const { t } = useText()
  const local = useLocal()
  if (stages.length === 0) return t('search.nothing')
  const ways = plan.scenario.document.money?.waysToPay ?? []
  return (
    <ol className="plan-words">
      {stages.map(({ id, name, orderAfterMonths: month, way }) => {
        const paidBy = ways.find((one) => one.id === way)
        const step = { month, name: local(name) }
        return (
          <li key={id}>
            {paidBy === undefined
              ? t('search.step', step)
              : t('search.stepWay', { ...step, way: local(paidBy.name) })}
          </li>
        )
      })}
    </ol>
  )
}
