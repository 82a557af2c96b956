/** What a demonstration project must have, by the clause, and what each level's measures have. */
import { CHECKLIST_CLAUSE, type StudyOverview } from '../../../../sim-core/index.ts'
import { useText } from '../../text.tsx'
import { LevelHeads } from '../../ui/LevelHeads.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'

type Item = NonNullable<StudyOverview['levels'][number]['checklist']>[number]

export function ChecklistTable({ study }: { readonly study: StudyOverview }) {
  const { t } = useText()
  const items = study.levels[0]!.checklist
  if (items === undefined) return null
  return (
    <section className="panel">
      <h2>{t('checklist.question')}</h2>
      <Scroller label={t('checklist.question')}>
        <table className="grid-table">
          <caption>{t('checklist.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('checklist.aspect')}</th>
              <LevelHeads levels={study.levels} />
            </tr>
          </thead>
          <tbody>
            {items.map(({ aspect }) => (
              <AspectRow key={aspect} aspect={aspect} study={study} />
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className="footnote">{t('checklist.note', CHECKLIST_CLAUSE)}</p>
    </section>
  )
}

function AspectRow({ aspect, study }: { aspect: Item['aspect']; study: StudyOverview }) {
  const { t } = useText()
  const subject = t(`checklist.${aspect}`)
  const itemOf = (level: StudyOverview['levels'][number]) =>
    level.checklist?.find((item) => item.aspect === aspect)
  return (
    <tr>
      <th scope="row">{subject}</th>
      {study.levels.map((level) => (
        <td key={level.id} title={itemOf(level)?.present.join(' ')}>
          <Num
            quantity="checklist"
            of={itemOf(level)?.share ?? { exact: 0 }}
            levelId={level.id}
            subject={subject}
            bare
          />
        </td>
      ))}
    </tr>
  )
}
