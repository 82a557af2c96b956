/** 问题的中文说明，每个代码一句：哪里不对，该是什么样。 */
import type { IssueCode } from '../../sim-core/index.ts'
import type { IssueWriter, WordsOfIssues } from './issueTexts.ts'

export const ISSUES_ZH: Readonly<Record<IssueCode, IssueWriter>> = {
  'file.tooLarge': (p) => `文件有 ${p.characters} 个字符，最多 ${p.limit} 个`,
  'file.notJson': (p) => `不是有效的 JSON：第 ${p.line} 行第 ${p.column} 列有误`,
  'file.tooDeep': (p) => `嵌套超过 ${p.limit} 层`,
  'file.versionUnknown': (p) =>
    `不认识的 schemaVersion ${p.version}；本程序支持到版本 ${p.newest}`,

  'key.forbidden': (p) => `不允许使用字段名“${p.key}”`,
  'value.missing': () => '缺少必填的值',
  'value.type': (p) => `应为${p.expected}，实为${p.found}`,
  'value.unknownKey': (p) => `没有名为“${p.key}”的字段`,
  'value.notFinite': () => '数值超出可表示的范围',
  'value.notWhole': (p) => `${p.value} 不是整数`,
  'value.notPositive': (p) => `${p.value} 应大于 0`,
  'value.tooSmall': (p) => `${p.value} 太小，至少为 ${p.least}`,
  'value.tooLarge': (p) => `${p.value} 太大，至多为 ${p.most}`,
  'value.enum': (p) => `不能是“${p.value}”，可选：${p.allowed}`,
  'value.notDate': (p) => `“${p.value}”不是日期，应形如 2026-01-31`,
  'text.empty': () => '文字为空',
  'text.tooLong': (p) => `文字超过 ${p.most} 个字符`,
  'list.tooShort': (p) => `至少要有 ${p.least} 项`,
  'list.tooLong': (p) => `至多 ${p.most} 项`,
  'id.malformed': (p) =>
    `标识“${p.value}”无效：以英文字母开头，只含字母、数字、下划线和连字符`,
  'target.malformed': (p) =>
    `对象“${p.value}”无效：应为工位标识、pool:标识、staff:标识、group:标识、load:标识或 line`,
  'field.malformed': (p) => `字段“${p.value}”无效：应为用点连接的路径，如 machine.meanS`,
  'quantity.range': (p) => `${p.value} 不在所给范围 ${p.low} 至 ${p.high} 之内`,
  'distribution.unordered': () => '分布的参数次序不对：应为最小值 ≤ 最可能值 ≤ 最大值',
  'distribution.weightsMismatch': () => '权重的个数与取值的个数不同',
  'distribution.noMass': () => '分布没有概率：权重之和或所截取区间的概率为 0',
  'distribution.impossibleCv': () => '在这两个端点之间，没有一个贝塔分布有这样的均值和这么大的变异',

  'id.duplicate': (p) => `标识“${p.id}”重复`,
  'id.reserved': (p) => `“${p.id}”是保留字，不能作工位标识`,
  'reference.unknown': (p) =>
    p.known === ''
      ? `没有${p.kind}“${p.id}”：文件里没有定义任何${p.kind}`
      : `没有${p.kind}“${p.id}”；已有：${p.known}`,

  'shares.sum': (p) => `各产品的需求占比之和为 ${p.sum}，应为 1`,
  'calendar.neverOn': (p) => `班制“${p.calendar}”没有任何工作时段`,
  'calendar.spans': (p) =>
    `班制“${p.calendar}”的工作时段应依次递增、互不重叠，并在一个周期之内`,
  'calendar.closes': (p) => `班制“${p.calendar}”的班次结束时刻应依次递增，并在一个周期之内`,
  'tariff.edges': () => '电价时段的起点应从 0 开始依次递增，并在一个周期之内',
  'supply.lotsMissing': () => '产品不止一种，持续供料须写明批次 lots',
  'supply.needsCalendar': () => '按班次下达需求的产线须有班制',
  'route.deadEnd': (p) => `工位“${p.station}”之后的路线永远到不了终点`,
  'route.returnUnused': (p) => `工位“${p.station}”的去向是 return，但没有检验把工件送到这里`,
  'route.returnByNext': (p) =>
    `工位“${p.station}”的去向是 return，但“${p.from}”的合格工件也流到这里，无处可返`,
  'route.unreachable': (p) => `没有工件会到达工位“${p.station}”`,
  'route.shares': (p) => `工位“${p.station}”各去向的比例之和为 ${p.sum}，应为 1`,
  'route.ofProduct': (p) => `产品“${p.product}”没有工艺路线，而本线的工件都按产品的路线流转`,
  'route.notPlanned': (p) =>
    `“${p.product}”的路线经过“${p.station}”，该工位的 routing 须为 plan`,
  'route.sequence': () => '产品有工艺路线时，订单只能按到达先后进入',
  'loop.twice': (p) => `工位“${p.station}”同时属于两个看板回路`,
  'supply.endless': (p) => `来料无穷而“${p.station}”的位置不限，将永远装不满：请限定位置数`,
  'supply.batchShares': (p) => `到达批量的概率之和为 ${p.sum}，应为 1`,
  'supply.ascending': () => '时刻应依次递增，且在周期之内',
  'order.dueBeforeRelease': (p) => `订单交期 ${p.dueS} 秒早于投放时刻 ${p.releaseS} 秒`,
  'station.combination': (p) => `工位“${p.station}”同时写了 ${p.field} 与 ${p.other}，二者互斥`,
  'station.batchRange': (p) => `工位“${p.station}”的批量下限 ${p.min} 大于上限 ${p.max}`,
  'station.noMachines': (p) => `工位“${p.station}”没有设备，也没有装配工位从中取件`,
  'station.notABuffer': (p) =>
    `装配工位从“${p.station}”取件：其 servers 须为 0，且只供一个装配工位`,
  'station.batchPlaces': (p) =>
    `工位“${p.station}”每批 ${p.batchJobs} 件，前面却只有 ${p.places} 个位置，永远凑不齐一批`,
  'station.batchCards': (p) =>
    `工位“${p.station}”每批 ${p.batchJobs} 件，产线上却最多允许 ${p.cards} 件，永远凑不齐一批`,
  'station.batchInspects': (p) => `工位“${p.station}”成批加工，不能同时检验`,
  'station.seatsNeedOnePool': (p) =>
    `工位“${p.station}”的座位数随人数而定，操作人员须恰好来自一个人员池`,
  'station.attentionNeedsMean': (p) =>
    `工位“${p.station}”的设备有看管时间，人工作业须用均值和变异系数来写`,
  'inspection.taskNeedsWork': (p) =>
    `工位“${p.station}”给“${p.to}”规定了返修工时，但“${p.to}”没有人工作业`,
  'station.noOperators': (p) => `工位“${p.station}”所列的人员池里一个人也没有`,
  'setup.times': (p) => `工位“${p.station}”的换型应在 timeS 与 matrixS 中恰好写一个`,
  'setup.matrixSize': (p) => `工位“${p.station}”的换型矩阵应为 ${p.products} 行 ${p.products} 列`,
  'failure.nobodyRepairs': (p) => `故障“${p.failure}”所列的维修人员池里一个人也没有`,
  'failure.mtbf': (p) =>
    `故障“${p.failure}”要在 mtbfS、availabilityShare 中恰好给出一个，按循环计时则给出 mtbfCycles；` +
    `它的时钟是“${p.clock}”`,
  'failure.monitorClock': (p) => `故障“${p.failure}”的监测要求按加工时间计时，且没有劣化阶段`,
  'failure.wear': (p) =>
    `故障“${p.failure}”的劣化要求按加工时间计时，报警在第二阶段到最后阶段之间`,
  'maintenance.interval': (p) =>
    `维护“${p.maintenance}”按循环计时要给出 everyCycles，否则给出 everyS；它的时钟是“${p.clock}”`,
  'maintenance.noBreak': (p) => `工位“${p.station}”的维护在休息时开始，但它从不休息`,
  'maintenance.nobody': (p) => `应做维护“${p.maintenance}”的人员池里没有人`,
  'station.neverFits': (p) =>
    `工位“${p.station}”只开始班内做得完的作业，而 ${p.serviceS} 秒永远做不完`,
  'group.stop': (p) =>
    `联动组“${p.group}”的停机要给出 mtbfS，不能有自己的 clock、afterRepair 或 wear`,
  'start.places': (p) => `起始时工位“${p.station}”前的工件多于它的 ${p.places} 个位置`,
  'start.machine': (p) =>
    `工位“${p.station}”没有第 ${p.machine} 台机器，或者起始状态对它说了两次`,
  'start.noFailure': (p) => `工位“${p.station}”起始时在维修，但它没有任何故障`,
  'start.route': (p) => `起始时产品“${p.product}”在工位“${p.station}”，但它的路线不经过这里`,
  'setup.errorNeedsDrift': (p) => `工位“${p.station}”换型出错即漂移，但它没有定义漂移`,
  'newModel.never': (p) =>
    `工位“${p.station}”写了新品爬坡，但产线没有新品导入（newModelEveryS）`,
  'supply.dueTwice': (p) => `来源“${p.source}”的 dueAfterS 与 dueAfter 只能写一个`,
  'source.noChoice': (p) => `来源“${p.source}”要前瞻派工，但没有等待的订单可选：供料无限，或等不到就流失`,
  'drift.missing': (p) => `工位“${p.station}”给出了漂移时的缺陷率，却没有漂移`,
  'drift.noEffect': (p) => `工位“${p.station}”会漂移，但它的缺陷原因都没有 driftShare`,
  'drift.unseen': (p) => `工位“${p.station}”的漂移靠拒收发现，但没有一个检验看得到它的缺陷`,
  'people.noShifts': () => '这一项逐班变化，但产线没有带班次的日历',
  'stream.collision': (p) => `“${p.name}”与“${p.other}”会共用一列随机数，请换一个标识`,

  'measure.unknownTarget': (p) => `措施“${p.measure}”的对象“${p.target}”此时不在产线上`,
  'measure.unknownField': (p) =>
    `措施“${p.measure}”要改“${p.target}”的“${p.field}”，但没有这个字段`,
  'measure.fixedField': (p) => `措施“${p.measure}”不能改“${p.field}”：标识不可更改`,
  'measure.notANumber': (p) =>
    `措施“${p.measure}”要缩放“${p.target}”的“${p.field}”，但那里不是数值`,
  'measure.placeTwice': () => 'after 与 before 只能写一个',
  'measure.categoryTwice': (p) => `投资类别“${p.category}”写了两次`,
  'measure.cycle': (p) => `措施“${p.measure}”直接或间接地以自己为前提`,
  'measure.requires': (p) => `措施“${p.measure}”以“${p.requires}”为前提，而它不在其中`,
  'measure.conflict': (p) =>
    p.field === ''
      ? `措施“${p.measure}”与“${p.other}”互相排斥`
      : `措施“${p.measure}”与“${p.other}”都改“${p.field}”，而先后未定：请用 requires 写明`,
  'level.baselineFirst': () => '第一个等级是基线，不能含有措施',

  'roadmap.noMoney': () => '蓝图需要经济参数，而情景里没有',
  'roadmap.measureTwice': (p) =>
    `阶段“${p.stage}”的措施“${p.measure}”已在阶段“${p.other}”采购`,
  'roadmap.requires': (p) =>
    `措施“${p.measure}”以“${p.requires}”为前提，而它不在阶段“${p.stage}”之前，也不在其中`,
  'roadmap.conflict': (p) =>
    `阶段“${p.stage}”的措施“${p.measure}”与届时已有的“${p.other}”互斥`,
  'roadmap.order': (p) =>
    `阶段“${p.stage}”在第 ${p.month} 月下单，早于排在它前面的阶段；最早为第 ${p.earliest} 月`,
  'roadmap.beyondHorizon': (p) =>
    `阶段“${p.stage}”在第 ${p.month} 月下单，而测算期到第 ${p.horizon} 月为止`,

  'run.deadlock': (p) => `${p.atS} 秒后产线永久停滞，各工位互相等待：${p.cycle}`,
  'run.endless': (p) => `${p.atS} 秒后时间不再前进：“${p.station}”处不耗时的步骤无休无止`,
  'run.warmup': (p) => `预热期 ${p.warmupS} 秒应短于总时长 ${p.horizonS} 秒`,
  'money.noPrice': (p) => `电价时段“${p.billing}”没有价格`,
  'money.noWage': (p) => `岗位“${p.role}”没有工资`,
  'investment.negative': (p) => `“${p.category}”的价格 ${p.price} 小于 0；只有处置旧设备可以为负`,
  'way.rate': (p) => `年利率 ${p.percent} % 超过 ${p.mostPercent} %，像是小数点写错了（6.8 % 写作 0.068）`,
  'way.deposit': (p) =>
    `保证金 ${p.depositPercent} % 加手续费 ${p.feePercent} % 不少于融资额，等于没有融资`,
  'way.outlivesEquipment': (p) =>
    `合同期 ${p.months} 个月，比所付设备中最长的寿命 ${p.lifeYears} 年还长`,

  'offers.noHeader': () => '找不到表头：要有一行写着“出租方”“年利率”“期数”等列名',
  'offers.encoding': () => '文件不是 UTF-8、UTF-16 或 GBK 编码的文字；Excel 工作簿请先另存为 CSV',
  'offers.tooMany': (p) => `方案太多：连同已有的至多 ${p.most} 个`,
  'offer.notAnOffer': (p) => `这一行不是报价，内容为“${p.text}”`,
  'offer.missing': (p) => `缺少“${p.column}”`,
  'offer.unreadable': (p) => `“${p.column}”的“${p.text}”看不懂`,
  'offer.percentUnclear': (p) =>
    `“${p.column}”的“${p.text}”没有百分号，分不清是 ${p.text} % 还是 ${p.text} 倍`,
  'offer.expired': (p) => `报价到 ${p.date} 为止，早于决策日`,

  'input.unknown': (p) => `文件里没有带范围的数“${p.input}”`,
  'sensitivity.noFigure': (p) => `等级“${p.id}”不是每次重复都有指标 ${p.kpi}`,
  'sensitivity.undefined': (p) =>
    `所问各点中有 ${p.points} 个没有 ${p.kpi}（不回收，或运行中断）：请改问 npv，或逐个输入分析`,
  'uncertainty.unknownInput': (p) =>
    `文件里没有名为“${p.input}”的价格、工资或费率；产线的输入要仿真才能变动`,
  'uncertainty.withItself': (p) => `“${p.input}”不能与自身相关`,
  'uncertainty.pairTwice': (p) => `“${p.a}”与“${p.b}”的相关写了两次`,
  'uncertainty.notPositive': (p) => `“${p.input}”可低至 ${p.low}；对数正态的数恒大于 0，请另选分布`,
  'uncertainty.tooFewDraws': (p) => `${p.draws} 次抽样不够让这些输入一起变动，至少要 ${p.least} 次`,
  'uncertainty.impossible': (p) => `没有随机数能有这样的相关：${p.inputs} 个输入之间的相关互相矛盾`,
  'uncertainty.noMoney': () => '文件里没有经济参数，谈不上收益的不确定性',
  'uncertainty.unknownWay': (p) => `没有付款方式“${p.way}”；已有：${p.known}`,
  'uncertainty.tooFewRuns': (p) =>
    `${p.replications} 次重复看不出均值可能偏多少，至少要 ${p.least} 次`,

  'policy.notYetInForce': (p) =>
    `政策“${p.policy}”自 ${p.from} 起才有规定，决策日 ${p.date} 早于它，因此不计`,
  'policy.unsorted': (p) => `参数“${p.parameter}”的各个值应按生效日期先后排列`,
  'policy.unusedParameter': (p) => `公式“${p.instrument}”用不到参数“${p.parameter}”`,
  'reform.unknownPolicy': (p) => `没有政策“${p.policy}”`,
  'reform.unknownParameter': (p) => `政策“${p.policy}”没有参数“${p.parameter}”`,
  'reform.changeTwice': (p) => `政策“${p.policy}”的“${p.parameter}”自 ${p.from} 起被改了两次`,
}

export const ISSUE_WORDS_ZH: WordsOfIssues = {
  words: {
    string: '文字',
    number: '数值',
    int: '整数',
    boolean: 'true 或 false',
    array: '列表',
    tuple: '列表',
    object: '对象',
    record: '对象',
    null: 'null',
    station: '工位',
    calendar: '班制',
    pool: '人员池',
    staff: '间接人员',
    group: '联动组',
    fleet: '车队',
    network: '网络',
    load: '公共用电',
    role: '岗位',
    defect: '缺陷类别',
    failure: '故障',
    product: '产品',
    measure: '措施',
    policy: '政策',
    claim: '申报项',
    quantity: '计数项',
    level: '等级',
    reading: '解读',
    way: '付款方式',
  },
  inLevel: ({ level, reading, at }) =>
    [
      `等级“${level}”`,
      ...(reading === undefined ? [] : [`解读“${reading}”`]),
      ...(at === undefined || at === '' ? [] : [`位置 ${at}`]),
    ].join('，'),
  around: (sentence, place) => (place === '' ? `${sentence}。` : `${sentence}（${place}）。`),
}
