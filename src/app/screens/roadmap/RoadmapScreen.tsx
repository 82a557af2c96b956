/** 蓝图规划: the plan in stages as bars in time over its cash, with its rival and better plans. */
import './roadmap.css'

import { useEffect } from 'react'

import type { RoadmapResult, Scenario } from '../../../../sim-core/index.ts'
import { issueText } from '../../../i18n/issues.ts'
import { useHorizonYears } from '../../figures/useHorizonYears.ts'
import { followRoadmap, pauseRoadmap, useRoadmap } from '../../session/roadmap.ts'
import { useStore } from '../../store.ts'
import { Gap, Say, useText } from '../../text.tsx'
import { AnswerLine } from '../../ui/AnswerLine.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Kit } from '../../ui/Kit.tsx'
import { Num } from '../../ui/Num.tsx'
import { advanced } from './advanced.ts'
import { LeanPanel } from './LeanPanel.tsx'
import { MeasureTable } from './MeasureTable.tsx'
import { PlanChart } from './PlanChart.tsx'
import { planFromLevels } from './planEdits.ts'
import { PlanRun } from './PlanRun.tsx'
import { SearchPanel } from './SearchPanel.tsx'
import { StageList } from './StageList.tsx'
import { usePlan, writeStages } from './usePlan.ts'

export function RoadmapScreen() {
  const { t } = useText()
  const scenario = useStore((state) => state.scenario)
  const phase = useStore((state) => state.run.phase)
  useEffect(followRoadmap, [scenario, phase])
  useEffect(() => pauseRoadmap, [])
  const question = t('roadmap.question')
  if (scenario === null) return <AnswerLine question={question}>{t('start.waiting')}</AnswerLine>
  const { money, roadmap, levels } = scenario.document
  if (money === undefined) return <EmptyState title={question} text={t('roadmap.noMoney')} />
  if (roadmap !== undefined) return <PlanScreen scenario={scenario} />
  return (
    <EmptyState title={question} text={t('roadmap.none')}>
      {levels.length > 1 && (
        <button
          type="button"
          className="button"
          onClick={() => writeStages(planFromLevels(scenario.document))}
        >
          {t('roadmap.begin')}
        </button>
      )}
    </EmptyState>
  )
}

function PlanScreen({ scenario }: { readonly scenario: Scenario }) {
  const { t, language } = useText()
  const plan = usePlan(scenario)
  const { result, hash, detail } = useRoadmap()
  const isOld = result !== null && hash !== scenario.hash
  return (
    <Kit>
      <AnswerLine question={t('roadmap.question')}>
        <Answer result={result} stages={plan.planned.length} />
      </AnswerLine>
      <div className="roadmap" data-stale={isOld || undefined} data-detail={detail ?? 'none'}>
        <PlanRun isOld={isOld} />
        {plan.refusal !== null && (
          <p className="notice" role="alert">
            {t('stages.refused', { reason: issueText(plan.refusal, language) })}
          </p>
        )}
        <PlanChart plan={plan} result={result} />
        <StageList plan={plan} results={result?.stages ?? []} />
        <LeanPanel lean={result?.lean ?? null} isThere={detail === 'full'} />
        <SearchPanel plan={plan} />
        <MeasureTable plan={plan} />
      </div>
    </Kit>
  )
}

interface AnswerProps {
  readonly result: RoadmapResult | null
  readonly stages: number
}

function Answer({ result, stages }: AnswerProps) {
  const { t } = useText()
  const horizonYears = useHorizonYears()
  const isBusy = useStore((state) => state.run.phase === 'running')
  if (result === null)
    return t(isBusy ? 'roadmap.waitingForRun' : 'roadmap.waitingForStates')
  const { project, cash, capexCny } = result
  const { npvCny, paybackYears } = project.withoutSubsidy
  const figures = {
    stages,
    capex: <Num quantity="planCapex" of={capexCny} />,
    npv: <Num quantity="planNpv" of={npvCny} />,
    payback: <Num quantity="planPayback" of={paybackYears} horizonYears={horizonYears} />,
    cash: <Num quantity="planLowestCash" of={advanced(cash.lowestCny)} />,
  }
  return (
    <>
      <Say
        of={paybackYears.p50 === null ? 'roadmap.answerNever' : 'roadmap.answer'}
        with={figures}
      />
      <Gap />
      <span className="answer-aside">
        <Limit cash={cash} />
      </span>
    </>
  )
}

function Limit({ cash: { limitCny, beyondLimit } }: Pick<RoadmapResult, 'cash'>) {
  const { t } = useText()
  if (limitCny === null || beyondLimit === null) return t('roadmap.noLimit')
  const { share, low, high } = beyondLimit
  const within = { ...beyondLimit, share: 1 - share, low: 1 - high, high: 1 - low }
  return (
    <Say
      of="roadmap.within"
      with={{
        limit: <Num quantity="planCapex" of={{ exact: limitCny }} subject={t('plan.limit')} bare />,
        share: <Num quantity="limitShare" of={within} />,
      }}
    />
  )
}
