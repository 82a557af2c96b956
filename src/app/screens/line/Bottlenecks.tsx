/**
 * 瓶颈在哪: the bottleneck by several methods side by side, whether they agree, and on demand what a
 * faster station would be worth, by paired runs in the pool of workers.
 */
import type { LevelResult } from '../../../../sim-core/index.ts'
import type { QuantityId } from '../../figures/quantities.ts'
import { Say, useLocal, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'
import { type Asked, useMarginal } from './useMarginal.ts'

type Method = LevelResult['kpis']['bottlenecks']['momentary']

const METHODS = [
  ['engaged', 'engagedShare'],
  ['averageActive', 'averageActive'],
  ['momentary', 'momentaryShare'],
] as const satisfies readonly (readonly [string, QuantityId])[]

export function Bottlenecks({ level }: { readonly level: LevelResult }) {
  const { t } = useText()
  const nameOf = useStationNames(level)
  const { bottlenecks } = level.kpis
  const asked = useMarginal(level.id)
  const worth = asked.phase === 'done' ? asked.marginal : null
  const isWorthElsewhere =
    worth !== null && worth.station !== null && worth.station !== bottlenecks.engaged.station
  const agree = bottlenecks.agree && !isWorthElsewhere
  return (
    <section className="panel bottlenecks">
      <h2>{t('bottlenecks.question')}</h2>
      <p data-agree={agree}>
        {agree ? (
          <Say
            of="bottlenecks.agree"
            with={{ station: <strong>{nameOf(bottlenecks.engaged.station)}</strong> }}
          />
        ) : (
          t('bottlenecks.disagree')
        )}
      </p>
      <Scroller label={t('bottlenecks.question')}>
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{t('bottlenecks.method')}</th>
              <th scope="col">{t('line.station')}</th>
              <th scope="col">{t('bottlenecks.value')}</th>
            </tr>
          </thead>
          <tbody>
            {METHODS.map(([method, quantity]) => (
              <MethodRow
                key={method}
                label={t(`bottlenecks.${method}`)}
                quantity={quantity}
                method={bottlenecks[method]}
                level={level}
              />
            ))}
            {worth !== null && worth.station !== null && (
              <MethodRow
                label={t('bottlenecks.marginal')}
                quantity="marginalValue"
                method={{ ...worth, station: worth.station }}
                level={level}
              />
            )}
          </tbody>
        </table>
      </Scroller>
      <Worth asked={asked} level={level} />
    </section>
  )
}

function useStationNames({ kpis }: LevelResult): (id: string) => string {
  const local = useLocal()
  const names = new Map(kpis.stations.map(({ id, name }) => [id, local(name)]))
  return (id) => names.get(id) ?? id
}

interface MethodRowProps {
  readonly label: string
  readonly quantity: QuantityId
  readonly method: Method
  readonly level: LevelResult
}

function MethodRow({ label, quantity, method, level }: MethodRowProps) {
  const name = useStationNames(level)(method.station)
  const value = method.stations.find(({ id }) => id === method.station)?.value
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="bottleneck-name">{name}</td>
      <td>
        {value !== undefined && (
          <Num quantity={quantity} of={value} subject={name} levelId={level.id} />
        )}
      </td>
    </tr>
  )
}

/** The button, the progress, or the answer with all stations. */
function Worth({ asked, level }: { readonly asked: Asked; readonly level: LevelResult }) {
  const { t } = useText()
  const nameOf = useStationNames(level)
  if (asked.phase === 'running')
    return (
      <p className="bottleneck-run">
        <progress value={asked.share} max={1} aria-label={t('bottlenecks.ask')} />
        <span>{t('bottlenecks.asking', { percent: Math.floor(100 * asked.share) })}</span>
        <button type="button" className="button button-small" onClick={asked.cancel}>
          {t('bottlenecks.cancel')}
        </button>
      </p>
    )
  if (asked.phase !== 'done')
    return (
      <p className="bottleneck-run">
        {asked.phase === 'failed' && <span>{t('bottlenecks.failed')}</span>}
        <button type="button" className="button" onClick={asked.ask}>
          {t('bottlenecks.ask')}
        </button>
      </p>
    )
  return (
    <>
      <h3>{t('bottlenecks.worth')}</h3>
      {asked.marginal.station === null && <p>{t('bottlenecks.none')}</p>}
      <dl className="share-list worth-list">
        {asked.marginal.stations.map(({ id, value }) => (
          <div key={id}>
            <dt>{nameOf(id)}</dt>
            <dd>
              <Num
                quantity="marginalValue"
                of={value}
                subject={nameOf(id)}
                levelId={level.id}
                signed
              />
            </dd>
          </div>
        ))}
      </dl>
      <p className="footnote">{t('bottlenecks.worthAbout')}</p>
    </>
  )
}
