/**
 * Numbers of policies that no clause says 政策里的假设: they are uncertain inputs like any other, named
 * `policies.<id>.<parameter>`. Whether an award is approved at all is chance of another kind.
 */
import type { PolicyDocument, UncertainInput } from '../scenario/index.ts'

const nameOf = (id: string, parameter: string) => `policies.${id}.${parameter}`
const APPROVAL = 'approvalShare'

/** Those with a range on the day of the decision, policy by policy. */
export function policyInputs(policies: readonly PolicyDocument[], date: string): UncertainInput[] {
  return policies.flatMap(({ id, parameters }) =>
    Object.keys(parameters).flatMap((parameter): UncertainInput[] => {
      const dated = parameters[parameter]!.findLast(({ from }) => from <= date)
      if (dated === undefined || !('range' in dated) || dated.range === undefined) return []
      const [low, high] = dated.range
      const { value, provenance } = dated
      if (!(low < high) || value < low || value > high) return []
      const origin = provenance === 'user' ? 'assumed' : 'source'
      const shape = { isWhole: false, isTechnical: false }
      return [{ path: nameOf(id, parameter), origin, value, low, high, ...shape }]
    }),
  )
}

/**
 * The policies with some of their numbers moved; `chanceOf` a policy is a coordinate in 0 … 1 that
 * decides whether its award is approved, or undefined where the expectation is paid.
 */
export function policiesWith(
  policies: readonly PolicyDocument[],
  date: string,
  values: ReadonlyMap<string, number>,
  chanceOf: (id: string) => number | undefined,
): PolicyDocument[] {
  return policies.map((policy) => {
    const parameters = Object.entries(policy.parameters).map(([parameter, history]) => {
      const moved = values.get(nameOf(policy.id, parameter))
      const chance = parameter === APPROVAL ? chanceOf(policy.id) : undefined
      if (moved === undefined && chance === undefined) return [parameter, history]
      const dated = history.findLast(({ from }) => from <= date)
      if (dated === undefined || dated.provenance === 'lapsed') return [parameter, history]
      const value = moved ?? dated.value
      return [
        parameter,
        [{ ...dated, value: chance === undefined ? value : Number(chance < value) }],
      ]
    })
    return { ...policy, parameters: Object.fromEntries(parameters) as typeof policy.parameters }
  })
}
