/**
 * A number of the document to be edited: label, value with its unit, the badge of its origin, its
 * plausible range, and an echo that says what it comes to in another unit.
 */
import './field.css'

import { InputNumber } from 'antd'
import { useEffect, useId, useState } from 'react'

import { unitOfPath } from '../figures/documentUnits.ts'
import { badgeOf, spanOf } from '../figures/origin.ts'
import { spaced, writeExact } from '../../i18n/format.ts'
import type { Language } from '../../i18n/language.ts'
import { affixesOf, rawOf, scaleOf, shownOf, type UnitId } from '../../i18n/units.ts'
import { editValue } from '../inputs/edit.ts'
import type { Field } from '../inputs/fields.ts'
import { numberAt } from '../session/document.ts'
import { useStore } from '../store.ts'
import { type Translate, useText } from '../text.tsx'

/** Several digits typed at once make one edit. */
const PAUSE_MS = 80
const MONTHS_PER_YEAR = 12
const S_PER_HOUR = 3600

interface UnitFieldProps {
  readonly field: Field
  readonly label: string
}

export function UnitField({ field, label }: UnitFieldProps) {
  const { path, least, most } = field
  const { t, language } = useText()
  const id = useId()
  const stored = useStore(({ draft }) => numberAt(draft, path))
  const origin = useStore(({ scenario }) => scenario?.origins[path])
  const [typed, setTyped] = useState<number | null>(null)
  const unit = unitOfPath(path)
  const one = scaleOf(0, unit, language)

  useEffect(() => {
    if (typed === null) return undefined
    const timer = setTimeout(() => {
      editValue(path, typed)
      setTyped(null)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, path])

  if (stored === undefined) return null
  const value = typed ?? stored
  const badge = typed === null ? badgeOf(origin) : 'input'
  const { before, after } = affixesOf(unit, one, language)
  const shown = (raw: number) => Number(shownOf(raw, unit, one).toPrecision(12))
  const span = spanOf(origin, unit, one, language)
  return (
    <div className="field" data-path={path}>
      <label htmlFor={id}>{label}</label>
      <span className="badge" data-badge={badge}>
        {t(`kind.${badge}`)}
      </span>
      <InputNumber
        id={id}
        className="field-input"
        value={shown(value)}
        min={shown(least)}
        {...(most !== undefined && { max: shown(most) })}
        step={stepFor(shown(value))}
        changeOnWheel={false}
        prefix={before}
        suffix={after}
        aria-describedby={`${id}-about`}
        onChange={(next) => {
          if (typeof next === 'number') setTyped(rawOf(next, unit))
        }}
      />
      <p className="field-about" id={`${id}-about`}>
        {[echoOf(value, unit, path, t, language), span === null ? '' : t('field.range', span)]
          .filter((about) => about !== '')
          .join(' · ')}
      </p>
    </div>
  )
}

/** One in the second digit: 5,800 steps by 100, 0.85 by 0.01. */
function stepFor(shown: number): number {
  if (shown === 0) return 1
  return 10 ** (Math.floor(Math.log10(Math.abs(shown))) - 1)
}

function echoOf(
  value: number,
  unit: UnitId,
  path: string,
  t: Translate,
  language: Language,
): string {
  const written = (raw: number, as: UnitId) => {
    const { before, value: number, after } = writeExact(raw, as, language)
    return before + number + spaced(after)
  }
  if (unit === 'cnyPerMonth')
    return t('field.echo', { value: written(value * MONTHS_PER_YEAR, 'cnyPerYear') })
  if (unit === 'seconds' && value > 0 && path.endsWith('machine.meanS'))
    return t('field.echo', { value: written(S_PER_HOUR / value, 'piecesPerHour') })
  return ''
}
