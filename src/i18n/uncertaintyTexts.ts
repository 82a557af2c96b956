/** The words of the command `uncertainty`; one that is missing in a language does not compile. */

export interface UncertaintyTexts {
  readonly title: (draws: number, seed: number, replications: number) => string
  /** `way` is null for the project in cash, before tax. */
  readonly view: (way: string | null) => string
  readonly side: Readonly<Record<'withoutSubsidy' | 'withSubsidy', string>>
  readonly level: string
  readonly central: string
  readonly positive: string
  readonly worstTwentieth: string
  readonly payback: string
  readonly within: (years: string) => string
  readonly shortfall: (cny: string) => string
  readonly never: string
  readonly amounts: string
  readonly risk: (level: string, belowMean: string, loss: string, meanLoss: string) => string
  readonly split: (level: string) => string
  readonly source: Readonly<Record<'simulation' | 'years' | 'inputs' | 'line' | 'between', string>>
  readonly share: string
  readonly narrower: string
  readonly information: (cny: string) => string
  readonly inputs: (level: string) => string
  readonly input: string
  readonly range: string
  readonly at10: string
  readonly at90: string
  readonly known: string
  readonly gain: string
  readonly pairs: string
  readonly pair: (level: string, other: string) => string
  readonly more: (inputs: number) => string
  readonly moved: (inputs: number, together: number) => string
  readonly held: (technical: number) => string
  readonly choices: (paths: string) => string
  readonly unsound: (paths: string) => string
  readonly simulated: (inputs: number, points: number, lost: number, runs: number) => string
  readonly tooMany: (runs: number, most: number) => string
  readonly hurdleAssumed: string
  readonly noLevels: string
}

/** What people read above the options. */
export const UNCERTAINTY_USAGE = {
  en:
    'Usage: uncertainty FILE [--level LEVEL]… [--draws N] [--points M] [--way ID] ' +
    '[--hurdle YEARS] [--credit-line CNY] [--replications N] [--most N] [--seed S] ' +
    '[--workers N] [--reading READING] [--json] [--lang zh|en]',
  zh:
    '用法：uncertainty 文件 [--level 等级]… [--draws N] [--points M] [--way ID] [--hurdle 年] ' +
    '[--credit-line 元] [--replications N] [--most N] [--seed S] [--workers N] ' +
    '[--reading 解读] [--json] [--lang zh|en]',
} as const

