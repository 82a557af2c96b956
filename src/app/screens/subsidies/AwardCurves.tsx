/** 多投一元多补多少: each award over its spending, its bends, and what splitting would bring. */
import { lazy } from 'react'

import {
  askedPolicies,
  awardCurves,
  type LevelAwardCurve,
  levelsOf,
} from '../../../../sim-core/index.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import { knownPolicies } from '../../session/policies.ts'
import { useStore } from '../../store.ts'
import { Say, useLocal, useText } from '../../text.tsx'
import { ChartFrame } from '../../ui/ChartFrame.tsx'
import { Num } from '../../ui/Num.tsx'

const AwardPlot = lazy(() =>
  import('../../charts/AwardPlot.tsx').then((m) => ({ default: m.AwardPlot })),
)

export function AwardCurves({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const local = useLocal()
  const curves = useCurves(level)
  if (curves.length === 0) return null
  return (
    <>
      <ChartFrame
        question={t('curve.question')}
        fileName={`award-curve-${level.id}`}
        source={t('curve.source')}
        chart={<AwardPlot curves={curves} />}
        table={<KinkTable curves={curves} levelId={level.id} />}
        sheet={{
          columns: [
            t('clause.policy'),
            t('curve.kind'),
            `${t('curve.base')} CNY`,
            `${t('quantity.award')} CNY`,
          ],
          rows: curves.flatMap(({ name, kinks }) =>
            kinks.map(({ kind, baseCny, awardCny }) => [
              local(name),
              t(`curve.${kind}`),
              baseCny,
              awardCny,
            ]),
          ),
        }}
      />
      {curves.map((curve) => (
        <Standing key={curve.policyId} curve={curve} levelId={level.id} />
      ))}
    </>
  )
}

function useCurves({ id, returns }: ReturningLevel): readonly LevelAwardCurve[] {
  const scenario = useStore((state) => state.scenario)
  const reading = useStore((state) => state.reading)
  if (scenario === null) return []
  const level = levelsOf(scenario, reading).find((one) => one.id === id)
  if (level === undefined) return []
  const asked = askedPolicies(knownPolicies(), scenario.document.money?.policies ?? [])
  return awardCurves(scenario, level, returns.awards, asked)
}

interface StandingProps {
  readonly curve: LevelAwardCurve
  readonly levelId: string
}

/** Where the project stands on the curve, in words. */
function Standing({ curve, levelId }: StandingProps) {
  const { t } = useText()
  const local = useLocal()
  const { name, marginalShare, splittingGainCny } = curve
  const about = { levelId, subject: local(name) }
  const marginal = <Num quantity="marginalAward" of={{ exact: marginalShare }} {...about} />
  return (
    <section className="panel">
      <p>
        <strong>{local(name)}</strong>{' '}
        <Say of={marginalShare > 0 ? 'curve.next' : 'curve.nothing'} with={{ marginal }} />
      </p>
      {splittingGainCny > 0 && (
        <p className="notice" data-splitting="">
          <Say
            of="curve.splitting"
            with={{
              gain: <Num quantity="splittingGain" of={{ exact: splittingGainCny }} {...about} />,
            }}
          />
        </p>
      )}
      <p className="footnote">{t('curve.note')}</p>
    </section>
  )
}

interface KinkTableProps {
  readonly curves: readonly LevelAwardCurve[]
  readonly levelId: string
}

function KinkTable({ curves, levelId }: KinkTableProps) {
  const { t } = useText()
  const local = useLocal()
  return (
    <table className="grid-table">
      <thead>
        <tr>
          <th scope="col">{t('clause.policy')}</th>
          <th scope="col">{t('curve.kind')}</th>
          <th scope="col">{t('curve.base')}</th>
          <th scope="col">{t('quantity.award')}</th>
        </tr>
      </thead>
      <tbody>
        {curves.flatMap((curve) => {
          const about = { levelId, subject: local(curve.name) }
          const own = { kind: 'own' as const, baseCny: curve.baseCny, awardCny: curve.awardCny }
          return [own, ...curve.kinks].map(({ kind, baseCny, awardCny }) => (
            <tr key={`${curve.policyId}/${kind}/${baseCny}`}>
              <th scope="row">{local(curve.name)}</th>
              <td>{t(`curve.${kind}`)}</td>
              <td>
                <Num quantity="eligible" of={{ exact: baseCny }} bare {...about} />
              </td>
              <td>
                <Num quantity="award" of={{ exact: awardCny }} bare {...about} />
              </td>
            </tr>
          ))
        })}
      </tbody>
    </table>
  )
}
