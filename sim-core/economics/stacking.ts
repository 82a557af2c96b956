/**
 * Stacking 叠加享受: what remains of several awards for one project. Neither document of the city
 * states a rule, so the rule is an assumption of the user and is printed with every result. The
 * order in which policies are asked makes no difference.
 */
import type { Award } from './award.ts'
import { withAmount } from './award.ts'

export type StackingRule =
  /** 择高不重复: of the awards of one party on one base only the highest is paid. */
  | { readonly kind: 'exclusivePerBase' }
  /** 可叠加: all are paid. */
  | { readonly kind: 'cumulative' }
  /** All are paid, cut in proportion where together they exceed a share of capital spending. */
  | { readonly kind: 'cumulativeWithCeiling'; readonly ceilingShare: number }

export const DEFAULT_STACKING: StackingRule = { kind: 'exclusivePerBase' }

/** The awards that are paid, in the order given. Of equal awards the first by id is kept. */
export function stackAwards(
  awards: readonly Award[],
  rule: StackingRule,
  capexCny: number,
): readonly Award[] {
  switch (rule.kind) {
    case 'exclusivePerBase':
      return awards.filter((award) => award === highestBeside(award, awards))
    case 'cumulative':
      return awards
    case 'cumulativeWithCeiling':
      return cutToCeiling(awards, Math.max(0, rule.ceilingShare * capexCny))
    default:
      return rule satisfies never
  }
}

function highestBeside({ base, to }: Award, awards: readonly Award[]): Award | undefined {
  return awards
    .filter((award) => award.base === base && award.to === to)
    .reduce((best, award) => (isBefore(award, best) ? award : best))
}

function isBefore(a: Award, b: Award): boolean {
  if (a.amountCny !== b.amountCny) return a.amountCny > b.amountCny
  return a.policyId < b.policyId
}

function cutToCeiling(awards: readonly Award[], ceilingCny: number): readonly Award[] {
  const totalCny = awards.reduce((sum, { amountCny }) => sum + amountCny, 0)
  if (totalCny <= ceilingCny) return awards
  const factor = ceilingCny / totalCny
  return awards.map((award) => ({
    ...withAmount(award, award.amountCny * factor),
    capped: true,
  }))
}
