/** How jobs move, in the engine's terms: what a document leaves out is absent from the plan too. */
import {
  type LinePlan,
  NONE,
  type RoutingPlan,
  type StationPlan,
  TO_RETURN,
  TO_SINK,
} from '../engine/index.ts'
import { nextOf, RETURN, SINK } from './flow.ts'
import type { LineDocument } from './schema/line.ts'
import type { StationDocument } from './schema/station.ts'

type StationIndex = (id: string) => number

type StationMoves = Pick<
  StationPlan,
  | 'routing'
  | 'discipline'
  | 'blocking'
  | 'batchRange'
  | 'inputs'
  | 'outputs'
  | 'conveyor'
  | 'transport'
>

export function compileMoves(line: LineDocument, index: number, at: StationIndex): StationMoves {
  const station = line.stations[index]!
  const { routing, discipline, blocking, batch, takes, gives, conveyor, transport } = station
  return {
    ...(routing === undefined ? {} : { routing: compileRouting(line, index, routing, at) }),
    ...(discipline === undefined ? {} : { discipline }),
    ...(blocking === undefined ? {} : { blocking }),
    ...(batch === undefined
      ? {}
      : {
          batchRange: {
            min: batch.minJobs,
            max: batch.maxJobs,
            timeoutS: batch.timeoutS ?? Infinity,
          },
        }),
    ...(takes === undefined
      ? {}
      : { inputs: takes.map(({ from, jobs }) => ({ from: at(from), jobs })) }),
    ...(gives === undefined
      ? {}
      : {
          outputs: gives.map(({ to, jobs, product }) => ({
            to: wayIndex(to, at),
            jobs,
            product: product === undefined ? NONE : productIndex(line, product),
          })),
        }),
    ...(conveyor === undefined ? {} : { conveyor }),
    ...(transport === undefined
      ? {}
      : {
          transport: {
            fleet: line.fleets.findIndex(({ id }) => id === transport.fleet),
            loaded: transport.loaded,
            back: transport.back,
          },
        }),
  }
}

export const productIndex = ({ products }: LineDocument, product: string) =>
  products.findIndex(({ id }) => id === product)

export function wayIndex(to: string, at: StationIndex): number {
  if (to === SINK) return TO_SINK
  return to === RETURN ? TO_RETURN : at(to)
}

function compileRouting(
  line: LineDocument,
  index: number,
  routing: NonNullable<StationDocument['routing']>,
  at: StationIndex,
): RoutingPlan {
  switch (routing.kind) {
    case 'share':
      return {
        kind: 'share',
        to: routing.ways.map(({ to }) => wayIndex(to, at)),
        shares: routing.ways.map(({ share }) => share),
      }
    case 'product':
      return {
        kind: 'product',
        to: line.products.map(({ id }) => {
          const named = Object.hasOwn(routing.to, id) ? routing.to[id] : undefined
          return wayIndex(named ?? nextOf(line, index), at)
        }),
      }
    case 'plan':
      return { kind: 'plan' }
    case 'choice':
      return { kind: 'choice', rule: routing.rule, to: routing.to.map(at) }
    default:
      return routing satisfies never
  }
}

export function compileLineMoves(
  { products, fleets, cardLoops, rope }: LineDocument,
  at: StationIndex,
): Pick<LinePlan, 'visits' | 'fleets' | 'loops' | 'rope'> {
  const isRouted = products.some(({ route }) => route !== undefined)
  return {
    ...(isRouted ? { visits: products.map(({ route }) => (route ?? []).map(at)) } : {}),
    ...(fleets.length === 0
      ? {}
      : { fleets: fleets.map(({ id, vehicles }) => ({ id, vehicles })) }),
    ...(cardLoops.length === 0
      ? {}
      : { loops: cardLoops.map((loop) => ({ ...loop, stations: loop.stations.map(at) })) }),
    ...(rope === undefined ? {} : { rope: { drum: at(rope.drum), jobs: rope.jobs } }),
  }
}
