/** 什么最影响结果: each input by itself at P10 and at P90 of its law, the widest swing first. */
import { lazy } from 'react'

import type { InputEffect, LevelUncertainty } from '../../../../sim-core/index.ts'
import { spaced, writeExact } from '../../../i18n/format.ts'
import { unitOfPath } from '../../figures/documentUnits.ts'
import { useInputName } from '../../figures/inputName.ts'
import { useText } from '../../text.tsx'
import { ChartFrame } from '../../ui/ChartFrame.tsx'
import { Num } from '../../ui/Num.tsx'
import type { SideName } from './figuresOf.ts'

const TornadoPlot = lazy(() =>
  import('../../charts/RiskPlots.tsx').then((m) => ({ default: m.TornadoPlot })),
)

const SHOWN = 12

interface TornadoProps {
  readonly level: LevelUncertainty
  readonly side: SideName
}

export function Tornado({ level, side }: TornadoProps) {
  const { t } = useText()
  const nameOf = useInputName()
  const written = useWritten()
  const { inputs, central } = level[side]
  const moving = inputs.filter(({ npvAt10Cny, npvAt90Cny }) => npvAt10Cny !== npvAt90Cny)
  const shown = moving.slice(0, SHOWN)
  const bars = shown.map((effect) => ({
    label: nameOf(effect.path),
    low: written(effect.path, effect.at10),
    high: written(effect.path, effect.at90),
    npvLowCny: effect.npvAt10Cny,
    npvHighCny: effect.npvAt90Cny,
  }))
  return (
    <ChartFrame
      question={t('risk.tornado')}
      fileName={`tornado-${level.id}`}
      source={t('risk.tornadoSource', { shown: shown.length, all: moving.length })}
      chart={<TornadoPlot bars={bars} centreCny={central.npvCny.exact} />}
      sheet={{
        columns: [
          t('risk.input'),
          'path',
          t('risk.low'),
          t('risk.high'),
          `${t('risk.npvLow')} CNY`,
          `${t('risk.npvHigh')} CNY`,
          t('risk.rank'),
        ],
        rows: moving.map(({ path, at10, at90, npvAt10Cny, npvAt90Cny, rankShare }) => [
          nameOf(path), path, at10, at90, npvAt10Cny, npvAt90Cny, rankShare,
        ]),
      }}
      table={<TornadoTable level={level} effects={shown} />}
    />
  )
}

interface TableProps {
  readonly level: LevelUncertainty
  readonly effects: readonly InputEffect[]
}

function TornadoTable({ level, effects }: TableProps) {
  const { t } = useText()
  const nameOf = useInputName()
  const written = useWritten()
  return (
    <table className="grid-table">
      <thead>
        <tr>
          <th scope="col">{t('risk.input')}</th>
          <th scope="col">{t('risk.low')}</th>
          <th scope="col">{t('risk.npvLow')}</th>
          <th scope="col">{t('risk.high')}</th>
          <th scope="col">{t('risk.npvHigh')}</th>
        </tr>
      </thead>
      <tbody>
        {effects.map(({ path, at10, at90, npvAt10Cny, npvAt90Cny }) => {
          const about = { quantity: 'drawnEnd', levelId: level.id, subject: nameOf(path) } as const
          return (
            <tr key={path}>
              <th scope="row">{nameOf(path)}</th>
              <td>{written(path, at10)}</td>
              <td>
                <Num of={{ exact: npvAt10Cny }} bare {...about} />
              </td>
              <td>{written(path, at90)}</td>
              <td>
                <Num of={{ exact: npvAt90Cny }} bare {...about} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A value of an input in the unit of its field. */
export function useWritten(): (path: string, value: number) => string {
  const { language } = useText()
  return (path, raw) => {
    const { before, value, after } = writeExact(raw, unitOfPath(path), language)
    return before + value + spaced(after)
  }
}
