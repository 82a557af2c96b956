/** What is asked of the draws: with which money, in which way, and which payback would do. */
import { InputNumber } from 'antd'
import { useId } from 'react'

import { useStore } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import type { SideName } from './figuresOf.ts'

interface ControlsProps {
  readonly side: SideName
  readonly way: string | null
  readonly hurdleYears: number
  readonly isHurdleStated: boolean
  readonly onSide: (side: SideName) => void
  readonly onWay: (way: string | null) => void
  readonly onHurdle: (years: number) => void
}

const SIDES: readonly SideName[] = ['withoutSubsidy', 'withSubsidy']
const MOST_YEARS = 50

export function RiskControls(props: ControlsProps) {
  const { side, way, hurdleYears, isHurdleStated, onSide, onWay, onHurdle } = props
  const { t } = useText()
  const local = useLocal()
  const id = useId()
  const ways = useStore(({ scenario }) => scenario?.document.money?.waysToPay)
  return (
    <section className="panel risk-controls">
      <fieldset className="risk-side">
        <legend>{t('risk.side')}</legend>
        {SIDES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${id}-side`}
              value={one}
              checked={one === side}
              onChange={() => onSide(one)}
            />
            {t(one === 'withSubsidy' ? 'risk.with' : 'risk.without')}
          </label>
        ))}
      </fieldset>
      <div className="risk-control">
        <label htmlFor={`${id}-way`}>{t('risk.way')}</label>
        <select
          id={`${id}-way`}
          value={way ?? ''}
          onChange={({ target }) => onWay(target.value === '' ? null : target.value)}
        >
          <option value="">{t('risk.project')}</option>
          {ways?.map((one) => (
            <option key={one.id} value={one.id}>
              {t('risk.wayTaxed', { way: local(one.name) })}
            </option>
          ))}
        </select>
      </div>
      <div className="risk-control">
        <label htmlFor={`${id}-hurdle`}>
          {t('risk.hurdle')}{' '}
          <span className="badge" data-badge={isHurdleStated ? 'input' : 'assumed'}>
            {t(isHurdleStated ? 'kind.input' : 'kind.assumed')}
          </span>
        </label>
        <InputNumber
          id={`${id}-hurdle`}
          value={hurdleYears}
          min={0.5}
          max={MOST_YEARS}
          step={0.5}
          changeOnWheel={false}
          suffix={t('risk.hurdleUnit')}
          aria-describedby={`${id}-about`}
          onChange={(years) => {
            if (typeof years === 'number') onHurdle(years)
          }}
        />
        <p className="field-about" id={`${id}-about`}>
          {t(isHurdleStated ? 'risk.hurdleStated' : 'risk.hurdleAssumed')}
        </p>
      </div>
    </section>
  )
}
