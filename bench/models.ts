/**
 * The three models of the ratios, as plans (`docs/performance.md`): A is M/M/1 at ρ = 0.8; B is ten
 * exponential stations with buffers of five, blocking after service, saturated; C is B with
 * constant service, failures exponential in operating time and one repairer for all.
 */
import {
  PLAIN_FAILURE,
  PLAIN_STATION,
  TO_SINK,
  type LinePlan,
} from '../sim-core/engine/index.ts'

export type ModelName = 'A' | 'B' | 'C'

export const MODEL_NAMES: readonly ModelName[] = ['A', 'B', 'C']

/** `jobs` is about how many leave; an operation is the service of one of them at one station. */
export function modelPlan(model: ModelName, jobs: number, stations = 10): LinePlan {
  if (model === 'A') return queue(jobs)
  const rate = model === 'B' ? 0.7633 : 0.601
  const row = Array.from({ length: stations }, (_, s) => ({
    ...PLAIN_STATION,
    id: `S${s + 1}`,
    bufferCapacity: s === 0 ? 0 : 5,
    next: s + 1 < stations ? s + 1 : TO_SINK,
  }))
  const horizonS = jobs / rate
  if (model === 'B') {
    const run = { kind: 'exponential', mean: 1 } as const
    return lineOf(
      row.map((station) => ({ ...station, run })),
      horizonS,
    )
  }
  const failure = {
    ...PLAIN_FAILURE,
    id: 'break',
    ttf: { kind: 'exponential', mean: 100 },
    ttr: { kind: 'exponential', mean: 10 },
    repairers: [0],
  } as const
  const run = { kind: 'constant', value: 1 } as const
  const mortal = row.map((station) => ({ ...station, run, failures: [failure] }))
  return { ...lineOf(mortal, horizonS), pools: [{ id: 'repairer', people: 1 }] }
}

function queue(jobs: number): LinePlan {
  const run = { kind: 'exponential', mean: 1 } as const
  const line = lineOf(
    [{ ...PLAIN_STATION, id: 'S1', run, bufferCapacity: Infinity, next: TO_SINK }],
    jobs / 0.8,
  )
  const interarrival = { kind: 'exponential', mean: 1.25 } as const
  const supply = { kind: 'arrivals', interarrival, mix: [1] } as const
  return { ...line, sources: [{ ...line.sources[0]!, supply }] }
}

function lineOf(stations: LinePlan['stations'], horizonS: number): LinePlan {
  return {
    horizonS,
    warmupS: 0,
    products: 1,
    defects: [],
    stations,
    sources: [
      {
        id: 'source',
        to: 0,
        supply: { kind: 'saturated', lots: [{ product: 0, quantity: Infinity }] },
        replacesScrap: false,
        sequence: 'fifo',
      },
    ],
    pools: [],
    calendars: [],
    groups: [],
    tariff: null,
    shiftClose: null,
    conwipCards: null,
  }
}
