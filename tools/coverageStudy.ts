/**
 * `npm run coverage-study [-- experiments]`: how often the nominal 95 % intervals cover the exact
 * value. An experiment is what a study is: independent replications, a warm-up that is left out, a
 * t interval. Its figures go to docs/evidence.json.
 */
import type { LinePlan } from '../sim-core/index.ts'
import { estimate, simulate } from '../sim-core/index.ts'
import { CASES, type Figure, KPIS } from '../sim-core/validation/suite/index.ts'
import { today, writeEvidence } from './evidence.ts'

const EXPERIMENTS = 2000
const REPLICATIONS = 10
const Z = 1.96

/** Cases of the validation, with how long a replication of the study is. */
const STUDIED = [
  { id: 'mm1', warmupS: 300, windowS: 20_000 },
  { id: 'mm2-5', warmupS: 100, windowS: 1500 },
  { id: 'balanced-3-1', warmupS: 200, windowS: 1500 },
  { id: 'unreliable-2-1', warmupS: 300, windowS: 3000 },
  { id: 'conwip-3-4', warmupS: 200, windowS: 2500 },
] as const

const experiments = Number(process.argv[2] ?? EXPERIMENTS)

const rows = STUDIED.flatMap(({ id, warmupS, windowS }) => {
  const one = CASES.find((other) => other.id === id)!
  const plan: LinePlan = { ...one.plan, warmupS, horizonS: warmupS + windowS }
  const covered = coveredBy(plan, one.figures)
  return one.figures.map(({ kpi, exact }, i) => {
    const share = covered[i]! / experiments
    const { unit: _, ...words } = KPIS[kpi]
    return {
      name: { zh: `${one.name.zh}：${words.zh}`, en: `${one.name.en}: ${words.en}` },
      exact,
      coveredShare: share,
      halfWidthShare: Z * Math.sqrt((share * (1 - share)) / experiments),
    }
  })
})
for (const { name, coveredShare } of rows) console.log(name.en, (100 * coveredShare).toFixed(2))
writeEvidence('coverage', { date: today(), experiments, rows })

/** Of how many experiments the interval of each figure covers its exact value. */
function coveredBy(plan: LinePlan, figures: readonly Figure[]): number[] {
  const covered = figures.map(() => 0)
  for (let seed = 1; seed <= experiments; seed++) {
    const records = Array.from({ length: REPLICATIONS }, (_, r) => simulate(plan, seed, r))
    figures.forEach(({ read, exact }, i) => {
      const { mean, halfWidth } = estimate(records.map((record) => read(record, plan)))
      if (Math.abs(mean - exact) <= halfWidth!) covered[i]!++
    })
  }
  return covered
}
