/** Published figures beside what the model finds 公布值与模型值: same unit, same meaning, no fitting. */
import type { ScenarioDocument } from '../scenario/index.ts'
import type { LevelResult, PublishedComparison } from './result.ts'

/** What the model says about a figure that is commonly published. */
type Modelled = (baseline: LevelResult, retrofit: LevelResult) => number | null

const HOURS_PER_DAY = 24

/** By the id that a document gives the figure. */
const FIGURES: Readonly<Record<string, Modelled>> = {
  peopleBefore: (baseline) => peopleOf(baseline),
  peopleAfter: (_, retrofit) => peopleOf(retrofit),
  peopleSaved: (baseline, retrofit) => peopleOf(baseline) - peopleOf(retrofit),
  outputPerDayBefore: (baseline) => perDay(baseline),
  outputPerDayAfter: (_, retrofit) => perDay(retrofit),
  capexCny: (_, retrofit) => retrofit.returns?.capexCny.exact ?? null,
  capexPerWorkerCny: (baseline, retrofit) => {
    const saved = peopleOf(baseline) - peopleOf(retrofit)
    const capex = retrofit.returns?.capexCny.exact
    return capex === undefined || saved <= 0 ? null : capex / saved
  },
  paybackYears: (_, retrofit) => retrofit.returns?.withoutSubsidy.paybackYears.p50 ?? null,
}

export function comparePublished(
  document: ScenarioDocument,
  levels: readonly LevelResult[],
): PublishedComparison | null {
  const { published } = document
  const [baseline, ...retrofits] = levels
  const retrofit = retrofits.at(-1)
  if (published === undefined || baseline === undefined || retrofit === undefined) return null
  return {
    source: published.source,
    rows: published.figures.map(({ id, name, unit, value }) => ({
      id,
      name,
      unit,
      published: value,
      modelled: FIGURES[id]?.(baseline, retrofit) ?? null,
      note: null,
    })),
  }
}

const peopleOf = ({ kpis }: LevelResult) =>
  Object.values(kpis.operators).reduce((sum, { exact }) => sum + exact, 0)

/** Per calendar day: shipped per working hour × working share of the day. */
function perDay({ kpis }: LevelResult): number {
  return kpis.throughputPerHour.mean * kpis.workingShare * HOURS_PER_DAY
}
