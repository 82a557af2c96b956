import { expect, test } from 'vitest'

import { inlinePool, type Pool } from '../experiment/index.ts'
import { appraiseLevels, appraiseWays } from './line.ts'
import { aRoadmap } from './aRoadmap.ts'
import { appraiseRoadmap } from './roadmapAppraisal.ts'
import { filedAs, plannedStages } from './roadmapStages.ts'
import type { StateFigures } from './roadmapStates.ts'
import { knotsInUse, simulateRoadmap, type RoadmapOptions } from './roadmapTechnical.ts'
import { simulateLevels, technicalHash } from './technical.ts'

const PLAIN: RoadmapOptions = { knots: [], stops: false }

/** Counts the runs that it is given. */
function counting(): { readonly pool: Pool; readonly runs: () => number } {
  let runs = 0
  const map: Pool['map'] = (tasks, options) => {
    runs += tasks.length
    return inlinePool.map(tasks, options)
  }
  return { pool: { ...inlinePool, map }, runs: () => runs }
}

test('a plan of one stage at once is the level with its measures, bit for bit', async () => {
  const scenario = aRoadmap([{ measures: ['M1', 'M2'], way: 'loan' }])
  const stages = plannedStages(scenario.document)
  const roadmap = appraiseRoadmap(
    scenario,
    stages,
    await simulateRoadmap(scenario, inlinePool, stages, PLAIN),
  )
  const technical = await simulateLevels(scenario, inlinePool, { levels: ['line'] })
  const { returns } = appraiseLevels(scenario, technical).levels[1]!
  expect(roadmap.project.withoutSubsidy).toEqual(returns!.withoutSubsidy)
  expect(roadmap.project.withSubsidy).toEqual(returns!.withSubsidy)
  expect(roadmap.cumulative.projectWithoutSubsidy).toEqual(returns!.cumulative.withoutSubsidy)
  const loan = appraiseWays(scenario, technical)['line']!.find(({ id }) => id === 'loan')!
  expect(roadmap.firm.withSubsidy.npvCny).toEqual(loan.withSubsidy.npvCny)
})

test('gains of stages add up to those of all their measures at once', async () => {
  const split = aRoadmap([{ measures: ['M1'] }, { measures: ['M2'], orderAfterMonths: 24 }])
  const together = aRoadmap([{ measures: ['M1', 'M2'] }])
  const gains = await Promise.all(
    [split, together].map(async (scenario) => {
      const stages = plannedStages(scenario.document)
      const technical = await simulateRoadmap(scenario, inlinePool, stages, PLAIN)
      return appraiseRoadmap(scenario, stages, technical).stages.map(
        ({ gainCnyPerYear }) => gainCnyPerYear.mean,
      )
    }),
  )
  expect(gains[0]![0]! + gains[0]![1]!).toBeCloseTo(gains[1]![0]!, 4)
})

test('the value of a plan is the sum of what comes with its stages', async () => {
  const scenario = aRoadmap([{ measures: ['M1'] }, { measures: ['M2'], orderAfterMonths: 18 }])
  const stages = plannedStages(scenario.document)
  const technical = await simulateRoadmap(scenario, inlinePool, stages)
  const { project, stages: own } = appraiseRoadmap(scenario, stages, technical)
  const sum = own.reduce((total, { npvCny }) => total + npvCny.mean, 0)
  expect(sum).toBeCloseTo(project.withoutSubsidy.npvCny.mean, 3)
})

test('a stage waits with its order until it can be installed', () => {
  // A: delivered after 8 weeks, month 2, in use at 3. B takes 12 weeks: month 3 after its order.
  const at = (orderAfterMonths: number) =>
    plannedStages(aRoadmap([{ measures: ['M1'] }, { measures: ['M3'], orderAfterMonths }]).document)
  expect(at(0).map(({ orderMonth }) => orderMonth)).toEqual([0, 3])
  expect(at(7).map(({ orderMonth }) => orderMonth)).toEqual([0, 7])
  const [, second] = plannedStages(
    aRoadmap([{ measures: ['M1'] }, { measures: ['M2'] }]).document,
  )
  expect(second!.orderMonth).toBe(0)
  expect(second!.timeline).toEqual({ deliveryMonth: 3, goLiveMonth: 4, acceptanceMonth: 7 })
})

