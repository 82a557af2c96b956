/** Awards of one year beside prices of another: said wherever they are added up. */
import { policyYears, type ReturningLevel } from '../../figures/levels.ts'
import { useStore } from '../../store.ts'
import { useText } from '../../text.tsx'

const yearOf = (date: string) => date.slice(0, 4)

export function Vintages({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const money = useStore((state) => state.scenario?.document.money)
  const awards = policyYears(level)
  if (money === undefined || awards.length === 0) return null
  const prices = yearOf(money.priceDate)
  if (awards.every((year) => year === prices)) return null
  return (
    <p className="notice" data-vintages="">
      {t('subsidies.vintages', {
        awards: awards.join(' · '),
        prices,
        decision: yearOf(money.decisionDate),
      })}
    </p>
  )
}
