/** The small documents of `scenarios/examples`: each comes to the figure that it states. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { modeShare, shippedOf, throughputPerS } from '../engine/readings.ts'
import { compileLine, loadScenario, simulate, type RunRecord } from '../index.ts'
import { kpisOf } from '../stats/index.ts'
import { kpiBasisOf } from '../study/basis.ts'

const FOLDER = new URL('../../scenarios/examples/', import.meta.url)
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))

function compiled(name: string) {
  const loaded = loadScenario(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues))
  const { line, run } = loaded.value.document
  return { ...compileLine(line, run), replications: run?.replications ?? 1 }
}

const recordOf = (name: string) => simulate(compiled(name).plan, 1, 0)

function meanOf(name: string, read: (record: RunRecord) => number): number {
  const { plan, replications } = compiled(name)
  const values = Array.from({ length: replications }, (_, r) => read(simulate(plan, 1, r)))
  return values.reduce((sum, value) => sum + value, 0) / replications
}

const perMin = (record: RunRecord) => throughputPerS(record) * 60

test.each(files)('%s loads, and runs to its horizon', (file) => {
  const { plan } = compiled(file.slice(0, -5))
  expect(simulate(plan, 1, 0).stop).toBeUndefined()
})

test('a job shop of two products is done as by hand', () => {
  const record = recordOf('job-shop')
  expect([...record.shipped]).toEqual([1, 1])
  expect(record.leadTicks).toBe((240 + 360) * 1e6)
})

test('by due date only one of four jobs is late', () => {
  const line = compiled('queue-discipline')
  const { tardiness } = kpisOf(simulate(line.plan, 1, 0), kpiBasisOf(line))
  expect(tardiness).toEqual({
    meanS: 5 / 4,
    longestS: 5,
    lateShare: 1 / 4,
    orderMeanS: 5 / 4,
    orderLateShare: 1 / 4,
  })
})

test('an oven takes from 2 to 4 jobs, and nobody waits longer than the time-out by choice', () => {
  const record = recordOf('batch-range')
  // In at 0, 10 … 60 and 300; out at 110, 110, 210 four times, 310 and 450.
  const stayedS = 110 + 100 + (190 + 180 + 170 + 160) + 250 + 150
  expect([shippedOf(record), record.leadTicks]).toEqual([8, stayedS * 1e6])
})

test('a belt that is stopped for maintenance delays what is on it and takes nothing on', () => {
  const record = recordOf('maintained-conveyor')
  // In at 10 … 80, 90, then three at 120 and one at 130 … 180; each rides 15 s, that of 90 35 s.
  expect([shippedOf(record), record.leadTicks]).toEqual([18, (17 * 15 + 35) * 1e6])
})

test.each([
  ['assembly', 119],
  ['disassembly', 864],
  ['conveyor', 596],
  ['vehicles', 101],
])('%s ships %i', (name, jobs) => {
  expect(shippedOf(recordOf(name))).toBe(jobs)
})

test('retests keep the tester busy for 0.4 of the time', () => {
  const busy = meanOf('routing-by-share', (record) => modeShare(record, 0, 'processing'))
  expect(busy).toBeCloseTo(0.4, 2)
})

test('two machines without a queue lose Erlang B(2, 1) = 1/5', () => {
  const lost = meanOf('lost-arrivals', (record) => {
    const jobs = record.lost!.reduce((sum, number) => sum + number, 0)
    return jobs / (jobs + record.entered)
  })
  expect(lost).toBeCloseTo(1 / 5, 2)
})

test.each([
  ['blocking-before-service', 4 / 5],
  ['kanban', 4 / 6],
  ['drum-buffer-rope', 3 / 4],
])('%s: the rate is %f of a machine', (name, rate) => {
  expect(Math.abs(meanOf(name, perMin) - rate)).toBeLessThan(0.01)
})
