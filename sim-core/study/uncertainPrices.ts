/**
 * The money inputs that a study of uncertainty moves, and what a level costs and is granted at each
 * of their draws.
 */
import { awardsOf, prospectOf, type OperatingPoint, type Prospect } from '../economics/index.ts'
import {
  inputsOf,
  isNamed,
  lawOf,
  moneyMover,
  type MoneyDocument,
  type MoneyParts,
  type PolicyDocument,
  type Scenario,
  type UncertainInput,
} from '../scenario/index.ts'
import type { Level } from './levels.ts'
import { projectOf } from './operating.ts'
import { policiesWith, policyInputs } from './policyInputs.ts'
import type { HeldInput, MovedInput } from './uncertaintyResult.ts'

export interface UncertainPrices {
  readonly moved: readonly MovedInput[]
  readonly held: readonly HeldInput[]
  /** What `moved` at these values, in their order, makes of money, measures and policies. */
  readonly at: (values: readonly number[], approvals: readonly number[] | null) => PriceParts
  /** The policies whose approval is chance, in the order of `approvals`. */
  readonly chances: readonly string[]
}

export interface PriceParts extends MoneyParts {
  readonly policies: readonly PolicyDocument[]
}

/** Numbers that somebody chooses: to draw them would say nothing about the world. */
const CHOICES = ['money.discountRatePerYear', 'money.horizonMonths']
/** Looked at only after tax, in the way to pay that is asked. */
const OF_WAYS = ['money.lease.', 'money.waysToPay.', 'money.tax.']

/** `wayId` where the return is asked after tax; `levels` are those that invest. */
export function uncertainPrices(
  scenario: Scenario,
  policies: readonly PolicyDocument[],
  levels: readonly Level[],
  wayId: string | null,
): UncertainPrices {
  const money = scenario.document.money!
  const used = new Set(levels.flatMap(({ measures }) => measures.map(({ id }) => id)))
  const all = inputsOf(scenario)
  const relevant = all.filter(({ path }) => matters(path, used, wayId))
  const technical = relevant.filter(({ isTechnical }) => isTechnical)
  const wanted = relevant.filter(({ isTechnical }) => !isTechnical)
  const choices = wanted.filter(({ path }) => isChoice(path, money))
  const facts = wanted.filter((input) => !choices.includes(input))
  const mover = moneyMover(scenario, facts)
  const ofPolicies = policyInputs(policies, money.decisionDate)
  const lawOfInput = (input: UncertainInput): MovedInput => ({
    ...input,
    law: lawOf(money.uncertainty, input.path),
  })
  const chances = policies.map(({ id }) => id)
  return {
    moved: [...mover.inputs, ...ofPolicies].map(lawOfInput),
    held: [
      ...choices.map((input) => ({ ...input, why: 'choice' as const })),
      ...mover.leftOut.map((input) => ({ ...input, why: 'unsound' as const })),
      ...technical.map((input) => ({ ...input, why: 'technical' as const })),
    ],
    chances,
    at: (values, approvals) => {
      const parts = mover.at(values)
      const moved = new Map(
        ofPolicies.map(({ path }, i) => [path, values[mover.inputs.length + i]!]),
      )
      const chanceOf = (id: string) => approvals?.[chances.indexOf(id)]
      return { ...parts, policies: policiesWith(policies, money.decisionDate, moved, chanceOf) }
    },
  }
}

function matters(path: string, used: ReadonlySet<string>, wayId: string | null): boolean {
  const [root, id] = path.split('.')
  if (root === 'measures') return used.has(id!)
  if (!OF_WAYS.some((prefix) => path.startsWith(prefix))) return true
  if (wayId === null || path.startsWith('money.lease.')) return false
  const ofWays = path.startsWith('money.waysToPay.')
  return !ofWays || path.startsWith(`money.waysToPay.${wayId}.`)
}

/** Whoever names its law wants it moved. */
const isChoice = (path: string, { uncertainty }: MoneyDocument) =>
  CHOICES.includes(path) && !(uncertainty?.laws ?? []).some(({ inputs }) => isNamed(inputs, path))

/** What a level is at one draw of its prices. */
export interface PricedLevel {
  readonly prospect: Prospect
  readonly parts: PriceParts
  /** Floor that its measures take, more than at their values. m². */
  readonly moreAreaM2: number
}

export function pricedLevel(
  { id, measures }: Level,
  parts: PriceParts,
  points: { readonly baseline: OperatingPoint; readonly retrofit: OperatingPoint },
): PricedLevel {
  const { money, policies } = parts
  const own = measures.map((measure) => parts.measures.find((one) => one.id === measure.id)!)
  const projectCase = { project: projectOf(id, own, money), money, ...points }
  const awards = awardsOf({ ...projectCase, policies, stacking: money.stacking })
  return {
    prospect: prospectOf(projectCase, awards),
    parts,
    moreAreaM2: own.reduce((sum, { areaM2 }, i) => sum + areaM2 - measures[i]!.areaM2, 0),
  }
}
