/** A small line with everything that a picture of it must survive; for tests. */
import {
  PLAIN_FAILURE,
  PLAIN_STATION,
  type Distribution,
  type LinePlan,
  type StationPlan,
} from '../../../sim-core/index.ts'

const TO_SINK = -1

const spread = (mean: number): Distribution => ({ kind: 'lognormal', mean, cv: 0.3 })

const station = (id: string, next: number, more: Partial<StationPlan>): StationPlan => ({
  ...PLAIN_STATION,
  id,
  bufferCapacity: 8,
  calendar: 0,
  productFactor: [1, 1.2],
  next,
  ...more,
})

/** The kinds of its stations, as a catalog would have them. */
export const FACTORY_KINDS = [
  'manual',
  'wave',
  'transport',
  'inspection',
  'rework',
  'oven',
  'packing',
] as const

/**
 * Three seats → a machine that fails → two carriers → an inspection that sends some to a bench and
 * scraps some → a batch oven behind an unlimited buffer → packing; two shifts a day, a warm-up of
 * one hour.
 */
export function aFactoryLine(): LinePlan {
  return {
    horizonS: 2 * 86_400,
    warmupS: 3600,
    products: 2,
    defects: ['solder'],
    stations: [
      station('seats', 1, { servers: 3, work: spread(30), workers: [0] }),
      station('wave', 2, {
        run: spread(9),
        failures: [
          {
            ...PLAIN_FAILURE,
            id: 'jam',
            ttf: { kind: 'exponential', mean: 1800 },
            ttr: spread(300),
            responseS: 60,
          },
        ],
        causes: [{ defect: 0, share: [0.1, 0.1] }],
        setup: { begins: 'firstJob', timeS: [[0, 60], [60, 0]], workers: [] },
        standby: { afterS: 120, wakeS: 20 },
      }),
      station('carriers', 3, { servers: 2, work: spread(15) }),
      station('check', 5, {
        work: spread(7),
        inspection: {
          detects: [0.9],
          falseRejectShare: 0.02,
          yieldLoss: 'firstPass',
          onReject: {
            kind: 'route',
            to: 4,
            trueTaskS: null,
            falseTaskS: null,
            scrapShare: 0.2,
            returnTo: 3,
            mends: true,
            visitLimit: 2,
          },
        },
      }),
      station('bench', -2, { bufferCapacity: Infinity, work: spread(40) }),
      station('oven', 6, {
        servers: 4,
        bufferCapacity: Infinity,
        batch: 12,
        run: { kind: 'constant', value: 400 },
        runsUnattended: true,
      }),
      station('pack', TO_SINK, { servers: 2, bufferCapacity: 20, work: spread(16) }),
    ],
    sources: [
      {
        id: 'in',
        to: 0,
        supply: {
          kind: 'saturated',
          lots: [
            { product: 0, quantity: 60 },
            { product: 1, quantity: 40 },
          ],
        },
        replacesScrap: false,
        sequence: 'fifo',
      },
    ],
    pools: [{ id: 'people', people: 3 }],
    calendars: [
      {
        id: 'shifts',
        periodS: 86_400,
        onS: [
          [28_800, 43_200],
          [46_800, 61_200],
        ],
      },
    ],
    groups: [],
    tariff: null,
    shiftClose: null,
    conwipCards: null,
  }
}
