/** The words of `run --returns` and `run --statement` in both languages; zh is the reference. */
import type { Language } from './language.ts'

export interface ReturnsTexts {
  readonly title: string
  readonly none: string
  readonly index: string
  readonly irr: string
  readonly mirr: string
  readonly discountedPayback: string
  readonly peakFunding: string
  readonly tco: string
  readonly lcc: string
  readonly equivalent: string
  readonly perGoodBefore: string
  readonly perGoodAfter: string
  readonly perGoodSubsidised: string
  readonly conditions: string
  readonly wage: string
  readonly investment: string
  readonly utilisation: string
  readonly volume: string
  readonly subsidy: string
  readonly always: string
  readonly never: string
  readonly noneNeeded: string
  readonly gross: string
  readonly present: string
  readonly capexShare: string
  readonly decision: string
  readonly decisions: Readonly<Record<Decision, string>>
  readonly savedEnergy: string
  readonly savedCoal: string
}

type Decision = 'worthAnyway' | 'awardDecides' | 'notWorthIt' | 'awardDeters'

export interface StatementTexts {
  readonly title: (level: string, way: string) => string
  readonly year: (year: number) => string
  readonly total: string
  readonly benefits: string
  readonly opex: string
  readonly kinds: Readonly<Record<string, string>>
  readonly interest: string
  readonly operating: string
  readonly depreciation: string
  readonly subsidy: string
  readonly taxable: string
  readonly credited: string
  readonly tax: string
  readonly netCash: string
  readonly cumulative: string
  readonly views: string
  readonly view: Readonly<Record<string, string>>
  readonly sum: string
  readonly npv: string
  readonly gap: (cny: string) => string
  readonly contract: string
  readonly note: (relief: Relief, reason: Reason, what: string, date: string) => string
  readonly unknown: (asked: string, levels: string, ways: string) => string
}

type Relief = 'oneOff' | 'equipmentCredit'
type Reason = 'unitValue' | 'notEquipment' | 'notBought' | 'date'

const RETURNS_ZH: ReturnsTexts = {
  title: '投资指标与保本条件（税前、不含补贴；标明者除外）',
  none: '没有带投资的等级，或文件没有经济参数。',
  index: '获利指数 PI',
  irr: '内部收益率',
  mirr: '修正内部收益率',
  discountedPayback: '动态回收期（年）',
  peakFunding: '峰值资金需求',
  tco: '总拥有成本（现值）',
  lcc: '全寿命成本（现值）',
  equivalent: '等额年成本',
  perGoodBefore: '合格品单位成本：现状',
  perGoodAfter: '合格品单位成本：改造后',
  perGoodSubsidised: '合格品单位成本：改造后，含补贴',
  conditions: '保本条件：其他不变，到此净现值为零',
  wage: '工资，占现水平',
  investment: '投资额，占计划',
  utilisation: '开动时间，占计划',
  volume: '年多售件数',
  subsidy: '所需奖励，占投资',
  always: '都划算',
  never: '都不划算',
  noneNeeded: '不需要',
  gross: '补贴总额',
  present: '补贴现值',
  capexShare: '补贴占投资',
  decision: '补贴改变决定吗',
  decisions: {
    worthAnyway: '不改变：本来就划算',
    awardDecides: '改变：有补贴才划算',
    notWorthIt: '不改变：有补贴也不划算',
    awardDeters: '改变：有补贴反而不划算',
  },
  savedEnergy: '年节电',
  savedCoal: '折标准煤（吨/年）',
}

const RETURNS_EN: ReturnsTexts = {
  title: 'Returns and what must hold (before tax and without subsidy unless said)',
  none: 'No level invests, or the file has no money.',
  index: 'Profitability index',
  irr: 'Internal rate of return',
  mirr: 'Modified rate of return',
  discountedPayback: 'Discounted payback, yr',
  peakFunding: 'Peak funding need',
  tco: 'Cost of ownership, present value',
  lcc: 'Life-cycle cost, present value',
  equivalent: 'Equivalent annual cost',
  perGoodBefore: 'Cost of a good unit: today',
  perGoodAfter: 'Cost of a good unit: after',
  perGoodSubsidised: 'Cost of a good unit: after, with subsidy',
  conditions: 'What must hold: NPV is nought at',
  wage: 'Wages, of today’s',
  investment: 'Investment, of the plan',
  utilisation: 'Running time, of the plan',
  volume: 'Units a year sold more',
  subsidy: 'Award needed, of the investment',
  always: 'always pays',
  never: 'never pays',
  noneNeeded: 'none',
  gross: 'Subsidy, gross',
  present: 'Subsidy, present value',
  capexShare: 'Subsidy, of the investment',
  decision: 'Does it decide?',
  decisions: {
    worthAnyway: 'no: pays anyway',
    awardDecides: 'yes: pays with it',
    notWorthIt: 'no: does not pay',
    awardDeters: 'yes: pays without it',
  },
  savedEnergy: 'Electricity saved',
  savedCoal: 'As standard coal, t/yr',
}

