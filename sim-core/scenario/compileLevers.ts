/** The levers of information in the engine's terms; what a document leaves out is absent. */
import type { LinePlan, LinkPlan, NetworkPlan } from '../engine/index.ts'
import { byMeanAndShape } from './compileTimes.ts'
import type { FailureDocument } from './schema/failure.ts'
import type { LineDocument } from './schema/line.ts'

type Levers = Pick<LinePlan, 'informationDelayS' | 'networks' | 'newModelEveryS'>

export function compileLineLevers(line: LineDocument): Levers {
  const { informationDelayS, networks, newModelEveryS } = line
  return {
    ...(informationDelayS === undefined ? {} : { informationDelayS }),
    ...(newModelEveryS === undefined ? {} : { newModelEveryS }),
    ...(networks.length === 0 ? {} : { networks: networks.map(compileNetwork) }),
  }
}

const compileNetwork = ({
  id,
  mtbfS,
  mttrS,
  mttrCv,
}: LineDocument['networks'][number]): NetworkPlan => ({
  id,
  up: { kind: 'exponential', mean: mtbfS },
  down: byMeanAndShape(mttrS, mttrCv),
})

/** What the failure's machine is connected to. */
export function compileLink(
  { network }: FailureDocument,
  networkIndex: (id: string) => number,
): { readonly link?: LinkPlan } {
  if (network === undefined) return {}
  return { link: { network: networkIndex(network.id), responseS: network.responseS } }
}
