/** All that stands still while a line is watched, computed once per plan. */
import { meanS, TICKS_PER_S, type LinePlan } from '../../sim-core/index.ts'
import type { StationKind } from './lineFootprints.ts'
import { layoutLine, type LineLayout } from './lineLayout.ts'
import { carries, placesOf, type LinePlaces } from './linePlaces.ts'
import { shapeOf, type LineShape } from './lineShape.ts'

export interface LineScenery {
  readonly shape: LineShape
  readonly kinds: readonly StationKind[]
  readonly layout: LineLayout
  readonly places: LinePlaces
  /** Mean service of each station: how long a carrier is on its way. */
  readonly serviceTicks: Float64Array
  /** Servers that are carriers. */
  readonly carriers: readonly number[]
  /** 1 for servers with a person at them: at most as many as their first pool has. */
  readonly attended: Uint8Array
}

export function sceneryOf(plan: LinePlan, kinds: readonly StationKind[]): LineScenery {
  const shape = shapeOf(plan)
  const layout = layoutLine(plan, kinds)
  const servers = Array.from(shape.stationOf, (_, server) => server)
  return {
    shape,
    kinds,
    layout,
    places: placesOf(layout, shape),
    serviceTicks: Float64Array.from(plan.stations, serviceTicksOf),
    carriers: servers.filter((server) => kinds[shape.stationOf[server]!] === 'transport'),
    attended: attendedOf(plan, shape),
  }
}

function serviceTicksOf({ work, run }: LinePlan['stations'][number]): number {
  const seconds = (work === null ? 0 : meanS(work)) + (run === null ? 0 : meanS(run))
  return Math.max(1, seconds * TICKS_PER_S)
}

function attendedOf({ stations, pools }: LinePlan, shape: LineShape): Uint8Array {
  const attended = new Uint8Array(shape.servers)
  stations.forEach(({ workers, servers }, s) => {
    const pool = pools[workers[0] ?? -1]
    const people = pool === undefined ? 0 : Math.min(servers, pool.people)
    attended.fill(1, shape.firstServer[s]!, shape.firstServer[s]! + people)
  })
  return attended
}

/** Whether a server takes what it holds along its ground. */
export const isCarried = ({ kinds, shape }: LineScenery, server: number) =>
  carries(kinds[shape.stationOf[server]!]!)
