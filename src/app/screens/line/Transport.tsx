/**
 * The controls of the play head: play, speed, day, time of day; and what the picture is, honestly:
 * one replication among those that the figures average.
 */
import type { LinePlan } from '../../../../sim-core/index.ts'
import { clockOf, readClock, tickOf, writeTime, type LineClock } from '../../lineModel/clock.ts'
import { seek, setSpeed, SPEEDS, type Playback, type Speed } from '../../playback/playback.ts'
import { useText } from '../../text.tsx'
import { usePicture, usePlaybackStatus } from '../../playback/usePlayback.ts'
import { Icon } from '../../ui/Icon.tsx'
import { togglePlay } from './useLineKeys.ts'

interface TransportProps {
  readonly playback: Playback
  readonly plan: LinePlan
  /** Replication on screen, counted from 1, and of how many the figures are means. */
  readonly replication: number
  readonly replications: number | null
}

export function Transport({ playback, plan, replication, replications }: TransportProps) {
  const { t } = useText()
  const { playing, speed, waiting, failed } = usePlaybackStatus(playback)
  const { tick, regime } = usePicture(playback)
  const clock = clockOf(plan)
  const { day, secondOfDay } = readClock(clock, tick)
  return (
    <section className="transport" aria-label={t('line.controls')} data-tick={tick}>
      <div className="transport-row">
        <button
          type="button"
          className="button transport-play"
          data-playing={playing}
          onClick={() => togglePlay(playback)}
        >
          <Icon name={playing ? 'pause' : 'run'} />
          {playing ? t('line.pause') : t('line.play')}
        </button>
        <label className="transport-speed">
          <span className="hidden">{t('line.speed')}</span>
          <select
            value={speed}
            onChange={(event) => setSpeed(playback, Number(event.target.value) as Speed)}
          >
            {SPEEDS.map((times) => (
              <option key={times} value={times}>
                {times}×
              </option>
            ))}
          </select>
        </label>
        <Day playback={playback} clock={clock} tick={waiting ? playback.tick : tick} />
        <span className="transport-clock">
          {t('line.clock', { day: day + 1, time: writeTime(secondOfDay) })}
        </span>
        {waiting && <span className="transport-note">{t('line.waiting')}</span>}
      </div>
      <p className="transport-about">
        <span className="tag" data-badge="replication">
          {replications === null
            ? t('line.badgeAlone', { replication })
            : t('line.badge', { replication, replications })}
        </span>
        {regime === 'flow' && <span className="tag tag-flow">{t('line.flow')}</span>}
      </p>
      {failed && (
        <p className="notice" role="alert">
          {t('line.failed')}{' '}
          <button
            type="button"
            className="button button-small"
            onClick={() => void seek(playback, playback.tick)}
          >
            {t('line.retry')}
          </button>
        </p>
      )}
    </section>
  )
}

interface DayProps {
  readonly playback: Playback
  readonly clock: LineClock
  /** Where the head is wanted: the picture may still be on its way there. */
  readonly tick: number
}

const STEP_S = 60

function Day({ playback, clock, tick }: DayProps) {
  const { t } = useText()
  const { day, secondOfDay } = readClock(clock, tick)
  const from = clock.spansS[0]?.[0] ?? 0
  const to = clock.spansS.at(-1)?.[1] ?? clock.dayS
  // A slider moves a value between its steps onto one, and React takes that for a person's doing.
  const onStep = from + STEP_S * Math.floor((secondOfDay - from) / STEP_S)
  const goTo = (toDay: number, second: number) =>
    void seek(playback, tickOf(clock, toDay, second))
  return (
    <div className="transport-day">
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('line.previousDayAbout')}
        disabled={day === 0}
        onClick={() => goTo(day - 1, secondOfDay)}
      >
        ‹
      </button>
      <input
        type="range"
        min={Math.min(from, onStep)}
        max={Math.max(to, onStep)}
        step={STEP_S}
        value={onStep}
        aria-label={t('line.time')}
        aria-valuetext={writeTime(secondOfDay)}
        onChange={(event) => goTo(day, Number(event.target.value))}
      />
      <button
        type="button"
        className="button button-quiet"
        aria-label={t('line.nextDayAbout')}
        disabled={day >= clock.days - 1}
        onClick={() => goTo(day + 1, secondOfDay)}
      >
        ›
      </button>
    </div>
  )
}
