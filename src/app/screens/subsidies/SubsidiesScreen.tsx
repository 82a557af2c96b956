/** 补贴: what the city adds, by which clause and when, whether it decides, what pays nothing. */
import './subsidies.css'

import { type Decision, decisionOf } from '../../../../sim-core/index.ts'
import { bestLevel, hasReturns, levelById, type ReturningLevel } from '../../figures/levels.ts'
import { useHorizonYears } from '../../figures/useHorizonYears.ts'
import { useStore } from '../../store.ts'
import { Gap, Say, useLocal, useText } from '../../text.tsx'
import { AnswerLine } from '../../ui/AnswerLine.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Kit } from '../../ui/Kit.tsx'
import { Num } from '../../ui/Num.tsx'
import { Results } from '../../ui/Results.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { SubsidyTable } from '../roi/SubsidyTable.tsx'
import { AwardCurves } from './AwardCurves.tsx'
import { AwardTaxPanel } from './AwardTaxPanel.tsx'
import { PolicyList } from './PolicyList.tsx'
import { PostingTable } from './PostingTable.tsx'
import { Vintages } from './Vintages.tsx'

export function SubsidiesScreen() {
  const { t } = useText()
  const study = useStore((state) => state.result?.study)
  const levelId = useStore((state) => state.levelId)
  const question = t('subsidies.question')
  if (study === undefined)
    return (
      <>
        <AnswerLine question={question}>{t('start.waiting')}</AnswerLine>
        <Waiting columns={2} />
      </>
    )
  const chosen = levelById(study, levelId)
  const level = chosen !== undefined && hasReturns(chosen) ? chosen : bestLevel(study)
  if (level === undefined) return <EmptyState title={question} text={t('roi.noMoney')} />
  return (
    <Kit>
      <AnswerLine question={question}>
        <Answer level={level} />
      </AnswerLine>
      {level !== chosen && <p className="footnote">{t('roi.baselineChosen')}</p>}
      <div className="subsidies">
        <Results>
          <Vintages level={level} />
          <SubsidyTable level={level} />
          <PostingTable level={level} />
          <AwardTaxPanel key={level.id} level={level} />
          <AwardCurves level={level} />
        </Results>
        <PolicyList level={level} />
      </div>
    </Kit>
  )
}

const SENTENCES = {
  worthAnyway: 'subsidies.worthAnyway',
  awardDecides: 'subsidies.awardDecides',
  notWorthIt: 'subsidies.notWorthIt',
  awardDeters: 'subsidies.awardDeters',
} as const satisfies Record<Decision, string>

function Answer({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const local = useLocal()
  const horizonYears = useHorizonYears()
  const { awards, withoutSubsidy, withSubsidy } = level.returns
  const about = { levelId: level.id }
  const exact = awards.reduce((sum, { amountCny }) => sum + amountCny.exact, 0)
  const without = {
    level: <strong>{local(level.name)}</strong>,
    npv: <Num quantity="npv" of={withoutSubsidy.npvCny} {...about} />,
    payback: (
      <Num
        quantity="payback"
        of={withoutSubsidy.paybackYears}
        horizonYears={horizonYears}
        {...about}
      />
    ),
  }
  if (awards.length === 0)
    return (
      <>
        <Say of="subsidies.without" with={without} />
        <Gap />
        {t('answer.noAward')}
      </>
    )
  const decision = decisionOf(withoutSubsidy.npvCny.mean, withSubsidy.npvCny.mean)
  const words = {
    total: <Num quantity="award" of={{ exact }} subject={t('subsidies.total')} {...about} />,
    npv: <Num quantity="npvSubsidised" of={withSubsidy.npvCny} {...about} />,
  }
  return (
    <>
      <Say of="subsidies.without" with={without} />
      <Gap />
      <Say of="subsidies.answer" with={words} />
      <Gap />
      <span data-decision={decision}>{t(SENTENCES[decision])}</span>
    </>
  )
}
