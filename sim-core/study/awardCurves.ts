/**
 * The awards of a level over its spending 补贴曲线: where the project stands on the curve of each
 * policy that pays a share of spending, what its next yuan brings, and where the curve bends. The
 * rest of the project (its level, who made what) stays as it is.
 */
import { amended, awardCurve, type Kink, splittingGainCny } from '../economics/index.ts'
import type { PolicyDocument, Scenario } from '../scenario/index.ts'
import type { Level } from './levels.ts'
import type { Text } from './kpiResult.ts'
import { projectOf } from './operating.ts'
import type { AwardResult } from './result.ts'

export interface LevelAwardCurve {
  readonly policyId: string
  readonly name: Text
  /** The spending that the policy looks at, and what it pays for that if approved. CNY. */
  readonly baseCny: number
  readonly awardCny: number
  /** Yuan of award for the next yuan of spending. */
  readonly marginalShare: number
  /** What two projects of half the spending would get more: a compliance risk. CNY. */
  readonly splittingGainCny: number
  readonly kinks: readonly (Kink & { readonly awardCny: number })[]
  /** Corners of the curve from no spending on: spending and award. CNY. */
  readonly points: readonly (readonly [baseCny: number, awardCny: number])[]
}

/** Beyond the last kink or the project, whichever is farther. */
const ROOM = 1.25
/** As close below a leap as a drawing can show. */
const BEFORE_SHARE = 1 - 1e-9

/** `awards` are those that the level is granted; what pays no share of spending has no curve. */
export function awardCurves(
  { document: { money } }: Scenario,
  { id, measures }: Pick<Level, 'id' | 'measures'>,
  awards: readonly AwardResult[],
  policies: readonly PolicyDocument[],
): LevelAwardCurve[] {
  if (money === undefined) return []
  const project = projectOf(id, measures, money)
  const known = amended(policies)
  return awards.flatMap(({ policyId, name, eligibleCny: baseCny }) => {
    const policy = known.find((one) => one.id === policyId)
    const rule = policy?.award ?? null
    if (policy === undefined || rule === null || baseCny <= 0) return []
    const { covers, raisedFor } = rule
    const counted = project.capex.filter((line) => line.eligible && covers.includes(line.category))
    const sum = (lines: typeof counted) => lines.reduce((total, line) => total + line.priceCny, 0)
    const local = counted.filter(({ dongguanMade }) => dongguanMade === true)
    const curve = awardCurve(policy, {
      date: money.decisionDate,
      dongguanMadeShare: counted.length === 0 ? 0 : sum(local) / sum(counted),
      isRaised: raisedFor === 'domesticIp' && project.usesDomesticIp,
    })
    if (curve === undefined) return []
    const { awardCny, marginal, kinks } = curve
    const most = ROOM * Math.max(baseCny, ...kinks.map((kink) => kink.baseCny))
    const corners = kinks.flatMap((kink) => [kink.baseCny * BEFORE_SHARE, kink.baseCny])
    return [
      {
        policyId,
        name,
        baseCny,
        awardCny: awardCny(baseCny),
        marginalShare: marginal(baseCny),
        splittingGainCny: splittingGainCny(curve, baseCny),
        kinks: kinks.map((kink) => ({ ...kink, awardCny: awardCny(kink.baseCny) })),
        points: [0, ...corners, most].map((base) => [base, awardCny(base)] as const),
      },
    ]
  })
}
