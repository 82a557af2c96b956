/** What of the vocabulary a line uses, by name, so that a fuzz can say what it has tried. */
import { TO_RETURN, type FailurePlan, type LinePlan, type StationPlan } from '../engine/index.ts'
import { isPlainFailure } from '../engine/stopTables.ts'

type Test<T> = (part: T) => boolean

const OF_LINES: Readonly<Record<string, Test<LinePlan>>> = {
  'starting state': ({ start }) => start !== undefined,
  'job shop': ({ visits }) => visits !== undefined,
  'card loops': ({ loops }) => loops !== undefined,
  rope: ({ rope }) => rope !== undefined,
  CONWIP: ({ conwipCards }) => conwipCards !== null,
  'late news': ({ informationDelayS = 0 }) => informationDelayS > 0,
  'new models': ({ newModelEveryS, stations }) =>
    newModelEveryS !== undefined && stations.some(({ ramp }) => (ramp?.excess ?? 0) > 0),
  networks: ({ networks }) => networks !== undefined,
  'false alarm of a line stop': ({ groups }) => groups.some(({ stop }) => stop.isAlarm === true),
  'look-ahead': ({ sources }) => sources.some(({ lookAhead }) => lookAhead !== undefined),
  'assembly fed by a station': ({ stations }) =>
    stations.some(({ routing }) =>
      routing?.kind === 'product' && routing.to.some((to) => stations[to]?.servers === 0),
    ),
  'line stop': ({ groups }) => groups.length > 0,
  'walking people': ({ pools }) => pools.some(({ walk }) => walk !== undefined),
  'absent people': ({ pools }) => pools.some(({ absentShare = 0 }) => absentShare > 0),
  'lost arrivals': ({ sources }) => sources.some(({ whenFull }) => whenFull === 'lose'),
  'due dates': ({ sources }) =>
    sources.some(({ supply }) =>
      supply.kind === 'orders'
        ? supply.orders.some(({ dueS }) => dueS !== undefined)
        : supply.kind === 'arrivals' && supply.dueAfterS !== undefined,
    ),
  'drawn due dates': ({ sources }) =>
    sources.some(({ supply }) => supply.kind === 'arrivals' && supply.dueAfter !== undefined),
}

const OF_STATIONS: Readonly<Record<string, Test<StationPlan>>> = {
  conveyor: ({ conveyor }) => conveyor !== undefined,
  vehicles: ({ transport }) => transport !== undefined,
  assembly: ({ inputs }) => inputs !== undefined,
  disassembly: ({ outputs }) => outputs !== undefined,
  'batch of a range': ({ batchRange }) => batchRange !== undefined,
  batch: ({ batch }) => batch > 1,
  'choice of ways': ({ routing }) => routing?.kind === 'choice',
  'choice by set-up': ({ routing }) => routing?.kind === 'choice' && routing.rule === 'leastSetup',
  'way by share or product': ({ routing }) =>
    routing?.kind === 'share' || routing?.kind === 'product',
  'queue discipline': ({ discipline = 'fifo' }) => discipline !== 'fifo',
  'blocking before': ({ blocking }) => blocking === 'before',
  'set-up': ({ setup }) => setup !== null,
  'rework bench': ({ next }) => next === TO_RETURN,
  'set-up that renews': ({ setup }) => (setup?.renews?.length ?? 0) > 0,
  'wrong set-up': ({ setup }) => setup?.error !== undefined,
  'second grade beyond rescue': ({ inspection }) =>
    inspection?.onReject.kind === 'route' && inspection.onReject.beyondRescue === 'downgrade',
  inspection: ({ inspection }) => inspection !== null,
  standby: ({ standby }) => standby !== null,
  learning: ({ learning }) => (learning?.excess ?? 0) > 0,
  'shift end of its own': ({ shiftEnd }) => shiftEnd !== 'suspend',
  'jobs released when failed': ({ releasesWhenFailed }) => releasesWhenFailed,
}

const OF_FAILURES: Readonly<Record<string, Test<FailurePlan>>> = {
  'another clock': ({ clock }) => clock !== 'operating',
  'stop that waits': ({ begins }) => begins === 'afterJob' || begins === 'atBreak',
  drift: ({ begins }) => begins === 'never',
  'done again': ({ afterRepair }) => afterRepair === 'restart',
  'jobs lost': ({ afterRepair }) => afterRepair === 'scrap',
  wear: ({ wear }) => wear !== null,
  'connected machine': ({ link }) => link !== undefined,
  'false alarm': ({ isAlarm }) => isAlarm === true,
  monitor: ({ monitor }) => monitor !== null,
  'spare part': ({ spare }) => spare !== null,
}

/** Ways of moving of which it is told whether a machine there also stops in a way of its own. */
const WAYS = ['conveyor', 'vehicles', 'assembly', 'disassembly', 'batch of a range',
  'choice of ways', 'blocking before'] as const

/** Names of what a line uses. */
export function featuresOf(plan: LinePlan): readonly string[] {
  const failures = plan.stations.flatMap((station) => station.failures)
  const stopping = plan.stations.filter((station) => !station.failures.every(isPlainFailure))
  return [
    ...namesOf(OF_LINES, [plan]),
    ...namesOf(OF_STATIONS, plan.stations),
    ...namesOf(OF_FAILURES, failures),
    ...WAYS.filter((way) => stopping.some(OF_STATIONS[way]!)).map((way) => `${way} × stops`),
  ]
}

const namesOf = <T>(tests: Readonly<Record<string, Test<T>>>, parts: readonly T[]) =>
  Object.entries(tests).flatMap(([name, holds]) => (parts.some(holds) ? [name] : []))

/** All names that `featuresOf` may give. */
export const featureNames: readonly string[] = [
  ...Object.keys({ ...OF_LINES, ...OF_STATIONS, ...OF_FAILURES }),
  ...WAYS.map((way) => `${way} × stops`),
]