test('measures ordered together are filed as the highest of them', () => {
  const { document } = aRoadmap([{ measures: ['M1'] }])
  expect(filedAs(document, { measures: ['M1'] })).toBe('single')
  expect(filedAs(document, { measures: ['M1', 'M2'] })).toBe('line')
  expect(filedAs(document, { measures: ['M3'] })).toBe('intelligent')
  expect(filedAs(document, { measures: ['M3'], level: 'single' })).toBe('single')
})

test('every set of measures is simulated once, and a level that is known not at all', async () => {
  const scenario = aRoadmap([{ measures: ['M1'] }, { measures: ['M3'], orderAfterMonths: 9 }])
  const stages = plannedStages(scenario.document)
  const { pool, runs } = counting()
  const known = await simulateLevels(scenario, inlinePool)
  const cache = new Map<string, StateFigures>()
  const options = { ...PLAIN, known, cache }
  const first = await simulateRoadmap(scenario, pool, stages, options)
  const after = runs()
  expect(after).toBeGreaterThan(0)
  // Of three states the baseline and M1 are levels; M1 with M3 is none.
  const keys = [...cache.keys()].filter((key) => !key.includes('/lean/'))
  expect(keys).toHaveLength(1)
  expect(await simulateRoadmap(scenario, pool, stages, options)).toEqual(first)
  expect(runs()).toBe(after)
  expect(await simulateRoadmap(scenario, inlinePool, stages, PLAIN)).toEqual(first)
})

test('a roadmap changes nothing that a simulation depends on', () => {
  const hashes = [[{ measures: ['M1'] }], [{ measures: ['M3'], orderAfterMonths: 12 }]].map(
    (stages) => technicalHash(aRoadmap(stages)),
  )
  expect(hashes[0]).toBe(hashes[1])
})

test('a half-learnt stage is simulated at the knots that its ramp-up passes', async () => {
  expect(knotsInUse([0, 0.5], { startShare: 0.3, tauMonths: 1 })).toEqual([0, 0.5])
  expect(knotsInUse([0, 0.5], { startShare: 0.6, tauMonths: 1 })).toEqual([0.5])
  expect(knotsInUse([0, 0.5], { startShare: 0.6, tauMonths: 0 })).toEqual([])
  const scenario = aRoadmap([{ measures: ['M1'] }])
  const stages = plannedStages(scenario.document)
  const technical = await simulateRoadmap(scenario, inlinePool, stages)
  expect(technical.stages[0]!.learning.map(({ share }) => share)).toEqual([0.5])
  const simple = await simulateRoadmap(scenario, inlinePool, stages, PLAIN)
  const value = (of: typeof technical) =>
    appraiseRoadmap(scenario, stages, of).project.withoutSubsidy.npvCny.mean
  const unstopped = technical.stages.map((one) => ({ ...one, stopLosses: null }))
  expect(value({ ...technical, stages: unstopped })).toBeLessThanOrEqual(value(simple))
})

test('the cash limit is told with how likely it is to be broken', async () => {
  const result = async (cashLimitCny: number) => {
    const scenario = aRoadmap([{ measures: ['M1'] }], { cashLimitCny })
    const stages = plannedStages(scenario.document)
    const technical = await simulateRoadmap(scenario, inlinePool, stages, PLAIN)
    return appraiseRoadmap(scenario, stages, technical).cash
  }
  // 300,000 are paid within the year; with VAT 339,000.
  expect((await result(50_000)).beyondLimit!.share).toBe(1)
  const wide = await result(1_000_000)
  expect(wide.beyondLimit!.share).toBe(0)
  expect(wide.lowestCny.mean).toBeLessThan(-200_000)
  expect(wide.lowestMonth).toBeGreaterThan(0)
})
