/** The terms of one way, to be edited: an edit counts at once, simulates nothing, can be undone. */
import { useId } from 'react'

import type { WayDocument, WayView } from '../../../../sim-core/index.ts'
import { editValue } from '../../inputs/edit.ts'
import { useFieldLabel } from '../../inputs/useFieldLabel.ts'
import { valueAt, type Json, type JsonObject } from '../../session/document.ts'
import { store, useStore } from '../../store.ts'
import { Say, useLocal, useText } from '../../text.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Num } from '../../ui/Num.tsx'
import { UnitField } from '../../ui/UnitField.tsx'
import { A_GUARANTEE, A_RISK } from './newWay.ts'
import {
  guaranteeFieldsOf,
  riskFieldsOf,
  wayFieldsOf,
  type Choice as ChoiceOf,
  type WayFields,
} from './wayFields.ts'

const WAYS = 'money.waysToPay'

interface TermsPanelProps {
  readonly way: WayView
  readonly levelId: string
}

export function TermsPanel({ way, levelId }: TermsPanelProps) {
  const { t } = useText()
  const local = useLocal()
  const document = useStore(({ scenario }) =>
    scenario?.document.money?.waysToPay.find(({ id }) => id === way.id),
  )
  const { offeredBy } = way
  if (document === undefined) return <section className="panel" />
  return (
    <section className="panel pay-terms">
      <h2>{t('pay.terms', { way: local(way.name) })}</h2>
      {offeredBy !== undefined && (
        <p className="pay-offer">
          {[
            offeredBy.lessor,
            offeredBy.validUntil && t('pay.validUntil', { date: offeredBy.validUntil }),
            offeredBy.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <Fields fields={wayFieldsOf(document)} way={document} />
      <Guarantee way={document} />
      <Risk way={document} />
      <Relief way={way} levelId={levelId} />
      <p className="footnote">{t('pay.termsAbout')}</p>
      <button type="button" className="button button-small" onClick={() => removeWay(way.id)}>
        {t('pay.remove')}
      </button>
    </section>
  )
}

interface FieldsProps {
  readonly fields: WayFields
  readonly way: WayDocument
}

function Fields({ fields: { numbers, choices }, way }: FieldsProps) {
  const labelOf = useFieldLabel()
  return (
    <div className="pay-fields">
      {numbers.map((field) => (
        <UnitField key={field.path} field={field} label={labelOf(field)} />
      ))}
      {choices.map((choice) => (
        <ChoiceField key={choice.path} choice={choice} way={way} />
      ))}
    </div>
  )
}

type OptionKey = `pay.option.${'1' | '3' | 'annuity' | 'advance'}`

function ChoiceField({ choice: { path, label, options }, way }: {
  readonly choice: ChoiceOf
  readonly way: WayDocument
}) {
  const { t } = useText()
  const id = useId()
  const steps = path.split('.').slice(WAYS.split('.').length + 1)
  const value = steps.reduce<unknown>((part, step) => Reflect.get(part as object, step), way)
  return (
    <div className="field" data-path={path}>
      <label htmlFor={id}>{t(label)}</label>
      <Choice
        id={id}
        value={value as string | number}
        options={options.map((option) => ({
          value: option,
          label: t(`pay.option.${option}` as OptionKey),
        }))}
        onChange={(chosen) => editValue(path, chosen)}
      />
    </div>
  )
}

function Guarantee({ way }: { readonly way: WayDocument }) {
  const { t } = useText()
  if (way.kind !== 'loan' && way.kind !== 'financeLease' && way.kind !== 'saleLeaseback')
    return null
  const fields = guaranteeFieldsOf(way)
  return (
    <Overlay
      title={t('pay.guarantee')}
      add={t('pay.addGuarantee')}
      drop={t('pay.dropGuarantee')}
      fields={fields}
      way={way}
      onToggle={() => togglePart(way.id, 'guarantee', A_GUARANTEE)}
    />
  )
}

function Risk({ way }: { readonly way: WayDocument }) {
  const { t } = useText()
  if (way.kind !== 'financeLease' && way.kind !== 'saleLeaseback') return null
  return (
    <Overlay
      title={t('pay.risk')}
      add={t('pay.addRisk')}
      drop={t('pay.dropRisk')}
      fields={riskFieldsOf(way)}
      way={way}
      onToggle={() => togglePart(way.id, 'risk', A_RISK)}
    />
  )
}

interface OverlayProps {
  readonly title: string
  readonly add: string
  readonly drop: string
  /** null where the contract has none. */
  readonly fields: WayFields | null
  readonly way: WayDocument
  readonly onToggle: () => void
}

function Overlay({ title, add, drop, fields, way, onToggle }: OverlayProps) {
  return (
    <fieldset className="inputs-group pay-overlay">
      <legend>{title}</legend>
      {fields !== null && <Fields fields={fields} way={way} />}
      <button type="button" className="button button-small" onClick={onToggle}>
        {fields === null ? add : drop}
      </button>
    </fieldset>
  )
}

/** What compensation does, where a policy grants it. */
function Relief({ way: { relief, name }, levelId }: TermsPanelProps) {
  const local = useLocal()
  if (relief === null) return null
  const about = { quantity: 'spread', levelId, subject: local(name) } as const
  return (
    <p className="footnote">
      <Say
        of="pay.relief"
        with={{
          before: <Num of={{ exact: relief.spreadWithoutPerYear }} {...about} />,
          after: <Num of={{ exact: relief.spreadWithPerYear }} {...about} />,
          fall: <Num of={{ exact: relief.rateFallPerYear }} {...about} />,
        }}
      />
    </p>
  )
}

/** Adds a part to a way of the document, or takes it away. */
function togglePart(id: string, part: 'guarantee' | 'risk', first: Json): void {
  const path = `${WAYS}.${id}`
  const way = valueAt(store.getState().draft, path) as JsonObject
  if (!Object.hasOwn(way, part)) {
    editValue(`${path}.${part}`, first)
    return
  }
  const { [part]: _, ...others } = way
  editValue(path, others)
}

function removeWay(id: string): void {
  const ways = valueAt(store.getState().draft, WAYS) as readonly JsonObject[]
  editValue(WAYS, ways.filter((way) => way['id'] !== id))
}
