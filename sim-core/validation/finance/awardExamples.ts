/** E2, E6 and the award of E21: policies that are shipped, through the award engine. */
import {
  awardCurve,
  breakEven,
  type CapexLine,
  type Claims,
  contractOf,
  evaluatePolicies,
  type FinancingSchedule,
  irr,
  loanSchedule,
  type Policy,
  type Posting,
  postingsOf,
  type Project,
  type RetrofitLevel,
} from '../../index.ts'
import { ANNUITY_LOAN, E1_LOAN, type Values } from './contractExamples.ts'

const DATE = '2026-01-01'

const aLine = (priceCny: number, changes: Partial<CapexLine> = {}): CapexLine => ({
  measureId: 'm', category: 'equipment', priceCny, eligible: true, maintenanceSharePerYear: 0,
  ...changes,
})

/** All at once: what is paid a year after acceptance is paid at the end of the first year. */
const aProject = (changes: Partial<Project>): Project => ({
  level: 'single',
  capex: [],
  usesDomesticIp: false,
  leadTimeMonths: 0,
  installationMonths: 0,
  trialMonths: 0,
  lineStopHours: 0,
  bufferStockUnits: 0,
  overtimeUnits: 0,
  rampUp: { startShare: 1, tauMonths: 0 },
  ...changes,
})

function postings(policies: readonly Policy[], project: Project): readonly Posting[] {
  const stacking = { kind: 'exclusivePerBase' } as const
  const terms = { policies, date: DATE, stacking, capexCny: 1e9 }
  return evaluatePolicies(terms, project).flatMap((award) => postingsOf(award, project))
}

