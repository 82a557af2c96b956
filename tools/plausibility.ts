/**
 * Writes the tables of docs/plausibility.md: every measure of the default template applied alone
 * (with what it requires) and all levels, beside the figures that were worked out by hand before
 * the simulation existed. The words between the tables are written by people and are kept.
 *
 * A long study, not a test: `npm run plausibility [-- replications]`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

import {
  loadScenario,
  runLineStudy,
  type LevelResult,
  type MeasureDocument,
  type ScenarioDocument,
  type StudyResult,
} from '../sim-core/index.ts'
import { nodePool } from '../src/pool/nodePool.node.ts'
import { HAND_LEVELS, HAND_MEASURES, type HandLevel } from './handFigures.ts'
import { ROOT } from './run.ts'

const PAGE = join(ROOT, 'docs', 'plausibility.md')
const TEMPLATE = join(ROOT, 'scenarios', 'charger-assembly.json')
const DIRECT_ROLES = ['operator']

const replications = Number(process.argv[2] ?? 10)
const template = JSON.parse(readFileSync(TEMPLATE, 'utf8')) as Record<string, unknown>
const pool = nodePool(cpus().length)

const levels = await study(template)
const alone = await study({ ...template, levels: levelsOfSingleMeasures(documentOf(template)) })
pool.close()

const tables: Record<string, string> = {
  levels: levelTable(levels),
  measures: measureTable(alone, documentOf(template)),
  run: runWords(levels),
}
const page = readFileSync(PAGE, 'utf8')
writeFileSync(
  PAGE,
  page.replaceAll(
    /(<!-- (\w+) -->\n)[\s\S]*?(\n<!-- end -->)/g,
    (whole, open: string, name: string, close: string) =>
      name in tables ? `${open}${tables[name]}${close}` : whole,
  ),
)

function runWords({ windowS, warmupS, seed, engineVersion, scenario }: StudyResult): string {
  const days = (timeS: number) => `${timeS / 86_400} days`
  const run = `${replications} replications of ${days(windowS)} after ${days(warmupS)} of warm-up`
  return `${run}, seed ${seed}, engine ${engineVersion}, scenario ${scenario.hash.slice(0, 12)}.`
}

function documentOf(json: unknown): ScenarioDocument {
  const loaded = loadScenario(JSON.stringify(json))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 5)))
  return loaded.value.document
}

async function study(json: unknown): Promise<StudyResult> {
  const loaded = loadScenario(JSON.stringify(json))
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues.slice(0, 5)))
  return runLineStudy(loaded.value, pool, { replications })
}

function levelsOfSingleMeasures({ measures, levels }: ScenarioDocument) {
  const alone = measures.map(({ id, name }) => ({ id, name, measures: closureOf(id, measures) }))
  return [levels[0]!, ...alone]
}

/** The measure and everything that it requires. */
function closureOf(id: string, measures: readonly MeasureDocument[]): string[] {
  const { requires } = measures.find((measure) => measure.id === id)!
  return [...new Set([...requires.flatMap((needed) => closureOf(needed, measures)), id])]
}

function levelTable({ levels }: StudyResult): string {
  const head = ['', ...levels.map(({ name }) => name.en)]
  const rows = HAND_LEVELS.map(({ name, of, hand, band }) => [
    name,
    ...levels.map((level) => {
      const found = of(figures(level, levels[0]!))
      const byHand = hand[level.id]
      const within = band?.[level.id]
      return [
        found,
        byHand === undefined ? '' : `hand ${byHand}`,
        within === undefined ? '' : `band ${within}`,
      ]
        .filter((part) => part !== '')
        .join('; ')
    }),
  ])
  return markdown([head, ...rows])
}

function measureTable({ levels }: StudyResult, { measures }: ScenarioDocument): string {
  const head = [
    'Measure',
    'with',
    'direct people',
    'hand',
    'good/h',
    'FPY %',
    'kWh/good',
    'capex k',
    'payback y',
  ]
  const rows = levels.slice(1).map((level) => {
    const f = figures(level, levels[0]!)
    const { name } = measures.find(({ id }) => id === level.id)!
    const others = level.measures.filter((id) => id !== level.id).join(' ')
    return [
      `${level.id} ${name.en}`,
      others,
      f.direct,
      HAND_MEASURES[level.id] ?? '',
      f.goodPerHour,
      f.firstPass,
      f.energy,
      f.capexK,
      f.payback,
    ]
  })
  return markdown([head, ['manual', '', ...baselineCells(levels[0]!)], ...rows])
}

function baselineCells(level: LevelResult): string[] {
  const f = figures(level, level)
  return [f.direct, '62', f.goodPerHour, f.firstPass, f.energy, '', '']
}

function figures({ kpis, returns }: LevelResult, baseline: LevelResult): HandLevel {
  const people = Object.entries(kpis.operators)
  const sum = (list: typeof people) => list.reduce((total, [, { exact }]) => total + exact, 0)
  const paid = people.filter(([role]) => role !== 'vehicle')
  const paidBefore = Object.entries(baseline.kpis.operators).filter(([role]) => role !== 'vehicle')
  const saved = sum(paidBefore) - sum(paid)
  const p = returns?.withoutSubsidy.paybackYears
  const range = (x: { mean: number; halfWidth: number | null }, scale: number, digits: number) =>
    `${(x.mean * scale).toFixed(digits)} ± ${((x.halfWidth ?? 0) * scale).toFixed(digits)}`
  const capex = returns?.capexCny.exact
  return {
    direct: String(sum(people.filter(([role]) => DIRECT_ROLES.includes(role)))),
    people: String(sum(paid)),
    goodPerHour: range(kpis.goodPerHour, 1, 0),
    met: kpis.demandMetShare === null ? '–' : range(kpis.demandMetShare, 100, 0),
    firstPass: range(kpis.firstPassYieldShare, 100, 1),
    strict: range(kpis.strictYieldShare, 100, 1),
    energy: range(kpis.energyKwhPerGood, 1, 3),
    wip: range(kpis.wip, 1, 0),
    leadHours: range(kpis.leadTimeS, 1 / 3600, 1),
    bottleneck: kpis.bottleneck,
    capexK: capex === undefined ? '' : (capex / 1000).toFixed(0),
    capexPerSavedK: capex === undefined || saved <= 0 ? '–' : (capex / saved / 1000).toFixed(0),
    payback:
      p === undefined
        ? ''
        : p.p50 === null
          ? 'never'
          : `${p.p50.toFixed(1)} (${years(p.p10)}–${years(p.p90)})`,
    award:
      returns?.awards[0] === undefined ? '' : (returns.awards[0].amountCny.exact / 1000).toFixed(0),
    gains: returns === null ? '' : gainWords(returns.central.gainCnyPerYear),
  }
}

function years(value: number | null): string {
  return value === null ? 'never' : value.toFixed(1)
}

function gainWords(gains: Readonly<Record<string, number>>): string {
  return Object.entries(gains)
    .filter(([, cny]) => Math.abs(cny) >= 500)
    .map(([kind, cny]) => `${kind} ${(cny / 1000).toFixed(0)}`)
    .join(', ')
}

function markdown([head, ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head!), line(head!.map(() => '---')), ...rows.map(line)].join('\n')
}
