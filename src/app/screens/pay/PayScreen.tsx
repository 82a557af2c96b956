/** 付款方式: every way to pay for a level beside the others, and one of them in full. */
import './pay.css'

import { useState } from 'react'

import { policyWarnings, type PayView } from '../../../../sim-core/index.ts'
import { bestLevel, hasReturns, levelById, type ReturningLevel } from '../../figures/levels.ts'
import { knownPolicies } from '../../session/policies.ts'
import { useStore } from '../../store.ts'
import { useText } from '../../text.tsx'
import { AnswerLine } from '../../ui/AnswerLine.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IssueList } from '../../ui/IssueList.tsx'
import { Kit } from '../../ui/Kit.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { BurdenPanel } from './BurdenPanel.tsx'
import { OfferBook } from './OfferBook.tsx'
import { PayAnswer } from './PayAnswer.tsx'
import { PayState } from './PayState.tsx'
import { SchedulePanel } from './SchedulePanel.tsx'
import { SidesTable } from './SidesTable.tsx'
import { TermsPanel } from './TermsPanel.tsx'
import { usePayView } from './usePayView.ts'
import { WaysCash } from './WaysCash.tsx'
import { WaysTable } from './WaysTable.tsx'

export function PayScreen() {
  const { t } = useText()
  const study = useStore((state) => state.result?.study)
  const levelId = useStore((state) => state.levelId)
  const question = t('pay.question')
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
  if (level === undefined) return <EmptyState title={question} text={t('pay.noMoney')} />
  return (
    <Kit>
      <PayOfLevel level={level} isBaselineChosen={!isInvestment} />
    </Kit>
  )
}

interface PayOfLevelProps {
  readonly level: ReturningLevel
  readonly isBaselineChosen: boolean
}

function PayOfLevel({ level, isBaselineChosen }: PayOfLevelProps) {
  const { t } = useText()
  const answer = usePayView(level.id)
  const { view, isOld } = answer
  const question = t('pay.question')
  return (
    <>
      {view === null ? (
        <AnswerLine question={question}>{t('pay.computing')}</AnswerLine>
      ) : (
        <PayAnswer question={question} level={level} view={view} isOld={isOld} />
      )}
      {isBaselineChosen && <p className="footnote">{t('pay.baselineChosen')}</p>}
      <Notes />
      <PayState answer={answer} />
      <div className="pay">
        {view === null ? <Waiting columns={1} /> : <Ways view={view} isOld={isOld} />}
      </div>
    </>
  )
}

/** What is wrong with the document as it stands, and what a reader of it should know. */
function Notes() {
  const { t } = useText()
  const issues = useStore((state) => state.issues)
  const scenario = useStore((state) => state.scenario)
  const warnings = scenario === null ? [] : policyWarnings(scenario, knownPolicies())
  return (
    <>
      {issues.length > 0 && (
        <div className="notice" role="alert">
          <p>{t('pay.invalid')}</p>
          <IssueList issues={issues} />
        </div>
      )}
      {warnings.length > 0 && (
        <div className="notice">
          <p>{t('pay.toKnow')}</p>
          <IssueList issues={warnings} />
        </div>
      )}
    </>
  )
}

interface WaysProps {
  readonly view: PayView
  readonly isOld: boolean
}

function Ways({ view, isOld }: WaysProps) {
  const [chosenId, setChosenId] = useState<string>()
  const { levelId, ways } = view
  const way = ways.find(({ id }) => id === chosenId) ?? ways.find(hasContract) ?? ways[0]
  return (
    <div className="results" data-stale={isOld || undefined}>
      <WaysTable levelId={levelId} ways={ways} chosenId={way?.id} onChoose={setChosenId} />
      <OfferBook ways={ways} onAdded={setChosenId} />
      {way !== undefined && (
        <>
          <div className="pay-pair">
            <WaysCash levelId={levelId} ways={ways} chosen={way} />
            <BurdenPanel levelId={levelId} way={way} />
          </div>
          <div className="pay-pair">
            <TermsPanel way={way} levelId={levelId} />
            <SchedulePanel way={way} levelId={levelId} />
          </div>
          <SidesTable levelId={levelId} ways={ways} chosenId={way.id} />
        </>
      )}
    </div>
  )
}

const hasContract = ({ contract }: PayView['ways'][number]) => contract !== null
