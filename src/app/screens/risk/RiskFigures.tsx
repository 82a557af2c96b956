/** 能赚多少，可能亏多少: the figures of risk by their names, each with its own error. */
import type { ReactNode } from 'react'

import { type LevelUncertainty, proportionInterval } from '../../../../sim-core/index.ts'
import type { UncertaintyResult } from '../../../../sim-core/index.ts'
import { useHorizonYears } from '../../figures/useHorizonYears.ts'
import { Say, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import {
  meanOf,
  npvRange,
  paidBackWithin,
  type SideName,
  tailOf,
  valueAtRisk,
} from './figuresOf.ts'
import { writePlain } from '../../../i18n/format.ts'

interface FiguresProps {
  readonly result: UncertaintyResult
  readonly level: LevelUncertainty
  readonly side: SideName
  readonly hurdleYears: number
}

export function RiskFigures({ result, level, side, hurdleYears }: FiguresProps) {
  const { t, language } = useText()
  const horizonYears = useHorizonYears()
  const figures = level[side]
  const { npvCny, paybackYears, shortfall, central } = figures
  const about = { levelId: level.id }
  const never = proportionInterval(
    Math.round(paybackYears.undefinedShare * result.draws),
    result.draws,
  )
  return (
    <section className="panel">
      <h2>{t('risk.figures')}</h2>
      <dl className="risk-figures">
        <Row name={t('quantity.drawnPositive')}>
          <Num quantity="drawnPositive" of={npvCny.positive} {...about} />
        </Row>
        <Row name={t('risk.median')}>
          <Num quantity="drawnNpv" of={npvRange(npvCny)} {...about} />
        </Row>
        <Row name={t('risk.p5')}>
          <Num quantity="drawnVar" of={valueAtRisk(npvCny, 'p5')} {...about} />
        </Row>
        <Row name={t('risk.varLoss')}>
          <Num quantity="drawnVar" of={valueAtRisk(npvCny, 'loss95')} {...about} />
        </Row>
        <Row name={t('risk.varMean')}>
          <Num quantity="drawnVar" of={valueAtRisk(npvCny, 'belowMean95')} {...about} />
        </Row>
        <Row name={t('risk.tail')}>
          <Num quantity="drawnTail" of={tailOf(npvCny)} {...about} />
        </Row>
        <Row name={t('risk.payback')}>
          <Num quantity="drawnPayback" of={paybackYears} horizonYears={horizonYears} {...about} />
        </Row>
        <Row name={t('risk.within', { years: writePlain(hurdleYears, language, 1) })}>
          <Num quantity="drawnHurdle" of={paidBackWithin(figures, hurdleYears)} {...about} />
        </Row>
        <Row name={t('risk.never')}>
          <Num quantity="drawnHurdle" of={never} {...about} />
        </Row>
        {shortfall !== null && result.creditLineCny !== null && (
          <Row name={t('risk.shortfall', { cny: writePlain(result.creditLineCny, language, 0) })}>
            <Num quantity="drawnShortfall" of={shortfall} {...about} />
          </Row>
        )}
      </dl>
      <p className="footnote">
        <Say
          of="risk.mean"
          with={{
            mean: <Num quantity="drawnMean" of={meanOf(npvCny)} {...about} />,
            central: <Num quantity="centralNpv" of={central.npvCny} {...about} />,
          }}
        />
      </p>
    </section>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="metric">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
