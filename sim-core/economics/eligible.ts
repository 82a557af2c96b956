/**
 * Eligible spending 可计入投入: what of a project counts towards the base of an award. Capital lines
 * that the policy covers and the firm marks, and what is claimed under the base besides.
 */
import type { CapexLine } from './capex.ts'
import type { AwardRule, PolicyProject } from './policy.ts'
import { DEFAULT_VAT, type VatTerms } from './vat.ts'

export interface Eligible {
  /** Never below 0. */
  readonly spentCny: number
  /** Part of it made in Dongguan 莞产. */
  readonly dongguanMadeCny: number
}

/**
 * The base of `rule` in `project`. `creditableVatShare` is the share of creditable VAT that counts:
 * 0 takes the base net of it, as a notice of 2015 did (扣除可抵扣税款部分); the documents are silent.
 */
export function eligibleSpending(
  { base, covers, claim = base }: AwardRule,
  { capex, claims }: PolicyProject,
  creditableVatShare = 0,
  vat: VatTerms = DEFAULT_VAT,
): Eligible {
  const lines = capex.filter(({ eligible, category }) => eligible && covers.includes(category))
  const made = lines.filter(({ dongguanMade }) => dongguanMade === true)
  const sumOf = (counted: readonly CapexLine[]) =>
    counted.reduce((sum, line) => sum + countedCny(line, creditableVatShare, vat), 0)
  const claimed = claims?.spending?.[claim] ?? { spentCny: 0 }
  const spentCny = Math.max(0, sumOf(lines) + claimed.spentCny)
  const dongguanMadeCny = Math.max(0, sumOf(made) + (claimed.dongguanMadeCny ?? 0))
  return { spentCny, dongguanMadeCny: Math.min(spentCny, dongguanMadeCny) }
}

/** VAT that cannot be credited is part of what the firm spends, whatever the rule says. */
function countedCny(line: CapexLine, creditableVatShare: number, { rateShare }: VatTerms): number {
  const { priceCny, category, vatCreditable = true } = line
  return priceCny * (1 + rateShare[category] * (vatCreditable ? creditableVatShare : 1))
}
