/** All cases of the validation, in the order of their topics. */
import type { TheoryCase } from './case.ts'
import { disciplineCases } from './disciplines.ts'
import { energyCases } from './energy.ts'
import { failureCases } from './failures.ts'
import { lineCases } from './lines.ts'
import { lossCases } from './losses.ts'
import { moveCases } from './moves.ts'
import { networkCases } from './networks.ts'
import { peopleCases } from './people.ts'
import { qualityCases } from './quality.ts'
import { queueCases } from './queues.ts'
import { recursionCases } from './recursions.ts'

export * from './case.ts'
export * from './judge.ts'

export const CASES: readonly TheoryCase[] = [
  ...queueCases,
  ...lossCases,
  ...disciplineCases,
  ...networkCases,
  ...lineCases,
  ...failureCases,
  ...peopleCases,
  ...moveCases,
  ...qualityCases,
  ...energyCases,
  ...recursionCases,
]

/** Figures that are judged together. */
export const FIGURES = CASES.reduce(
  (sum, { figures, isExact }) => sum + (isExact === true ? 0 : figures.length),
  0,
)
