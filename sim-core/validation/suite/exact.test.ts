/** Lines whose times are given: every departure is known, and must be what the engine finds. */
import { expect, test } from 'vitest'

import { judge, passes, runCase } from './judge.ts'
import { recursionCases } from './recursions.ts'

test.each(recursionCases)('$id leaves when the recursion says', (one) => {
  const values = runCase(one)
  one.figures.forEach((figure, i) => {
    const judged = judge(figure, values[i]!)
    expect([judged.simulated, passes(judged, 0)]).toEqual([figure.exact, true])
    expect(passes(judge(figure, [figure.exact * (1 + 1e-8)]), 0)).toBe(false)
  })
})
