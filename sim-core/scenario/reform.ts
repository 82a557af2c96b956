/**
 * Reforms 政策改革: policies with dated changes applied. Changes may stand in any order; no change
 * is the identity; two changes of one parameter from one day on contradict each other and are
 * refused, as are changes of what there is not.
 */
import { andThen, failed, type Issue, ok, type Outcome, unless } from '../base/index.ts'
import { INSTRUMENTS } from '../economics/index.ts'
import { issueOf } from './issueCodes.ts'
import { deepFreeze, parseJson } from './json.ts'
import { historyIssues } from './loadPolicy.ts'
import { parseWith } from './parse.ts'
import type { PolicyDocument } from './schema/policy.ts'
import { type ReformDocument, reformSchema } from './schema/reform.ts'

type History = PolicyDocument['parameters'][string]

/** The reform in a file, or all that is wrong with it by itself. */
export function loadReform(text: string): Outcome<ReformDocument> {
  return andThen(parseJson(text), (json) =>
    andThen(parseWith(reformSchema, json), (reform: ReformDocument) => ok(deepFreeze(reform))),
  )
}

/**
 * `policies` as `reform` leaves them. A change holds from its day until the next change of the same
 * parameter, in place of what the policy would have said later. Policies that change are marked
 * hypothetical; the others are the same objects.
 */
export function applyReform(
  policies: readonly PolicyDocument[],
  reform: ReformDocument,
): Outcome<readonly PolicyDocument[]> {
  const issues = [...unknown(policies, reform), ...contradictions(reform)]
  if (issues.length > 0) return failed(issues)
  const changed = policies.map((policy) => reformed(policy, reform))
  const broken = changed.flatMap((policy, i) =>
    policy === policies[i]
      ? []
      : Object.entries(policy.parameters).flatMap(([name, history]) =>
          historyIssues(history, ['policies', policy.id, 'parameters', name]),
        ),
  )
  return unless(broken, changed)
}

function reformed(policy: PolicyDocument, { changes }: ReformDocument): PolicyDocument {
  const own = changes.filter((change) => change.policy === policy.id)
  if (own.length === 0) return policy
  const names = new Set(own.map(({ parameter }) => parameter))
  const histories = [...names].toSorted().map((name) => {
    const to = own.filter(({ parameter }) => parameter === name).map((change) => change.to)
    return [name, replaced(policy.parameters[name] ?? [], to)] as const
  })
  const parameters = { ...policy.parameters, ...Object.fromEntries(histories) }
  return { ...policy, status: 'hypothetical', parameters }
}

function replaced(history: History, to: History): History {
  const sorted = to.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const first = sorted[0]!.from
  return [...history.filter(({ from }) => from < first), ...sorted]
}

/** A parameter that the policy leaves out may be set if its formula would look at it. */
function unknown(policies: readonly PolicyDocument[], { changes }: ReformDocument): Issue[] {
  return changes.flatMap(({ policy: id, parameter }, i) => {
    const policy = policies.find((one) => one.id === id)
    if (policy === undefined)
      return [issueOf('reform.unknownPolicy', ['changes', i, 'policy'], { policy: id })]
    const asked = policy.award === null ? [] : INSTRUMENTS[policy.award.instrument].parameters
    return Object.hasOwn(policy.parameters, parameter) || asked.includes(parameter)
      ? []
      : [
          issueOf('reform.unknownParameter', ['changes', i, 'parameter'], {
            policy: id,
            parameter,
          }),
        ]
  })
}

function contradictions({ changes }: ReformDocument): Issue[] {
  return changes.flatMap(({ policy, parameter, to: { from } }, i) => {
    const isRepeated = changes
      .slice(0, i)
      .some((one) => one.policy === policy && one.parameter === parameter && one.to.from === from)
    return isRepeated
      ? [issueOf('reform.changeTwice', ['changes', i], { policy, parameter, from })]
      : []
  })
}
