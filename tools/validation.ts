/**
 * `npm run validation`: runs every case of sim-core/validation/suite, keeps what it found in
 * docs/evidence.json, and writes docs/validation.md of all evidence there is.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { ENGINE_VERSION } from '../sim-core/index.ts'
import {
  CASES,
  FAMILY_ERROR,
  FIGURES,
  greatestT,
  judge,
  KPIS,
  passes,
  REPLICATIONS,
  runCase,
  type TheoryCase,
  type Topic,
  TOPICS,
} from '../sim-core/validation/suite/index.ts'
import type { CaseEvidence } from '../src/app/screens/trust/evidence.ts'
import { readEvidence, today, writeEvidence } from './evidence.ts'
import { ROOT } from './run.ts'
import { validationPage } from './validationPage.ts'

const mostT = greatestT(FIGURES)

if (!process.argv.includes('--page'))
  writeEvidence('cases', {
    engineVersion: ENGINE_VERSION,
    date: today(),
    replications: REPLICATIONS,
    familyErrorShare: FAMILY_ERROR,
    greatestT: mostT,
    topics: (Object.keys(TOPICS) as Topic[]).map((topic) => ({
      name: TOPICS[topic],
      cases: CASES.filter((one) => one.topic === topic).map(evidenceOf),
    })),
  })
writeFileSync(join(ROOT, 'docs', 'validation.md'), validationPage(readEvidence()))

function evidenceOf(one: TheoryCase): CaseEvidence {
  const values = runCase(one)
  console.log(one.id)
  const { id, name, reference } = one
  const figures = one.figures.map((figure, i) => {
    const judged = judge(figure, values[i]!)
    const { unit, ...words } = KPIS[figure.kpi]
    const { exact, simulated, halfWidth } = judged
    return { name: words, unit, exact, simulated, halfWidth, passes: passes(judged, mostT) }
  })
  return { id, name, reference, figures }
}
