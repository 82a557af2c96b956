/** The value that a clause sets, in the unit that its parameter's name states. */
import { unitOf } from '../../../sim-core/index.ts'
import type { QuantityId } from '../figures/quantities.ts'
import { MESSAGES, type PlainKey } from '../../i18n/messages.ts'
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
    case 'year':
      return isAssumed ? 'assumedYears' : 'clauseYears'
    case 'share':
      return isAssumed ? 'assumedShare' : 'clauseShare'
    default:
      if (unitOf(parameter)?.per === 'year') return isAssumed ? 'assumedRate' : 'clauseRate'

      return isAssumed ? 'assumedCount' : 'clauseCount'
  }
}

/** What a parameter is called; its own name where we have no word for it. */
export function parameterName(parameter: string, t: Translate): string {
  const key = `parameter.${parameter}`
  return isParameterKey(key) ? t(key) : parameter
}

type ParameterKey = Extract<PlainKey, `parameter.${string}`>

const isParameterKey = (key: string): key is ParameterKey => Object.hasOwn(MESSAGES.zh, key)
