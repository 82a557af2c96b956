/** Inspections that err, rework by chance, second grade, and drift that is found by rejects. */
import { exp } from '../../base/index.ts'
import {
  aFailure,
  aLine,
  anInspection,
  aRoute,
  aSource,
  exponential,
  takes,
} from '../../engine/aLine.ts'
import type { DefectPlan, LinePlan, StationPlan } from '../../engine/index.ts'
import { shippedOf } from '../../engine/readings.ts'
import { type Figure, listed, type Listed, share, throughput } from './case.ts'
import { whole } from './formulas.ts'

const WINDOW = { warmupS: 100, horizonS: 20_100 }

const line = (stations: readonly Partial<StationPlan>[], defects = ['crack']): LinePlan =>
  aLine(stations, { defects, ...WINDOW })

/** Few events a minute need more of them. */
const longer = (stations: readonly Partial<StationPlan>[]): LinePlan => ({
  ...line(stations),
  horizonS: 60_100,
})

const cause = (share: number, defect = 0): DefectPlan => ({ defect, share: [share] })

const scrapShare = (exact: number): Figure => ({
  kpi: 'scrapShare',
  exact,
  read: (record) => record.scrapped / (record.scrapped + shippedOf(record)),
})

const escapedShare = (exact: number): Figure => ({
  kpi: 'escapedShare',
  exact,
  read: (record) => record.escapedJobs / shippedOf(record),
})

const firstPass = (exact: number): Figure => ({
  kpi: 'firstPass',
  exact,
  read: (record) => record.firstPass / (record.scrapped + shippedOf(record)),
})

/** Rejects are beyond rescue at once. */
const scrapped = aRoute(-3, { scrapShare: 1, visitLimit: 1 })

/** 12 % defective, 85 % of them seen, 4 % of the sound ones rejected. */
const [bad, seen, wronged] = [0.12, 0.85, 0.04]
const passes = 1 - bad * seen - (1 - bad) * wronged
const bayes: Listed = {
  id: 'inspection-bayes',
  name: {
    zh: '有两类错误的检验：12 % 不良，检出 85 %，误判 4 %',
    en: 'An inspection that errs both ways',
  },
  reference: 'Bayes 1763: escaped = p β / (p β + (1 − p) (1 − α))',
  plan: line([
    {
      run: takes(1),
      causes: [cause(bad)],
      inspection: anInspection({
        detects: [seen],
        falseRejectShare: wronged,
        onReject: scrapped,
      }),
    },
  ]),
  figures: [scrapShare(1 - passes), escapedShare((bad * (1 - seen)) / passes), throughput(passes)],
}

const twoChecks: Listed = {
  id: 'inspections-in-series',
  name: { zh: '两道检验，各检出 70 %', en: 'Two inspections, each of which sees 70 %' },
  reference: 'Independent misses: p 0.3² escape',
  plan: line([
    {
      run: takes(1),
      causes: [cause(0.2)],
      inspection: anInspection({ detects: [0.7], onReject: scrapped }),
    },
    { run: takes(0.5), inspection: anInspection({ detects: [0.7], onReject: scrapped }) },
  ]),
  figures: [
    scrapShare(0.2 * 0.91),
    escapedShare((0.2 * 0.09) / (1 - 0.2 * 0.91)),
    firstPass(1 - 0.2 * 0.91),
  ],
}

const twoDefects: Listed = {
  id: 'two-defects',
  name: {
    zh: '两类独立缺陷，检出 90 % 与 50 %',
    en: 'Two kinds of defects, of which 90 % and 50 % are seen',
  },
  // Each kind goes unseen by itself; unseen together, they are one job that escaped.
  reference: 'Independent events',
  plan: line(
    [
      {
        run: takes(1),
        causes: [cause(0.1), cause(0.15, 1)],
        inspection: anInspection({ detects: [0.9, 0.5], onReject: scrapped }),
      },
    ],
    ['crack', 'stain'],
  ),
  figures: [
    scrapShare(1 - (1 - 0.1 * 0.9) * (1 - 0.15 * 0.5)),
    escapedShare(1 - (0.9 * 0.85) / ((1 - 0.1 * 0.9) * (1 - 0.15 * 0.5))),
  ],
}

