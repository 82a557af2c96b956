/** The plan of the pool's tests: machines in a row, with buffers between them. */
import { type LinePlan, PLAIN_STATION, TO_SINK } from '../../sim-core/index.ts'

const STATIONS = 3

/** About 900 events an hour. */
export function aPlan({ horizonS = 10 * 3600 } = {}): LinePlan {
  return {
    horizonS,
    warmupS: 3600,
    products: 1,
    defects: [],
    stations: Array.from({ length: STATIONS }, (_, s) => ({
      ...PLAIN_STATION,
      id: `S${s}`,
      bufferCapacity: 5,
      run: { kind: 'exponential', mean: 10 },
      next: s + 1 < STATIONS ? s + 1 : TO_SINK,
    })),
    sources: [
      {
        id: 'source',
        to: 0,
        supply: { kind: 'saturated', lots: [{ product: 0, quantity: 1 }] },
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