function flowsTo(to: Posting['to'], policies: readonly Policy[], project: Project): number[] {
  const flows = Array.from({ length: 100 }, () => 0)
  for (const posting of postings(policies, project))
    if (posting.to === to) flows[posting.month] = flows[posting.month]! + posting.amountCny
  return flows
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const paidTo = (...asked: Parameters<typeof flowsTo>) => sum(flowsTo(...asked))

/** The policy with other numbers, assumed for the example. */
function withNumbers(policy: Policy, values: Readonly<Record<string, number>>): Policy {
  const assumed = Object.entries(values).map(([name, value]) => [
    name, [{ from: '2014-01-01', value, provenance: 'user', range: [0, 1e9] } as const],
  ])
  return { ...policy, parameters: { ...policy.parameters, ...Object.fromEntries(assumed) } }
}

/** Finds a policy by its id; throws where it is not shipped. */
export type Shipped = (id: string) => Policy

/** The shipped interest subsidy, with the formula and the numbers of the example alone. */
function interestSubsidy(
  named: Shipped,
  instrument: 'interestPoints' | 'interestShare',
  values: Readonly<Record<string, number>>,
): Policy {
  const { award, ...policy } = named('lease-interest-subsidy')
  const bare = { ...policy, parameters: {}, award: { ...award!, instrument } }
  return withNumbers(bare, { awardLagMonths: 0, ...values })
}

const onLoan = (schedule: FinancingSchedule, capex: readonly CapexLine[] = []): Project =>
  aProject({ capex, claims: { financing: { schedule, startMonth: 0 } } })

export function e2(named: Shipped): Values {
  const points = interestSubsidy(named, 'interestPoints', {
    subsidyRatePerYear: 0.02, reimbursedYears: 2, totalCapCny: 200_000,
  })
  const pointFlows = flowsTo('enterprise', [points], onLoan(ANNUITY_LOAN))
  const net = pointFlows.slice(0, 37)
  net[0] = net[0]! + ANNUITY_LOAN.financedCny
  for (const { period, amountCny } of ANNUITY_LOAN.payments) net[period] = net[period]! - amountCny
  const rate = irr(net)
  const half = interestSubsidy(named, 'interestShare', { interestShare: 0.5, reimbursedYears: 2 })
  const capex = [aLine(8_000_000)]
  const linkage = named('grant-loan-linkage')
  const isLinked = (principalCny: number) =>
    paidTo('enterprise', [linkage], onLoan(loanSchedule(principalCny, E1_LOAN), capex)) > 0
  const whole = contractOf(aProject({ capex }), { ...E1_LOAN, financedShare: 1 })
  return {
    points_total: sum(pointFlows),
    points_month1: pointFlows[1]!,
    share_total: paidTo('enterprise', [half], onLoan(ANNUITY_LOAN)),
    bdld_grant_ceiling: awardCurve(linkage, { date: DATE })!.awardCny(8_000_000),
    bdld_interest_reimbursed: paidTo('enterprise', [linkage], onLoan(ANNUITY_LOAN, capex)),
    // The smallest loan that the grant can back, and the largest that the project can draw.
    bdld_min_loan: breakEven((cny) => (isLinked(cny) ? 1 : -1), 1, 8_000_000)!,
    bdld_max_loan: whole!.financedCny,
    net_cost_nominal_annual_after_points:
      rate.status === 'single' ? 12 * rate.ratePerPeriod : Number.NaN,
  }
}

const RETROFIT_IDS = [
  'automation-retrofit-award',
  'intelligent-retrofit-grant',
  'demonstration-project-grant',
  'demonstration-domestic-ip-cap',
]

const KINDS: readonly (readonly [RetrofitLevel, boolean])[] = [
  ['single', false],
  ['intelligent', false],
  ['demonstration', false],
  ['demonstration', true],
]

export function e6(named: Shipped): Values {
  const retrofit = RETROFIT_IDS.map(named)
  const bases = [0.8e6, 5e6, 15e6, 20e6, 25e6, 26_666_667, 30e6, 40e6]
  const software = (priceCny: number, dongguanMade: boolean) =>
    aLine(priceCny, { category: 'software', dongguanMade })
  const intelligent = (capex: readonly CapexLine[], claims: Claims = {}) =>
    aProject({ level: 'intelligent', capex, claims })
  const informatisation = [named('informatisation-grant')]
  const claimed = (id: string, claim: string, spentCny: number) =>
    paidTo('enterprise', [named(id)], intelligent([], { spending: { [claim]: { spentCny } } }))
  const inside = named('integrator-project-grant')
  const onTop = withNumbers(inside, { insideShare: 0 })
  const shared = (to: Posting['to'], policy: Policy, base: number) =>
    paidTo(to, [...retrofit, policy], intelligent([aLine(base)]))
  return {
    table: bases.map((base) => [
      base,
      ...KINDS.map(([level, usesDomesticIp]) => {
        const project = aProject({ level, usesDomesticIp, capex: [aLine(base)] })
        return paidTo('enterprise', retrofit, project)
      }),
    ]),
    it_mixed: paidTo(
      'enterprise', informatisation, intelligent([software(3e6, false), software(1.5e6, true)]),
    ),
    it_plain: paidTo('enterprise', informatisation, intelligent([software(4.5e6, false)])),
    consulting: claimed('supply-chain-consulting', 'consulting', 2_600_000),
    consulting_at_threshold: claimed('supply-chain-consulting', 'consulting', 300_000),
    data_purchase: claimed('big-data-purchase', 'data', 1_800_000),
    servitisation: claimed('service-manufacturing-grant', 'serviceManufacturing', 9_000_000),
    integrator_inside_enterprise: shared('enterprise', inside, 15e6),
    integrator_inside_integrator: shared('integrator', inside, 15e6),
    integrator_ontop_city_cost:
      shared('enterprise', onTop, 15e6) + shared('integrator', onTop, 15e6),
    integrator_inside_40m_enterprise: shared('enterprise', inside, 40e6),
    kinks: kinks(named),
  }
}

/** Where more spending begins to bring nothing more. */
function kinks(named: Shipped): Values {
  const last = (policy: Policy, terms: object = {}) =>
    awardCurve(policy, { date: DATE, ...terms })!.kinks.at(-1)!.baseCny
  const demonstration = named('demonstration-project-grant')
  const raise = named('demonstration-domestic-ip-cap')
  const domestic = {
    ...demonstration, parameters: { ...demonstration.parameters, ...raise.parameters },
  }
  return {
    auto: last(named('automation-retrofit-award')),
    intel: last(named('intelligent-retrofit-grant')),
    demo: last(demonstration),
    demo_domestic: last(domestic, { isRaised: true }),
    it_20: last(named('informatisation-grant')),
    it_25: last(named('informatisation-grant'), { dongguanMadeShare: 1 }),
    consult: last(named('supply-chain-consulting')),
    data: last(named('big-data-purchase')),
    serv: last(named('service-manufacturing-grant')),
    cloud: last(named('cloud-platform-grant')),
    design20: last(named('industrial-design-grant')),
    design25: last(named('industrial-design-grant'), { isRaised: true }),
    rnd: last(named('rnd-project-grant')),
    platform: last(named('public-platform-grant')),
  }
}

/** 400 yuan for each of 30 kilowatts, a year after acceptance. */
export function servoAward(named: Shipped): readonly number[] {
  const claims: Claims = { quantities: { retrofittedKw: 30 } }
  return flowsTo('enterprise', [named('motor-servo-subsidy')], aProject({ claims }))
}
