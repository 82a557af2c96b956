/** 效益: what it costs, what comes back and when, without subsidy first; cash beside a lease. */
import './roi.css'

import { bestLevel, hasReturns, levelById, type ReturningLevel } from '../../figures/levels.ts'
import { useHorizonYears } from '../../figures/useHorizonYears.ts'
import { useStore } from '../../store.ts'
import { Gap, Say, useLocal, useText } from '../../text.tsx'
import { AnswerLine } from '../../ui/AnswerLine.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Kit } from '../../ui/Kit.tsx'
import { Num } from '../../ui/Num.tsx'
import { Results } from '../../ui/Results.tsx'
import { SubsidyAside } from '../../ui/SubsidyAside.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { Assumptions } from './Assumptions.tsx'
import { CashChart } from './CashChart.tsx'
import { GainChart } from './GainChart.tsx'
import { LeasePanel } from './LeasePanel.tsx'
import { ReturnPair } from './ReturnPair.tsx'
import { SubsidyTable } from './SubsidyTable.tsx'
import { WorthPanels } from './WorthPanels.tsx'
import { WorkbookButton } from './WorkbookButton.tsx'

export function RoiScreen() {
  const { t } = useText()
  const study = useStore((state) => state.result?.study)
  const levelId = useStore((state) => state.levelId)
  const question = t('roi.question')
  if (study === undefined) {
    return (
      <>
        <AnswerLine question={question}>{t('start.waiting')}</AnswerLine>
        <Waiting columns={2} />
      </>
    )
  }
  const chosen = levelById(study, levelId)
  const isInvestment = chosen !== undefined && hasReturns(chosen)
  const level = isInvestment ? chosen : bestLevel(study)
  if (level === undefined) return <EmptyState title={question} text={t('roi.noMoney')} />
  return (
    <Kit>
      <RoiAnswer question={question} level={level} />
      {!isInvestment && <p className="footnote">{t('roi.baselineChosen')}</p>}
      <div className="roi">
        <Results>
          <ReturnPair level={level} />
          <CashChart level={level} />
          <GainChart level={level} />
          <WorthPanels level={level} />
          <SubsidyTable level={level} />
          <LeasePanel level={level} />
          <WorkbookButton level={level} />
        </Results>
        <Assumptions />
      </div>
    </Kit>
  )
}

interface RoiAnswerProps {
  readonly question: string
  readonly level: ReturningLevel
}

function RoiAnswer({ question, level }: RoiAnswerProps) {
  const local = useLocal()
  const horizonYears = useHorizonYears()
  const { capexCny, withoutSubsidy } = level.returns
  const levelId = level.id
  const figures = {
    level: <strong>{local(level.name)}</strong>,
    capex: <Num quantity="capex" of={capexCny} levelId={levelId} />,
    npv: <Num quantity="npv" of={withoutSubsidy.npvCny} levelId={levelId} />,
    payback: (
      <Num
        quantity="payback"
        of={withoutSubsidy.paybackYears}
        levelId={levelId}
        horizonYears={horizonYears}
      />
    ),
  }
  return (
    <AnswerLine question={question}>
      <Say
        of={withoutSubsidy.paybackYears.p50 === null ? 'answer.returnsNever' : 'answer.returns'}
        with={figures}
      />
      <Gap />
      <SubsidyAside level={level} />
    </AnswerLine>
  )
}
