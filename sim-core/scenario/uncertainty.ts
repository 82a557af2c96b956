/**
 * What a document says about the ranges of its money 不确定性: which law each input follows, and which
 * inputs move together. Inputs of the line are not drawn here: a line has to be simulated.
 */
import { cholesky, type Issue, type Matrix } from '../base/index.ts'
import { isMoneyInput } from './inputKinds.ts'
import { issueOf } from './issueCodes.ts'
import { isObject, keyOf, type Origins } from './origins.ts'
import type { MoneyDocument } from './schema/money.ts'
import type { ScenarioDocument } from './schema/scenario.ts'
import type { LAWS } from './schema/uncertainty.ts'

export type InputLaw = (typeof LAWS)[number]
export type UncertaintyDocument = NonNullable<MoneyDocument['uncertainty']>

/** Inputs that move together, and the correlations of their ranks. */
export interface Joint {
  readonly paths: readonly string[]
  readonly matrix: Matrix
}

/** What is wrong with what a document says of its uncertainty. */
export function checkUncertainty(
  { money, measures }: ScenarioDocument,
  origins: Origins,
): readonly Issue[] {
  const stated = money?.uncertainty
  if (stated === undefined) return []
  const known = Object.entries(origins).flatMap(([path, { low, high }]) =>
    low !== undefined && low !== high && isMoneyInput(path.split('.')) ? [path] : [],
  )
  const issues = [
    ...unknownInputs(stated, [...numbersIn(money, 'money'), ...numbersIn(measures, 'measures')]),
    ...pairIssues(stated),
    ...lawIssues(stated, known, origins),
  ]
  return issues.length > 0 ? issues : jointIssues(stated, known)
}

/** The law of an input: the last that is said of it. */
export const lawOf = (stated: UncertaintyDocument | undefined, path: string): InputLaw =>
  stated?.laws.findLast(({ inputs }) => isNamed(inputs, path))?.law ?? 'uniform'

/** Those of `paths` that move together with another, in their order. */
export function jointOf(
  stated: UncertaintyDocument | undefined,
  paths: readonly string[],
): Joint {
  if (stated === undefined) return { paths: [], matrix: [] }
  const groups = stated.together.map(({ inputs, rho }) => ({
    rho,
    members: new Set(paths.filter((path) => isNamed(inputs, path))),
  }))
  const rhoOf = (a: string, b: string) =>
    stated.correlations.find((pair) => isPair(pair, a, b))?.rho ??
    groups.findLast(({ members }) => members.has(a) && members.has(b))?.rho ??
    0
  const known = new Set(paths)
  const named = new Set([
    ...stated.correlations.flatMap(({ a, b }) => (known.has(a) && known.has(b) ? [a, b] : [])),
    ...groups.flatMap(({ members }) => (members.size > 1 ? [...members] : [])),
  ])
  const joint = paths.filter((path) => named.has(path))
  const matrix = joint.map((a) => joint.map((b) => (a === b ? 1 : rhoOf(a, b))))
  return { paths: joint, matrix }
}

const isPair = (pair: { readonly a: string; readonly b: string }, a: string, b: string) =>
  (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a)

/** Whether `pattern` names the path, step by step; `*` is any one step. */
export function isNamed(pattern: string, path: string): boolean {
  if (!pattern.includes('*')) return pattern === path
  const [wanted, steps] = [pattern.split('.'), path.split('.')]
  return (
    wanted.length === steps.length &&
    wanted.every((step, i) => step === '*' || step === steps[i])
  )
}

const PLACE = ['money', 'uncertainty']

/**
 * A number that is there may be named whether it has a range or not: somebody who knows it types it
 * in, and what was said of its range is idle until it has one again.
 */
function unknownInputs(stated: UncertaintyDocument, numbers: readonly string[]): Issue[] {
  const known = numbers.filter((path) => isMoneyInput(path.split('.')))
  const named = [
    ...stated.laws.map(({ inputs }, i) => [inputs, ['laws', i, 'inputs']] as const),
    ...stated.together.map(({ inputs }, i) => [inputs, ['together', i, 'inputs']] as const),
    ...stated.correlations.flatMap(({ a, b }, i) => [
      [a, ['correlations', i, 'a']] as const,
      [b, ['correlations', i, 'b']] as const,
    ]),
  ]
  return named
    .filter(([input]) => !known.some((path) => isNamed(input, path)))
    .map(([input, place]) =>
      issueOf('uncertainty.unknownInput', [...PLACE, ...place], { input }),
    )
}

/** The paths of all numbers in a part of a document. */
function numbersIn(part: unknown, path: string): string[] {
  if (typeof part === 'number') return [path]
  if (Array.isArray(part))
    return part.flatMap((item, i) => numbersIn(item, `${path}.${keyOf(item, i)}`))
  if (!isObject(part)) return []
  return Object.entries(part).flatMap(([name, value]) => numbersIn(value, `${path}.${name}`))
}

function pairIssues({ correlations }: UncertaintyDocument): Issue[] {
  return correlations.flatMap(({ a, b }, i) => {
    const path = [...PLACE, 'correlations', i]
    if (a === b) return [issueOf('uncertainty.withItself', path, { input: a })]
    const first = correlations.findIndex((pair) => isPair(pair, a, b))
    return first < i ? [issueOf('uncertainty.pairTwice', path, { a, b })] : []
  })
}

function lawIssues(stated: UncertaintyDocument, known: readonly string[], origins: Origins) {
  return known.flatMap((input): Issue[] => {
    const { low = 0 } = origins[input]!
    const place = stated.laws.findLastIndex(({ inputs }) => isNamed(inputs, input))
    if (stated.laws[place]?.law !== 'lognormal' || low > 0) return []
    return [issueOf('uncertainty.notPositive', [...PLACE, 'laws', place], { input, low })]
  })
}

/** A sample needs more rows than inputs that move together; twice as many leave it some chance. */
export const DRAWS_PER_JOINT_INPUT = 2
export const DEFAULT_DRAWS = 1000

function jointIssues(stated: UncertaintyDocument, known: readonly string[]): Issue[] {
  const { paths, matrix } = jointOf(stated, known)
  const { draws = DEFAULT_DRAWS } = stated
  const least = DRAWS_PER_JOINT_INPUT * paths.length
  if (draws < least)
    return [issueOf('uncertainty.tooFewDraws', [...PLACE, 'draws'], { draws, least })]
  if (cholesky(matrix) !== undefined) return []
  return [issueOf('uncertainty.impossible', PLACE, { inputs: paths.length })]
}
