/** The stations of a plan sorted for placing: which make the flow, which stand aside, how long. */
import type { LinePlan } from '../../../sim-core/index.ts'
import {
  bufferKindOf,
  bufferLengthM,
  FOOTPRINTS,
  stationLengthM,
  type BufferKind,
  type StationKind,
} from './footprints.ts'
import { seatCount } from './seats.ts'

/** The stations sorted into the flow and the benches beside it, with what feeds each bench. */
export interface Crowd {
  readonly blocks: readonly Block[]
  readonly main: readonly number[]
  readonly benches: readonly number[]
  readonly feeders: readonly number[]
}

export function crowdOf(plan: LinePlan, kinds: readonly StationKind[]): Crowd {
  const blocks = plan.stations.map((station, s) => blockOf(plan, station, kinds[s]!))
  const isFlow = blocks.every(({ kind }) => kind === 'rework')
    ? () => true
    : (s: number) => blocks[s]!.kind !== 'rework'
  const all = blocks.map((_, s) => s)
  const main = all.filter(isFlow)
  const benches = all.filter((s) => !isFlow(s))
  return { blocks, main, benches, feeders: benches.map((bench) => feederOf(plan, bench, main)) }
}

export interface Block {
  readonly kind: StationKind
  readonly bufferKind: BufferKind
  readonly twoSided: boolean
  readonly stationM: number
  readonly bufferM: number
  readonly lengthM: number
}

function blockOf(plan: LinePlan, station: LinePlan['stations'][number], kind: StationKind): Block {
  const seats = seatCount(plan, station, kind)
  const bufferKind = bufferKindOf(station)
  const stationM = stationLengthM(kind, seats)
  const bufferM = bufferLengthM(bufferKind)
  const twoSided = seats > FOOTPRINTS[kind].mostOnOneSide
  const lengthM = stationM + bufferM
  return { kind, bufferKind, twoSided, stationM, bufferM, lengthM }
}

/** The first station of the flow that may send work to `bench`; else the last of the flow. */
function feederOf({ stations }: LinePlan, bench: number, main: readonly number[]): number {
  const sends = (s: number) => {
    const { inspection, next } = stations[s]!
    const reject = inspection?.onReject
    return next === bench || (reject?.kind === 'route' && reject.to === bench)
  }
  return main.find(sends) ?? main.at(-1) ?? bench
}
