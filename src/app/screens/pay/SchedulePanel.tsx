/** 还款计划表 of one way: every instalment with its interest, and what is paid besides. */
import type { ContractView, PaymentKind, WayView } from '../../../../sim-core/index.ts'
import { useStore } from '../../store.ts'
import { useLocal, useText } from '../../text.tsx'
import { csvOf } from '../../ui/csv.ts'
import { downloadText } from '../../ui/download.ts'
import { Num } from '../../ui/Num.tsx'
import { Scroller } from '../../ui/Scroller.tsx'

interface SchedulePanelProps {
  readonly way: WayView
  readonly levelId: string
}

export function SchedulePanel({ way, levelId }: SchedulePanelProps) {
  const { t } = useText()
  const local = useLocal()
  const { contract } = way
  const name = local(way.name)
  const question = t('pay.scheduleQuestion', { way: name })
  return (
    <section className="panel">
      <h2>{question}</h2>
      {contract === null ? (
        <p>{t('pay.noDebt')}</p>
      ) : (
        <Schedule contract={contract} name={name} levelId={levelId} label={question} />
      )}
    </section>
  )
}

const PARTS = ['instalmentCny', 'interestCny', 'principalCny', 'balanceCny'] as const

interface ScheduleProps {
  readonly contract: ContractView
  readonly name: string
  readonly levelId: string
  readonly label: string
}

function Schedule({ contract, name, levelId, label }: ScheduleProps) {
  const { t } = useText()
  const { instalments, startMonth } = contract
  const isFen = useStore(({ scenario }) => scenario?.document.money?.contractRounding === 'fen')
  const heads = [t('pay.instalment'), t('pay.interest'), t('pay.principal'), t('pay.balance')]
  const sheet = {
    columns: [t('pay.number'), t('pay.month'), ...heads.map((head) => `${head} CNY`)],
    rows: instalments.map((row) => [row.number, row.month, ...PARTS.map((part) => row[part])]),
  }
  return (
    <>
      <Scroller className="pay-schedule" label={label}>
        <table className="grid-table">
          <thead>
            <tr>
              <th scope="col">{t('pay.number')}</th>
              <th scope="col">{t('pay.month')}</th>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {instalments.map((row) => (
              <tr key={row.number}>
                <th scope="row">{row.number}</th>
                <td>{row.month}</td>
                {PARTS.map((part, k) => (
                  <td key={part}>
                    <Num
                      quantity="instalment"
                      of={{ exact: row[part] }}
                      levelId={levelId}
                      subject={`${name} ${heads[k]!}`}
                      bare
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <Besides contract={contract} name={name} levelId={levelId} />
      <p className="footnote">
        {t('pay.scheduleSource', { month: startMonth })}
        {isFen && ` ${t('pay.scheduleFen')}`}
      </p>
      <button
        type="button"
        className="button button-quiet"
        onClick={() => downloadText('schedule.csv', csvOf(sheet), 'text/csv;charset=utf-8')}
      >
        {t('chart.csv', { rows: instalments.length })}
      </button>
    </>
  )
}

const BESIDES = [
  'downPayment', 'fee', 'deposit', 'depositRefund', 'purchasePrice', 'guaranteeFee', 'collateral',
  'collateralRefund', 'collateralInterest',
] as const satisfies readonly PaymentKind[]

function Besides({ contract, name, levelId }: Omit<ScheduleProps, 'label'>) {
  const { t } = useText()
  const { payments } = contract.schedule
  const sums = BESIDES.map((kind) => ({
    kind,
    cny: payments
      .filter((payment) => payment.kind === kind)
      .reduce((sum, { amountCny }) => sum + amountCny, 0),
  })).filter(({ cny }) => cny !== 0)
  if (sums.length === 0) return null
  return (
    <>
      <h3>{t('pay.besides')}</h3>
      <dl className="pay-besides">
        {sums.map(({ kind, cny }) => (
          <div key={kind}>
            <dt>{t(`pay.payment.${kind}`)}</dt>
            <dd>
              <Num
                quantity="instalment"
                of={{ exact: cny }}
                levelId={levelId}
                subject={`${name} ${t(`pay.payment.${kind}`)}`}
                bare
              />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
