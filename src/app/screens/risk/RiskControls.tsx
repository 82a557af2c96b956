/** What is asked of the draws: with which money, in which way, and which payback would do. */
import { InputNumber } from 'antd'
import { useId } from 'react'

import { scaleOf } from '../../../i18n/units.ts'
import { type Badge, badgeOf, spanOf } from '../../figures/origin.ts'
import { useStore } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import type { SideName } from './figuresOf.ts'

interface ControlsProps {
  readonly side: SideName
  readonly way: string | null
  readonly hurdleYears: number
  readonly isHurdleTyped: boolean
  readonly onSide: (side: SideName) => void
  readonly onWay: (way: string | null) => void
  readonly onHurdle: (years: number) => void
}

const SIDES: readonly SideName[] = ['withoutSubsidy', 'withSubsidy']
const MOST_YEARS = 50

export function RiskControls(props: ControlsProps) {
  const { side, way, hurdleYears, isHurdleTyped, onSide, onWay, onHurdle } = props
  const { t } = useText()
  const hurdle = useHurdle(isHurdleTyped)
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
          <span className="badge" data-badge={hurdle.badge}>
            {t(`kind.${hurdle.badge}`)}
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
          {hurdle.about}
        </p>
      </div>
    </section>
  )
}

const HURDLE = 'money.uncertainty.hurdlePaybackYears'

/** Whether a hurdle is somebody's or ours, and the range that the document gives it. */
function useHurdle(isTyped: boolean): { readonly badge: Badge; readonly about: string } {
  const { t, language } = useText()
  const isStated = useStore(
    ({ scenario }) => scenario?.document.money?.uncertainty?.hurdlePaybackYears !== undefined,
  )
  const origin = useStore(({ scenario }) => scenario?.origins[HURDLE])
  if (isTyped) return { badge: 'input', about: '' }
  if (!isStated) return { badge: 'assumed', about: t('risk.hurdleAssumed') }
  const span = spanOf(origin, 'years', scaleOf(0, 'years', language), language)
  const about = [t('risk.hurdleStated'), span === null ? '' : t('field.range', span)]
  return { badge: badgeOf(origin), about: about.filter((words) => words !== '').join(' ') }
}
