/** The small documents of the intelligent levers: each comes to the figure that it states. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { modeShare, throughputPerS } from '../engine/readings.ts'
import { compileLine, loadScenario, simulate, type LinePlan, type RunRecord } from '../index.ts'
import { kpisOf } from '../stats/index.ts'
import { kpiBasisOf } from '../study/basis.ts'

const FOLDER = new URL('../../scenarios/examples/', import.meta.url)

function compiled(name: string) {
  const loaded = loadScenario(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  const { line, run } = loaded.value.document
  return { ...compileLine(line, run), replications: run?.replications ?? 1 }
}

function meanOf(name: string, read: (record: RunRecord) => number): number {
  const { plan, replications } = compiled(name)
  const values = Array.from({ length: replications }, (_, r) => read(simulate(plan, 1, r)))
  return values.reduce((sum, value) => sum + value, 0) / replications
}

const withSource = (plan: LinePlan, change: (source: LinePlan['sources'][number]) => object) => ({
  ...plan,
  sources: plan.sources.map((source) => ({ ...source, ...change(source) })),
})

test('cards heard of late make the machine repair model: 0.789 jobs a minute', () => {
  const perMin = meanOf('information-delay', (record) => throughputPerS(record) * 60)
  expect(Math.abs(perMin - (1 - 1 / 4.75))).toBeLessThan(0.01)
})

test('of lots of 5, half of them wrong and stopped after 2 rejects, a fifth is scrapped', () => {
  const share = meanOf('wrong-set-up', ({ scrapped, finished }) => scrapped / finished[0]!)
  expect(Math.abs(share - 0.2)).toBeLessThan(0.005)
})

test('a network that is up for 3/4 of the time gives 3/4 of what it could', () => {
  const busy = meanOf('network-outage', (record) => modeShare(record, 0, 'processing'))
  expect(Math.abs(busy - (0.75 * (10 / 17) + 0.25 * (10 / 23)))).toBeLessThan(0.006)
})

test('looking ahead, no order is late; first come, first served, one by 48 s', () => {
  const line = compiled('look-ahead')
  const lateS = (plan: LinePlan) => kpisOf(simulate(plan, 1, 0), kpiBasisOf(line)).tardiness
  expect(lateS(line.plan)).toMatchObject({ longestS: 0, orderLateShare: 0 })
  const fifo = withSource(line.plan, () => ({ lookAhead: undefined }))
  expect(lateS(fifo)).toMatchObject({ longestS: 70 - 22, orderLateShare: 1 / 3 })
})

test('orders wait for parts as in M/M/3 at load 2: (4/9) · 120 s', () => {
  const waitS = meanOf('supplier', (record) => {
    const shipped = record.shipped.reduce((sum, jobs) => sum + jobs, 0)
    return record.leadTicks / 1e6 / shipped
  })
  // Erlang C(3, 2) = 4/9, and each of three servers is free again after 120 s on average.
  expect(Math.abs(waitS - (4 / 9) * 120)).toBeLessThan(4)
})

test('jobs find the cell that is set up for them, and are out after 15 s', () => {
  const record = simulate(compiled('flexible-cells').plan, 1, 0)
  expect([...record.setups]).toEqual([0, 0, 0])
  const shipped = record.shipped.reduce((sum, jobs) => sum + jobs, 0)
  expect(record.leadTicks / shipped).toBe(15e6)
})

test('lots of one spend a quarter of the time on set-ups, lots of four a sixteenth', () => {
  const { plan } = compiled('small-lots')
  expect(modeShare(simulate(plan, 1, 0), 0, 'setup')).toBe(1 / 4)
  const inFours = withSource(plan, ({ supply }) => ({
    supply: { ...supply, interarrival: { kind: 'constant', value: 160 }, batch: [0, 0, 0, 1] },
  }))
  const record = simulate({ ...inFours, warmupS: 160, horizonS: 160_160 }, 1, 0)
  expect(modeShare(record, 0, 'setup')).toBe(1 / 16)
})

test('every small lot is due at a date of its own', () => {
  // Out 30 s after it comes, due after 25 to 45 s: late with probability 1/4.
  const line = compiled('small-lots')
  const { tardiness } = kpisOf(simulate(line.plan, 1, 0), kpiBasisOf(line))
  expect(Math.abs(tardiness!.lateShare - 1 / 4)).toBeLessThan(0.03)
})

test('a new model costs 195 s and 4.1 bad jobs, as its ramp-up is worked off', () => {
  // Σ e^(−n/20) over all jobs n of a model = 1 / (1 − e^(−1/20)) = 20.5; job 0 is in hand when the
  // model changes, so its time is the old one.
  const sum = 1 / (1 - Math.exp(-1 / 20))
  const shipped = meanOf('new-model', (record) => throughputPerS(record) * 10_000)
  expect(Math.abs(shipped - (10_000 - 10 * (sum - 1)) / 10)).toBeLessThan(0.2)
  const bad = meanOf('new-model', ({ escapedJobs }) => escapedJobs / 20)
  // Twenty models in each of ten runs: 0.001 of some 979.5 jobs, and 0.199 of 20.5.
  expect(Math.abs(bad - (0.9795 + 0.199 * sum))).toBeLessThan(0.6)
})
