import { readdirSync, readFileSync } from 'node:fs'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { aCapexLine } from './aProjectCase.ts'
import type { CapexLine } from './capex.ts'
import { evaluatePolicy, INSTRUMENTS } from './policy.ts'
import type { Policy, PolicyProject } from './policy.ts'

interface PolicyDocument extends Policy {
  readonly source: string
}

const FOLDER = new URL('../../scenarios/policies/', import.meta.url)
const POLICIES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(textOf(name)) as PolicyDocument)
const AUTOMATION = policyNamed('automation-retrofit-award')
const INTELLIGENT = policyNamed('intelligent-retrofit-grant')
const DEMONSTRATION = policyNamed('demonstration-project-grant')
const DATE = '2026-01-01'

function textOf(name: string): string {
  return readFileSync(new URL(name, FOLDER), 'utf8')
}

function policyNamed(id: string): PolicyDocument {
  const found = POLICIES.find((policy) => policy.id === id)
  if (found === undefined) throw new Error(`No policy ${id}`)
  return found
}

function projectOf(
  capex: readonly CapexLine[],
  changes: Partial<PolicyProject> = {},
): PolicyProject {
  return { level: 'single', capex, usesDomesticIp: false, ...changes }
}

function amountFor(policy: Policy, baseCny: number, usesDomesticIp = false): number | undefined {
  const capex = [aCapexLine({ priceCny: baseCny })]
  const level = policy.appliesTo[0]!
  return evaluatePolicy(policy, projectOf(capex, { level, usesDomesticIp }), DATE)?.amountCny
}

