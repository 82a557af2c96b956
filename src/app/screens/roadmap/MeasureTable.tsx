/** Which measure is in which stage, to be changed one by one; and the limits of the plan. */
import { useLocal, useText } from '../../text.tsx'
import { Scroller } from '../../ui/Scroller.tsx'
import { UnitField } from '../../ui/UnitField.tsx'
import { assigned } from './planEdits.ts'
import type { Plan } from './usePlan.ts'

export function MeasureTable({ plan }: { readonly plan: Plan }) {
  const { t } = useText()
  const local = useLocal()
  const { stages, cashLimitCny } = plan.roadmap
  const { measures } = plan.scenario.document
  return (
    <section className="panel">
      <h2>{t('stages.measures')}</h2>
      <div className="assumptions">
        {cashLimitCny !== undefined && (
          <UnitField
            field={{ path: 'roadmap.cashLimitCny', label: 'plan.limit', least: 0 }}
            label={t('plan.limit')}
          />
        )}
      </div>
      <Scroller className="measure-stages" label={t('stages.measures')}>
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{t('stages.measure')}</th>
              <th scope="col">{t('stages.stage')}</th>
            </tr>
          </thead>
          <tbody>
            {measures.map(({ id, name }) => {
              const stage = stages.find((one) => one.measures.includes(id))
              return (
                <tr key={id}>
                  <th scope="row">{local(name)}</th>
                  <td>
                    <select
                      aria-label={`${t('stages.stage')}: ${local(name)}`}
                      value={stage?.id ?? ''}
                      onChange={({ target: { value } }) =>
                        plan.edit(assigned(stages, id, value === '' ? null : value))
                      }
                    >
                      <option value="">{t('stages.notInPlan')}</option>
                      {stages.map((one, i) => (
                        <option key={one.id} value={one.id}>
                          {i + 1}. {local(one.name)}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}
