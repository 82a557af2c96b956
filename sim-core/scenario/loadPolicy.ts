/** Loading of policies 政策载入: text → JSON → schema → what a schema cannot say. */
import { INSTRUMENTS } from '../economics/index.ts'
import { andThen, type Issue, type Outcome, unless } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import { deepFreeze, parseJson } from './json.ts'
import { parseWith } from './parse.ts'
import { type PolicyDocument, policySchema } from './schema/policy.ts'

/** The policy in a file, complete for its instrument, or all that is wrong with it. */
export function loadPolicy(text: string): Outcome<PolicyDocument> {
  return andThen(parseJson(text), (json) =>
    andThen(parseWith(policySchema, json), (policy: PolicyDocument) =>
      unless(
        [
          ...Object.entries(policy.parameters).flatMap(([name, history]) =>
            historyIssues(history, ['parameters', name]),
          ),
          ...parameterIssues(policy),
          ...silentIssues(policy),
        ],
        deepFreeze(policy),
      ),
    ),
  )
}

/** The value in force on a day is the last one that began by then: histories ascend. */
export function historyIssues(
  history: PolicyDocument['parameters'][string],
  path: Issue['path'],
): Issue[] {
  const parameter = String(path.at(-1))
  const isSorted = history.every(({ from }, i) => i === 0 || from > history[i - 1]!.from)
  const outside = history.flatMap((dated, i) => {
    if (dated.provenance === 'lapsed' || dated.provenance === 'source') return []
    const [low, high] = dated.range ?? [dated.value, dated.value]
    const params = { value: dated.value, low, high }
    return low <= dated.value && dated.value <= high
      ? []
      : [issueOf('quantity.range', [...path, i], params)]
  })
  const below = history.flatMap((dated, i) =>
    dated.provenance !== 'lapsed' && dated.value < 0
      ? [issueOf('value.tooSmall', [...path, i, 'value'], { value: dated.value, least: 0 })]
      : [],
  )
  const above = history.flatMap((dated, i) =>
    dated.provenance !== 'lapsed' && parameter.endsWith('Share') && dated.value > 1
      ? [issueOf('value.tooLarge', [...path, i, 'value'], { value: dated.value, most: 1 })]
      : [],
  )
  const unsorted = isSorted ? [] : [issueOf('policy.unsorted', path, { parameter })]
  return [...unsorted, ...outside, ...below, ...above]
}

/** A formula is told all that it needs and nothing that it would not look at. */
function parameterIssues({ award, parameters }: PolicyDocument): Issue[] {
  if (award === null) return []
  const asked = INSTRUMENTS[award.instrument]
  const missing = asked.needs
    .filter((need) => !Object.hasOwn(parameters, need))
    .map((need) => issueOf('value.missing', ['parameters', need]))
  const unused = Object.keys(parameters)
    .filter((name) => !asked.parameters.includes(name))
    .map((name) =>
      issueOf('policy.unusedParameter', ['parameters', name], {
        parameter: name,
        instrument: award.instrument,
      }),
    )
  return [...missing, ...unused]
}

/** Either it is computed in a retrofit's return, or it says why it is not. */
function silentIssues({ award, bearsOn, whyNotMoney }: PolicyDocument): Issue[] {
  const isMoney = bearsOn.includes('retrofitReturn')
  if (isMoney && award === null) return [issueOf('value.missing', ['award'])]
  if (!isMoney && whyNotMoney === undefined) return [issueOf('value.missing', ['whyNotMoney'])]
  return []
}
