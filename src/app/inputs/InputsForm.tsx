/** What can be put in, most asked first: how much, at what prices, how fast, under which policy. */
import { Input, Select } from 'antd'
import { useId, useState } from 'react'

import type { Scenario } from '../../../sim-core/index.ts'
import { IssueList } from '../ui/IssueList.tsx'
import { store, useStore } from '../store.ts'
import { chooseReading } from '../session/study.ts'
import { useLocal, useText } from '../text.tsx'
import { UnitField } from '../ui/UnitField.tsx'
import { editValue } from './edit.ts'
import { demandFieldsOf, type Field, moneyFieldsOf, stationFieldsOf } from './fields.ts'
import { useFieldLabel } from './useFieldLabel.ts'

export function InputsForm() {
  const { t } = useText()
  const scenario = useStore((state) => state.scenario)
  const issues = useStore((state) => state.issues)
  if (scenario === null) return null
  const { document, origins } = scenario
  const assumptions = Object.values(origins).filter(({ kind }) => kind === 'assumed').length
  const demand = demandFieldsOf(document)
  const money = moneyFieldsOf(document)
  return (
    <form className="inputs-form" onSubmit={(event) => event.preventDefault()}>
      <p className="inputs-about" data-assumptions={assumptions}>
        {t('inputs.about', { assumptions })}
      </p>
      {issues.length > 0 && (
        <div className="notice" role="alert">
          <p>{t('inputs.invalid')}</p>
          <IssueList issues={issues} />
        </div>
      )}
      <ReadingField document={document} />
      {demand.length > 0 && (
        <Fields title={t('inputs.demand')} note={t('inputs.simulates')} fields={demand} />
      )}
      <StationFields document={document} />
      {money.length > 0 && (
        <>
          <Fields title={t('inputs.money')} note={t('inputs.atOnce')} fields={money} />
          <DecisionDate />
        </>
      )}
    </form>
  )
}

interface FieldsProps {
  readonly title: string
  readonly note: string
  readonly fields: readonly Field[]
}

function Fields({ title, note, fields }: FieldsProps) {
  const labelOf = useFieldLabel()
  return (
    <fieldset className="inputs-group">
      <legend>{title}</legend>
      <p className="footnote">{note}</p>
      {fields.map((field) => (
        <UnitField key={field.path} field={field} label={labelOf(field)} />
      ))}
    </fieldset>
  )
}

type DocumentProps = { readonly document: Scenario['document'] }

function StationFields({ document }: DocumentProps) {
  const { t } = useText()
  const local = useLocal()
  const labelOf = useFieldLabel()
  const id = useId()
  const [stationId, setStationId] = useState<string>()
  const timed = document.line.stations.filter((station) => stationFieldsOf(station).length > 0)
  const bottleneck = store.getState().result?.study.levels[0]?.kpis.bottleneck
  const station = timed.find((known) => known.id === (stationId ?? bottleneck)) ?? timed[0]
  if (station === undefined) return null
  return (
    <fieldset className="inputs-group">
      <legend>{t('inputs.station')}</legend>
      <p className="footnote">{t('inputs.simulates')}</p>
      <label htmlFor={id}>{t('inputs.whichStation')}</label>
      <Select
        id={id}
        className="field-input"
        value={station.id}
        showSearch={{ optionFilterProp: 'label' }}
        options={timed.map((known) => ({ value: known.id, label: local(known.name) }))}
        onChange={setStationId}
      />
      {stationFieldsOf(station).map((field) => (
        <UnitField key={field.path} field={field} label={labelOf(field)} />
      ))}
    </fieldset>
  )
}

function ReadingField({ document: { readings } }: DocumentProps) {
  const { t } = useText()
  const local = useLocal()
  const id = useId()
  const reading = useStore((state) => state.reading)
  if (readings === undefined || readings.options.length < 2) return null
  const chosen = readings.options.find((option) => option.id === reading)
  return (
    <fieldset className="inputs-group">
      <legend>{t('inputs.reading')}</legend>
      <label htmlFor={id} className="hidden">
        {t('inputs.reading')}
      </label>
      <Select
        id={id}
        className="field-input"
        value={reading}
        options={readings.options.map((option) => ({
          value: option.id,
          label: local(option.name),
        }))}
        onChange={chooseReading}
      />
      {chosen !== undefined && <p className="footnote">{local(chosen.about)}</p>}
    </fieldset>
  )
}

const DECISION_DATE = 'money.decisionDate'

function DecisionDate() {
  const { t } = useText()
  const id = useId()
  const date = useStore(({ scenario }) => scenario?.document.money?.decisionDate)
  if (date === undefined) return null
  return (
    <fieldset className="inputs-group">
      <legend>{t('inputs.policy')}</legend>
      <label htmlFor={id}>{t('inputs.decisionDate')}</label>
      <Input
        id={id}
        type="date"
        className="field-input"
        value={date}
        onChange={(event) => {
          if (event.target.value !== '') editValue(DECISION_DATE, event.target.value)
        }}
      />
      <p className="footnote">{t('inputs.policyAbout')}</p>
    </fieldset>
  )
}
