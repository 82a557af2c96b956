/** docs/validation.md, made of the evidence alone: the same evidence gives the same page. */
import type {
  CaseEvidence,
  CasesEvidence,
  CoverageEvidence,
  FigureEvidence,
  FuzzEvidence,
  MutantsEvidence,
} from '../src/app/screens/trust/evidence.ts'
import type { Evidence } from './evidence.ts'

const DIGITS = 6

/** In Markdown; parts for which there is no evidence yet are left out. */
export function validationPage({ cases, coverage, fuzz, mutants }: Partial<Evidence>): string {
  const sections = [
    cases === undefined ? '' : casesSection(cases),
    coverage === undefined ? '' : coverageSection(coverage),
    fuzz === undefined ? '' : fuzzSection(fuzz),
    mutants === undefined ? '' : mutantsSection(mutants),
    HOW_TO,
  ]
  return `${HEAD}\n${sections.filter((section) => section !== '').join('\n')}`
}

const HEAD = `# Validation 验证

What holds the engine to the truth, and what came of it. Written by \`npm run validation\`; the app
shows the same figures under “Why trust it”.

本页列出引擎的全部验证结果，由 \`npm run validation\` 生成；应用内“为什么可信”显示同样的数字。
`

function casesSection({ topics, replications, ...rest }: CasesEvidence): string {
  const all = topics.flatMap(({ cases }) => cases)
  const figures = all.flatMap((one) => one.figures)
  const right = figures.filter(({ passes }) => passes).length
  const words = `## Cases with a known answer 已知答案的算例

${all.length} cases, ${figures.length} figures, ${right} of them right.
Engine ${rest.engineVersion}, ${rest.date}.

Exact values come from formulas, Markov chains that are solved numerically, or recursions, never
from the engine (\`sim-core/validation/suite\`). Each random case has ${replications} replications
of its own seed; ± is the half-width of the 95 % interval of the figure by itself. A figure is
right when it is within ${rest.greatestT.toFixed(2)} standard errors: a right engine then fails
anywhere at all once in ${Math.round(1 / rest.familyErrorShare)} times (Bonferroni). A fault of 3 %
would show in every case; a test says so. Cases without ± are not random and must agree to 1e−9.

${all.length} 个算例共 ${figures.length} 个指标，${right} 个相符。± 为单个指标 95 % 置信区间的半宽；
全部指标同时检验，整体误判率 ${100 * rest.familyErrorShare} %。
`
  const tables = topics.map(
    ({ name, cases }) => `### ${name.en} ${name.zh}\n\n${caseTable(cases)}\n`,
  )
  return [words, ...tables].join('\n')
}

const caseTable = (cases: readonly CaseEvidence[]): string =>
  table(
    [
      'Case 算例',
      'Reference 依据',
      'Figure 指标',
      'Exact 精确值',
      'Simulated 仿真值',
      '± 95 %',
      'Verdict 结论',
    ],
    cases.flatMap((one) => one.figures.map((figure, i) => figureRow(one, figure, i === 0))),
  )

function figureRow({ name, reference }: CaseEvidence, figure: FigureEvidence, isFirst: boolean) {
  const unit = figure.unit === '' ? '' : `, ${figure.unit}`
  return [
    isFirst ? `${name.en}<br>${name.zh}` : '',
    isFirst ? reference : '',
    `${figure.name.en}${unit}`,
    number(figure.exact),
    number(figure.simulated),
    figure.halfWidth === null ? '–' : number(figure.halfWidth, 2),
    figure.passes ? 'right 相符' : '**wrong 不符**',
  ]
}

function coverageSection({ date, experiments, rows }: CoverageEvidence): string {
  return `## Coverage of intervals 置信区间覆盖率

${experiments} experiments each, ${date} (\`npm run coverage-study\`): how often the nominal 95 %
interval covers the exact value. Right is 93.5 to 96.5 %.

${table(
  ['Figure 指标', 'Exact 精确值', 'Covered 覆盖率, %', '± 95 %'],
  rows.map(({ name, exact, coveredShare, halfWidthShare }) => [
    `${name.en}<br>${name.zh}`,
    number(exact),
    (100 * coveredShare).toFixed(1),
    (100 * halfWidthShare).toFixed(1),
  ]),
)}
`
}

function fuzzSection({ date, lines, seed, disagreements }: FuzzEvidence): string {
  return `## A second simulator 第二套仿真器

${lines} random lines from seed ${seed}, ${date} (\`npm run fuzz\`): ${disagreements} on which a
slow simulator, written from the semantics by another hand, differs from the engine in any
departure or any account. What it covers is in \`testing.md\`.
`
}

function mutantsSection(found: MutantsEvidence): string {
  const percent = (share: number) => (100 * share).toFixed(1)
  return `## Planted faults 植入错误

${found.killed} of ${found.mutants} faults that Stryker planted in the engine and the statistics
were noticed by the deterministic tests: ${percent(found.scoreShare)} ±
${percent(found.halfWidthShare)} %.${afterwards(found)}
${found.date} (\`npm run mutants\`, seed ${found.seed}).
`
}

const afterwards = ({ killedAfter }: MutantsEvidence): string =>
  killedAfter === undefined
    ? ''
    : ` With the tests that this very sample led to they notice ${killedAfter} of the same faults.`

const HOW_TO = `## To run it yourself 自行复算

    npm run validation       # the cases: about a minute
    npm run coverage-study   # some minutes
    npm run fuzz             # 20,000 lines, some minutes
    npm run mutants          # about an hour
`

/** So many significant digits, without those that say nothing. */
const number = (value: number, digits = DIGITS): string => String(Number(value.toPrecision(digits)))

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
