/**
 * A share of spending 按投入比例: the formula of most grants. From a least spending on, at the rate of
 * the tier that is reached on the whole base, more for the part made in Dongguan, up to a cap.
 */
import type { Eligible } from './eligible.ts'
import type { AwardRule, PolicyProject, Values } from './policy.ts'

export interface ShareTerms {
  readonly p: Values
  /** Whether the firm gets the raised rate and the raised cap. */
  readonly isRaised: boolean
}

/** Before the cap. Tiers are never added up: the highest that is reached pays on all of it. */
export function shareCny(terms: ShareTerms, eligible: Eligible): number {
  const { spentCny, dongguanMadeCny } = eligible
  const { minSpendCny = 0, mustExceedCny = -Infinity } = terms.p
  if (spentCny < minSpendCny || spentCny <= mustExceedCny || spentCny <= 0) return 0
  const rate = rateAt(terms, spentCny, dongguanMadeCny / spentCny)
  return rate * Math.max(0, spentCny - deductedCny(terms.p))
}

/** Of a base of `spentCny` of which `dongguanMadeShare` is made in Dongguan 莞产. */
export function rateAt({ p, isRaised }: ShareTerms, spentCny: number, dongguanMadeShare: number) {
  const tiers = [
    { fromCny: 0, share: p['grantShare']! },
    { fromCny: p['tier2FromCny'] ?? Infinity, share: p['tier2Share'] ?? 0 },
    { fromCny: p['tier3FromCny'] ?? Infinity, share: p['tier3Share'] ?? 0 },
  ]
  const reached = tiers
    .filter(({ fromCny }) => fromCny <= spentCny)
    .reduce((highest, tier) => (tier.fromCny > highest.fromCny ? tier : highest), tiers[0]!).share
  const share = isRaised ? (p['raisedGrantShare'] ?? reached) : reached
  const ofDongguan = Math.max(share, p['dongguanGrantShare'] ?? share)
  return share + dongguanMadeShare * (ofDongguan - share)
}

/** Of a threshold that must be exceeded the part that earns nothing even then. */
export function deductedCny({ mustExceedCny = 0, deductedThresholdShare = 0 }: Values): number {
  return mustExceedCny * deductedThresholdShare
}

/** Infinity where there is none. A raised cap never lowers the cap that there is. */
export function capCny({ p, isRaised }: ShareTerms): number {
  const ordinary = p['capCny'] ?? Infinity
  return isRaised ? Math.max(ordinary, p['raisedCapCny'] ?? ordinary) : ordinary
}

export function isRaised({ raisedFor }: AwardRule, project: PolicyProject): boolean {
  switch (raisedFor) {
    case undefined:
      return false
    case 'domesticIp':
      return project.usesDomesticIp
    case 'designCentre':
      return project.claims?.isDesignCentre ?? false
    default:
      return raisedFor satisfies never
  }
}
