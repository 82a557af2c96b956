/** The example documents of what machines and people do, each with the figure that it states. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { type LinePlan, type RunRecord, simulate } from '../engine/index.ts'
import { modeShare, shippedOf } from '../engine/readings.ts'
import { compileLine, loadScenario, type ScenarioDocument } from '../scenario/index.ts'
import { kpisOf } from '../stats/index.ts'
import { kpiBasisOf } from '../study/basis.ts'
import { expectMean } from './expectMean.ts'

const FOLDER = new URL('../../scenarios/examples/', import.meta.url)

type Change = (json: string) => string

function documentOf(name: string, change: Change = (json) => json): ScenarioDocument {
  const loaded = loadScenario(change(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues, null, 1))
  return loaded.value.document
}

function exampleOf(name: string, change?: Change): LinePlan {
  const { line, run } = documentOf(name, change)
  return compileLine(line, run).plan
}

describe('the example of', () => {
  test('failure clocks is failed 10 % of all time, and half as often by processing time', () => {
    expectMean(exampleOf('failure-clocks'), (record) => modeShare(record, 0, 'failed'), 0.1)
    const operating = exampleOf('failure-clocks', (json) =>
      json.replace('"clock": "calendar"', '"clock": "operating"'),
    )
    // It works 9 of 20 s; each second of work costs 60 / 540 of repair.
    expectMean(operating, (record) => modeShare(record, 0, 'failed'), 0.45 / 9)
  })

  test('preventive maintenance makes 60 parts in 1,000 s', () => {
    expect(shippedOf(simulate(exampleOf('preventive-maintenance'), 1, 0))).toBe(60)
  })

  test('the end of the shift makes 28 parts in each of ten shifts', () => {
    expect(shippedOf(simulate(exampleOf('shift-end'), 1, 0))).toBe(280)
    const finishing = exampleOf('shift-end', (json) => json.replace('"fits"', '"finish"'))
    expect(shippedOf(simulate(finishing, 1, 0))).toBe(290)
  })

  test('a starting state ships its four jobs at 7, 17, 27 and 37 s', () => {
    const record = simulate(exampleOf('starting-state'), 1, 0)
    expect(shippedOf(record)).toBe(4)
    expect(record.leadTicks).toBe((7 + 17 + 27 + 37) * 1e6)
  })

  test('drift is adjusted once in so many jobs as three rejects take', () => {
    // The job in which it drifts is spoiled like the next ones. Until then N jobs were whole,
    // E N = 1 / (e^{10/400} − 1) as the 400 s are exponential and a job takes 10; then 3 / 0.25.
    const jobs = 1 / (Math.exp(10 / 400) - 1) + 3 / 0.25
    const failedS = (record: RunRecord) => modeShare(record, 0, 'failed')
    expectMean(exampleOf('drift'), failedS, 200 / (10 * jobs + 200))
  })

  test('peak demand draws 9 kW in a busy quarter of an hour, 3 kWh and 1.5 kgCO2e a part', () => {
    const { line, run } = documentOf('peak-demand')
    const compiled = compileLine(line, run)
    const kpis = kpisOf(simulate(compiled.plan, 1, 0), kpiBasisOf(compiled))
    expect(kpis.peakKw).toBe(9)
    // Each half hour 10 min of 12 kW and 20 min of 3 kW.
    expect(kpis.energyKwhPerGood).toBeCloseTo(3, 9)
    expect(kpis.carbonKgCo2ePerGood).toBeCloseTo(1.5, 9)
  })

  test('walking gets its first job out at 53 s', () => {
    // 5 s of work and 20 s of run at the left machine, a way of 3, 5 and 20 s at the right one.
    const until = (horizonS: number) => simulate({ ...exampleOf('walking'), horizonS }, 1, 0)
    expect([52.9, 53].map((atS) => shippedOf(until(atS)))).toEqual([0, 1])
  })
})
