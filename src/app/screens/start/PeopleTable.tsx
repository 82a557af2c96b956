/** Who works on the line at each level, by role: people are people, not a total. */
import type { StudyResult } from '../../../../sim-core/index.ts'
import { peopleOf, rolesOf } from '../../figures/levels.ts'
import { useStore } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import { LevelMark } from '../../ui/LevelMark.tsx'
import { Num } from '../../ui/Num.tsx'

export function PeopleTable({ study }: { readonly study: StudyResult }) {
  const { t } = useText()
  const local = useLocal()
  const roles = useStore((state) => state.scenario?.document.line.roles)
  const nameOf = (id: string) => {
    const role = roles?.find((known) => known.id === id)
    return role === undefined ? id : local(role.name)
  }
  return (
    <section className="panel">
      <h2>{t('people.question')}</h2>
      <div className="scroller" tabIndex={0} role="region" aria-label={t('people.question')}>
        <table className="grid-table">
          <caption>{t('people.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('people.role')}</th>
              {study.levels.map(({ id, name }, rank) => (
                <th key={id} scope="col">
                  <LevelMark rank={rank} /> {local(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rolesOf(study).map((role) => (
              <tr key={role}>
                <th scope="row">{nameOf(role)}</th>
                {study.levels.map(({ id, kpis }) => (
                  <td key={id}>
                    <Num
                      quantity="people"
                      of={kpis.operators[role] ?? { exact: 0 }}
                      levelId={id}
                      subject={nameOf(role)}
                      bare
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('people.total')}</th>
              {study.levels.map((level) => (
                <td key={level.id}>
                  <Num quantity="people" of={{ exact: peopleOf(level) }} levelId={level.id} bare />
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="footnote">{t('people.note')}</p>
    </section>
  )
}
