/** 保本条件与单位成本的文字。 */
export const worthZh = {
  'worth.conditions': '要怎样才划算？',
  'worth.wage': '工资至少为现水平的',
  'worth.investment': '投资额至多为计划的',
  'worth.utilisation': '开动时间至少为计划的',
  'worth.volume': '每年至少要多售',
  'worth.volumeSpare': '每年至多可少售',
  'worth.subsidy': '需要奖励占投资的',
  'worth.noneNeeded': '不需要',
  'worth.always': '在看过的范围内都划算',
  'worth.never': '在看过的范围内都不划算',
  'worth.conditionsNote':
    '每次只变一项，其他照计划，净现值（税前、不含补贴）恰为零时的数值；工资、投资、开动时间查到 10 倍，销量查到现销量的 10 倍，奖励查到 100%，按验收后 12 个月到账。',
  'worth.owning': '一件合格品成本多少？',
  'worth.baseline': '现状',
  'worth.withoutSubsidy': '改造后，不含补贴',
  'worth.withSubsidy': '改造后，含补贴',
  'worth.owningNote':
    '以自有资金支付，税前；现状与改造后同一期限、同一订单。材料费不在内：两边相同的不列。',
  'worth.failed': '保本条件没有算出来。',

  'quantity.breakEvenWage': '保本工资水平',
  'quantity.breakEvenInvestment': '保本投资水平',
  'quantity.breakEvenUtilisation': '保本开动时间',
  'quantity.breakEvenVolume': '保本销量变化',
  'quantity.breakEvenSubsidy': '保本奖励比例',
  'quantity.costPerGood': '合格品单位成本',
  'quantity.equivalentCost': '等额年成本',
  'quantity.lifeCycleCost': '全寿命成本（现值）',
  'quantity.ownershipCost': '总拥有成本（现值）',
  'quantity.profitabilityIndex': '获利指数',
  'quantity.mirr': '修正内部收益率',
  'quantity.discountedPayback': '动态回本年限',
  'quantity.peakFunding': '峰值资金需求',

  'meaning.breakEvenWage':
    '所有工资（含加班）同乘一个系数，净现值为零时的系数。净现值对它是一条直线，由两个现值求得。',
  'meaning.breakEvenInvestment': '所有投资、更新、维护和残值同乘一个系数，净现值为零时的系数。',
  'meaning.breakEvenUtilisation':
    '运行收益同乘一个比例（产线只开计划时间的这一部分），而投资、维护、残值不变，净现值为零时的比例。',
  'meaning.breakEvenVolume':
    '比计划每年多售的合格品件数，按边际贡献减耗材计，净现值为零；为负即可以少售这么多。',
  'meaning.breakEvenSubsidy':
    '投资额的这一比例在验收后 12 个月作为奖励到账，净现值为零。滞后期为假设。',
  'meaning.costPerGood': '全寿命成本现值除以合格品件数现值。',
  'meaning.equivalentCost': '与全寿命成本等值的每年等额支出；寿命不同的方案据此比较。',
  'meaning.lifeCycleCost': '总拥有成本，加安装停线的损失和出货后缺陷的费用。',
  'meaning.ownershipCost': '投资、运行、维护、更新的现值之和，减残值；补贴列再减补贴现值。',
  'meaning.profitabilityIndex': '1 加净现值除以投资付款的现值；大于 1 即划算。',
  'meaning.mirr': '支出按折现率筹资、收入按折现率再投资时的年收益率；总是唯一。',
  'meaning.discountedPayback': '折现后的累计现金（不含残值）转正的时间。',
  'meaning.peakFunding': '累计现金（不折现、不含残值）的最低点，即要筹到的钱。',
} as const
