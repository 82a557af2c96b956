/** Features that a plan can carry without using them: what does each cost then? */
import { type LinePlan, PLAIN_FAILURE, type StationPlan } from '../sim-core/index.ts'

type Feature = (plan: LinePlan) => LinePlan

const DAY_S = 86_400

export const FEATURES: Readonly<Record<string, Feature>> = {
  'calendar that is always on': (plan) => ({
    ...eachStation(plan, { calendar: 0 }),
    calendars: [{ id: 'always', periodS: DAY_S, onS: [[0, DAY_S]] }],
  }),
  'tariff of three periods a day': (plan) => ({
    ...plan,
    tariff: {
      periodS: DAY_S,
      billings: 3,
      edges: [0, 1, 2].map((billing) => ({ atS: (billing * DAY_S) / 3, billing })),
    },
  }),
  'defects that never happen, inspected': (plan) => ({
    ...eachStation(plan, {
      causes: [{ defect: 0, share: [0] }],
      inspection: {
        detects: [0.9],
        falseRejectShare: 0,
        onReject: { kind: 'fix' },
        yieldLoss: 'none',
      },
    }),
    defects: ['none'],
  }),
  'set-ups for one product': (plan) =>
    eachStation(plan, { setup: { begins: 'firstJob', timeS: [[0]], workers: [] } }),
  'sleep that never comes': (plan) =>
    eachStation(plan, { standby: { afterS: 1e6, wakeS: 1 } }),
  'shifts that finish what has begun': (plan) =>
    eachStation(plan, { shiftEnd: 'finish', repairsOffShift: false }),
  'a meter of a quarter of an hour': (plan) => ({
    ...plan,
    meter: {
      intervalS: 900,
      stationKw: plan.stations.map(() => [0, 1, 1, 1, 5, 1, 0, 1]),
      wakingExtraKw: plan.stations.map(() => 0),
      alwaysKw: 1,
      onShiftKw: 0,
      clockStation: -1,
    },
  }),
  'a machine that may drift, beside its failure': (plan) => ({
    ...plan,
    stations: plan.stations.map((station) => ({
      ...station,
      failures: [
        ...station.failures,
        {
          ...PLAIN_FAILURE,
          id: 'drift',
          ttf: { kind: 'constant', value: 1e6 },
          ttr: { kind: 'constant', value: 1 },
          begins: 'never',
        },
      ],
    })),
  }),
  'a network that is always up': (plan) => ({
    ...plan,
    networks: [
      {
        id: 'net',
        up: { kind: 'constant', value: 1e8 },
        down: { kind: 'constant', value: 1 },
      },
    ],
    stations: plan.stations.map((station) => ({
      ...station,
      failures: station.failures.map((failure) => ({
        ...failure,
        link: { network: 0, responseS: failure.responseS },
      })),
    })),
  }),
  'cards for all': (plan) => ({
    ...plan,
    loops: [{ id: 'all', stations: plan.stations.map((_, s) => s), cards: 1_000_000 }],
  }),
  'a rope that never tightens': (plan) => ({ ...plan, rope: { drum: 0, jobs: 1_000_000 } }),
  'queues by priority': (plan) => eachStation(plan, { discipline: 'priority' }),
  'ways drawn with certainty': (plan) => ({
    ...plan,
    stations: plan.stations.map((station) => ({
      ...station,
      routing: { kind: 'share' as const, to: [station.next], shares: [1] },
    })),
  }),
  'people without end': (plan) => ({
    ...plan,
    pools: [...plan.pools, { id: 'everybody', people: Infinity }],
    stations: plan.stations.map((station) => ({
      ...station,
      work: station.run,
      run: null,
      workers: [plan.pools.length],
    })),
  }),
}

function eachStation(plan: LinePlan, change: Partial<StationPlan>): LinePlan {
  return { ...plan, stations: plan.stations.map((station) => ({ ...station, ...change })) }
}
