/** Every case of the validation against its exact value, all of them together. */
import { beforeAll, describe, expect, test } from 'vitest'

import {
  CASES,
  FIGURES,
  greatestT,
  judge,
  passes,
  runCase,
  type Values,
} from '../sim-core/validation/suite/index.ts'
import { runScript } from './run.ts'

const MOST_T = greatestT(FIGURES)
/** Narrower, and a wrong figure could not hide: each case must show a fault of this size. */
const PLANTED = 1.03
const WIDEST_SHARE = 0.02

/** About forty seconds of one core; a busy machine takes longer. */
const PATIENCE_MS = 600_000

let simulated: ReadonlyMap<string, Values>

const random = CASES.filter(({ isExact }) => isExact !== true)
const exact = CASES.filter(({ isExact }) => isExact === true)

test('there are at least 60 cases, each under a name of its own', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60)
  expect(new Set(CASES.map(({ id }) => id)).size).toBe(CASES.length)
})

describe('with a family-wise error of 1 %', () => {
  beforeAll(async () => {
    const { output } = await runScript('tools/validationValues.ts')
    simulated = new Map(JSON.parse(output) as [string, Values][])
  }, PATIENCE_MS)

  test.each(random)('$id is what theory says, and a bias of 3 % would show', (one) => {
    const values = simulated.get(one.id)!
    const judged = one.figures.map((figure, i) => judge(figure, values[i]!))
    expect(judged.filter((figure) => !passes(figure, MOST_T))).toEqual([])

    const biased = one.figures.map((figure, i) =>
      judge(
        figure,
        values[i]!.map((value) => value * PLANTED),
      ),
    )
    expect(biased.some((figure) => !passes(figure, MOST_T))).toBe(true)

    const widths = judged.map(({ halfWidth, exact }) => halfWidth! / exact)
    expect(Math.min(...widths)).toBeLessThanOrEqual(WIDEST_SHARE)
  })
})

describe('where nothing is random', () => {
  test.each(exact)('$id is exact', (one) => {
    const values = runCase(one)
    one.figures.forEach((figure, i) => {
      const judged = judge(figure, values[i]!)
      expect([figure.kpi, judged.simulated, passes(judged, 0)]).toEqual([
        figure.kpi,
        judged.simulated,
        true,
      ])
      expect(passes(judge(figure, [figure.exact * (1 + 1e-8)]), 0)).toBe(false)
    })
  })
})
