/** 精益先行: what the line could do before it buys anything, held against the plan. */
import type { LeanMeasureResult, LeanResult } from '../../../../sim-core/index.ts'
import { writePlain } from '../../../i18n/format.ts'
import { Say, useLocal, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { found } from './StageList.tsx'

interface LeanPanelProps {
  readonly lean: LeanResult | null
  /** Whether it has been simulated. */
  readonly isThere: boolean
}

export function LeanPanel({ lean, isThere }: LeanPanelProps) {
  const { t } = useText()
  return (
    <section className="panel">
      <h2>{t('lean.title')}</h2>
      {lean === null ? (
        <p>{t(isThere ? 'lean.none' : 'lean.notYet')}</p>
      ) : (
        <Lean lean={lean} />
      )}
    </section>
  )
}

function Lean({ lean }: { readonly lean: LeanResult }) {
  const { t, language } = useText()
  const { returns, planAheadCny, trainingHours, trainingCny, wip } = lean
  const [low, high] = [trainingHours.low, trainingHours.high]
  return (
    <>
      <p>
        <Say
          of="lean.answer"
          with={{
            npv: <Num quantity="leanNpv" of={returns.npvCny} signed />,
            ahead: <Num quantity="planAhead" of={planAheadCny} signed />,
          }}
        />
      </p>
      <ul className="lean-measures">
        {lean.measures.map((measure) => (
          <LeanMeasure key={measure.kind + (measure.name?.en ?? '')} measure={measure} />
        ))}
      </ul>
      <dl className="metrics stage-figures">
        <div className="metric">
          <dt>{t('lean.gain')}</dt>
          <dd>
            <Num quantity="stageGain" of={lean.gainCnyPerYear} signed subject={t('lean.title')} />
          </dd>
        </div>
        <div className="metric">
          <dt>{t('lean.people')}</dt>
          <dd>
            <Num quantity="stagePeople" of={found(lean.people)} signed subject={t('lean.title')} />
          </dd>
        </div>
        <div className="metric">
          <dt>{t('lean.wip')}</dt>
          <dd>
            <Num quantity="leanWip" of={wip} signed />
          </dd>
        </div>
        <div className="metric">
          <dt>{t('lean.training')}</dt>
          <dd>
            <Num quantity="training" of={{ exact: trainingCny.value }} bare />{' '}
            <span className="badge" data-badge="assumed">
              {t('lean.trainingHours', {
                hours: writePlain(trainingHours.value, language, 0),
                low: writePlain(low, language, 0),
                high: writePlain(high, language, 0),
              })}
            </span>
          </dd>
        </div>
      </dl>
      {lean.pullLeftOut && <p className="footnote">{t('lean.pullLeftOut')}</p>}
      <p className="footnote">{t('lean.source')}</p>
    </>
  )
}

function LeanMeasure({ measure }: { readonly measure: LeanMeasureResult }) {
  const { t, language } = useText()
  const local = useLocal()
  const { kind, name, assumed } = measure
  const number = (value: number) => writePlain(value, language, 2)
  return (
    <li>
      {kind === 'document' ? local(name!) : t(`lean.${kind}`)}
      {assumed !== null && (
        <>
          {' '}
          <strong>{number(assumed.value)}</strong>{' '}
          <span className="badge" data-badge="assumed">
            {t('lean.range', { low: number(assumed.low), high: number(assumed.high) })}
          </span>
        </>
      )}
    </li>
  )
}
