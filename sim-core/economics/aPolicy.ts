/** Policies for tests: the smallest with every part in it, 10 % of equipment up to two million. */
import type { Award } from './award.ts'
import { INSTRUMENTS } from './instruments.ts'
import type { AwardRule, InstrumentName, Parameters, Party, Policy } from './policy.ts'

/** What a test knows of a policy: the numbers that hold from the start, and its rule. */
export interface PolicyParts {
  readonly id?: string
  readonly values?: Readonly<Record<string, number>>
  readonly rule?: Partial<AwardRule>
  readonly delivery?: Policy['delivery']['mode']
}

export const A_RULE: AwardRule = {
  instrument: 'spendingShare',
  appliesTo: ['single', 'line', 'intelligent', 'demonstration'],
  base: 'equipmentAndTechnology',
  covers: ['equipment'],
  from: 'city',
  to: 'enterprise',
}

export const TEN_PERCENT = { grantShare: 0.1, capCny: 2_000_000, awardLagMonths: 12 }

export function aPolicy({
  id = 'ten-percent',
  values = TEN_PERCENT,
  rule = {},
  delivery = 'postAward',
}: PolicyParts = {}): Policy {
  return {
    id,
    documentNo: 'example',
    delivery: { mode: delivery },
    parameters: parametersOf(values),
    award: { ...A_RULE, ...rule },
  }
}

/** What is drawn of a policy of any instrument. */
export interface DrawnParts {
  readonly id: string
  readonly instrument: InstrumentName
  readonly base: string
  readonly from: Party
  readonly to: Party
  readonly delivery: Policy['delivery']['mode']
}

/** A policy with every number that its instrument asks for; `draw` gives whole ones to 100. */
export function aDrawnPolicy({ id, delivery, ...drawn }: DrawnParts, draw: () => number): Policy {
  const values = Object.fromEntries(
    INSTRUMENTS[drawn.instrument].parameters.map((name) => [name, valueOf(name, draw())]),
  )
  const rule = { ...drawn, quantity: 'retrofittedKw', amends: 'a' } as const
  return aPolicy({ id, values, rule: { ...rule, raisedFor: 'domesticIp' }, delivery })
}

/** 0 to 100 as a share, as money, or as a few years. */
function valueOf(name: string, number: number): number {
  if (name.endsWith('Share') || name.endsWith('PerYear')) return number / 200
  if (name.includes('Cny')) return number * 20_000
  return Math.round(number / 20)
}

/** Each value as a clause of its own. */
export function parametersOf(values: Readonly<Record<string, number>>): Parameters {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      [{ from: '2017-02-10', value, provenance: 'source', clause: '1', quote: name }],
    ]),
  )
}

/** 10 % of 1.2 million, a year after acceptance. */
export const AN_AWARD: Award = {
  policyId: 'award',
  instrument: 'spendingShare',
  base: 'equipmentAndTechnology',
  from: 'city',
  to: 'enterprise',
  delivery: 'postAward',
  eligibleCny: 1_200_000,
  rawCny: 120_000,
  amountCny: 120_000,
  capped: false,
  lagMonths: 12,
  citations: [],
}
