/** The words of `cli roadmap` in both languages; zh is the reference. */
import type { LeanMeasureResult } from '../../sim-core/index.ts'
import type { Language } from './language.ts'

export interface RoadmapCliTexts {
  readonly none: string
  readonly title: (scenario: string, replications: number, years: string) => string
  readonly stage: string
  readonly order: string
  readonly inUse: string
  readonly price: string
  readonly awards: string
  readonly gain: string
  readonly npv: string
  readonly lost: string
  readonly waits: (stage: string, month: number, stated: number) => string
  readonly tooLate: (stage: string) => string
  readonly shortOfDemand: (stage: string) => string
  readonly project: string
  readonly firm: string
  readonly withoutSubsidy: string
  readonly withSubsidy: string
  readonly payback: string
  readonly lowest: (cash: string, month: number) => string
  readonly limit: (limit: string, share: string) => string
  readonly lean: (measures: string) => string
  readonly leanValue: (npv: string, gain: string, training: string, low: string, high: string) =>
    string
  readonly leanAhead: (difference: string) => string
  readonly pullLeftOut: string
  readonly leanNone: string
  readonly leanKind: Readonly<Record<Exclude<LeanMeasureResult['kind'], 'document'>, string>>
  readonly assumed: (value: string, low: string, high: string) => string
  readonly intervals: string
  readonly ranking: (arrangements: number, months: string) => string
  readonly plan: string
  readonly behind: string
  readonly lowestCash: string
  readonly nothing: string
  readonly present: string
  readonly asGood: string
  readonly beyondLimit: string
  readonly sure: (share: string, count: number) => string
  readonly orderKept: string
  readonly notExact: string
  readonly aboutRanking: string
}

const zh: RoadmapCliTexts = {
  none: '文件里没有蓝图（roadmap）。',
  title: (scenario, n, years) => `${scenario}：分步蓝图，${n} 次重复，测算 ${years}`,
  stage: '阶段',
  order: '下单月',
  inUse: '投用月',
  price: '投资',
  awards: '补贴',
  gain: '达产年收益',
  npv: '带来的净现值',
  lost: '停线损失件数',
  waits: (stage, month, stated) =>
    `${stage}：第 ${month} 月才下单，而不是第 ${stated} 月，因为要等前一阶段投用。`,
  tooLate: (stage) => `${stage}：轮到它时测算期已过，不计入。`,
  shortOfDemand: (stage) => `${stage} 之后产线仍满足不了需求。`,
  project: '项目（现金、税前）',
  firm: '企业（各自付款方式、税后）',
  withoutSubsidy: '不含补贴净现值',
  withSubsidy: '含补贴净现值',
  payback: '不含补贴回收期',
  lowest: (cash, month) => `企业累计资金最低 ${cash}（不计补贴），在第 ${month} 月。`,
  limit: (limit, share) => `资金上限 ${limit}；突破的概率 ${share}。`,
  lean: (measures) => `精益先行（不买设备）：${measures}`,
  leanValue: (npv, gain, training, low, high) =>
    `净现值 ${npv}，达产年收益 ${gain}；培训用时折合 ${training}（假设，${low}–${high}）。`,
  leanAhead: (difference) => `蓝图比它多 ${difference}（均不含补贴，同一组随机数）。`,
  pullLeftOut: '看板试过，花费多于所得，没有采用。',
  leanNone: '精益先行：这条线没有可用的不花钱措施。',
  leanKind: {
    quickChangeover: '快速换型',
    leastSetup: '按换型最少排序',
    balance: '产线平衡',
    pull: '看板拉动',
  },
  assumed: (value, low, high) => `假设 ${value}，${low}–${high}`,
  intervals: '± 为 95 % 置信区间的半宽；回收期为中位数（10 %–90 %）。',
  ranking: (arrangements, months) => `优选：${arrangements} 种排法，下单月 ${months}`,
  plan: '方案',
  behind: '落后于最好',
  lowestCash: '最低资金',
  nothing: '什么也不做',
  present: '现有',
  asGood: '分不出高下',
  beyondLimit: '超出资金上限',
  sure: (share, count) =>
    `对重复次数作再抽样，第一名在 ${share} 的样本里仍是最好；另有 ${count} 个方案与它分不出高下。`,
  orderKept: '阶段超过四个：保持文件里的先后，只比较合并、取舍、时点与付款方式。',
  notExact: '有些排法只搜索了一部分时点与付款方式。',
  aboutRanking:
    '按企业税后、含补贴的净现值排序；这里收益按比例爬坡、停线按小时折算，各方案用同一组随机数。\n' +
    '只反映模拟误差，价格与规则的不确定不在其中。',
}

