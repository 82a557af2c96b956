/** Every policy of the library pays somebody something, and a file can claim what each asks for. */
import { expect, test } from 'vitest'

import {
  balancesOf,
  evaluatePolicies,
  type Financing,
  leaseSchedule,
  loanSchedule,
  type Policy,
  postingsOf,
  type Project,
  type RetrofitLevel,
} from '../economics/index.ts'
import {
  loadPolicy,
  type MeasureDocument,
  type MoneyDocument,
  type Scenario,
} from '../scenario/index.ts'
import { projectOf } from './operating.ts'
import {
  askedPolicies,
  everyPolicy,
  policiesFor,
  policyLibrary,
  PROJECT_POLICIES,
} from './policyLibrary.ts'

const LIBRARY = await policyLibrary()
const LEVELS: readonly RetrofitLevel[] = ['single', 'line', 'intelligent', 'demonstration']
const SPENDING = [
  'diagnosis',
  'planning',
  'replicatedEngineering',
  'guaranteeFees',
  'consulting',
  'energyCentre',
  'data',
  'serviceManufacturing',
  'saas',
  'design',
  'catalogue',
  'circularEconomy',
]
const QUANTITIES = ['trainedPersons', 'retrofittedKw', 'savedTonnesCo2ePerYear']

const LOAN: Financing = {
  startMonth: 0,
  schedule: loanSchedule(3_000_000, {
    kind: 'loan',
    repayment: 'annuity',
    quotedRatePerYear: 0.05,
    periods: 36,
    feeShare: 0,
  }),
}
const LEASE: Financing = {
  startMonth: 0,
  schedule: leaseSchedule(3_000_000, {
    kind: 'financeLease',
    downPaymentShare: 0.2,
    quotedRatePerYear: 0.06,
    periodMonths: 1,
    periods: 36,
    timing: 'arrears',
    feeShare: 0,
    depositShare: 0,
    depositReturn: 'refunded',
    purchasePriceCny: 0,
  }),
}

/** As a file states it: two measures' worth of machines and software, and every claim. */
function projectAt(level: RetrofitLevel, financing: Financing): Project {
  const measure = {
    id: 'M1',
    investment: [
      { category: 'equipment', priceCny: 3_000_000 },
      { category: 'software', priceCny: 1_000_000, dongguanMade: true },
    ],
  } as unknown as MeasureDocument
  const project = {
    installationMonths: 1,
    trialMonths: 3,
    bufferStockUnits: 0,
    overtimeUnits: 0,
    usesDomesticIp: true,
    claims: {
      spending: Object.fromEntries(SPENDING.map((id) => [id, { spentCny: 400_000 }])),
      quantities: Object.fromEntries(QUANTITIES.map((id) => [id, 10])),
      isDesignCentre: true,
    },
  }
  const built = projectOf(level, [measure], { project } as unknown as MoneyDocument)
  return { ...built, claims: { ...built.claims, financing } }
}

/** The policy with what it rests on: its grant, or the policy that it amends. */
function askedWith({ id, award }: Policy): readonly Policy[] {
  const rests =
    award?.instrument === 'topUp' || award?.instrument === 'integratorShare'
      ? ['automation-retrofit-award', 'intelligent-retrofit-grant']
      : []
  return LIBRARY.filter((one) => one.id === id || rests.includes(one.id))
}

const PAYING = LIBRARY.filter(({ award }) => award?.instrument !== 'capRaise')

test.each(PAYING)('$id pays at some level, on a loan or a lease', (policy) => {
  const postings = LEVELS.flatMap((level) =>
    [LOAN, LEASE].flatMap((financing) => {
      const project = projectAt(level, financing)
      const terms = {
        policies: askedWith(policy),
        date: '2026-01-01',
        stacking: { kind: 'cumulative' } as const,
        capexCny: 4_000_000,
      }
      return evaluatePolicies(terms, project)
        .filter(({ policyId }) => policyId === policy.id)
        .flatMap((award) => postingsOf(award, project))
    }),
  )
  expect(postings.length).toBeGreaterThan(0)
})

test('the one that pays nothing itself raises the cap of another', () => {
  const raises = LIBRARY.filter((policy) => !PAYING.includes(policy))
  expect(raises.map(({ id }) => id)).toEqual(['demonstration-domestic-ip-cap'])
  expect(LIBRARY.map(({ id }) => id)).toContain(raises[0]!.award?.amends)
})

test('all policies asked at once conserve money at every level', () => {
  for (const level of LEVELS) {
    const project = projectAt(level, LEASE)
    const terms = {
      policies: LIBRARY,
      date: '2026-01-01',
      stacking: { kind: 'exclusivePerBase' } as const,
      capexCny: 4_000_000,
    }
    const awards = evaluatePolicies(terms, project)
    const balances = balancesOf(awards.flatMap((award) => postingsOf(award, project)))
    const total = Object.values(balances).reduce((sum, cny) => sum + cny, 0)
    expect(Math.abs(total)).toBeLessThan(1e-6)
    expect(balances['enterprise']).toBeGreaterThan(0)
    expect(balances['city']).toBeLessThan(0)
  }
})

test('what a file claims, and what it says is made in Dongguan, reaches the project', () => {
  const { claims, capex } = projectAt('intelligent', LOAN)
  expect(claims?.spending?.['consulting']).toEqual({ spentCny: 400_000 })
  expect(capex.map(({ dongguanMade }) => dongguanMade)).toEqual([undefined, true])
})

/** A scenario as far as it asks for policies. */
const asking = (policies: readonly string[], project: object = {}) =>
  ({ document: { money: { policies, project } } }) as unknown as Scenario

test('every policy of the library passes the schema, which changes nothing in it', () => {
  for (const policy of [...PROJECT_POLICIES, ...LIBRARY])
    expect(loadPolicy(JSON.stringify(policy))).toEqual({ ok: true, value: policy })
})

test('a file that asks for grants of whole projects alone has them at hand', async () => {
  const ids = PROJECT_POLICIES.map(({ id }) => id)
  expect(await policiesFor(asking(ids))).toBe(PROJECT_POLICIES)
  expect(await policiesFor({ document: {} } as unknown as Scenario)).toBe(PROJECT_POLICIES)
  expect(LIBRARY.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
})

test('one that asks for another policy, or claims anything, has all of them', async () => {
  expect(await policiesFor(asking(['green-factory-award']))).toBe(LIBRARY)
  expect(await policiesFor(asking([], { claims: {} }))).toBe(LIBRARY)
})

test('who asks for a grant asks for what amends it, and for nothing else', () => {
  const asked = (...ids: string[]) => askedPolicies(LIBRARY, ids).map(({ id }) => id)
  expect(asked('demonstration-project-grant')).toEqual([
    'demonstration-project-grant',
    'demonstration-domestic-ip-cap',
  ])
  expect(asked('green-factory-award')).toEqual(['green-factory-award'])
  expect(() => asked('nobody')).toThrow('nobody')
})

test('all 76 policies can be listed: 37 that pay, 39 that say why they do not', async () => {
  const every = await everyPolicy()
  expect(new Set(every.map(({ id }) => id)).size).toBe(76)
  expect(every.filter(({ whyNotMoney }) => whyNotMoney !== undefined).length).toBe(39)
  for (const { id, award, whyNotMoney } of every)
    expect(award !== null || whyNotMoney !== undefined, id).toBe(true)
})
