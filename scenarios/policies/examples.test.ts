/**
 * The worked examples of the finance model (E2, E6 and the kinks) on the policies that are shipped,
 * through the front door of the core. The figures were computed in 50-digit decimal arithmetic
 * apart from this project; the tolerance is one in a million.
 */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import {
  awardCurve,
  type CapexLine,
  type Claims,
  evaluatePolicies,
  irr,
  loadPolicy,
  loanSchedule,
  type Policy,
  postingsOf,
  type Project,
  type RetrofitLevel,
  type StackingRule,
} from '../../sim-core/index.ts'

const FILES = globSync('dongguan-*/*.json', { cwd: import.meta.dirname })
const POLICIES = FILES.map((file) => {
  const loaded = loadPolicy(readFileSync(join(import.meta.dirname, file), 'utf8'))
  if (!loaded.ok) throw new Error(file)
  return loaded.value
})
const DATE = '2026-01-01'

function named(id: string): Policy {
  const policy = POLICIES.find((one) => one.id === id)
  if (policy === undefined) throw new Error(id)
  return policy
}

const aLine = (priceCny: number, changes: Partial<CapexLine> = {}): CapexLine => ({
  measureId: 'm',
  category: 'equipment',
  priceCny,
  eligible: true,
  maintenanceSharePerYear: 0,
  ...changes,
})

const aProject = (changes: Partial<Project>): Project => ({
  level: 'single',
  capex: [],
  usesDomesticIp: false,
  leadTimeMonths: 0,
  installationMonths: 1,
  trialMonths: 0,
  lineStopHours: 0,
  bufferStockUnits: 0,
  overtimeUnits: 0,
  rampUp: { startShare: 1, tauMonths: 0 },
  ...changes,
})

const EXCLUSIVE: StackingRule = { kind: 'exclusivePerBase' }

/** What each party gets of `policies`, in yuan. */
function paid(policies: readonly Policy[], project: Project): Partial<Record<string, number>> {
  const terms = { policies, date: DATE, stacking: EXCLUSIVE, capexCny: 1e9 }
  const byParty: Record<string, number> = {}
  for (const award of evaluatePolicies(terms, project))
    for (const { to, amountCny } of postingsOf(award, project))
      byParty[to] = (byParty[to] ?? 0) + amountCny
  return byParty
}

function expectClose(actual: number | undefined, expected: number) {
  expect(Math.abs(actual! - expected)).toBeLessThanOrEqual(1e-6 * Math.max(1, Math.abs(expected)))
}

const RETROFIT = [
  'automation-retrofit-award',
  'intelligent-retrofit-grant',
  'demonstration-project-grant',
  'demonstration-domestic-ip-cap',
].map(named)

// Base, automation, intelligent, demonstration, the same with domestic IP.
const TABLE = [
  [800_000, 80_000, 160_000, 240_000, 240_000],
  [5_000_000, 500_000, 1_000_000, 1_500_000, 1_500_000],
  [15_000_000, 1_500_000, 3_000_000, 4_500_000, 4_500_000],
  [20_000_000, 2_000_000, 4_000_000, 6_000_000, 6_000_000],
  [25_000_000, 2_000_000, 4_000_000, 7_500_000, 7_500_000],
  [26_666_667, 2_000_000, 4_000_000, 8_000_000, 8_000_000.1],
  [30_000_000, 2_000_000, 4_000_000, 8_000_000, 9_000_000],
  [40_000_000, 2_000_000, 4_000_000, 8_000_000, 10_000_000],
] as const

test.each(TABLE)('E6: the awards on a base of %d yuan', (base, ...expected) => {
  const kinds: readonly (readonly [RetrofitLevel, boolean])[] = [
    ['single', false],
    ['intelligent', false],
    ['demonstration', false],
    ['demonstration', true],
  ]
  kinds.forEach(([level, usesDomesticIp], k) => {
    const project = aProject({ level, usesDomesticIp, capex: [aLine(base)] })
    expectClose(paid(RETROFIT, project)['enterprise'], expected[k]!)
  })
})

test('E6: of IT of 4.5 million the third that is made in Dongguan is paid at 25 %', () => {
  const level = 'intelligent'
  const software = (priceCny: number, dongguanMade: boolean) =>
    aLine(priceCny, { category: 'software', dongguanMade })
  const grant = [named('informatisation-grant')]
  const mixed = [software(3e6, false), software(1.5e6, true)]
  expectClose(paid(grant, aProject({ level, capex: mixed }))['enterprise'], 975_000)
  const plain = [software(4.5e6, false)]
  expectClose(paid(grant, aProject({ level, capex: plain }))['enterprise'], 900_000)
  const informatisation = { spentCny: 4.5e6, dongguanMadeCny: 1.5e6 }
  const claimed = aProject({ level, claims: { spending: { informatisation } } })
  expectClose(paid(grant, claimed)['enterprise'], 975_000)
})

test.each([
  ['supply-chain-consulting', 'consulting', 2_600_000, 650_000],
  ['supply-chain-consulting', 'consulting', 300_000, 0],
  ['big-data-purchase', 'data', 1_800_000, 300_000],
  ['service-manufacturing-grant', 'serviceManufacturing', 9_000_000, 2_000_000],
])('E6: %s on %s of %d yuan pays %d', (id, claim, spentCny, expected) => {
  const claims: Claims = { spending: { [claim]: { spentCny } } }
  const project = aProject({ level: 'intelligent', claims })
  expectClose(paid([named(id)], project)['enterprise'] ?? 0, expected)
})

