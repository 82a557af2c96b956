/** Example documents of cases, times and single elements, each with the figure that it states. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { exitsS, modeShare, shippedOf, throughputPerS } from '../engine/readings.ts'
import { type LinePlan, type RunRecord, simulate } from '../engine/index.ts'
import { compileLine, loadScenario } from '../scenario/index.ts'
import { kpisOf } from '../stats/index.ts'
import { kpiBasisOf } from '../study/basis.ts'
import { expectMean } from './expectMean.ts'

const FOLDER = new URL('../../scenarios/examples/', import.meta.url)

function compiled(name: string) {
  const loaded = loadScenario(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 1))
  const { line, run } = loaded.value.document
  return { ...compileLine(line, run), replications: run!.replications }
}

const planOf = (name: string): LinePlan => compiled(name).plan
const recordOf = (name: string): RunRecord => simulate(planOf(name), 1, 0)

const perMin = (record: RunRecord) => throughputPerS(record) * 60
const inside = ({ wipTicks, windowTicks }: RunRecord) => wipTicks / windowTicks
const waiting = ({ queueTicks, windowTicks }: RunRecord) => queueTicks[0]! / windowTicks
const leadMin = (record: RunRecord) => record.leadTicks / shippedOf(record) / 60e6
const part =
  (mode: Parameters<typeof modeShare>[2], station = 0) =>
  (record: RunRecord) =>
    modeShare(record, station, mode)

/** Documents whose runs are random: figure by figure, its exact value. */
const FIGURES: Readonly<Record<string, readonly [(record: RunRecord) => number, number][]>> = {
  'case-2': [
    [inside, 1],
    [leadMin, 2],
    [waiting, 0.5],
  ],
  'case-3': [
    [perMin, 5 / 6],
    [part('blocked'), 1 / 6],
    [part('starved', 1), 1 / 6],
  ],
  'case-4': [
    [perMin, 0.9],
    [part('failed'), 0.1],
  ],
  'case-5': [
    [inside, 24 / 7],
    [(record) => waiting(record) / 1.5, 9 / 7],
  ],
  // Pollaczek and Khinchine at load 0.6: Lq = 0.36 (1 + cv²) / 0.8, the cv² by hand.
  'times-constant': [[waiting, 0.45]],
  'times-uniform': [[waiting, 0.45 * 1.12]],
  'times-triangular': [[waiting, 0.45 * 1.14]],
  'times-pert': [[waiting, 0.45 * (1 + 0.6 / 7)]],
  'times-exponential': [[waiting, 0.9]],
  'times-erlang': [[waiting, 0.6]],
  'times-gamma': [[waiting, 0.45 * 1.64]],
  'times-weibull': [[waiting, (0.45 * 4) / Math.PI]],
  'times-lognormal': [[waiting, 0.45 * 1.49]],
  // Cut at two standard deviations: 0.25 (1 − 4 φ(2) / (2 Φ(2) − 1)), from tables.
  'times-truncated-normal': [
    [waiting, 0.45 * (1 + 0.25 * (1 - (4 * 0.0539909665) / 0.9544997361))],
  ],
  'times-hyperexponential': [[waiting, 0.45 * 2.44]],
  'times-beta': [[waiting, 0.45 * 1.25]],
  // Squares of the eight values over 8 · 60².
  'times-empirical': [[waiting, (0.45 * 33_900) / (8 * 3600)]],
  'times-discrete': [[waiting, 0.45 * (0.5 * 0.25 + 0.375 + 0.125 * 9)]],
  'times-mean-and-cv': [[waiting, 0.45 * 1.25]],
  conwip: [[perMin, 5 / 7]],
  // Machines that run in the repairman problem, each 1 / 10 a minute.
  'one-operator': [[perMin, 7.5 / 4.75 / 10]],
  'repair-crew': [[perMin, 7.5 / 4.75]],
  'line-stop': [
    [part('failed'), 0.1],
    [perMin, 0.9],
  ],
  wear: [[part('failed'), 6 / 36]],
  'condition-monitoring': [[part('processing'), 50 / 57]],
  'spare-parts': [[part('failed'), 7 / 47]],
  inspection: [
    [(record) => record.escapedJobs / shippedOf(record), 0.12 * 0.15],
    [(record) => record.downgraded! / shippedOf(record), 0.12 * 0.85 + 0.88 * 0.04],
  ],
  rework: [
    [(record) => record.scrapped / (record.scrapped + shippedOf(record)), 0.06],
    [part('processing', 1), 0.3 * 0.8 * 2],
  ],
  standby: [
    [part('standby'), 0.5],
    [part('processing'), 0.5],
  ],
  'bulk-arrivals': [[inside, 1]],
  'shortest-queue': [[({ lost, entered }) => lost![0]! / (lost![0]! + entered), 1 / 11]],
  'due-dates': [[({ orders }) => orders!.lateJobs / orders!.dueJobs, Math.exp(-1)]],
  absence: [[perMin, 3]],
}

describe('the example of', () => {
  test.each(Object.keys(FIGURES))('%s comes to the figure that it states', (name) => {
    const plan = planOf(name)
    for (const [read, exact] of FIGURES[name]!) expectMean(plan, read, exact, 10)
  })

  test('case 1 ships 200 parts, its first station blocked for a third', () => {
    const record = recordOf('case-1')
    expect(shippedOf(record)).toBe(200)
    // The window begins half a minute into a cycle of three.
    expect(modeShare(record, 0, 'blocked')).toBeCloseTo(1 / 3, 2)
    expect(modeShare(record, 1, 'processing')).toBe(1)
  })

  test('case 6 ships at 6, 7, 9 and 10 min', () => {
    expect(exitsS(planOf('case-6'))).toEqual([360, 420, 540, 600])
  })

  test('a trace of times makes 60 jobs in an hour', () => {
    expect(shippedOf(recordOf('times-trace'))).toBe(60)
  })

  test('set-ups take 1500 of 2700 s', () => {
    const record = recordOf('setups')
    expect(shippedOf(record)).toBe(2000)
    expect(modeShare(record, 0, 'setup')).toBe(1500 / 2700)
  })

  test('a working calendar makes 480 jobs a day', () => {
    expect(shippedOf(recordOf('calendar'))).toBe(480 * 5)
  })

  test('an oven makes 24 jobs an hour', () => {
    expect(shippedOf(recordOf('oven'))).toBe(240)
  })

  test('a learning curve makes what the sum of its times says', () => {
    let jobs = 0
    for (let atS = 0; atS <= 86_400; jobs++) atS += 60 * (1 + Math.exp(-Math.floor(atS / 28_800)))
    expect(shippedOf(recordOf('learning'))).toBe(jobs - 1)
  })

  test('a tariff meters 16 kWh in the valley and 80 besides, each day', () => {
    const line = compiled('tariff')
    const { energyKwhByBilling } = kpisOf(simulate(line.plan, 1, 0), kpiBasisOf(line))
    expect(energyKwhByBilling.map((kwh) => kwh / 4)).toEqual([16, 80])
  })
})
