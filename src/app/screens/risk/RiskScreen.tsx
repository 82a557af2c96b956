/** 风险: how sure the return is, what that hangs on, and what it would be worth to know more. */
import './risk.css'

import { useState } from 'react'

import type { LevelUncertainty, UncertaintyResult } from '../../../../sim-core/index.ts'
import { bestLevel, hasReturns, levelById } from '../../figures/levels.ts'
import { useStore } from '../../store.ts'
import { Say, useLocal, useText } from '../../text.tsx'
import { AnswerLine } from '../../ui/AnswerLine.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IssueList } from '../../ui/IssueList.tsx'
import { Kit } from '../../ui/Kit.tsx'
import { Num } from '../../ui/Num.tsx'
import { Results } from '../../ui/Results.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { Diagnosis } from './Diagnosis.tsx'
import { DrawingState } from './DrawingState.tsx'
import { npvRange, type SideName, tailOf } from './figuresOf.ts'
import { LevelTable } from './LevelTable.tsx'
import { MovedInputs } from './MovedInputs.tsx'
import { NpvHistogram } from './NpvHistogram.tsx'
import { RiskControls } from './RiskControls.tsx'
import { RiskFigures } from './RiskFigures.tsx'
import { SourceSplit } from './SourceSplit.tsx'
import { Tornado } from './Tornado.tsx'
import { useUncertainty } from './useUncertainty.ts'

const DEFAULT_HURDLE_YEARS = 3

export function RiskScreen() {
  const { t } = useText()
  const study = useStore((state) => state.result?.study)
  const levelId = useStore((state) => state.levelId)
  const stated = useStore(({ scenario }) => scenario?.document.money?.uncertainty)
  const [side, setSide] = useState<SideName>('withoutSubsidy')
  const [way, setWay] = useState<string | null>(null)
  const [typed, setTyped] = useState<number | null>(null)
  const chosen = study && levelById(study, levelId)
  const shown = chosen !== undefined && hasReturns(chosen) ? chosen : study && bestLevel(study)
  const { drawing, cancel, again } = useUncertainty(way, shown?.id ?? '')
  const question = t('risk.question')
  if (study === undefined)
    return (
      <>
        <AnswerLine question={question}>{t('start.waiting')}</AnswerLine>
        <Waiting columns={2} />
      </>
    )
  if (shown === undefined) return <EmptyState title={question} text={t('roi.noMoney')} />
  const result = drawing.phase === 'done' ? drawing.result : null
  const level = result?.levels.find(({ id }) => id === shown.id) ?? result?.levels[0]
  const hurdleYears = typed ?? stated?.hurdlePaybackYears ?? DEFAULT_HURDLE_YEARS
  return (
    <Kit>
      <AnswerLine question={question}>
        {level === undefined ? t('start.waiting') : <Answer level={level} side={side} />}
      </AnswerLine>
      {shown !== chosen && <p className="footnote">{t('roi.baselineChosen')}</p>}
      <div className="risk">
        <RiskControls
          side={side}
          way={way}
          hurdleYears={hurdleYears}
          isHurdleTyped={typed !== null}
          onSide={setSide}
          onWay={setWay}
          onHurdle={setTyped}
        />
        <DrawingState drawing={drawing} cancel={cancel} again={again} />
        {drawing.phase === 'refused' && <IssueList issues={drawing.issues} />}
        {result !== null && level === undefined && <p className="panel">{t('risk.nobody')}</p>}
        {result !== null && level !== undefined && (
          <Drawn result={result} level={level} side={side} hurdleYears={hurdleYears} />
        )}
      </div>
    </Kit>
  )
}

interface DrawnProps {
  readonly result: UncertaintyResult
  readonly level: LevelUncertainty
  readonly side: SideName
  readonly hurdleYears: number
}

function Drawn({ result, level, side, hurdleYears }: DrawnProps) {
  return (
    <Results>
      <NpvHistogram result={result} level={level} side={side} />
      <RiskFigures result={result} level={level} side={side} hurdleYears={hurdleYears} />
      <SourceSplit result={result} level={level} side={side} />
      <Tornado level={level} side={side} />
      <Diagnosis level={level} side={side} />
      <LevelTable result={result} side={side} hurdleYears={hurdleYears} />
      <MovedInputs result={result} />
    </Results>
  )
}

function Answer({ level, side }: { readonly level: LevelUncertainty; readonly side: SideName }) {
  const { t } = useText()
  const local = useLocal()
  const { npvCny } = level[side]
  const tail = tailOf(npvCny)
  const about = { levelId: level.id }
  const amount = { ...tail, mean: Math.abs(tail.mean) }
  const words = {
    level: <strong>{local(level.name)}</strong>,
    side: t(side === 'withSubsidy' ? 'risk.with' : 'risk.without'),
    positive: <Num quantity="drawnPositive" of={npvCny.positive} {...about} />,
    npv: <Num quantity="drawnNpv" of={npvRange(npvCny)} {...about} />,
    worst: (
      <Say
        of={tail.mean < 0 ? 'risk.loses' : 'risk.gains'}
        with={{ cny: <Num quantity="drawnTail" of={amount} {...about} /> }}
      />
    ),
  }
  return <Say of="risk.answer" with={words} />
}
