/** docs/policies.md, made of the policy documents alone: the same documents give the same page. */
import { awardCurve, type PolicyDocument, type ReformDocument } from '../sim-core/index.ts'

type Dated = PolicyDocument['parameters'][string][number]
type Text = PolicyDocument['name']

/** In Markdown. */
export function policiesPage(
  policies: readonly PolicyDocument[],
  reforms: readonly ReformDocument[],
): string {
  const computed = policies.filter(isComputed)
  const shown = policies.filter((policy) => !isComputed(policy))
  return [
    head(policies, computed),
    computedSection(computed),
    shownSection(shown),
    kinksSection(policies),
    presetsSection(policies),
    reformsSection(reforms),
  ].join('\n')
}

const isComputed = ({ bearsOn }: PolicyDocument) => bearsOn.includes('retrofitReturn')

function head(policies: readonly PolicyDocument[], computed: readonly PolicyDocument[]): string {
  const all = policies.length
  const money = computed.length
  return `# Policies 政策

What the product knows of subsidies, written by \`npm run policies\` from \`scenarios/policies\`.
${all} instruments of two documents of the city of Dongguan, which ship as texts: ${money} bear on
the return of a retrofit and are computed, ${all - money} are shown with the reason why they are no
money there. Both documents are historical: ask the bureau before counting on any of them.

本页由 \`npm run policies\` 生成：东莞市两份文件中的 ${all} 项政策工具，${money} 项影响改造收益、可以计算，
其余 ${all - money} 项列出条款并说明为什么不是改造项目的钱。两份文件均为历史文件，使用前须向主管部门核实。

A number is **said** by a clause, whose words stand beside it on screen; **preset** from another
source and year; or **assumed**, with a range, because the document is silent. Neither document
says how awards add up: by default the highest on one base is paid 择高不重复.
`
}

function computedSection(policies: readonly PolicyDocument[]): string {
  return `## Computed 可计算

${table(
  ['Clause 条款', 'Policy 政策', 'Formula 公式', 'Paid 兑付', 'Said 文件', 'Preset 预设', 'Assumed 假设'],
  policies.map((policy) => [
    place(policy),
    names(policy),
    `${policy.award!.instrument}: ${policy.award!.from} → ${policy.award!.to}`,
    policy.delivery.mode ?? 'not said 未写明',
    numbers(policy, 'source'),
    numbers(policy, 'preset'),
    numbers(policy, 'user'),
  ]),
)}
`
}

function shownSection(policies: readonly PolicyDocument[]): string {
  return `## Shown 只列出

${table(
  ['Clause 条款', 'Policy 政策', 'For 受益方', 'Said 文件', 'Why it is no money here 为什么不是钱'],
  policies.map((policy) => [
    place(policy),
    names(policy),
    policy.beneficiaries.join(', '),
    numbers(policy, 'source'),
    both(policy.whyNotMoney!),
  ]),
)}
`
}

/** Where more spending brings no more, of everything that is a share of spending. */
function kinksSection(policies: readonly PolicyDocument[]): string {
  const rows = policies.flatMap((policy) => {
    const curve = awardCurve(policy, { date: policy.issued })
    return (curve?.kinks ?? []).map(({ kind, baseCny, jumpCny }) => [
      names(policy),
      kind,
      money(baseCny),
      jumpCny === 0 ? '–' : money(jumpCny),
    ])
  })
  return `## Kinks and cliffs 拐点与断崖

At a cap one more yuan of spending brings nothing more; at a threshold the award leaps.

${table(['Policy 政策', 'Kind 类型', 'Spending, yuan 投入（元）', 'Leap, yuan 跳变（元）'], rows)}
`
}

function presetsSection(policies: readonly PolicyDocument[]): string {
  const rows = policies.flatMap((policy) =>
    Object.entries(policy.parameters).flatMap(([name, history]) =>
      history.flatMap((dated) =>
        dated.provenance === 'preset'
          ? [[names(policy), `${name} ${value(name, dated.value)}`, `${dated.year}`, dated.source]]
          : [],
      ),
    ),
  )
  return `## Presets 预设

Numbers that the documents do not give, from elsewhere: press reports in the main, to be checked.

${table(['Policy 政策', 'Number 数值', 'Year 年份', 'Source 来源'], rows)}
`
}

function reformsSection(reforms: readonly ReformDocument[]): string {
  const rows = reforms.map(({ name, notes, changes }) => [
    both(name),
    changes
      .map(({ policy, parameter, to }) =>
        [`${policy}.${parameter}`, dated(parameter, to), 'from', to.from].join(' '),
      )
      .join('<br>'),
    notes === undefined ? '' : both(notes),
  ])
  return `## Reforms 改革

Later rules, as lists of dated changes over the policies (\`scenarios/policies/reforms\`).

${table(['Reform 改革', 'Changes 改动', 'Notes 说明'], rows)}
`
}

const place = ({ documentNo, clauses }: PolicyDocument) => `${documentNo} ${clauses.join('、')}`

const names = ({ name }: PolicyDocument) => both(name)

const both = ({ zh, en }: Text) => `${en}<br>${zh}`

/** The parameters that are of one provenance on the first day of each. */
function numbers({ parameters }: PolicyDocument, provenance: Dated['provenance']): string {
  const own = Object.entries(parameters).flatMap(([name, [first]]) =>
    first!.provenance === provenance ? [`${name} ${dated(name, first!)}`] : [],
  )
  return own.join('<br>') || '–'
}

function dated(name: string, one: Dated): string {
  switch (one.provenance) {
    case 'source':
      return value(name, one.value)
    case 'user':
      return `${value(name, one.value)} (${one.range.map((end) => value(name, end)).join(' … ')})`
    case 'preset':
      return `${value(name, one.value)} (${one.year})`
    case 'lapsed':
      return 'ends'
    default:
      return one satisfies never
  }
}

const isRatio = (name: string) => name.endsWith('Share') || name.endsWith('RatePerYear')

const value = (name: string, number: number): string =>
  isRatio(name) ? `${Number((100 * number).toPrecision(6))} %` : money(number)

/** Thousands in groups of three, without decimals that say nothing. */
function money(number: number): string {
  const [whole, decimals] = String(Math.round(number * 100) / 100).split('.')
  const grouped = whole!.replaceAll(/\B(?=(\d{3})+$)/g, ' ')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
