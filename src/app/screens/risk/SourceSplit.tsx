/** 不确定性来自哪里: shares of the variance by source, and what would shrink them. */
import { lazy } from 'react'

import {
  type LevelUncertainty,
  SOURCE_NAMES,
  type UncertaintyResult,
} from '../../../../sim-core/index.ts'
import { Gap, Say, useText } from '../../text.tsx'
import { ChartFrame } from '../../ui/ChartFrame.tsx'
import { Num } from '../../ui/Num.tsx'
import { narrowingOf, shareOf, type SideName } from './figuresOf.ts'

const SplitPlot = lazy(() =>
  import('../../charts/RiskPlots.tsx').then((m) => ({ default: m.SplitPlot })),
)

interface SplitProps {
  readonly result: UncertaintyResult
  readonly level: LevelUncertainty
  readonly side: SideName
}

const REMEDIES = {
  simulation: 'risk.simulationRemedy',
  years: 'risk.yearsRemedy',
  inputs: 'risk.inputsRemedy',
  line: 'risk.inputsRemedy',
} as const

/** As many rows as the core takes of each sample. */
const MOST_ROWS = 500

export function SourceSplit({ result, level, side }: SplitProps) {
  const { t } = useText()
  const { sources, interaction } = level[side].split
  const known = SOURCE_NAMES.flatMap((name) => {
    const share = sources[name]
    return share === null ? [] : [{ name, share }]
  })
  const parts = [
    ...known.map(({ name, share }) => ({
      label: t(`risk.${name}`),
      share: shareOf(share.first, result.draws).share,
    })),
    { label: t('risk.between'), share: shareOf(interaction, result.draws).share },
  ]
  const rows = [
    ...known.map(({ name, share }) => [name, share.first.value, share.first.low, share.first.high]),
    ['between', interaction.value, interaction.low, interaction.high],
  ]
  return (
    <section className="risk-split">
      <ChartFrame
        question={t('risk.split')}
        fileName={`sources-${level.id}`}
        source={t('risk.splitSource', { rows: Math.min(MOST_ROWS, result.draws) })}
        chart={<SplitPlot parts={parts} />}
        sheet={{ columns: [t('risk.source'), t('risk.share'), 'low', 'high'], rows }}
        table={<SplitTable result={result} level={level} side={side} />}
      />
      <SplitWords result={result} level={level} side={side} />
    </section>
  )
}

function SplitTable({ result, level, side }: SplitProps) {
  const { t } = useText()
  const { sources, interaction } = level[side].split
  const about = (subject: string) => ({ levelId: level.id, subject })
  return (
    <table className="grid-table">
      <thead>
        <tr>
          <th scope="col">{t('risk.source')}</th>
          <th scope="col">{t('risk.share')}</th>
          <th scope="col">{t('risk.narrower')}</th>
          <th scope="col">{t('risk.remedy')}</th>
        </tr>
      </thead>
      <tbody>
        {SOURCE_NAMES.map((name) => {
          const share = sources[name]
          if (share === null) return null
          const subject = t(`risk.${name}`)
          const first = shareOf(share.first, result.draws)
          const narrower = narrowingOf(share, result.draws)
          return (
            <tr key={name}>
              <th scope="row">{subject}</th>
              <td>
                <Num quantity="drawnShare" of={first} {...about(subject)} />
              </td>
              <td>
                <Num quantity="drawnNarrower" of={narrower} {...about(subject)} />
              </td>
              <td>{t(REMEDIES[name])}</td>
            </tr>
          )
        })}
        <tr>
          <th scope="row">{t('risk.between')}</th>
          <td>
            <Num
              quantity="drawnShare"
              of={shareOf(interaction, result.draws)}
              {...about(t('risk.between'))}
            />
          </td>
          <td>–</td>
          <td>{t('risk.betweenRemedy')}</td>
        </tr>
      </tbody>
    </table>
  )
}

function SplitWords({ result, level, side }: SplitProps) {
  const { t } = useText()
  const { simulation, inputs, years } = level[side].split.sources
  const { draws } = result
  const technical = result.held.filter(({ why }) => why === 'technical').length
  const about = { levelId: level.id }
  if (simulation === null || inputs === null || years === null) return null
  return (
    <p className="notice">
      <Say
        of="risk.moreRuns"
        with={{
          runs: <Num quantity="drawnNarrower" of={narrowingOf(simulation, draws)} {...about} />,
          data: <Num quantity="drawnNarrower" of={narrowingOf(inputs, draws)} {...about} />,
          years: <Num quantity="drawnShare" of={shareOf(years.first, draws)} {...about} />,
        }}
      />
      {technical > 0 && (
        <>
          <Gap />
          {t('risk.lineHeld', { count: technical })}
        </>
      )}
    </p>
  )
}
