/** What others published about the case, beside what the model finds for the same thing. */
import type { PublishedComparison } from '../../../../sim-core/index.ts'
import type { UnitId } from '../../../i18n/units.ts'
import { useLocal, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'

/** Units as the core writes them; a unit that is not here stands beside its figure's name. */
const UNITS: Readonly<Record<string, UnitId>> = {
  person: 'people',
  machine: 'count',
  year: 'years',
  CNY: 'cny',
  'CNY/month': 'cnyPerMonth',
  'unit/d': 'piecesPerDay',
}

export function PublishedTable({ published }: { readonly published: PublishedComparison }) {
  const { t } = useText()
  const local = useLocal()
  return (
    <section className="panel">
      <h2>{t('published.question')}</h2>
      <Scroller label={t('published.question')}>
        <table className="grid-table published">
          <caption>{local(published.source)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('published.figure')}</th>
              <th scope="col">{t('quantity.published')}</th>
              <th scope="col">{t('quantity.modelled')}</th>
              <th scope="col">{t('published.note')}</th>
            </tr>
          </thead>
          <tbody>
            {published.rows.map(({ id, name, unit, published: stated, modelled, note }) => {
              const known = UNITS[unit]
              const about = { unit: known ?? 'count', subject: local(name) } as const
              return (
                <tr key={id}>
                  <th scope="row">
                    {local(name)}
                    {known === undefined && ` (${unit})`}
                  </th>
                  <td>
                    <Num quantity="published" of={{ exact: stated }} bare {...about} />
                  </td>
                  <td>
                    {modelled === null ? (
                      t('published.none')
                    ) : (
                      <Num quantity="modelled" of={{ exact: modelled }} bare {...about} />
                    )}
                  </td>
                  <td>{note !== null && local(note)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}
