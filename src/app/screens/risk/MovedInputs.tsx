/** 动了什么，没动什么: every input that was drawn with its range and law, and what stood still. */
import { useState } from 'react'

import type { HeldInput, MovedInput, UncertaintyResult } from '../../../../sim-core/index.ts'
import { useInputName } from '../../figures/inputName.ts'
import type { Clause } from '../../panels.ts'
import { knownPolicies } from '../../session/policies.ts'
import { useText } from '../../text.tsx'
import { ClauseValue } from '../../ui/ClauseValue.tsx'
import { DocumentNum } from '../../ui/DocumentNum.tsx'
import { Scroller } from '../../ui/Scroller.tsx'
import { useWritten } from './Tornado.tsx'

/** Most documents have hundreds. */
const SHOWN = 12

const LAWS = {
  uniform: 'risk.lawUniform',
  triangular: 'risk.lawTriangular',
  pert: 'risk.lawPert',
  lognormal: 'risk.lawLognormal',
} as const

export function MovedInputs({ result }: { readonly result: UncertaintyResult }) {
  const { t } = useText()
  const [isWhole, setWhole] = useState(false)
  const { moved, held, together, approvals } = result
  const inOrder = [...moved.filter(isMoney), ...moved.filter((input) => !isMoney(input))]
  const shown = isWhole ? inOrder : inOrder.slice(0, SHOWN)
  return (
    <section className="panel">
      <h2>{t('risk.moved')}</h2>
      <p className="footnote">{t('risk.movedAbout', { moved: moved.length, together })}</p>
      <p className="footnote">
        {t(approvals === 'drawn' ? 'risk.approvals' : 'risk.expected')}
      </p>
      <HeldWords held={held} />
      <Scroller label={t('risk.moved')} className="risk-inputs">
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{t('risk.input')}</th>
              <th scope="col">{t('risk.value')}</th>
              <th scope="col">{t('risk.range')}</th>
              <th scope="col">{t('risk.law')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((input) => (
              <InputRow key={input.path} input={input} />
            ))}
          </tbody>
        </table>
      </Scroller>
      {!isWhole && moved.length > shown.length && (
        <button type="button" className="button" onClick={() => setWhole(true)}>
          {t('risk.showAll', { count: moved.length })}
        </button>
      )}
    </section>
  )
}

const isMoney = ({ path }: MovedInput) => path.startsWith('money.')

function InputRow({ input: { path, value, low, high, law } }: { readonly input: MovedInput }) {
  const { t } = useText()
  const nameOf = useInputName()
  const written = useWritten()
  const clause = clauseOf(path)
  return (
    <tr>
      <th scope="row">{nameOf(path)}</th>
      <td>
        {clause === null ? (
          <DocumentNum path={path} label={nameOf(path)} />
        ) : (
          <ClauseValue clause={{ ...clause, value }} />
        )}
      </td>
      <td>
        {written(path, low)} – {written(path, high)}
      </td>
      <td>{t(LAWS[law])}</td>
    </tr>
  )
}

/** A number of a policy that no clause says; null for one of the document. */
function clauseOf(path: string): Omit<Clause, 'value'> | null {
  const [root, policyId, parameter] = path.split('.')
  if (root !== 'policies') return null
  const policy = knownPolicies().find(({ id }) => id === policyId)
  if (policy === undefined) return null
  const { name, documentNo, issued, status } = policy
  return {
    policyId: policyId!,
    policy: name,
    parameter: parameter!,
    clause: null,
    quote: null,
    documentNo,
    from: issued,
    status,
  }
}

function HeldWords({ held }: { readonly held: readonly HeldInput[] }) {
  const { t } = useText()
  const nameOf = useInputName()
  const namesOf = (why: HeldInput['why']) =>
    held.flatMap((input) => (input.why === why ? [nameOf(input.path)] : []))
  const technical = held.filter(({ why }) => why === 'technical').length
  const [choices, unsound] = [namesOf('choice'), namesOf('unsound')]
  return (
    <>
      {choices.length > 0 && (
        <p className="footnote">{t('risk.heldChoice', { inputs: choices.join(', ') })}</p>
      )}
      {unsound.length > 0 && (
        <p className="footnote">{t('risk.heldUnsound', { inputs: unsound.join(', ') })}</p>
      )}
      {technical > 0 && (
        <details className="risk-held">
          <summary>{t('risk.heldTechnical', { count: technical })}</summary>
          <ul>
            {held
              .filter(({ why }) => why === 'technical')
              .map(({ path }) => (
                <li key={path}>
                  <code>{path}</code>
                </li>
              ))}
          </ul>
        </details>
      )}
    </>
  )
}
