import { describe, expect, test } from 'vitest'

import { aLine, anInspection, aRoute, aSource, inTurn, orderedOnce, takes } from './aLine.ts'
import { TO_RETURN } from './plan.ts'
import { exitsS, modesOf, shippedOf, startsOf } from './readings.ts'
import { simulate } from './run.ts'

const JOBS = 40_000
const DEFECTS = { defects: ['crack', 'stain'], horizonS: JOBS }

/** Standard errors between a share found in `n` and its probability. */
const errorsOff = (share: number, n: number, probability: number) =>
  Math.abs(share - probability) / Math.sqrt((probability * (1 - probability)) / n)

describe('a station that causes a defect', () => {
  test('spoils its share of the jobs, by product', () => {
    const causes = [{ defect: 0, share: [0.02, 0.3] }]
    const lots = [
      { product: 0, quantity: 1 },
      { product: 1, quantity: 1 },
    ]
    const line = aLine([{ run: takes(1), causes }], {
      ...DEFECTS,
      products: 2,
      sources: [aSource({ supply: { kind: 'saturated', lots } })],
    })
    const { escaped, escapedJobs } = simulate(line, 1, 0)
    expect(errorsOff(escaped[0]! / JOBS, JOBS, 0.16)).toBeLessThan(4)
    expect(escapedJobs).toBe(escaped[0])
    expect(escaped[1]).toBe(0)
  })

  test('spoils independently of its other defects', () => {
    const causes = [
      { defect: 0, share: [0.3] },
      { defect: 1, share: [0.2] },
    ]
    const { escaped, escapedJobs } = simulate(aLine([{ run: takes(1), causes }], DEFECTS), 1, 0)
    expect(errorsOff(escaped[0]! / JOBS, JOBS, 0.3)).toBeLessThan(4)
    expect(errorsOff(escaped[1]! / JOBS, JOBS, 0.2)).toBeLessThan(4)
    expect(errorsOff(escapedJobs / JOBS, JOBS, 1 - 0.7 * 0.8)).toBeLessThan(4)
  })
})

describe('an inspection', () => {
  const causes = [
    { defect: 0, share: [0.3] },
    { defect: 1, share: [0.2] },
  ]
  const inspected = (changes = {}) =>
    aLine(
      [{ run: takes(1), causes, inspection: anInspection({ detects: [0.9, 0.5], ...changes }) }],
      DEFECTS,
    )

  test('rejects 1 − Π(1 − β) of the bad and α of the sound', () => {
    const { trueRejects, falseRejects } = simulate(inspected({ falseRejectShare: 0.1 }), 1, 0)
    // Crack only, stain only, both.
    const found = 0.3 * 0.8 * 0.9 + 0.7 * 0.2 * 0.5 + 0.3 * 0.2 * (1 - 0.1 * 0.5)
    expect(errorsOff(trueRejects[0]! / JOBS, JOBS, found)).toBeLessThan(4)
    expect(errorsOff(falseRejects[0]! / JOBS, JOBS, 0.7 * 0.8 * 0.1)).toBeLessThan(4)
  })

  test('cannot reject a job for a defect that it cannot see', () => {
    const { trueRejects, escaped } = simulate(inspected({ detects: [1, 0] }), 1, 0)
    expect(errorsOff(trueRejects[0]! / JOBS, JOBS, 0.3)).toBeLessThan(4)
    expect(escaped[0]).toBe(0)
    expect(errorsOff(escaped[1]! / JOBS, JOBS, 0.2 * 0.7)).toBeGreaterThan(4)
    expect(errorsOff(escaped[1]! / JOBS, JOBS, 0.2)).toBeLessThan(4)
  })

  test('that mends on the spot lets no found defect escape, and takes no time of its own', () => {
    const record = simulate(inspected({ detects: [1, 1] }), 1, 0)
    expect(record.escapedJobs).toBe(0)
    expect(shippedOf(record)).toBe(JOBS)
  })

  test.each([
    ['firstPass', false, false],
    ['strict', true, false],
    ['none', true, true],
  ] as const)('whose loss is %s leaves a rejected job its yields', (yieldLoss, first, strict) => {
    const record = simulate(inspected({ detects: [1, 1], yieldLoss }), 1, 0)
    const rejected = record.trueRejects[0]!
    expect(rejected).toBeGreaterThan(0)
    expect(record.firstPass).toBe(first ? JOBS : JOBS - rejected)
    expect(record.strictPass).toBe(strict ? JOBS : JOBS - rejected)
  })
})

