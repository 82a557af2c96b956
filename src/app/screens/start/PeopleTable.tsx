/** Who works on the line at each level, by role: people are people, not a total. */
import type { StudyOverview } from '../../../../sim-core/index.ts'
import { crewOf, type Role, useRoles } from '../../figures/roles.ts'
import { useLocal, useText } from '../../text.tsx'
import { LevelHeads } from '../../ui/LevelHeads.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'

export function PeopleTable({ study }: { readonly study: StudyOverview }) {
  const { t } = useText()
  const isUsed = ({ id }: Role) => study.levels.some(({ kpis }) => kpis.operators[id]?.exact)
  const used = useRoles().filter(isUsed)
  const people = used.filter(({ isPerson }) => isPerson)
  const others = used.filter(({ isPerson }) => !isPerson)
  if (people.length === 0) return null
  const row = (role: Role) => <RoleRow key={role.id} role={role} study={study} />
  return (
    <section className="panel">
      <h2>{t('people.question')}</h2>
      <Scroller label={t('people.question')}>
        <table className="grid-table">
          <caption>{t('people.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('people.role')}</th>
              <LevelHeads levels={study.levels} />
            </tr>
          </thead>
          <tbody>
            {people.map(row)}
          </tbody>
          <tfoot>
            <tr className="people-total">
              <th scope="row">{t('people.total')}</th>
              {study.levels.map((level) => (
                <td key={level.id}>
                  <Num quantity="people" of={crewOf(level, used)} levelId={level.id} bare />
                </td>
              ))}
            </tr>
            {others.map(row)}
          </tfoot>
        </table>
      </Scroller>
      <p className="footnote">{t('people.note')}</p>
    </section>
  )
}

interface RoleRowProps {
  readonly role: Role
  readonly study: StudyOverview
}

function RoleRow({ role, study }: RoleRowProps) {
  const { id, name, isPerson } = role
  const local = useLocal()
  return (
    <tr>
      <th scope="row">{local(name)}</th>
      {study.levels.map((level) => (
        <td key={level.id}>
          <Num
            quantity={isPerson ? 'people' : 'vehicles'}
            of={isPerson ? crewOf(level, [role]) : (level.kpis.operators[id] ?? { exact: 0 })}
            levelId={level.id}
            subject={local(name)}
            bare
          />
        </td>
      ))}
    </tr>
  )
}
