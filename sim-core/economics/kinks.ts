/**
 * Kinks and cliffs 拐点与断崖 of an award over its base: where one more yuan of spending brings less
 * than before, or all at once a great deal. A firm that sees them does not chase subsidies, and a
 * city sees where its rule tempts to split a project.
 */
import { INSTRUMENTS } from './instruments.ts'
import { citationsOn, valuesOf } from './policy.ts'
import type { IsoDate, Policy } from './policy.ts'
import { capCny, deductedCny, rateAt, shareCny } from './spendingShare.ts'
import type { ShareTerms } from './spendingShare.ts'

/** A firm as far as a curve over its spending depends on it. */
export interface CurveTerms {
  readonly date: IsoDate
  /** Share of the base that is made in Dongguan 莞产; 0 where absent. */
  readonly dongguanMadeShare?: number
  /** Whether it gets the raised rate or the raised cap of the policy. */
  readonly isRaised?: boolean
}

/** If approved, before stacking, paid once: yuan of award over yuan of base. */
export interface AwardCurve {
  readonly awardCny: (baseCny: number) => number
  /** Yuan of award for the next yuan of spending. */
  readonly marginal: (baseCny: number) => number
  /** Ascending. */
  readonly kinks: readonly Kink[]
}

export interface Kink {
  readonly baseCny: number
  readonly kind: 'threshold' | 'tier' | 'cap'
  /** By how much the award leaps there; 0 at a mere kink. */
  readonly jumpCny: number
}

/** Undefined unless the policy is a share of spending in force on the day. */
export function awardCurve(policy: Policy, terms: CurveTerms): AwardCurve | undefined {
  const { date, dongguanMadeShare = 0, isRaised = false } = terms
  if (policy.award?.instrument !== 'spendingShare') return undefined
  const citations = citationsOn(policy, INSTRUMENTS.spendingShare, date)
  if (citations === undefined) return undefined
  const share: ShareTerms = { p: valuesOf(citations), isRaised }
  const awardCny = (baseCny: number) => {
    const eligible = { spentCny: baseCny, dongguanMadeCny: baseCny * dongguanMadeShare }
    return Math.min(shareCny(share, eligible), capCny(share))
  }
  const rate = (baseCny: number) => rateAt(share, baseCny, dongguanMadeShare)
  const steps = stepsOf(share)
  const caps = [0, ...steps.map(({ baseCny }) => baseCny)].flatMap((startCny, i) => {
    const baseCny = capCny(share) / rate(startCny) + deductedCny(share.p)
    const endCny = steps[i]?.baseCny ?? Infinity
    return startCny < baseCny && baseCny < endCny ? [{ baseCny, kind: 'cap' as const }] : []
  })
  return {
    awardCny,
    marginal: (baseCny) => {
      const isPaid = awardCny(baseCny + 1) > 0 && awardCny(baseCny) < capCny(share)
      return isPaid ? rate(baseCny) : 0
    },
    kinks: [...steps, ...caps]
      .map((step) => ({ ...step, jumpCny: jumpAt(awardCny, step.baseCny) }))
      .toSorted((a, b) => a.baseCny - b.baseCny),
  }
}

/** What two projects of half the base would get more than one of the whole: a compliance risk. */
export function splittingGainCny({ awardCny }: AwardCurve, baseCny: number): number {
  return 2 * awardCny(baseCny / 2) - awardCny(baseCny)
}

/** Does the award change the decision? */
export type Decision = 'worthAnyway' | 'awardDecides' | 'notWorthIt' | 'awardDeters'

/** From the net present value without the award and with it. */
export function decisionOf(npvWithoutCny: number, npvWithCny: number): Decision {
  if (npvWithoutCny > 0) return npvWithCny > 0 ? 'worthAnyway' : 'awardDeters'
  return npvWithCny > 0 ? 'awardDecides' : 'notWorthIt'
}

type Step = Pick<Kink, 'baseCny' | 'kind'>

/** Where the rate changes, ascending. */
function stepsOf({ p }: ShareTerms): Step[] {
  const steps: readonly (readonly [Kink['kind'], number | undefined])[] = [
    ['threshold', p['minSpendCny']],
    ['threshold', p['mustExceedCny']],
    ['tier', p['tier2FromCny']],
    ['tier', p['tier3FromCny']],
  ]
  return steps
    .flatMap(([kind, baseCny = 0]) => (baseCny > 0 ? [{ kind, baseCny }] : []))
    .toSorted((a, b) => a.baseCny - b.baseCny)
}

/** Over a hundredth of a fen, in which no rate gives a fen. */
function jumpAt(awardCny: (baseCny: number) => number, baseCny: number): number {
  const jump = awardCny(baseCny + 1e-4) - awardCny(baseCny - 1e-4)
  return jump > 0.01 ? jump : 0
}
