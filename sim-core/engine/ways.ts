/** The ways of a line as a graph: from which station a job may come to which, rejected or not. */
import { NONE, TO_RETURN, type LinePlan, type StationPlan } from './plan.ts'

/** Every station that a job may come to from station `s`, rejected or not. */
export function destinationsOf(plan: LinePlan, station: StationPlan, s: number): number[] {
  const { next, routing } = station
  const planned = routing?.kind === 'plan' ? visitsAfter(plan, s) : []
  const goesBack = routing === undefined && next === TO_RETURN
  const returns = goesBack ? plan.stations.map(returnOf) : []
  return [...planned, ...returns, ...straightWays(station)].filter((to) => to >= 0)
}

/** Ways that are neither a step from visit to visit nor a return. */
function straightWays({ inspection, next, outputs = [], routing }: StationPlan): number[] {
  const rejects = inspection?.onReject.kind === 'route' ? [inspection.onReject.to] : []
  const ways = routing === undefined ? [next] : routing.kind === 'plan' ? [] : routing.to
  return [...ways, ...rejects, ...outputs.map(({ to }) => to)]
}

/** Where a job that the station rejects goes on after its bench; NONE without a bench. */
const returnOf = ({ inspection }: StationPlan) =>
  inspection?.onReject.kind === 'route' ? inspection.onReject.returnTo : NONE

/** The next visits; of a job that came here out of turn, any but the first. */
function visitsAfter({ stations, visits = [] }: LinePlan, s: number): readonly number[] {
  const takesStrays = stations.some(
    (from, i) => straightWays(from).includes(s) || (i !== s && returnOf(from) === s),
  )
  const stepsOf = (list: readonly number[]) =>
    takesStrays ? list.slice(1) : list.filter((_, k) => list[k - 1] === s)
  return visits.flatMap(stepsOf)
}

/** Some station can be reached from itself, rejects included. */
export function hasCircle(plan: LinePlan): boolean {
  const ways = plan.stations.map((station, s) => destinationsOf(plan, station, s))
  // Kahn 1962: what cannot be taken away, last stations first, lies on a circle or leads to one.
  const left = ways.map((to) => to.length)
  const into: number[][] = ways.map(() => [])
  ways.forEach((to, s) => to.forEach((t) => into[t]!.push(s)))
  const front = [...left.keys()].filter((s) => left[s] === 0)
  let taken = 0
  for (let s = front.pop(); s !== undefined; s = front.pop()) {
    taken++
    for (const from of into[s]!) if (--left[from]! === 0) front.push(from)
  }
  return taken < ways.length
}

/** 1 for every station from which a way leads to `goal`, and for `goal`; for all of a job shop. */
export function stationsBefore(plan: LinePlan, goal: number): Uint8Array {
  const ways = plan.stations.map((station, s) => destinationsOf(plan, station, s))
  const isAll = plan.visits !== undefined
  const isBefore = Uint8Array.from(ways, (_, s) => (isAll || s === goal ? 1 : 0))
  for (let changed = goal >= 0; changed; ) {
    changed = false
    ways.forEach((to, s) => {
      if (isBefore[s] === 1 || to.every((t) => isBefore[t] === 0)) return
      isBefore[s] = 1
      changed = true
    })
  }
  return isBefore
}