export const UNCERTAINTY_HELP = {
  en: `  uncertainty FILE    what the return may come to: error of the simulation, chance of the
                      years and prices that nobody knows, drawn apart
    --level LEVEL     only the baseline and this level; may be repeated
    --draws N         draws of everything; default 1000
    --points M        also simulate the line at M points of its own ranges
    --way ID          after tax, in this way to pay; default: in cash, before tax
    --hurdle YEARS    a payback that would do; default: as the file says, or 3
    --credit-line CNY how far the account may go below zero
    --most N          runs that --points may take, default 5000
    --replications, --seed, --workers, --reading, --json as for run
`,
  zh: `  uncertainty 文件    收益可能是多少：模拟误差、年景波动、没人确知的价格，三者分开抽样
    --level 等级      只算基线和这个等级；可重复
    --draws N         抽样次数，默认 1000
    --points M        产线自身的输入也一起变动，另仿真 M 个点
    --way ID          按这种付款方式的税后结果；默认为自有资金、税前
    --hurdle 年       可接受的回收期；默认按文件，没有则为 3
    --credit-line 元  账上最多可以欠多少
    --most N          --points 至多运行多少次，默认 5000
    --replications、--seed、--workers、--reading、--json 同 run
`,
} as const

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`

export const UNCERTAINTY_EN: UncertaintyTexts = {
  title: (draws, seed, replications) =>
    `Net present value: ${draws} draws, seed ${seed}, ${replications} replications behind them`,
  view: (way) =>
    way === null ? 'The project in cash, before tax' : `After tax, paid by “${way}”`,
  side: { withoutSubsidy: 'Without subsidy', withSubsidy: 'With subsidy' },
  level: 'Level',
  central: 'central case',
  positive: 'P(NPV > 0)',
  worstTwentieth: 'mean of worst 5 %',
  payback: 'payback P10 | P50 | P90',
  within: (years) => `P(payback ≤ ${years} y)`,
  shortfall: (cny) => `P(below −${cny})`,
  never: 'never',
  amounts:
    'Amounts in CNY; probabilities with their interval at 95 %, which is that of the draws alone.',
  risk: (level, belowMean, loss, meanLoss) =>
    `${level}: value at risk at 95 % is ${belowMean} below the mean, or a loss of ${loss}; the ` +
    `mean loss in the worst twentieth is ${meanLoss} (a negative loss is a gain).`,
  split: (level) => `Where the variance comes from: ${level}`,
  source: {
    simulation: 'error of the simulation: more replications',
    years: 'chance of the years: stays',
    inputs: 'prices and rates: better data',
    line: 'inputs of the line: measure them',
    between: 'between them',
  },
  share: 'share of variance',
  narrower: 'P10–P90 narrower by',
  information: (cny) =>
    `To decide when everything is known would gain ${cny} on average: no survey is worth more.`,
  inputs: (level) => `What to find out first: ${level}`,
  input: 'Input',
  range: 'P10 … value … P90',
  at10: 'NPV at P10',
  at90: 'NPV at P90',
  known: 'variance, if known',
  gain: 'gain, if known',
  pairs: 'Level against level, on the same draws',
  pair: (level, other) => `${level} better than ${other}`,
  more: (inputs) => `${count(inputs, 'input')} more, see --json.`,
  moved: (inputs, together) =>
    `${count(inputs, 'input')} moved inside their ranges, ${together} of them with others.`,
  held: (technical) =>
    `${count(technical, 'input')} of the line held at their values (cycle times, failures, ` +
    'yields): what they may do is not in these figures. --points moves them too.',
  choices: (paths) => `Held because they are choices and no facts: ${paths}`,
  unsound: (paths) => `Held because an end of their range is not sound: ${paths}`,
  simulated: (inputs, points, lost, runs) =>
    `${count(inputs, 'input')} of the line moved at ${count(points, 'point')} (${lost} lost), ` +
    `${count(runs, 'run')}.`,
  tooMany: (runs, most) =>
    `The points may take up to ${runs} runs, more than ${most}: ask for fewer, or allow it with ` +
    `--most ${runs}`,
  hurdleAssumed: 'The hurdle is assumed: the file states none.',
  noLevels: 'No level invests, or its line comes to a stop.',
}

export const UNCERTAINTY_ZH: UncertaintyTexts = {
  title: (draws, seed, replications) =>
    `净现值：抽样 ${draws} 次，种子 ${seed}，背后有 ${replications} 次重复运行`,
  view: (way) => (way === null ? '自有资金，税前' : `税后，付款方式“${way}”`),
  side: { withoutSubsidy: '不含补贴', withSubsidy: '含补贴' },
  level: '等级',
  central: '中心情形',
  positive: 'P(净现值>0)',
  worstTwentieth: '最差 5 % 的均值',
  payback: '回收期 P10 | P50 | P90',
  within: (years) => `P(回收期≤${years} 年)`,
  shortfall: (cny) => `P(低于 −${cny})`,
  never: '不回收',
  amounts: '金额单位：元；概率附 95 % 区间，只反映抽样次数有限。',
  risk: (level, belowMean, loss, meanLoss) =>
    `${level}：95 % 风险价值（VaR）比均值低 ${belowMean}，即亏损 ${loss}；最差二十分之一的平均亏损` +
    `（CVaR）为 ${meanLoss}（亏损为负即盈利）。`,
  split: (level) => `方差来自哪里：${level}`,
  source: {
    simulation: '模拟误差：多跑重复可减',
    years: '年景波动：减不掉',
    inputs: '价格与费率：更好的数据可减',
    line: '产线输入：实测可减',
    between: '相互之间',
  },
  share: '占方差',
  narrower: 'P10–P90 可收窄',
  information: (cny) => `若能在一切已知后再决定，平均多得 ${cny} 元：任何调查都不值得花更多。`,
  inputs: (level) => `先弄清什么：${level}`,
  input: '输入',
  range: 'P10 … 值 … P90',
  at10: '取 P10 的净现值',
  at90: '取 P90 的净现值',
  known: '弄清可减方差',
  gain: '弄清可多得',
  pairs: '等级与等级，用同一批抽样',
  pair: (level, other) => `${level}优于${other}`,
  more: (inputs) => `另有 ${inputs} 个输入，见 --json。`,
  moved: (inputs, together) => `${inputs} 个输入在其范围内变动，其中 ${together} 个与别的一起变动。`,
  held: (technical) =>
    `产线的 ${technical} 个输入保持原值（工时、故障、合格率）：它们的影响不在这些数里。` +
    '--points 可以一起变动。',
  choices: (paths) => `是选择而非事实，保持原值：${paths}`,
  unsound: (paths) => `范围的一端不成立，保持原值：${paths}`,
  simulated: (inputs, points, lost, runs) =>
    `产线的 ${inputs} 个输入在 ${points} 个点上变动（失去 ${lost} 个），共运行 ${runs} 次。`,
  tooMany: (runs, most) => `这些点至多要运行 ${runs} 次，超过 ${most}：少要一些点，或用 --most ${runs} 允许`,
  hurdleAssumed: '回收期门槛为假设：文件没有写。',
  noLevels: '没有投资的等级，或产线会停住。',
}
