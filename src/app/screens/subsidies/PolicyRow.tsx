/** One policy of the list: asked or not, what it would add or why nothing, and its clause. */
import '../../ui/clause.css'

import type { PolicyDocument, PolicyOutlook } from '../../../../sim-core/index.ts'
import { fetchEveryPolicy } from '../../session/policies.ts'
import { valueAt } from '../../session/document.ts'
import { editValue } from '../../inputs/edit.ts'
import { store } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import { parameterName } from '../../ui/ClauseValue.tsx'
import { Num } from '../../ui/Num.tsx'

interface PolicyRowProps {
  readonly row: PolicyOutlook
  readonly levelId: string
  readonly onOpen: (policy: PolicyDocument) => void
}

export function PolicyRow({ row, levelId, onOpen }: PolicyRowProps) {
  const { t } = useText()
  const local = useLocal()
  const { policy, isAsked, standing, addsCny, assumed, to } = row
  const { id, name, documentNo, clauses, award, whyNotMoney, bureau, delivery } = policy
  const why = whyNotMoney === undefined ? t(`standing.policy.${standing}`) : local(whyNotMoney)
  // What raises the cap of another comes with it, and cannot be asked by itself.
  const canBeAsked = whyNotMoney === undefined && award?.amends === undefined
  return (
    <li className="policy" data-policy={id} data-standing={standing}>
      <label className="policy-name">
        <input
          type="checkbox"
          checked={isAsked}
          disabled={!canBeAsked}
          onChange={() => void ask(id, !isAsked)}
        />
        <strong>{local(name)}</strong>
      </label>
      <button type="button" className="clause-chip" onClick={() => onOpen(policy)}>
        <span lang="zh-CN">{documentNo}</span> {clauses.join('、')}
      </button>
      <p className="policy-standing">
        {standing === 'pays' ? (
          <>
            {t('policies.adds')}{' '}
            <Num
              quantity="award"
              of={{ exact: addsCny }}
              levelId={levelId}
              subject={local(name)}
              signed
            />
            {to !== null && to !== 'enterprise' && ` → ${t(`party.${to}`)}`}
            {assumed.length > 0 && (
              <span className="badge policy-assumed" data-badge="assumed">
                {t('policies.assumed', {
                  names: assumed.map((name) => parameterName(name, t)).join(t('answer.and')),
                })}
              </span>
            )}
          </>
        ) : (
          why
        )}
      </p>
      <p className="footnote">
        {t('policies.bureau')} {bureau ?? t('clause.silent')} · {t('policies.delivery')}{' '}
        {delivery.mode === null ? t('clause.silent') : t(`delivery.${delivery.mode}`)}
      </p>
    </li>
  )
}

/** Writes the list of asked policies; all of them are at hand before the document asks. */
async function ask(id: string, isAsked: boolean): Promise<void> {
  await fetchEveryPolicy()
  const now = valueAt(store.getState().draft, 'money.policies')
  const asked = Array.isArray(now) ? now.map(String) : []
  const others = asked.filter((one) => one !== id)
  editValue('money.policies', isAsked ? [...others, id] : others)
}
