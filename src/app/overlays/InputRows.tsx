/** The inputs that a number rests on, as they stand in the document, each with its origin. */
import { Fragment } from 'react'

import type { Scenario } from '../../../sim-core/index.ts'
import { unitOfPath } from '../figures/documentUnits.ts'
import { wordsOf } from '../figures/figure.ts'
import { badgeOf, kindOf, spanOf } from '../figures/origin.ts'
import { scaleOf } from '../../i18n/units.ts'
import { type Json, numbersIn } from '../session/document.ts'
import { useStore } from '../store.ts'
import { useText } from '../text.tsx'

/** A reader looks at a few; the file has them all. */
const MOST_ROWS = 40

interface InputRowsProps {
  /** Of paths; `*` stands for each measure of the level. */
  readonly beginnings: readonly string[]
  readonly levelId: string | undefined
}

export function InputRows({ beginnings, levelId }: InputRowsProps) {
  const { t } = useText()
  const scenario = useStore((state) => state.scenario)
  const levels = useStore((state) => state.result?.study.levels)
  if (scenario === null || beginnings.length === 0) return null
  const measures = levels?.find(({ id }) => id === levelId)?.measures ?? []
  const wanted = beginnings.flatMap((beginning) =>
    beginning.includes('*') ? measures.map((id) => beginning.replace('*', id)) : [beginning],
  )
  const numbers = numbersIn(scenario.document as unknown as Json).filter(({ path }) =>
    wanted.some((beginning) => path.startsWith(beginning)),
  )
  if (numbers.length === 0) return null
  return (
    <section>
      <h3>{t('provenance.inputs')}</h3>
      <table className="grid-table">
        <thead>
          <tr>
            <th scope="col">{t('provenance.path')}</th>
            <th scope="col">{t('provenance.value')}</th>
          </tr>
        </thead>
        <tbody>
          {numbers.slice(0, MOST_ROWS).map(({ path, value }) => (
            <InputRow key={path} path={path} value={value} origin={scenario.origins[path]} />
          ))}
        </tbody>
      </table>
      {numbers.length > MOST_ROWS && (
        <p className="footnote">{t('provenance.more', { more: numbers.length - MOST_ROWS })}</p>
      )}
    </section>
  )
}

/** May break after each step. */
function Path({ of: path }: { readonly of: string }) {
  return path.split('.').map((step, depth, steps) => (
    // The steps of a path never change places.
    // eslint-disable-next-line react/no-array-index-key
    <Fragment key={depth}>
      {depth < steps.length - 1 ? `${step}.` : step}
      <wbr />
    </Fragment>
  ))
}

interface InputRowProps {
  readonly path: string
  readonly value: number
  readonly origin: Scenario['origins'][string] | undefined
}

function InputRow({ path, value, origin }: InputRowProps) {
  const { t, language } = useText()
  const unit = unitOfPath(path)
  const { before, value: number, after } = wordsOf({ exact: value }, { unit }, t, language)
  const badge = badgeOf(origin)
  const span = spanOf(origin, unit, scaleOf(value, unit, language), language)
  return (
    <tr>
      <th scope="row">
        <code>
          <Path of={path} />
        </code>
      </th>
      <td
        data-num={value}
        data-unit={unit}
        data-kind={kindOf(origin)}
        data-deterministic=""
        title={origin?.source}
      >
        {before}
        {number}
        {after}{' '}
        <span className="badge" data-badge={badge}>
          {t(`kind.${badge}`)}
        </span>
        {span !== null && <span className="input-range">{t('field.range', span)}</span>}
      </td>
    </tr>
  )
}
