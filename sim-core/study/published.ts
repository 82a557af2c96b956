/**
 * Published figures beside what the model finds 公布值与模型值: same unit, same meaning, no fitting.
 *
 * A document asks for a row by the id of its figure: one of `FIGURES`, or such an id and a role,
 * `peopleSaved-polisher`, where only the people of that role were counted when it was published.
 */
import type { ScenarioDocument } from '../scenario/index.ts'
import type { Text } from './kpiResult.ts'
import type { LevelResult, PublishedComparison } from './result.ts'

interface Case {
  readonly document: ScenarioDocument
  readonly baseline: LevelResult
  readonly retrofit: LevelResult
  /** The only role that counts; null counts everybody. */
  readonly role: string | null
}

interface Figure {
  /** null where the study cannot say it. */
  readonly modelled: (of: Case) => number | null
  readonly note?: Text
}

const HOURS_PER_DAY = 24
const MONTHS_PER_YEAR = 12

const INPUT = {
  zh: '模型的输入，不是仿真的发现。',
  en: 'An input of the model, not a finding.',
}
const DEMAND = {
  zh: '需求是输入；模型只回答产线能否做到。',
  en: 'Demand is an input; the model answers whether the line can meet it.',
}
const WAGES_ALONE = {
  zh: '投资 ÷ 省下的工资；不计社保、运行成本、爬坡和税。',
  en: 'Investment over wages saved; without contributions, running cost, ramp-up or tax.',
}
const ONE_ROLE = {
  zh: '只计这一岗位；看管新设备的人没有扣除。',
  en: 'Counts this role only; those who mind the new machines are not taken off.',
}
const READING = {
  zh: '取决于对案例的解读。',
  en: 'Depends on how the case is read.',
}

const FIGURES: Readonly<Record<string, Figure>> = {
  peopleBefore: { modelled: ({ baseline, role }) => peopleOf(baseline, role) },
  peopleAfter: { modelled: ({ retrofit, role }) => peopleOf(retrofit, role) },
  peopleSaved: { modelled: peopleSaved },
  robots: { modelled: ({ retrofit }) => robotsOf(retrofit), note: INPUT },
  outputPerDayBefore: { modelled: ({ baseline }) => perDay(baseline), note: DEMAND },
  outputPerDay: { modelled: ({ retrofit }) => perDay(retrofit), note: DEMAND },
  wageCnyPerMonth: {
    modelled: ({ document, role }) => (role === null ? null : wageOf(document, role)),
    note: INPUT,
  },
  capexCny: { modelled: capexOf, note: INPUT },
  capexPerWorkerCny: { modelled: (of) => perGain(capexOf(of), peopleSaved(of)) },
  paybackWagesYears: {
    modelled: (of) => perGain(capexOf(of), wagesSavedPerYear(of)),
    note: WAGES_ALONE,
  },
  paybackYears: {
    modelled: ({ retrofit }) => retrofit.returns?.withoutSubsidy.paybackYears.p50 ?? null,
  },
}

/** What another reading of the case would change. */
const OPEN_TO_READING = ['peopleAfter', 'peopleSaved', 'capexPerWorkerCny', 'paybackWagesYears',
  'paybackYears']

/** Compares the last level with the first; null where nothing is published or compared. */
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
    rows: published.figures.map(({ id, name, unit, value }) => {
      const [key, role] = partsOf(id)
      const figure = Object.hasOwn(FIGURES, key) ? FIGURES[key] : undefined
      return {
        id,
        name,
        unit,
        published: value,
        modelled: figure?.modelled({ document, baseline, retrofit, role }) ?? null,
        note: figure === undefined ? null : noteOf(figure, key, role, document),
      }
    }),
  }
}

function partsOf(id: string): readonly [figure: string, role: string | null] {
  const at = id.indexOf('-')
  return at === -1 ? [id, null] : [id.slice(0, at), id.slice(at + 1)]
}

/** Where the definition differs from what a reader may expect, or does not settle the number. */
function noteOf(
  { note }: Figure,
  key: string,
  role: string | null,
  { readings }: ScenarioDocument,
): Text | null {
  const notes = [
    ...(note === undefined ? [] : [note]),
    ...(role === null || note === INPUT ? [] : [ONE_ROLE]),
    ...(readings !== undefined && OPEN_TO_READING.includes(key) ? [READING] : []),
  ]
  if (notes.length === 0) return null
  return { zh: notes.map(({ zh }) => zh).join(''), en: notes.map(({ en }) => en).join(' ') }
}

/** People of the role, or all of them; a role that a level does not have has nobody. */
function peopleOf({ kpis }: LevelResult, role: string | null): number {
  if (role !== null) return kpis.operators[role]?.exact ?? 0
  return Object.values(kpis.operators).reduce((sum, { exact }) => sum + exact, 0)
}

function peopleSaved({ baseline, retrofit, role }: Case): number {
  return peopleOf(baseline, role) - peopleOf(retrofit, role)
}

function wagesSavedPerYear({ document, baseline, retrofit, role }: Case): number {
  const { operators } = baseline.kpis
  const roles = role === null ? Object.keys({ ...operators, ...retrofit.kpis.operators }) : [role]
  return roles.reduce((sum, one) => {
    const saved = peopleOf(baseline, one) - peopleOf(retrofit, one)
    return sum + saved * (wageOf(document, one) ?? 0) * MONTHS_PER_YEAR
  }, 0)
}

const wageOf = ({ money }: ScenarioDocument, role: string) =>
  money?.roles[role]?.wageCnyPerMonth ?? null

function capexOf({ retrofit }: Case): number | null {
  return retrofit.returns?.capexCny.exact ?? null
}

/** null where nothing is spent or nothing gained. */
const perGain = (spent: number | null, gained: number) =>
  spent === null || gained <= 0 ? null : spent / gained

const robotsOf = ({ kpis }: LevelResult) =>
  kpis.stations.reduce((sum, { kind, servers }) => sum + (kind === 'robot' ? servers : 0), 0)

/** Per calendar day: shipped per working hour × working share of the day. */
function perDay({ kpis }: LevelResult): number {
  return kpis.throughputPerHour.mean * kpis.workingShare * HOURS_PER_DAY
}
