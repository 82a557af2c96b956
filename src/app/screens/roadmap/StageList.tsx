/** The stages one by one: when, in which turn, how paid, and what each brings. */
import type { Estimate, PlannedStage, StageResult } from '../../../../sim-core/index.ts'
import type { Figure } from '../../figures/figure.ts'
import { useLocal, useText } from '../../text.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Num } from '../../ui/Num.tsx'
import { monthsOf, moved, paid, swapped } from './planEdits.ts'
import type { Plan } from './usePlan.ts'

interface StageListProps {
  readonly plan: Plan
  /** By stage, of the plan as it is shown; empty until it has been simulated. */
  readonly results: readonly StageResult[]
}

export function StageList({ plan, results }: StageListProps) {
  const { t } = useText()
  return (
    <section className="panel">
      <h2>{t('stages.title')}</h2>
      <ol className="stage-list">
        {plan.planned.map((stage, i) => {
          const result = results.find(({ id }) => id === stage.document.id)
          return (
            <li key={stage.document.id} className="stage" data-stage={stage.document.id}>
              <StageHead plan={plan} stage={stage} i={i} />
              <StageNotes stage={stage} result={result} />
              {result !== undefined && <StageFigures result={result} />}
              {result?.meetsDemand === false && <p className="footnote">{t('stages.short')}</p>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

interface StageHeadProps {
  readonly plan: Plan
  readonly stage: PlannedStage
  readonly i: number
}

function StageHead({ plan, stage, i }: StageHeadProps) {
  const { t } = useText()
  const local = useLocal()
  const { stages } = plan.roadmap
  const { document, project } = stage
  const name = local(document.name)
  const ways = plan.scenario.document.money?.waysToPay ?? []
  return (
    <div className="stage-head">
      <h3>
        {i + 1}. {name}
        <span className="tag">
          {t('stages.filedAs', { level: t(`stages.level.${project.level}`) })}
        </span>
      </h3>
      <div className="stage-tools">
        <Stepper plan={plan} i={i} name={name} />
        {ways.length > 0 && (
          <label className="stage-way">
            <span>{t('stages.way')}</span>
            <select
              value={document.way ?? ''}
              onChange={({ target }) => plan.edit(paid(stages, i, target.value))}
            >
              {document.way === undefined && <option value="">{t('stages.ownMoney')}</option>}
              {ways.map((way) => (
                <option key={way.id} value={way.id}>
                  {local(way.name)}
                </option>
              ))}
            </select>
          </label>
        )}
        <span className="stage-turns">
          {([-1, 1] as const).map((by) => (
            <button
              key={by}
              type="button"
              className="button button-small"
              aria-label={`${name}: ${t(by === -1 ? 'stages.up' : 'stages.down')}`}
              disabled={i + by < 0 || i + by >= stages.length}
              onClick={() => plan.edit(swapped(stages, i, by))}
            >
              {by === -1 ? '↑' : '↓'}
            </button>
          ))}
        </span>
      </div>
    </div>
  )
}

interface StepperProps {
  readonly plan: Plan
  readonly i: number
  readonly name: string
}

function Stepper({ plan, i, name }: StepperProps) {
  const { t } = useText()
  const { stages } = plan.roadmap
  const month = stages[i]!.orderAfterMonths
  const { low, high } = monthsOf(stages, i, plan.limits)
  const step = (by: -1 | 1) => () => plan.edit(moved(stages, i, month + by, plan.limits))
  return (
    <span className="stage-stepper">
      <span>{t('stages.order')}</span>
      <button
        type="button"
        className="button button-small"
        aria-label={`${name}: ${t('stages.earlier')}`}
        disabled={month <= low}
        onClick={step(-1)}
      >
        −
      </button>
      <output aria-label={`${name}: ${t('stages.order')}`}>{t('plan.monthN', { month })}</output>
      <button
        type="button"
        className="button button-small"
        aria-label={`${name}: ${t('stages.later')}`}
        disabled={month >= high}
        onClick={step(1)}
      >
        +
      </button>
    </span>
  )
}

interface StageNotesProps {
  readonly stage: PlannedStage
  readonly result: StageResult | undefined
}

function StageNotes({ stage, result }: StageNotesProps) {
  const { t } = useText()
  const notes = [
    ...(stage.orderMonth > stage.document.orderAfterMonths
      ? [t('stages.waits', { month: stage.orderMonth })]
      : []),
    ...(stage.isTooLate ? [t('stages.tooLate')] : []),
    ...(result?.issues === undefined ? [] : [t('stages.stopped')]),
  ]
  return notes.map((note) => (
    <p key={note} className="stage-note">
      <Icon name="warning" />
      {note}
    </p>
  ))
}

/** The same in every replication: not estimated, but what the rules or a search come to. */
const certain = (of: Estimate): Figure => (of.halfWidth === 0 ? { exact: of.mean } : of)
export const found = (of: Estimate): Figure =>
  of.halfWidth === 0 ? { exact: of.mean, isFound: true } : of

function StageFigures({ result }: { readonly result: StageResult }) {
  const { t } = useText()
  const subject = useLocal()(result.name)
  const { stop } = result
  return (
    <dl className="metrics stage-figures">
      <div className="metric">
        <dt>{t('stages.capex')}</dt>
        <dd>
          <Num quantity="planCapex" of={result.capexCny} subject={subject} />
        </dd>
      </div>
      <div className="metric">
        <dt>{t('stages.gain')}</dt>
        <dd>
          <Num quantity="stageGain" of={result.gainCnyPerYear} subject={subject} signed />
        </dd>
      </div>
      <div className="metric">
        <dt>{t('stages.npv')}</dt>
        <dd>
          <Num quantity="stageNpv" of={result.npvCny} subject={subject} signed />
        </dd>
      </div>
      <div className="metric">
        <dt>{t('stages.people')}</dt>
        <dd>
          <Num quantity="stagePeople" of={found(result.people)} subject={subject} signed />
        </dd>
      </div>
      <div className="metric">
        <dt>{t('stages.lost')}</dt>
        <dd>
          <Num quantity="stopLoss" of={stop.lostUnits ?? stop.standingUnits} subject={subject} />
        </dd>
      </div>
      <div className="metric">
        <dt>{t('stages.awards')}</dt>
        <dd>
          <Num quantity="stageAward" of={certain(result.awardsCny)} subject={subject} />
        </dd>
      </div>
    </dl>
  )
}
