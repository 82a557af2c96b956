import { expect, test } from 'vitest'

import type { LevelResult, StudyResult } from '../../../sim-core/index.ts'
import { bestLevel, hasReturns, rivalsOf } from './levels.ts'

/** A level by its net present value without subsidy; null for one without money. */
function aLevel(id: string, npv: readonly [mean: number, halfWidth: number | null] | null) {
  if (npv === null) return { id, returns: null } as unknown as LevelResult
  const npvCny = { mean: npv[0], halfWidth: npv[1], level: 0.95, n: 10 }
  return { id, returns: { withoutSubsidy: { npvCny } } } as unknown as LevelResult
}

const aStudy = (...levels: LevelResult[]) => ({ levels }) as unknown as StudyResult
const ids = (levels: readonly { readonly id: string }[]) => levels.map(({ id }) => id)

test('the best level has the highest mean; a study without money has none', () => {
  const priced = [aLevel('a', [5, 1]), aLevel('b', [9, 1]), aLevel('c', [7, 1])]
  const study = aStudy(aLevel('now', null), ...priced)
  expect(bestLevel(study)?.id).toBe('b')
  expect(bestLevel(aStudy(aLevel('now', null)))).toBeUndefined()
})

test('rivals are the levels whose interval reaches that of the best', () => {
  const others = [aLevel('c', [7, 1]), aLevel('d', [6, 1.9])]
  const study = aStudy(aLevel('a', [5, 1]), aLevel('b', [9, 1]), ...others)
  const best = study.levels.filter(hasReturns)[1]!
  // b reaches down to 8; c up to 8 touches, d up to 7.9 does not.
  expect(ids(rivalsOf(study, best))).toEqual(['c'])
})

test('one replication alone has no interval to overlap', () => {
  const study = aStudy(aLevel('a', [5, null]), aLevel('b', [9, null]))
  expect(rivalsOf(study, study.levels.filter(hasReturns)[1]!)).toEqual([])
})
