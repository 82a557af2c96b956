/**
 * A station: where its time goes, on the mean of the replications, and what it does in the picture
 * at this moment, which is one replication.
 */
import type { Playback } from '../../playback/playback.ts'
import { useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { STATE_ORDER } from '../../ui/tokens.ts'
import { seatStates, usePicture } from '../../playback/usePlayback.ts'
import { Metric } from '../start/Metric.tsx'
import { chooseStation } from './lineView.ts'
import { StateBar, type StationKpis } from './StateBar.tsx'
import { StateChip } from './StateChip.tsx'

interface StationCardProps {
  readonly playback: Playback
  /** Its number in the plan. */
  readonly station: number
  readonly name: string
  readonly isBottleneck: boolean
  /** Chosen by a person, not for lack of a choice. */
  readonly isChosen: boolean
  /** null while the study is not there. */
  readonly kpis: StationKpis | null
  readonly levelId: string
  readonly replications: number | null
}

export function StationCard(props: StationCardProps) {
  const { playback, station, name, isBottleneck, isChosen, kpis, levelId, replications } = props
  const { t } = useText()
  return (
    <section className="panel station-card" aria-label={name} data-station={station}>
      <header className="station-head">
        <h2>{name}</h2>
        {isBottleneck && <span className="tag tag-bottleneck">{t('line.bottleneck')}</span>}
        {isChosen && (
          <button
            type="button"
            className="button button-small station-close"
            onClick={() => chooseStation(null)}
          >
            {t('station.close')}
          </button>
        )}
      </header>
      <Now playback={playback} station={station} />
      {kpis !== null && (
        <>
          <h3>{t('station.shares')}</h3>
          <Shares states={kpis.states} subject={name} levelId={levelId} />
          <h3>{t('station.flow')}</h3>
          <Flow kpis={kpis} subject={name} levelId={levelId} />
          {replications !== null && (
            <p className="footnote">{t('station.sharesAbout', { replications })}</p>
          )}
        </>
      )}
      {!isChosen && <p className="footnote">{t('station.choose')}</p>}
    </section>
  )
}

function Now({ playback, station }: { readonly playback: Playback; readonly station: number }) {
  const { t } = useText()
  const picture = usePicture(playback).stations[station]
  if (picture === undefined) return null
  const seats = seatStates(picture)
  const busy = seats.filter((state) => state === 'processing').length
  return (
    <p className="station-now" data-now={picture.state}>
      <span className="station-now-label">{t('station.now')}</span>
      <StateChip state={picture.state} />
      <strong>{t(`state.${picture.state}`)}</strong>
      <span>{t('station.nowSeats', { busy, seats: seats.length, queue: picture.queue })}</span>
    </p>
  )
}

interface OfStation {
  readonly subject: string
  readonly levelId: string
}

function Shares({
  states,
  subject,
  levelId,
}: OfStation & { readonly states: StationKpis['states'] }) {
  const { t } = useText()
  const shown = STATE_ORDER.filter((state) => states[state].mean > 0)
  return (
    <>
      <StateBar states={states} shown={shown} />
      <dl className="share-list">
        {shown.map((state) => (
          <div key={state}>
            <dt>
              <StateChip state={state} /> {t(`state.${state}`)}
            </dt>
            <dd>
              <Num
                quantity="stateShare"
                of={states[state]}
                subject={`${subject} · ${t(`state.${state}`)}`}
                levelId={levelId}
              />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Flow({ kpis, subject, levelId }: OfStation & { readonly kpis: StationKpis }) {
  const { t } = useText()
  const about = { subject, levelId }
  return (
    <dl className="metrics station-metrics">
      <Metric label={t('quantity.finishedPerHour')}>
        <Num quantity="finishedPerHour" of={kpis.finishedPerHour} {...about} />
      </Metric>
      <Metric label={t('quantity.oee')}>
        <Num quantity="oee" of={kpis.iso.oeeShare} {...about} />
      </Metric>
      <Metric label={t('quantity.queue')}>
        <Num quantity="queue" of={kpis.queue} {...about} />
      </Metric>
      {kpis.rejectShare.mean > 0 && (
        <Metric label={t('quantity.rejectShare')}>
          <Num quantity="rejectShare" of={kpis.rejectShare} {...about} />
        </Metric>
      )}
    </dl>
  )
}
