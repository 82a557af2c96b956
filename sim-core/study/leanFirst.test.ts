import { expect, test } from 'vitest'

import { inlinePool } from '../experiment/index.ts'
import { aLine, aMeasure, aPool, aStation } from '../scenario/aLine.ts'
import { aRoadmap } from './aRoadmap.ts'
import { leanMeasures } from './leanMeasures.ts'
import { appraiseRoadmap } from './roadmapAppraisal.ts'
import { plannedStages } from './roadmapStages.ts'
import { simulateRoadmap } from './roadmapTechnical.ts'
import type { ScenarioDocument } from '../scenario/index.ts'

type Document = Parameters<typeof leanMeasures>[0]

const documentOf = (line: Document['line'], measures: Document['measures'] = []) =>
  ({ line, measures }) as unknown as ScenarioDocument

const kindsOf = (document: Document) => leanMeasures(document, 10).map(({ kind }) => kind)

test('a line takes what it has something for, and nothing else', () => {
  expect(kindsOf(documentOf(aLine()))).toEqual(['pull'])
  expect(kindsOf(documentOf(aLine({ conwipCards: 5 })))).toEqual([])
  expect(kindsOf(aRoadmap([{ measures: ['M1'] }]).document)).toEqual([
    'quickChangeover', 'leastSetup', 'pull',
  ])
})

test('work moves between neighbours of the same people, and none is lost', () => {
  const work = (meanS: number) => ({ work: { meanS, cv: 0.1 }, operators: ['hands'] })
  const line = aLine({
    pools: [aPool('hands', { people: 3 })],
    stations: [
      aStation('S1', work(30)),
      aStation('S2', { ...work(10), servers: 2 }),
      aStation('S3'),
      aStation('S4', work(50)),
    ],
  })
  const [balance] = leanMeasures(documentOf(line), 10)
  // 40 s over three seats: 13.33 and 26.67; half of the way there from 30 and 10.
  expect(balance!.measure.changes).toEqual([
    { set: 'S1', field: 'work.meanS', to: 30 + 0.5 * (40 / 3 - 30) },
    { set: 'S2', field: 'work.meanS', to: 10 + 0.5 * (80 / 3 - 10) },
  ])
})

test('cards are as many as the line holds on average, and enough for its largest batch', () => {
  const cards = (wip: number, batchJobs: number) => {
    const line = aLine({
      stations: [aStation('S1', { batchJobs, places: batchJobs }), aStation('S2')],
    })
    return leanMeasures(documentOf(line), wip)[0]!.measure.changes
  }
  expect(cards(7.2, 1)).toEqual([{ control: 'conwipCards', to: 8 }])
  expect(cards(7.2, 20)).toEqual([{ control: 'conwipCards', to: 20 }])
})

test('measures that cost nothing count, unless they stand on one that does', () => {
  const change = [{ scale: 'S1', field: 'machine.meanS', by: 0.9 }]
  const cost = { investment: [{ category: 'equipment', priceCny: 1 }] }
  const measures = [
    aMeasure('free', change),
    aMeasure('bought', [{ scale: 'S2', field: 'machine.meanS', by: 0.9 }], cost),
    aMeasure('onTop', [{ scale: 'S3', field: 'machine.meanS', by: 0.9 }], { requires: ['bought'] }),
  ]
  const taken = leanMeasures(documentOf(aLine({ conwipCards: 5 }), measures), 10)
  expect(taken.map(({ measure }) => measure.id)).toEqual(['free'])
})

test('the rival costs time alone, and is held against the plan in every run', async () => {
  const scenario = aRoadmap([{ measures: ['M1'] }])
  const stages = plannedStages(scenario.document)
  const options = { knots: [], stops: false }
  const technical = await simulateRoadmap(scenario, inlinePool, stages, options)
  const { lean, project } = appraiseRoadmap(scenario, stages, technical)
  expect(lean!.planAheadCny.mean).toBeCloseTo(
    project.withoutSubsidy.npvCny.mean - lean!.returns.npvCny.mean,
    3,
  )
  // 16 h of each person of the baseline, at wages of 200 h a month with 28 % on top.
  const { operator = 0, technician = 0 } = technical.baseline.points[0]!.headcount
  const hourCny = ((operator * 5800 + technician * 8500) * 1.28) / 200
  expect(lean!.trainingCny.value).toBeCloseTo(16 * hourCny, 6)
})