const en: RoadmapCliTexts = {
  none: 'The file states no roadmap.',
  title: (scenario, n, years) =>
    `${scenario}: plan in stages, ${n} replications, appraised over ${years}`,
  stage: 'Stage',
  order: 'Ordered',
  inUse: 'In use',
  price: 'Price',
  awards: 'Awards',
  gain: 'Gain a year, learnt',
  npv: 'NPV it brings',
  lost: 'Units lost by the stop',
  waits: (stage, month, stated) =>
    `${stage} is ordered in month ${month}, not ${stated}: it waits for the stage before it.`,
  tooLate: (stage) => `${stage}: its turn comes after the end of the appraisal; it is left out.`,
  shortOfDemand: (stage) => `After ${stage} the line still falls short of the demand.`,
  project: 'Project (cash, before tax)',
  firm: 'Firm (ways to pay, after tax)',
  withoutSubsidy: 'NPV without subsidy',
  withSubsidy: 'NPV with subsidy',
  payback: 'Payback without subsidy',
  lowest: (cash, month) =>
    `Deepest running total of the firm: ${cash} (no award counted on), in month ${month}.`,
  limit: (limit, share) => `Cash limit ${limit}; broken with probability ${share}.`,
  lean: (measures) => `Lean first (nothing bought): ${measures}`,
  leanValue: (npv, gain, training, low, high) =>
    `NPV ${npv}, gain a year ${gain}; training time worth ${training} ` +
    `(assumed, ${low} to ${high}).`,
  leanAhead: (difference) =>
    `The plan is ahead of it by ${difference} (both without subsidy, same random numbers).`,
  pullLeftOut: 'Cards were tried, cost more than they brought, and are left out.',
  leanNone: 'Lean first: this line has nothing to work on that costs nothing.',
  leanKind: {
    quickChangeover: 'quick change-over',
    leastSetup: 'least set-up first',
    balance: 'balanced work',
    pull: 'cards',
  },
  assumed: (value, low, high) => `assumed ${value}, ${low} to ${high}`,
  intervals: '± is the half-width of a 95 % interval; paybacks are medians (10 % to 90 %).',
  ranking: (arrangements, months) => `Best plan: ${arrangements} arrangements, months ${months}`,
  plan: 'Plan',
  behind: 'Behind the best',
  lowestCash: 'Deepest cash',
  nothing: 'do nothing',
  present: 'present',
  asGood: 'as good',
  beyondLimit: 'beyond the limit',
  sure: (share, count) =>
    `Resampling the replications, the first is the best in ${share}; ${count} more cannot be ` +
    'told from it.',
  orderKept:
    'More than four stages: they stay in the order of the file; what is compared is bundling, ' +
    'leaving out, months and ways to pay.',
  notExact: 'Of some arrangements only a part of the months and ways was searched.',
  aboutRanking:
    'Ranked by the NPV of the firm after tax, with subsidy. Here gains ramp up in proportion and ' +
    'stops count\nby the hour, all plans on the same random numbers. Noise of the simulation ' +
    'alone: no price or rule moves.',
}

export const ROADMAP_CLI: Readonly<Record<Language, RoadmapCliTexts>> = { zh, en }

/** Lines of the help, set in as the others. */
export const ROADMAP_HELP: Readonly<Record<Language, string>> = {
  zh: `\
  roadmap 文件        推演文件里的分步蓝图，并与不花钱的精益措施对比；逐月测算
    --optimise        在资金上限内寻找最好的先后、时点与付款方式
    --knots 份额      爬坡中按哪些达产份额模拟，如 0,0.25,0.5,0.75；none：收益按比例增长；
                      默认 0,0.5
    --replications、--seed、--workers、--json 同 run
`,
  en: `\
  roadmap FILE        simulate the plan in stages that the file states, and what lean measures
                      alone would bring; appraise it month by month
    --optimise        look for the best order, months and ways to pay within the cash limit
    --knots SHARES    shares of performance at which a line that learns is simulated, e.g.
                      0,0.25,0.5,0.75; none: gains grow in proportion; default 0,0.5
    --replications, --seed, --workers, --json as for run
`,
}

export const ROADMAP_USAGE: Readonly<Record<Language, string>> = {
  zh:
    '用法：roadmap 文件 [--optimise] [--knots 份额|none] [--replications N] [--seed S] ' +
    '[--workers N] [--json] [--lang zh|en]',
  en:
    'Usage: roadmap FILE [--optimise] [--knots SHARES|none] [--replications N] [--seed S] ' +
    '[--workers N] [--json] [--lang zh|en]',
}
