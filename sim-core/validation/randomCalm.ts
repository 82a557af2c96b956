/** What documents refuse is taken out of random lines (`checkTogether`, `checkStart`). */
import type { FailurePlan, LinePlan, StartPlan, StationPlan } from '../engine/index.ts'

export function calmed({ start, ...plan }: LinePlan): LinePlan {
  return {
    ...plan,
    ...(start === undefined ? {} : { start: calmedStart(plan, start) }),
    stations: plan.stations.map((station) => ({
      ...station,
      failures: station.failures.map((failure) => calmedFailure(failure, station)),
    })),
  }
}

/** Jobs are on the way of their product, and none is on a belt. */
function calmedStart({ stations, visits }: LinePlan, start: StartPlan): StartPlan {
  const isOnWay = (product: number, station: number) =>
    visits === undefined || visits[product]!.includes(station)
  return {
    queued: start.queued.filter(({ product, station }) => isOnWay(product, station)),
    machines: start.machines.map(({ inHand, ...machine }) => {
      const { station } = machine
      const isThere = stations[station]!.conveyor === undefined
      const stays = inHand !== null && isThere && isOnWay(inHand.product, station)
      return { ...machine, inHand: stays ? inHand : null }
    }),
  }
}

/** What is on a belt is not done again. */
const calmedFailure = (failure: FailurePlan, { conveyor }: StationPlan): FailurePlan =>
  conveyor !== undefined && failure.afterRepair === 'restart'
    ? { ...failure, afterRepair: 'resume' }
    : failure