test('E6: the integrator has its 8 % inside the grant, or on top of it', () => {
  const inside = named('integrator-project-grant')
  const onTop: Policy = {
    ...inside,
    parameters: {
      ...inside.parameters,
      insideShare: [{ from: '2017-02-10', value: 0, provenance: 'user', range: [0, 1] }],
    },
  }
  const of = (policy: Policy, base: number) =>
    paid([...RETROFIT, policy], aProject({ level: 'intelligent', capex: [aLine(base)] }))
  expectClose(of(inside, 15e6)['enterprise'], 1_800_000)
  expectClose(of(inside, 15e6)['integrator'], 1_200_000)
  expectClose(of(onTop, 15e6)['enterprise'], 3_000_000)
  expectClose(of(onTop, 15e6)['integrator'], 1_200_000) // 4.2 million of the city's money
  expectClose(of(inside, 40e6)['enterprise'], 800_000)
})

test.each([
  ['automation-retrofit-award', {}, 20_000_000],
  ['intelligent-retrofit-grant', {}, 20_000_000],
  ['demonstration-project-grant', {}, 80_000_000 / 3],
  ['demonstration-project-grant', { isRaised: true }, 100_000_000 / 3],
  ['informatisation-grant', {}, 5_000_000],
  ['informatisation-grant', { dongguanMadeShare: 1 }, 4_000_000],
  ['supply-chain-consulting', {}, 4_000_000],
  ['big-data-purchase', {}, 1_500_000],
  ['service-manufacturing-grant', {}, 8_000_000],
  ['cloud-platform-grant', {}, 10_000_000],
  ['industrial-design-grant', {}, 10_000_000],
  ['industrial-design-grant', { isRaised: true }, 8_000_000],
  ['rnd-project-grant', {}, 40_000_000],
  ['public-platform-grant', {}, 12_000_000],
])('E6: more spending brings nothing more of %s (%j) above %d yuan', (id, terms, expected) => {
  const policy = amendedBy(named(id), named('demonstration-domestic-ip-cap'))
  const curve = awardCurve(policy, { date: DATE, ...terms })!
  expectClose(curve.kinks.at(-1)!.baseCny, expected)
  expect(curve.kinks.at(-1)!.kind).toBe('cap')
  expect(curve.marginal(expected * 0.999)).toBeGreaterThan(0)
  expect(curve.marginal(expected * 1.001)).toBe(0)
})

const amendedBy = (policy: Policy, raise: Policy): Policy =>
  raise.award?.amends === policy.id
    ? { ...policy, parameters: { ...policy.parameters, ...raise.parameters } }
    : policy

// E1: 6 million for 36 months at 4.35 %, in equal instalments.
const LOAN = loanSchedule(6_000_000, {
  kind: 'loan',
  repayment: 'annuity',
  quotedRatePerYear: 0.0435,
  periods: 36,
  feeShare: 0,
})

/** The shipped interest subsidy with another formula and the numbers of the example. */
function subsidy(instrument: 'interestPoints' | 'interestShare', values: Record<string, number>) {
  const { award, ...policy } = named('lease-interest-subsidy')
  const parameters = Object.fromEntries(
    Object.entries({ awardLagMonths: 0, ...values }).map(([name, value]) => [
      name,
      [{ from: '2017-02-10', value, provenance: 'user', range: [0, 1e9] } as const],
    ]),
  )
  return { ...policy, parameters, award: { ...award!, instrument } }
}

function subsidised(policy: Policy, capex: readonly CapexLine[] = []): readonly number[] {
  const claims: Claims = { financing: { schedule: LOAN, startMonth: 0 } }
  const project = aProject({ claims, capex })
  const terms = { policies: [policy], date: DATE, stacking: EXCLUSIVE, capexCny: 1e9 }
  const flows = Array.from<number>({ length: 60 }).fill(0)
  for (const award of evaluatePolicies(terms, project))
    for (const { month, amountCny } of postingsOf(award, project)) flows[month]! += amountCny
  return flows
}

const sum = (flows: readonly number[]) => flows.reduce((total, flow) => total + flow, 0)

test('E2: two points for 24 months bring 166,139.82 and a net cost of 2.58 %', () => {
  const values = { subsidyRatePerYear: 0.02, reimbursedYears: 2, totalCapCny: 200_000 }
  const flows = subsidised(subsidy('interestPoints', values))
  expectClose(sum(flows), 166_139.8166102255)
  expectClose(flows[1], 10_000)
  const net = flows.slice(0, 37)
  net[0] = net[0]! + 6_000_000
  for (const { period, amountCny } of LOAN.payments) net[period] = net[period]! - amountCny
  const rate = irr(net)
  expect(rate.status).toBe('single')
  expectClose(rate.status === 'single' ? 12 * rate.ratePerPeriod : NaN, 0.025828844923538923)
})

test('E2: half of the interest for 24 months is 180,677.05', () => {
  const values = { interestShare: 0.5, reimbursedYears: 2 }
  expectClose(sum(subsidised(subsidy('interestShare', values))), 180_677.05056362023)
})

test('E2: grant-loan linkage approves 960,000 on 8 million and reimburses 361,354.10', () => {
  const linkage = named('grant-loan-linkage')
  const capex = [aLine(8_000_000)]
  expectClose(sum(subsidised(linkage, capex)), 361_354.10112724046)
  expectClose(awardCurve(linkage, { date: DATE })!.awardCny(8_000_000), 960_000)
})

test('E21: 400 yuan for each of 30 kilowatts of servo drive is 12,000', () => {
  const project = aProject({ claims: { quantities: { retrofittedKw: 30 } } })
  expectClose(paid([named('motor-servo-subsidy')], project)['enterprise'], 12_000)
})
