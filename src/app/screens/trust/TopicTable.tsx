/** The cases of one topic: what is exact, what the engine finds, and the verdict. */
import { useLocal, useText } from '../../text.tsx'
import { Scroller } from '../../ui/Scroller.tsx'
import type { CaseEvidence, TopicEvidence } from './evidence.ts'

const DIGITS = 5
const SPREAD_DIGITS = 2

export function TopicTable({ topic }: { readonly topic: TopicEvidence }) {
  const { t } = useText()
  const title = t('trust.topic', { name: useLocal()(topic.name), cases: topic.cases.length })
  return (
    <details className="trust-topic">
      <summary>{title}</summary>
      <Scroller label={title}>
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{t('trust.case')}</th>
              <th scope="col">{t('trust.figure')}</th>
              <th scope="col">{t('trust.exact')}</th>
              <th scope="col">{t('trust.simulated')}</th>
              <th scope="col">{t('trust.verdict')}</th>
            </tr>
          </thead>
          {topic.cases.map((one) => (
            <CaseRows key={one.id} one={one} />
          ))}
        </table>
      </Scroller>
    </details>
  )
}

/** One group of rows for each case: its name stands once. */
function CaseRows({ one }: { readonly one: CaseEvidence }) {
  const { t } = useText()
  const local = useLocal()
  return (
    <tbody>
      {one.figures.map(({ name, unit, exact, simulated, halfWidth, passes }, i) => (
        // A case may read the same figure at several stations.
        // eslint-disable-next-line react/no-array-index-key
        <tr key={i}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={one.figures.length}>
              {local(one.name)}
              <span className="trust-reference">{one.reference}</span>
            </th>
          )}
          <td>
            {local(name)}
            {unit !== '' && ` (${unit})`}
          </td>
          <td>{digits(exact, DIGITS)}</td>
          <td>
            {digits(simulated, DIGITS)}
            {halfWidth !== null && ` ± ${digits(halfWidth, SPREAD_DIGITS)}`}
          </td>
          <td data-passes={passes}>{t(passes ? 'trust.right' : 'trust.wrong')}</td>
        </tr>
      ))}
    </tbody>
  )
}

/** So many significant digits: the figures are of all sizes. */
const digits = (value: number, most: number) => String(Number(value.toPrecision(most)))
