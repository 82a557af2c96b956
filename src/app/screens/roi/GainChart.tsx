/** 钱从哪来、花到哪: the parts of the net present value, as a waterfall and as a table. */
import { lazy } from 'react'

import type { ReturningLevel } from '../../figures/levels.ts'
import { useStore } from '../../store.ts'
import { useText } from '../../text.tsx'
import { ChartFrame } from '../../ui/ChartFrame.tsx'
import { Num } from '../../ui/Num.tsx'
import { type Part, partsOf } from './breakdown.ts'

const GainPlot = lazy(() => import('../../charts/plots.tsx').then((m) => ({ default: m.GainPlot })))

export function GainChart({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const rate = useStore((state) => state.scenario?.document.money?.discountRatePerYear ?? 0)
  const parts = partsOf(level, rate)
  const labelled = parts.map((part) => ({ ...part, label: t(`part.${part.id}`) }))
  return (
    <ChartFrame
      question={t('gain.question')}
      fileName={`gain-${level.id}`}
      source={t('gain.source')}
      chart={<GainPlot parts={labelled} />}
      table={<GainTable level={level} parts={parts} />}
      sheet={{
        columns: [t('gain.part'), `${t('gain.perYear')} CNY`, `${t('gain.present')} CNY`],
        rows: labelled.map((part) => [part.label, part.gainCnyPerYear, part.presentCny]),
      }}
    />
  )
}

interface GainTableProps {
  readonly level: ReturningLevel
  readonly parts: readonly Part[]
}

function GainTable({ level, parts }: GainTableProps) {
  const { t } = useText()
  const { withoutSubsidy, withSubsidy } = level.returns.central
  const about = (part: Part) => ({ levelId: level.id, subject: t(`part.${part.id}`) })
  return (
    <table className="grid-table">
      <thead>
        <tr>
          <th scope="col">{t('gain.part')}</th>
          <th scope="col">{t('gain.perYear')}</th>
          <th scope="col">{t('gain.present')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.id}>
            <th scope="row">{t(`part.${part.id}`)}</th>
            <td>
              {part.gainCnyPerYear !== null && (
                <Num
                  quantity="gain"
                  of={{ exact: part.gainCnyPerYear }}
                  signed
                  bare
                  {...about(part)}
                />
              )}
            </td>
            <td>
              <Num
                quantity="presentValue"
                of={{ exact: part.presentCny }}
                signed
                bare
                {...about(part)}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t('gain.without')}
          </th>
          <td>
            <Num quantity="centralNpv" of={withoutSubsidy.npvCny} levelId={level.id} />
          </td>
        </tr>
        <tr>
          <th scope="row" colSpan={2}>
            {t('gain.with')}
          </th>
          <td>
            <Num quantity="centralNpv" of={withSubsidy.npvCny} levelId={level.id} />
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
