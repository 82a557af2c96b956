/** 买还是租: the same project paid in cash and on a direct lease 直租, central case, side by side. */
import { lazy, type ReactNode } from 'react'

import type {
  FinancingSchedule,
  LeaseAlternative,
  PaymentKind,
} from '../../../../sim-core/index.ts'
import { exactOrMissing } from '../../figures/figure.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import type { QuantityId } from '../../figures/quantities.ts'
import { useHorizonYears } from '../../figures/useHorizonYears.ts'
import { useText } from '../../text.tsx'
import { ChartFrame } from '../../ui/ChartFrame.tsx'
import { DocumentNum } from '../../ui/DocumentNum.tsx'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'
import { cumulativeOf } from './breakdown.ts'

const LeasePlot = lazy(() =>
  import('../../charts/plots.tsx').then((m) => ({ default: m.LeasePlot })),
)

export function LeasePanel({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const { lease } = level.returns
  if (lease === null) return null
  return (
    <section className="lease">
      <LeaseChart level={level} lease={lease} />
      <div className="panel">
        <h2>{t('lease.terms')}</h2>
        <Scroller label={t('lease.terms')}>
          <Comparison level={level} lease={lease} />
        </Scroller>
        <p className="footnote">{t('lease.note')}</p>
      </div>
    </section>
  )
}

interface LeaseProps {
  readonly level: ReturningLevel
  readonly lease: LeaseAlternative
}

function LeaseChart({ level, lease }: LeaseProps) {
  const { t } = useText()
  const cash = cumulativeOf(level.returns.central.cashFlow.netWithoutSubsidy)
  const leased = cumulativeOf(lease.appraisal.cashFlow.netWithoutSubsidy)
  const about = { quantity: 'centralCumulative', levelId: level.id, bare: true } as const
  return (
    <ChartFrame
      question={t('lease.question')}
      fileName={`lease-${level.id}`}
      source={t('lease.source')}
      chart={<LeasePlot cash={cash} leased={leased} />}
      sheet={{
        columns: [t('cash.month'), `${t('lease.cash')} CNY`, `${t('lease.lease')} CNY`],
        rows: cash.map((cny, month) => [month, cny, leased[month]!]),
      }}
      table={
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{t('cash.month')}</th>
              <th scope="col">{t('lease.cash')}</th>
              <th scope="col">{t('lease.lease')}</th>
            </tr>
          </thead>
          <tbody>
            {cash.map((cny, month) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td>
                  <Num of={{ exact: cny }} subject={t('lease.cash')} {...about} />
                </td>
                <td>
                  <Num of={{ exact: leased[month]! }} subject={t('lease.lease')} {...about} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}

/** Totals by kind of payment; what the firm gets back is negative. */
function paidCny({ payments }: FinancingSchedule, kind: PaymentKind): number {
  return payments
    .filter((payment) => payment.kind === kind)
    .reduce((sum, { amountCny }) => sum + amountCny, 0)
}

const PAYMENTS = [
  'downPayment',
  'fee',
  'deposit',
  'rent',
  'depositRefund',
  'purchasePrice',
] as const

function Comparison({ level, lease }: LeaseProps) {
  const { t } = useText()
  const horizonYears = useHorizonYears()
  const { schedule, appraisal } = lease
  const cash = level.returns.central.withoutSubsidy
  const leased = appraisal.withoutSubsidy
  const num = (quantity: QuantityId, exact: number | undefined, subject: string) => (
    <Num
      quantity={quantity}
      of={exactOrMissing(exact === undefined ? null : { exact })}
      subject={subject}
      levelId={level.id}
      {...(quantity === 'centralPayback' && { horizonYears })}
    />
  )
  const money = (exact: number, subject: string) => num('leasePayment', exact, subject)
  const rate = (exact: number | undefined, subject: string) => num('leaseRate', exact, subject)
  const total = schedule.payments.reduce((sum, { amountCny }) => sum + amountCny, 0)
  const equipment = paidCny(schedule, 'downPayment') + schedule.financedCny
  return (
    <table className="grid-table">
      <thead>
        <tr>
          <th scope="col">{t('lease.item')}</th>
          <th scope="col">{t('lease.cash')}</th>
          <th scope="col">{t('lease.lease')}</th>
        </tr>
      </thead>
      <tbody>
        <Row label={t('lease.npv')}>
          {num('centralNpv', cash.npvCny.exact, t('lease.cash'))}
          {num('centralNpv', leased.npvCny, t('lease.lease'))}
        </Row>
        <Row label={t('lease.payback')}>
          {num('centralPayback', cash.paybackYears?.exact, t('lease.cash'))}
          {num('centralPayback', leased.paybackYears, t('lease.lease'))}
        </Row>
        <Row label={t('lease.equipment')}>
          {money(equipment, t('lease.cash'))}
          {money(total, t('lease.total'))}
        </Row>
        {PAYMENTS.map((kind) => {
          const cny = paidCny(schedule, kind)
          return (
            cny !== 0 && (
              <Row key={kind} label={t(`payment.${kind}`)}>
                {null}
                {money(cny, t(`payment.${kind}`))}
              </Row>
            )
          )
        })}
        <Row label={t('lease.quotedNominal')}>
          {null}
          <DocumentNum path="money.lease.quotedRatePerYear" label={t('lease.quotedNominal')} />
        </Row>
        <Row label={t('lease.quotedEffective')}>
          {null}
          {rate(schedule.quotedEffectivePerYear, t('lease.quotedEffective'))}
        </Row>
        <Row label={t('lease.allInNominal')}>
          {null}
          {rate(schedule.allInNominalPerYear, t('lease.allInNominal'))}
        </Row>
        <Row label={t('lease.allInEffective')}>
          {null}
          {rate(schedule.allInEffectivePerYear, t('lease.allInEffective'))}
        </Row>
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly label: string
  readonly children: readonly [ReactNode, ReactNode]
}

function Row({ label, children: [cash, lease] }: RowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{cash ?? '–'}</td>
      <td>{lease}</td>
    </tr>
  )
}
