/**
 * What a scenario asks of policies that there are not: an id or a claim with a slip of the pen
 * would otherwise bring nothing and say nothing. Only a study knows the policies, so it checks.
 */
import type { Issue } from '../base/index.ts'
import { INSTRUMENTS } from '../economics/index.ts'
import {
  issueOf,
  type MoneyDocument,
  type PolicyDocument,
  type Scenario,
} from '../scenario/index.ts'

/** One issue for each policy, claim and quantity of the scenario's money unknown to `policies`. */
export function policyIssues(
  { document: { money } }: Scenario,
  policies: readonly PolicyDocument[],
): readonly Issue[] {
  if (money === undefined) return []
  const asking = { policies: money.policies, claims: money.project.claims }
  const places = { policies: ['money', 'policies'], claims: ['money', 'project', 'claims'] }
  return askingIssues(asking, places, policies)
}

/** What is asked of policies: which ones, and what is claimed. */
interface Asking {
  readonly policies: readonly string[]
  readonly claims: MoneyDocument['project']['claims'] | undefined
}

/** The same of any document; `places` lead to the two in it. */
export function askingIssues(
  { policies: asked, claims = {} }: Asking,
  places: Readonly<Record<keyof Asking, Issue['path']>>,
  policies: readonly PolicyDocument[],
): readonly Issue[] {
  const at = places.claims
  const awards = policies.flatMap(({ award }) => award ?? [])
  const policyIds = policies.map(({ id }) => id)
  return [
    ...unknown('policy', asked, policyIds, (_, i) => [...places.policies, i]),
    ...unknown(
      'claim',
      Object.keys(claims.spending ?? {}),
      awards.map(({ claim, base }) => claim ?? base),
      (id) => [...at, 'spending', id],
    ),
    ...unknown(
      'quantity',
      Object.keys(claims.quantities ?? {}),
      awards.flatMap(({ quantity }) => quantity ?? []),
      (id) => [...at, 'quantities', id],
    ),
    ...unknown('policy', Object.keys(claims.usedCny ?? {}), policyIds, (id) => [
      ...at,
      'usedCny',
      id,
    ]),
  ]
}

/**
 * Policies that the scenario asks for on a day before any of their values holds: they bring
 * nothing, which a reader should be told. Their ids are known.
 */
export function policyWarnings(
  { document: { money } }: Scenario,
  policies: readonly PolicyDocument[],
): readonly Issue[] {
  if (money === undefined) return []
  const { decisionDate: date } = money
  return money.policies.flatMap((id, i) => {
    const policy = policies.find((known) => known.id === id)
    const from = policy === undefined ? undefined : firstDay(policy)
    return from === undefined || from <= date
      ? []
      : [issueOf('policy.notYetInForce', ['money', 'policies', i], { policy: id, from, date })]
  })
}

/** On which all that it needs is said; dates sort as text. */
function firstDay({ award, validFrom, parameters }: PolicyDocument): string | undefined {
  if (award === null) return validFrom
  const days = INSTRUMENTS[award.instrument].needs.flatMap(
    (need) => parameters[need]?.[0]?.from ?? [],
  )
  return [...days, ...(validFrom === undefined ? [] : [validFrom])].reduce<string | undefined>(
    (last, day) => (last === undefined || day > last ? day : last),
    undefined,
  )
}

function unknown(
  kind: string,
  ids: readonly string[],
  known: readonly string[],
  pathOf: (id: string, index: number) => Issue['path'],
): Issue[] {
  const names = [...new Set(known)].toSorted().join(', ')
  return ids.flatMap((id, i) =>
    known.includes(id)
      ? []
      : [issueOf('reference.unknown', pathOf(id, i), { id, kind, known: names })],
  )
}
