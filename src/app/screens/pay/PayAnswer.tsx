/** The answer: which way is worth most, which money is cheapest, which ties up least. */
import type { ReactNode } from 'react'

import type { PayView, WayView } from '../../../../sim-core/index.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import { useStore } from '../../store.ts'
import { Gap, Say, useLocal, useText } from '../../text.tsx'
import { AnswerLine } from '../../ui/AnswerLine.tsx'
import { Num } from '../../ui/Num.tsx'
import { isInfeasible, isOffered, rankingOf, type Ranking } from './ranking.ts'

interface PayAnswerProps {
  readonly question: string
  readonly level: ReturningLevel
  readonly view: PayView
  readonly isOld: boolean
}

export function PayAnswer({ question, level, view, isOld }: PayAnswerProps) {
  const { t } = useText()
  const ranking = rankingOf(view.ways)
  if (ranking === null)
    return <AnswerLine question={question}>{t('pay.noWays')}</AnswerLine>
  return (
    <div className="pay-answer" data-old={isOld || undefined}>
      <AnswerLine question={question}>
        <Best ranking={ranking} level={level} />
        {ranking.isOpen && (
          <>
            <Gap />
            {t('pay.open')}
          </>
        )}
        <span className="answer-aside">
          <Gap />
          <Aside view={view} best={ranking.best} />
        </span>
      </AnswerLine>
    </div>
  )
}

interface BestProps {
  readonly ranking: Ranking
  readonly level: ReturningLevel
}

function Best({ ranking: { best, cheapest, lightest }, level }: BestProps) {
  const local = useLocal()
  const about = (way: WayView) => ({ levelId: level.id, subject: local(way.name) })
  const name = (way: WayView): ReactNode => <strong>{local(way.name)}</strong>
  const shared = {
    level: <strong>{local(level.name)}</strong>,
    best: name(best),
    npv: <Num quantity="wayNpv" of={best.withoutSubsidy.npvCny} {...about(best)} />,
    lowest: <Num quantity="lowestCash" of={lightest.lowestCashCny} {...about(lightest)} />,
  }
  if (cheapest === null) return <Say of="pay.answerOne" with={shared} />
  const filling = {
    ...shared,
    cheapest: name(cheapest),
    rate: <Num quantity="allInRate" of={cheapest.allInPerYear!} {...about(cheapest)} />,
    lightest: name(lightest),
  }
  return <Say of="pay.answer" with={filling} />
}

/** What no contract changes, and how many ways the account survives. */
function Aside({ view, best }: { readonly view: PayView; readonly best: WayView }) {
  const hasLine = useStore(({ scenario }) => scenario?.document.money?.creditLineCny !== undefined)
  const feasible = view.ways.filter((way) => isOffered(way) && !isInfeasible(way)).length
  const { levelId } = view
  const project = <Num quantity="projectNpv" of={best.afterTaxNpvCny} levelId={levelId} />
  const count = <strong key="count">{feasible}</strong>
  return (
    <>
      <Say of="pay.worthIt" with={{ npv: project }} />
      {hasLine && (
        <>
          <Gap />
          <Say of="pay.feasible" with={{ count }} />
        </>
      )}
    </>
  )
}