const STATEMENT_ZH: StatementTexts = {
  title: (level, way) => `年度报表：${level}，${way}（万元，中心情形）`,
  year: (year) => `第${year}年`,
  total: '合计',
  benefits: '收益',
  opex: '支出',
  kinds: {
    labour: '人工', overtime: '加班', turnover: '人员流动', energy: '电费', scrap: '报废',
    reworkWage: '返工工资', reworkConsumables: '返工耗材', escapes: '流出缺陷',
    consumables: '耗材', space: '场地', contribution: '多售产品的毛利', other: '其他',
    maintenance: '维护与许可', service: '租用服务费', energyPerformance: '节能分享',
    stopMargin: '停线损失毛利', stopOvertime: '停线补班', separation: '经济补偿', capex: '培训等费用',
    renewal: '培训等更新', surcharge: '附加税费', residual: '残值',
  },
  interest: '利息与手续费',
  operating: '营业所得',
  depreciation: '折旧',
  subsidy: '补贴',
  taxable: '应纳税所得额',
  credited: '专用设备抵免',
  tax: '所得税',
  netCash: '净现金',
  cumulative: '累计现金',
  views: '六方视角（万元）',
  view: {
    projectPreTax: '项目，税前', projectAfterTax: '项目，税后', equity: '企业，融资及税后',
    financier: '出租人与银行', integrator: '集成商', city: '财政与税务',
    others: '供应商与市场',
  },
  sum: '合计',
  npv: '现值',
  gap: (cny) => `企业、出资人、集成商、财政、其他各方逐月相加为零（最大误差 ${cny} 元）。`,
  contract: '合同增值',
  note: (relief, reason, what, date) =>
    `${what}（${date}）：${RELIEF_ZH[relief]}不适用（${REASON_ZH[reason]}）。`,
  unknown: (asked, levels, ways) =>
    `没有“${asked}”。写成 等级/付款方式；等级：${levels}；付款方式：${ways}`,
}
const RELIEF_ZH: Readonly<Record<Relief, string>> = {
  oneOff: '一次性扣除',
  equipmentCredit: '专用设备抵免',
}
const REASON_ZH: Readonly<Record<Reason, string>> = {
  unitValue: '单位价值超过 500 万元',
  notEquipment: '不属于设备、器具',
  notBought: '不是购入',
  date: '不在优惠期内',
}

const STATEMENT_EN: StatementTexts = {
  title: (level, way) => `By year: ${level}, ${way} (CN¥ thousand, central case)`,
  year: (year) => `Year ${year}`,
  total: 'Total',
  benefits: 'Benefits',
  opex: 'Expenses',
  kinds: {
    labour: 'labour', overtime: 'overtime', turnover: 'turnover of people', energy: 'electricity',
    scrap: 'scrap', reworkWage: 'rework, wages', reworkConsumables: 'rework, consumables',
    escapes: 'escaped defects', consumables: 'consumables', space: 'floor',
    contribution: 'margin of more sales', other: 'other', maintenance: 'upkeep and licences',
    service: 'fees of a service', energyPerformance: 'share of energy saved',
    stopMargin: 'margin lost in the stop', stopOvertime: 'overtime for the stop',
    separation: 'severance',
    capex: 'training and the like', renewal: 'training renewed', surcharge: 'surcharges on VAT',
    residual: 'residual value',
  },
  interest: 'Interest and fees',
  operating: 'Operating income',
  depreciation: 'Depreciation',
  subsidy: 'Subsidy',
  taxable: 'Taxable income',
  credited: 'Equipment credit',
  tax: 'Income tax',
  netCash: 'Net cash',
  cumulative: 'Cumulative cash',
  views: 'The six views (CN¥ thousand)',
  view: {
    projectPreTax: 'Project, before tax', projectAfterTax: 'Project, after tax',
    equity: 'Firm, after financing and tax', financier: 'Lessor and bank',
    integrator: 'Integrator', city: 'City and tax office', others: 'Suppliers and market',
  },
  sum: 'Sum',
  npv: 'Present value',
  gap: (cny) =>
    `Firm, financier, integrator, city and others come to nothing in every month (within ${cny}).`,
  contract: 'The contract adds',
  note: (relief, reason, what, date) =>
    `${what} (${date}): ${RELIEF_EN[relief]}, as ${REASON_EN[reason]}.`,
  unknown: (asked, levels, ways) =>
    `no “${asked}”. Say LEVEL/WAY; levels: ${levels}; ways to pay: ${ways}`,
}
const RELIEF_EN: Readonly<Record<Relief, string>> = {
  oneOff: 'not deducted in one sum but over its life',
  equipmentCredit: 'no credit for listed equipment',
}
const REASON_EN: Readonly<Record<Reason, string>> = {
  unitValue: 'one of them costs more than 5 million',
  notEquipment: 'it is no equipment',
  notBought: 'it is not bought',
  date: 'it is outside the years of the relief',
}

export const RETURNS_TEXTS: Readonly<Record<Language, ReturnsTexts>> = {
  zh: RETURNS_ZH,
  en: RETURNS_EN,
}
export const STATEMENT_TEXTS: Readonly<Record<Language, StatementTexts>> = {
  zh: STATEMENT_ZH,
  en: STATEMENT_EN,
}