/** Every pass spoils a quarter; rejects are done again at the same station, at most twice. */
const again = 0.25
const rework: Listed = {
  id: 'rework-geometric',
  name: {
    zh: '返工至多两次，每次 25 % 不良',
    en: 'Reworked at most twice, a quarter spoiled each time',
  },
  reference: 'Truncated geometric sum',
  plan: aLine(
    [
      { run: takes(1), next: 1 },
      {
        run: takes(0.5),
        bufferCapacity: Infinity,
        causes: [cause(again)],
        inspection: anInspection({
          onReject: aRoute(1, { mends: true, visitLimit: 2 }),
        }),
      },
    ],
    { defects: ['crack'], ...WINDOW },
  ),
  figures: [
    scrapShare(whole(again, 3)),
    firstPass(1 - again),
    share('processing', 0.5 * (1 + again + again * again), 1),
  ],
}

const bench: Listed = {
  id: 'rework-bench',
  name: { zh: '返修台与 20 % 无法挽救', en: 'A rework bench, and 20 % beyond rescue' },
  reference: 'Shares multiply',
  plan: aLine(
    [
      {
        run: takes(1),
        causes: [cause(0.3)],
        inspection: anInspection({ onReject: aRoute(1, { mends: true, scrapShare: 0.2 }) }),
        next: -1,
      },
      { run: exponential(2), bufferCapacity: Infinity, next: -1 },
    ],
    { defects: ['crack'], ...WINDOW },
  ),
  figures: [scrapShare(0.3 * 0.2), share('processing', 0.3 * 0.8 * 2, 1), firstPass(0.7)],
}

const graded: Listed = {
  id: 'second-grade',
  name: { zh: '不良降级为二级品', en: 'Rejects become second grade' },
  reference: 'Shares multiply',
  plan: line([
    {
      run: takes(1),
      causes: [cause(0.18)],
      inspection: anInspection({ detects: [0.75], onReject: { kind: 'downgrade' } }),
    },
  ]),
  figures: [
    {
      kpi: 'ratio',
      exact: 0.18 * 0.75,
      read: (record) => record.downgraded! / shippedOf(record),
    },
    escapedShare(0.18 * 0.25),
  ],
}

/**
 * Drift begins after 60 s of processing on average, exponentially, and spoils 40 %. Whole before it
 * are 1 / (e^(1/60) − 1) jobs of 1 s; the job in hand is spoiled like the next ones. The second
 * reject, after 2 / 0.4 jobs, brings an adjustment of 30 s.
 */
const wholeJobs = 1 / (exp(1 / 60) - 1)
const drift: Listed = {
  id: 'drift-control',
  name: { zh: '漂移后第二个不良即调整', en: 'Adjusted at the second reject after it has drifted' },
  reference: 'Negative binomial run length (Montgomery 2009, 5)',
  plan: longer([
    {
      run: takes(1),
      causes: [{ defect: 0, share: [0], drift: { place: 0, share: [0.4] } }],
      inspection: anInspection({ onReject: scrapped }),
      failures: [
        aFailure({ id: 'drift', ttf: exponential(60), ttr: takes(0), begins: 'never' }),
        aFailure({ id: 'adjust', ttf: null, ttr: takes(30), begins: 'afterJob', renews: [0] }),
      ],
      control: { rejects: 2, adjustment: 1 },
    },
  ]),
  figures: [share('failed', 30 / (wholeJobs + 5 + 30)), scrapShare(2 / (wholeJobs + 5))],
}

/** Two products of different quality, drawn by chance. */
const products: Listed = {
  id: 'product-quality',
  name: { zh: '两种产品的不良率不同', en: 'Two products with different defects' },
  reference: 'Total probability',
  plan: aLine(
    [
      {
        run: takes(1),
        productFactor: [1, 1],
        causes: [{ defect: 0, share: [0.05, 0.2] }],
        inspection: anInspection({ onReject: scrapped }),
      },
    ],
    {
      products: 2,
      defects: ['crack'],
      sources: [
        aSource({ supply: { kind: 'arrivals', interarrival: exponential(1.5), mix: [0.6, 0.4] } }),
      ],
      ...WINDOW,
    },
  ),
  figures: [scrapShare(0.6 * 0.05 + 0.4 * 0.2)],
}

export const qualityCases = listed('quality', [
  bayes,
  twoChecks,
  twoDefects,
  rework,
  bench,
  graded,
  drift,
  products,
])