/** White space is layout, and the sources mix full-width and half-width punctuation. */
function normalised(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

// Finance model, E6: base, automation, intelligent, demonstration, the same with domestic IP.
test.each([
  [800_000, 80_000, 160_000, 240_000, 240_000],
  [5_000_000, 500_000, 1_000_000, 1_500_000, 1_500_000],
  [15_000_000, 1_500_000, 3_000_000, 4_500_000, 4_500_000],
  [20_000_000, 2_000_000, 4_000_000, 6_000_000, 6_000_000],
  [25_000_000, 2_000_000, 4_000_000, 7_500_000, 7_500_000],
  [26_666_667, 2_000_000, 4_000_000, 8_000_000, 8_000_000.1],
  [30_000_000, 2_000_000, 4_000_000, 8_000_000, 9_000_000],
  [40_000_000, 2_000_000, 4_000_000, 8_000_000, 10_000_000],
])('E6: the awards on a base of %d yuan', (base, ...expected) => {
  const amounts = [
    amountFor(AUTOMATION, base),
    amountFor(INTELLIGENT, base),
    amountFor(DEMONSTRATION, base),
    amountFor(DEMONSTRATION, base, true),
  ]
  expected.forEach((amount, k) => expect(amounts[k]).toBeCloseTo(amount, 3))
})

test('an award says what was eligible, what the formula gave and that the cap cut it', () => {
  const award = evaluatePolicy(AUTOMATION, projectOf([aCapexLine({ priceCny: 25e6 })]), DATE)
  expect(award).toMatchObject({ eligibleCny: 25e6, rawCny: 2.5e6, amountCny: 2e6, capped: true })
  const small = evaluatePolicy(AUTOMATION, projectOf([aCapexLine({ priceCny: 20e6 })]), DATE)
  expect(small).toMatchObject({ rawCny: 2e6, amountCny: 2e6, capped: false })
})

test('an award cites each parameter, and the document only for what the document says', () => {
  const { citations } = evaluatePolicy(AUTOMATION, projectOf([aCapexLine()]), DATE)!
  expect(citations.map(({ parameter }) => parameter)).toEqual([
    'grantShare',
    'capCny',
    'minSpendCny',
    'awardLagMonths',
  ])
  expect(citations[0]).toMatchObject({ value: 0.1, clause: '五（三）2', documentNo: '东府办〔2017〕12号' })
  expect(citations[2]).toMatchObject({ clause: null, quote: null, documentNo: null })
})

test('only eligible lines of the covered categories count', () => {
  const capex = [
    aCapexLine({ priceCny: 1000 }),
    aCapexLine({ priceCny: 200, category: 'software' }),
    aCapexLine({ priceCny: 40, category: 'integration' }),
    aCapexLine({ priceCny: 7, category: 'integration', eligible: false }),
    aCapexLine({ priceCny: 5, category: 'training' }),
    aCapexLine({ priceCny: 3, eligible: false }),
  ]
  expect(evaluatePolicy(AUTOMATION, projectOf(capex), DATE)?.eligibleCny).toBe(1240)
})

test('a policy does not apply to another level', () => {
  const project = projectOf([aCapexLine()], { level: 'intelligent' })
  expect(evaluatePolicy(AUTOMATION, project, DATE)).toBeUndefined()
})

test('a policy pays nothing before its first date or after its parameters lapsed', () => {
  const project = projectOf([aCapexLine()])
  expect(evaluatePolicy(AUTOMATION, project, '2017-02-09')).toBeUndefined()
  expect(evaluatePolicy(AUTOMATION, project, '2017-02-10')).toBeDefined()
  const lapsed = { from: '2021-01-01', value: null, clause: null, quote: null }
  const { grantShare } = AUTOMATION.parameters
  const parameters = { ...AUTOMATION.parameters, grantShare: [...grantShare!, lapsed] }
  expect(evaluatePolicy({ ...AUTOMATION, parameters }, project, '2020-12-31')).toBeDefined()
  expect(evaluatePolicy({ ...AUTOMATION, parameters }, project, '2021-01-01')).toBeUndefined()
})

test('a project below the least spending gets an award of nothing', () => {
  const least = { from: '2017-02-10', value: 1_000_000, clause: null, quote: null }
  const parameters = { ...AUTOMATION.parameters, minSpendCny: [least] }
  const policy = { ...AUTOMATION, parameters }
  expect(amountFor(policy, 999_999)).toBe(0)
  expect(amountFor(policy, 1_000_000)).toBe(100_000)
})

test('no award exceeds its cap or the share, and more spending never gives less', () => {
  const anyPolicy = fc.constantFrom(AUTOMATION, INTELLIGENT, DEMONSTRATION)
  const spend = fc.integer({ min: 0, max: 100_000_000 })
  fc.assert(
    fc.property(anyPolicy, spend, spend, fc.boolean(), (policy, a, b, domestic) => {
      const low = amountFor(policy, Math.min(a, b), domestic)!
      const high = amountFor(policy, Math.max(a, b), domestic)!
      const { capCny, raisedCapCny, grantShare } = policy.parameters
      const cap = (domestic && raisedCapCny ? raisedCapCny : capCny)![0]!.value!
      expect(high).toBeLessThanOrEqual(cap)
      expect(high).toBeLessThanOrEqual(grantShare![0]!.value! * Math.max(a, b))
      expect(low).toBeLessThanOrEqual(high)
    }),
    { seed: 5 },
  )
})

test('every policy is complete for its instrument and sorted by date', () => {
  expect(POLICIES.length).toBeGreaterThanOrEqual(3)
  for (const { instrument, parameters } of POLICIES) {
    expect(Object.keys(parameters).toSorted()).toEqual(INSTRUMENTS[instrument].needs.toSorted())
    for (const history of Object.values(parameters)) {
      const dates = history.map(({ from }) => from)
      expect(dates).toEqual(dates.toSorted())
    }
  }
})

const CITED = POLICIES.flatMap(({ id, source, documentNo, issued, parameters }) =>
  Object.entries(parameters).flatMap(([parameter, history]) =>
    history
      .filter(({ clause }) => clause !== null)
      .map((dated) => ({ ...dated, id, source, documentNo, issued, parameter })),
  ),
)

test.each(CITED)('the quote for $parameter of $id stands in its source', ({ source, quote }) => {
  expect(quote).not.toBeNull()
  expect(normalised(textOf(source))).toContain(normalised(quote!))
})

test.each(CITED)('the quote for $parameter of $id says the number', ({ value, quote }) => {
  const percent = /(\d+)%/.exec(normalised(quote!))
  const tenThousands = /(\d+)万元/.exec(normalised(quote!))
  const said = percent ? Number(percent[1]) / 100 : Number(tenThousands?.[1]) * 10_000
  expect(value).toBe(said)
})

test.each(CITED)('the source of $id bears its number and date of issue', (cited) => {
  const text = normalised(textOf(cited.source))
  const [year, month, day] = cited.issued.split('-').map(Number)
  expect(text).toContain(normalised(cited.documentNo))
  expect(text).toContain(`${year}年${month}月${day}日`)
})

test('what no clause says is an assumption with a range around it', () => {
  const values = POLICIES.flatMap(({ parameters }) => Object.values(parameters).flat())
  for (const { value, clause, quote, range } of values.filter((dated) => dated.clause === null)) {
    expect([clause, quote]).toEqual([null, null])
    expect(range![0]).toBeLessThanOrEqual(value!)
    expect(range![1]).toBeGreaterThanOrEqual(value!)
  }
})
