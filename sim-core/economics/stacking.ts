/**
 * Stacking 叠加享受: what remains of several awards for one project. Neither document of the city
 * states a rule, so the rule is an assumption of the user and is printed with every result.
 */
import type { Award } from './policy.ts'

export type StackingRule =
  /** 择高不重复: of the awards on one base only the highest is paid. */
  | { readonly kind: 'exclusivePerBase' }
  /** 可叠加: all are paid. */
  | { readonly kind: 'cumulative' }
  /** All are paid, cut in proportion where together they exceed a share of capital spending. */
  | { readonly kind: 'cumulativeWithCeiling'; readonly ceilingShare: number }

export const DEFAULT_STACKING: StackingRule = { kind: 'exclusivePerBase' }

/** The awards that are paid, in the order given. Of equal awards the first is kept. */
export function stackAwards(
  awards: readonly Award[],
  rule: StackingRule,
  capexCny: number,
): readonly Award[] {
  switch (rule.kind) {
    case 'exclusivePerBase':
      return awards.filter((award) => award === highestOn(award.base, awards))
    case 'cumulative':
      return awards
    case 'cumulativeWithCeiling':
      return cutToCeiling(awards, Math.max(0, rule.ceilingShare * capexCny))
    default:
      return rule satisfies never
  }
}

function highestOn(base: string, awards: readonly Award[]): Award | undefined {
  return awards
    .filter((award) => award.base === base)
    .reduce((best, award) => (award.amountCny > best.amountCny ? award : best))
}

function cutToCeiling(awards: readonly Award[], ceilingCny: number): readonly Award[] {
  const totalCny = awards.reduce((sum, { amountCny }) => sum + amountCny, 0)
  if (totalCny <= ceilingCny) return awards
  const factor = ceilingCny / totalCny
  return awards.map((award) => ({ ...award, amountCny: award.amountCny * factor, capped: true }))
}
