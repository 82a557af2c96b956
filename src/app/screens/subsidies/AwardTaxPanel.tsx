/** 补贴要交多少税: what the tax office takes of the awards, and whether they push the firm off a cliff. */
import { useEffect, useState } from 'react'

import type { AwardTax } from '../../../../sim-core/index.ts'
import { askEconomics } from '../../../pool/economics.ts'
import { textOfScenario } from '../../../pool/loadedScenario.ts'
import type { ReturningLevel } from '../../figures/levels.ts'
import { useStore } from '../../store.ts'
import { Say, useText } from '../../text.tsx'
import { Num } from '../../ui/Num.tsx'

export function AwardTaxPanel({ level }: { readonly level: ReturningLevel }) {
  const { t } = useText()
  const tax = useAwardTax(level.id)
  if (tax === null) return null
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const [subsidyCny, moreTaxCny] = [sum(tax.subsidyCny), sum(tax.moreTaxCny)]
  if (subsidyCny === 0) return null
  const about = { levelId: level.id }
  const words = {
    subsidy: <Num quantity="award" of={{ exact: subsidyCny }} {...about} />,
    tax: <Num quantity="awardTax" of={{ exact: moreTaxCny }} {...about} />,
    left: <Num quantity="awardAfterTax" of={{ exact: subsidyCny - moreTaxCny }} {...about} />,
  }
  return (
    <section className="panel" data-award-tax={Math.round(moreTaxCny)}>
      <h2>{t('awardTax.question')}</h2>
      <p>
        <Say of="awardTax.answer" with={words} />
      </p>
      {tax.cliffYears.length > 0 && (
        <p className="notice" data-cliff="">
          {t('awardTax.cliff', { years: tax.cliffYears.join(t('answer.and')) })}
        </p>
      )}
      <p className="footnote">{t('awardTax.note')}</p>
    </section>
  )
}

/** null until it has been computed, which a worker does. */
function useAwardTax(levelId: string): AwardTax | null {
  const scenario = useStore((state) => state.scenario)
  const technical = useStore((state) => state.result?.technical)
  const [tax, setTax] = useState<AwardTax | null>(null)
  useEffect(() => {
    if (scenario === null || technical === undefined) return undefined
    const controller = new AbortController()
    const { signal } = controller
    const job = { text: textOfScenario(scenario), technical }
    askEconomics((service) => service.awardTax(job, levelId), signal).then(
      (found) => {
        if (!signal.aborted) setTax(found ?? null)
      },
      () => setTax(null),
    )
    return () => controller.abort()
  }, [scenario, technical, levelId])
  return tax
}