describe('a rejected job', () => {
  /** S1 spoils every second job; S2 inspects; S3 is the bench beside the line. */
  const withBench = (route = {}, bench = {}) =>
    aLine(
      [
        { run: takes(10) },
        {
          run: takes(1),
          bufferCapacity: 5,
          inspection: anInspection({
            detects: [1],
            onReject: aRoute(2, { mends: true, returnTo: 1, ...route }),
          }),
          next: -1,
        },
        { work: takes(4), bufferCapacity: 5, next: TO_RETURN, ...bench },
      ],
      { defects: ['crack'], sources: [orderedOnce([0, 0, 4])], horizonS: 100 },
    )
  const spoiled = (plan: ReturnType<typeof withBench>, share = 1) => ({
    ...plan,
    stations: plan.stations.with(0, {
      ...plan.stations[0]!,
      causes: [{ defect: 0, share: [share] }],
    }),
  })

  test('goes to the bench and comes back mended', () => {
    const line = spoiled(withBench())
    // 10 s, 1 s, 4 s at the bench, 1 s again.
    expect(exitsS(line)).toEqual([16, 26, 36, 46])
    expect(simulate(line, 1, 0)).toMatchObject({ escapedJobs: 0, firstPass: 0, scrapped: 0 })
  })

  test('may go on from the bench without coming back', () => {
    expect(exitsS(spoiled(withBench({ returnTo: -1 })))).toEqual([15, 25, 35, 45])
  })

  test('takes at the bench as long as the reject says, by true and false alarm', () => {
    const own = { trueTaskS: 8, falseTaskS: 2, returnTo: -1 }
    // The mean of the bench is 4 s; its draws are scaled to 8 s and to 2 s.
    expect(exitsS(spoiled(withBench(own)))).toEqual([19, 29, 39, 49])
    const sound = withBench(own)
    const nervous = {
      ...sound,
      stations: sound.stations.with(1, {
        ...sound.stations[1]!,
        inspection: { ...sound.stations[1]!.inspection!, falseRejectShare: 1 },
      }),
    }
    expect(exitsS(nervous)).toEqual([13, 23, 33, 43])
    // Draws of 2, 6, 2 s become 4, 12, 4 s; the third job, of 31, follows the second at 33.
    expect(modesOf(spoiled(withBench(own, { work: inTurn(2, 6) })), 0).slice(0, 5)).toEqual([
      [0, 'starved'],
      [11, 'processing'],
      [15, 'starved'],
      [21, 'processing'],
      [37, 'starved'],
    ])
  })

  test('is scrapped when it is beyond rescue', () => {
    expect(simulate(spoiled(withBench({ scrapShare: 1 })), 1, 0)).toMatchObject({ scrapped: 4 })
    const many = spoiled(withBench({ scrapShare: 0.25 }))
    const record = simulate({ ...many, sources: [aSource()], horizonS: 10 * JOBS }, 1, 0)
    expect(errorsOff(record.scrapped / record.trueRejects[1]!, JOBS, 0.25)).toBeLessThan(4)
    expect([...record.scrappedAt]).toEqual([0, record.scrapped, 0])
  })

  test('is scrapped after its last allowed visit', () => {
    // Never mended, so rejected at 11, 16, 21: two visits, and out.
    const hopeless = spoiled(withBench({ mends: false, visitLimit: 2 }))
    const one = { ...hopeless, sources: [orderedOnce([0, 0, 1])] }
    expect(startsOf(one, 1).map(([atS]) => atS)).toEqual([10, 15, 20])
    expect(simulate(one, 1, 0)).toMatchObject({ scrapped: 1, wipAtEnd: 0 })
  })

  test('is reworked under the set-up that stands', () => {
    const timeS = [
      [0, 7],
      [7, 0],
    ]
    const line = spoiled(withBench())
    const stations = line.stations.with(2, {
      ...line.stations[2]!,
      setup: { begins: 'firstJob' as const, timeS, workers: [] },
      productFactor: [1, 1],
    })
    const two = stations.map((s) => ({
      ...s,
      productFactor: [1, 1],
      causes: s.causes.map((cause) => ({ ...cause, share: [1, 1] })),
    }))
    const plan = { ...line, products: 2, stations: two, sources: [orderedOnce([0, 1, 1])] }
    expect(simulate(plan, 1, 0).setups[2]).toBe(0)
    expect(exitsS(plan)).toEqual([16])
  })
})
