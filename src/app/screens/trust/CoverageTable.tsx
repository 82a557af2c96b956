/** How often the intervals of the studies cover what is true. */
import { writeDate, writeFixed, writePlain } from '../../../i18n/format.ts'
import { useLocal, useText } from '../../text.tsx'
import { Scroller } from '../../ui/Scroller.tsx'
import type { CoverageEvidence } from './evidence.ts'

const PERCENT = 100

export function CoverageTable({ coverage }: { readonly coverage: CoverageEvidence }) {
  const { t, language } = useText()
  const local = useLocal()
  const { experiments, rows, date } = coverage
  const shares = rows.map(({ coveredShare }) => coveredShare)
  const percent = (share: number) => writeFixed(PERCENT * share, language, 1)
  return (
    <section className="panel">
      <h2>{t('trust.coverage')}</h2>
      <p>
        {t('trust.coverageAbout', {
          experiments: writePlain(experiments, language, 0),
          figures: rows.length,
          least: percent(Math.min(...shares)),
          most: percent(Math.max(...shares)),
        })}
      </p>
      <details className="trust-topic">
        <summary>{t('trust.each', { figures: rows.length })}</summary>
        <Scroller label={t('trust.coverage')}>
          <table className="grid-table">
            <thead>
              <tr>
                <th scope="col">{t('trust.figure')}</th>
                <th scope="col">{t('trust.covered')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, coveredShare, halfWidthShare }) => (
                <tr key={name.en}>
                  <th scope="row">{local(name)}</th>
                  <td>
                    {percent(coveredShare)} ± {percent(halfWidthShare)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      </details>
      <p className="footnote">{writeDate(date, language)}</p>
    </section>
  )
}
