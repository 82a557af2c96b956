/** 这些结果靠什么: the prices and rates that move the answer, each with its origin. */
import { useStore } from '../../store.ts'
import { useText } from '../../text.tsx'
import { showInputs } from '../../panels.ts'
import { moneyFieldsOf } from '../../inputs/fields.ts'
import { useFieldLabel } from '../../inputs/useFieldLabel.ts'
import { DocumentNum } from '../../ui/DocumentNum.tsx'

export function Assumptions() {
  const { t } = useText()
  const scenario = useStore((state) => state.scenario)
  const labelOf = useFieldLabel()
  if (scenario === null) return null
  return (
    <section className="panel">
      <h2>{t('assumptions.question')}</h2>
      <dl className="assumptions">
        {moneyFieldsOf(scenario.document).map((field) => (
          <div key={field.path} className="metric">
            <dt>{labelOf(field)}</dt>
            <dd>
              <DocumentNum path={field.path} label={labelOf(field)} />
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" className="button" onClick={() => showInputs(true)}>
        {t('assumptions.edit')}
      </button>
    </section>
  )
}
