/** The value that a clause sets, in the unit that its parameter's name states. */
import { unitOf } from '../../../sim-core/index.ts'
import type { QuantityId } from '../figures/quantities.ts'
import type { Clause } from '../panels.ts'
import { type Translate, useText } from '../text.tsx'
import { Num } from './Num.tsx'

export function ClauseValue({ clause }: { readonly clause: Clause }) {
  const { t } = useText()
  if (clause.value === null) return t('clause.lapsed')
  return (
    <Num
      quantity={quantityOf(clause)}
      of={{ exact: clause.value }}
      subject={parameterName(clause.parameter, t)}
    />
  )
}

/** A parameter without a clause behind it is an assumption. */
function quantityOf({ parameter, clause }: Clause): QuantityId {
  const isAssumed = clause === null
  switch (unitOf(parameter)?.of) {
    case 'CNY':
      return isAssumed ? 'assumedCny' : 'clauseCny'
    case 'month':
      return isAssumed ? 'assumedMonths' : 'clauseMonths'
    case 'share':
      return isAssumed ? 'assumedShare' : 'clauseShare'
    default:
      return isAssumed ? 'assumedCount' : 'clauseCount'
  }
}

const PARAMETERS = {
  grantShare: 'parameter.grantShare',
  capCny: 'parameter.capCny',
  raisedCapCny: 'parameter.raisedCapCny',
  minSpendCny: 'parameter.minSpendCny',
  awardLagMonths: 'parameter.awardLagMonths',
} as const

/** What a parameter is called; its own name where we have no word for it. */
export function parameterName(parameter: string, t: Translate): string {
  const known = Object.entries(PARAMETERS).find(([name]) => name === parameter)
  return known === undefined ? parameter : t(known[1])
}
