/**
 * Instruments 政策工具: the formulas to which policies feed their parameters. They are code, because
 * a formula is easier to review, test and type as a function than as an expression language hidden
 * in JSON. Amounts are never negative, and every one is zero where nothing is claimed.
 */
import { compensation, contractShare, interestPoints, interestShare, rentShare } from './dues.ts'
import type { Due, DuesFormula } from './dues.ts'
import type { Eligible } from './eligible.ts'
import { capCny, isRaised, shareCny } from './spendingShare.ts'
import type { Asked, AwardRule, InstrumentName, PolicyProject, Values } from './policy.ts'

export interface Request {
  readonly p: Values
  readonly rule: AwardRule
  readonly eligible: Eligible
  readonly project: PolicyProject
}

export interface Amounts {
  /** What the amount is a share or a multiple of. */
  readonly eligibleCny: number
  /** Before caps. */
  readonly rawCny: number
  /** Infinity where there is none. */
  readonly capCny: number
  /** What is paid by the calendar of a contract; absent where delivery decides. */
  readonly dues?: readonly Due[]
}

export interface Instrument extends Asked {
  readonly amounts: (request: Request) => Amounts
}

/** Asked of every award: when it comes, how likely it is, how often it is paid. */
const COMMON = ['awardLagMonths', 'approvalShare', 'paidYears']
/** Asked where the award is handed over at milestones, or against interest and rents. */
const DELIVERY = ['orderShare', 'deliveryShare', 'reimbursedYears', 'loanMultiple']
/** Of a share of spending: its other rates, and where it begins and ends. */
const RATES = [
  'dongguanGrantShare',
  'raisedGrantShare',
  'tier2FromCny',
  'tier2Share',
  'tier3FromCny',
  'tier3Share',
]
const CAPS = [
  'capCny',
  'raisedCapCny',
  'minSpendCny',
  'mustExceedCny',
  'deductedThresholdShare',
  'creditableVatShare',
]
const CAPS_IN_TIME = ['reimbursedYears', 'annualCapCny', 'totalCapCny']

export const INSTRUMENTS: Readonly<Record<InstrumentName, Instrument>> = {
  /** A share of eligible spending, from a least spending on and up to a cap. */
  spendingShare: instrument(
    ['grantShare'],
    [...RATES, ...CAPS, ...DELIVERY],
    ({ p, rule, eligible, project }) => ({
      eligibleCny: eligible.spentCny,
      rawCny: shareCny({ p, isRaised: isRaised(rule, project) }, eligible),
      capCny: capCny({ p, isRaised: isRaised(rule, project) }),
    }),
  ),

  /** A fixed sum. */
  lumpSum: instrument(['grantCny'], ['capCny'], (request) => {
    const rawCny = request.p['grantCny']!
    return { eligibleCny: rawCny, rawCny, capCny: request.p['capCny'] ?? Infinity }
  }),

  /** So much for each kilowatt, person or tonne. */
  perUnit: instrument(['grantCnyPerUnit'], ['capCny'], (request) => {
    const { p, rule, project } = request
    const units = Math.max(0, project.claims?.quantities?.[rule.quantity ?? ''] ?? 0)
    const rawCny = p['grantCnyPerUnit']! * units
    return { eligibleCny: rawCny, rawCny, capCny: request.p['capCny'] ?? Infinity }
  }),

  /** Nothing by itself: it lends its cap to the policy that it amends. */
  capRaise: { parameters: ['raisedCapCny'], needs: ['raisedCapCny'], amounts: () => NOTHING },

  /** A share of the enterprise's other awards; the engine tells it which, as its base. */
  topUp: instrument(['topUpShare'], ['capCny'], shareOf('topUpShare')),

  /** A share of the base of the enterprise's grant, for the integrator 系统解决方案供应商. */
  integratorShare: instrument(
    ['grantShare', 'insideShare'],
    ['capCny', 'creditableVatShare'],
    shareOf('grantShare'),
  ),

  /** So many points of the rate, on the balance: at most the interest itself. */
  interestPoints: instrument(['subsidyRatePerYear'], CAPS_IN_TIME, paidBy(interestPoints)),
  /** A share of the interest. */
  interestShare: instrument(['interestShare'], CAPS_IN_TIME, paidBy(interestShare)),
  /** A share of the price of the financed equipment, a year. */
  contractShare: instrument(
    ['contractShare'],
    ['contractCeilingCny', ...CAPS_IN_TIME],
    paidBy(contractShare),
  ),
  /** A share of the rents. */
  rentShare: instrument(['rentShare'], CAPS_IN_TIME, paidBy(rentShare)),

  /** The lessor's losses, within a share of its new financing; part of it reaches the lessee. */
  riskCompensation: instrument(
    ['newFinancingShare', 'lossShare', 'defaultPerYearShare', 'lossGivenDefaultShare'],
    ['passThroughShare'],
    paidBy(compensation),
  ),
}

const NOTHING: Amounts = { eligibleCny: 0, rawCny: 0, capCny: Infinity }

function instrument(
  needs: readonly string[],
  takes: readonly string[],
  amounts: (request: Request) => Amounts,
): Instrument {
  return {
    parameters: [...needs, ...takes, ...COMMON],
    needs: [...needs, 'awardLagMonths'],
    amounts,
  }
}

function shareOf(parameter: string): (request: Request) => Amounts {
  return (request) => {
    const { spentCny } = request.eligible
    return {
      eligibleCny: spentCny,
      rawCny: request.p[parameter]! * spentCny,
      capCny: request.p['capCny'] ?? Infinity,
    }
  }
}

/** Without a financing there is nothing to subsidise. */
function paidBy(formula: DuesFormula): (request: Request) => Amounts {
  return ({ p, rule, project }) => {
    const financing = project.claims?.financing
    if (financing === undefined) return { ...NOTHING, dues: [] }
    const { eligibleCny, rawCny, dues } = formula(p, financing, rule)
    const capCny = dues
      .filter(({ reason }) => reason !== 'passThrough')
      .reduce((sum, { amountCny }) => sum + amountCny, 0)
    return { eligibleCny, rawCny, capCny, dues }
  }
}
