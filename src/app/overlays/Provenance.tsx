/**
 * 这个数从哪来: the kind of a number, how it is defined, how sure it is, which run it came from, and
 * the inputs it rests on with what the document says about each.
 */
import type { Scenario } from '../../../sim-core/index.ts'
import { unitOfPath } from '../figures/documentUnits.ts'
import { wordsOf } from '../figures/figure.ts'
import { badgeOf, spanOf } from '../figures/origin.ts'
import { QUANTITIES, type QuantityInfo } from '../figures/quantities.ts'
import { scaleOf } from '../../i18n/units.ts'
import type { Claim } from '../panels.ts'
import { numberAt } from '../session/document.ts'
import { useStore } from '../store.ts'
import { useLocal, useText } from '../text.tsx'
import { Scroller } from '../ui/Scroller.tsx'
import { Certainty } from './Certainty.tsx'
import { InputRows } from './InputRows.tsx'
import { TrustLink } from './TrustLink.tsx'

export function Provenance({ claim }: { readonly claim: Claim }) {
  const { t, language } = useText()
  const local = useLocal()
  const { label, meaning, inputs, by }: QuantityInfo = QUANTITIES[claim.quantity]
  const { before, value, after, spread } = wordsOf(claim.figure, claim, t, language)
  const levels = useStore(({ scenario }) => scenario?.document.levels)
  const level = levels?.find(({ id }) => id === claim.levelId)
  const origin = useStore(({ scenario }) => claim.path && scenario?.origins[claim.path])
  const badge = claim.path === undefined ? claim.kind : badgeOf(origin || undefined)
  const isDocument = claim.quantity === 'document'
  const names = isDocument ? [claim.subject] : [claim.subject, t(label)]
  const name = names.filter(Boolean).join(' · ')
  return (
    <Scroller className="provenance" label={name}>
      <p className="provenance-name">
        {name}
        {level !== undefined && <span className="provenance-level">{local(level.name)}</span>}
      </p>
      <p className="provenance-value">
        <strong>
          {before}
          {value}
          {after}
        </strong>{' '}
        {!isDocument && <span>{spread}</span>}
      </p>
      <p>
        <span className="badge" data-badge={badge}>
          {t(`kind.${badge}`)}
        </span>{' '}
        {t(`kindAbout.${badge}`)}
      </p>
      {!isDocument && (
        <section>
          <h3>{t('provenance.meaning')}</h3>
          <p>{t(meaning)}</p>
        </section>
      )}
      <Certainty figure={claim.figure} unit={claim.unit} by={by} />
      {origin !== undefined && origin !== '' && claim.path !== undefined && (
        <OriginWords origin={origin} path={claim.path} />
      )}
      {(claim.kind === 'sim' || claim.kind === 'derived') && <RunWords />}
      <InputRows
        beginnings={claim.path === undefined ? inputs : [claim.path]}
        levelId={claim.levelId}
      />
    </Scroller>
  )
}

interface OriginWordsProps {
  readonly origin: Scenario['origins'][string]
  readonly path: string
}

function OriginWords({ origin, path }: OriginWordsProps) {
  const { t, language } = useText()
  const local = useLocal()
  const unit = unitOfPath(path)
  const value = useStore(({ scenario }) => scenario && numberAt(scenario.document, path))
  const span = spanOf(origin, unit, scaleOf(value ?? 0, unit, language), language)
  return (
    <section>
      <h3>{t('provenance.origin')}</h3>
      {span !== null && <p>{t('provenance.range', span)}</p>}
      {origin.source !== undefined && <p>{t('provenance.source', { source: origin.source })}</p>}
      {origin.note !== undefined && <p>{local(origin.note)}</p>}
    </section>
  )
}

/** What is needed to compute the same bytes again. */
function RunWords() {
  const { t } = useText()
  const study = useStore((state) => state.result?.study)
  const standing = useStore((state) => state.result?.standing)
  if (study === undefined || standing === undefined) return null
  const { seed, replications, engineVersion, scenario, windowS, warmupS } = study
  const rows = [
    [t('run.seed'), String(seed)],
    [t('run.replications'), String(replications)],
    [t('run.window'), t('run.hours', { hours: String(windowS / S_PER_HOUR) })],
    [t('run.warmup'), t('run.hours', { hours: String(warmupS / S_PER_HOUR) })],
    [t('run.engine'), engineVersion],
    [t('run.scenario'), scenario.hash.slice(0, HASH_SHOWN)],
    [t('run.standing'), t(`standing.${standing}`)],
  ] as const
  return (
    <section>
      <h3>{t('provenance.run')}</h3>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <TrustLink />
      <p className="footnote">{t('run.crn')}</p>
    </section>
  )
}

const S_PER_HOUR = 3600
/** Enough to tell two scenarios apart by eye. */
const HASH_SHOWN = 16
