/** 命令行的中文文字。 */
import type { CliTexts } from './cliTexts.ts'
import { ROADMAP_HELP, ROADMAP_USAGE } from './roadmapCli.ts'
import { UNCERTAINTY_ZH, UNCERTAINTY_HELP, UNCERTAINTY_USAGE } from './uncertaintyTexts.ts'
import { WORKBOOK_HELP, WORKBOOK_OUT_NEEDED, WORKBOOK_USAGE } from './workbookCli.ts'

const MONEY_HELP = `${UNCERTAINTY_HELP.zh}${ROADMAP_HELP.zh}${WORKBOOK_HELP.zh}\
  appraise 文件       只算项目文件的经济性，不作模拟；输出 JSON
`

export const CLI_ZH: CliTexts = {
  help: (version, kpis) => `Millwright 产线改造推演 ${version}

用法：npm run -s cli -- <命令> [选项]

命令
  run 文件            模拟各等级并算投资回报，打印对照表
    --level 等级      只算基线和该等级；可重复
    --replications N  独立重复次数；默认按文件
    --seed S          随机数种子，0 或正整数；同一种子，逐字节相同
    --workers N       工作线程数；不影响结果
    --reading 解读    公布案例的哪一种解读；默认按文件
    --precision 比例  重复到够精确为止，如 0.02 即 ±2 %；此时 --replications 是上限（默认 400）
    --kpi 指标        哪些指标要这么精确；可重复。可选：
                      ${kpis}
    --joint           这些区间合起来 95 %（Bonferroni），而不是各自 95 %
    --bottleneck      满负荷时每个工位快 1 % 各值多少产出
    --stations        各工位的 ISO 22400-2 指标表
    --ways            各种付款方式的税后结果，与自有资金相比
    --offers 文件     租赁公司报价表（CSV，UTF-8 或 GBK），并入 --ways 比较
    --returns         投资指标、合格品单位成本、保本条件
    --statement 等级/付款方式  税后年度报表与六方视角；付款方式用文件中的，或 cash
    --warmup 小时     不用文件的预热期；测量时长不变
    --trace 类别      第一次重复的轨迹：exits,states,moves
    --each            每次重复各自的数值，写进 JSON
    --json            改为打印结果 JSON
    --out 文件        另把结果 JSON 写入文件
  compare 文件        就一个指标（--kpi）把等级两两比较，全部区间合起来 95 %；选项同 run，另有
    --worthwhile D    有意义的最小差别：重复到能选出最好的等级为止
    --best 方法       kim-nelson：逐次淘汰（2001，默认）；nelson-matejcik：两阶段，并给出
                      与其余最好者之差的区间（1995）；与 --worthwhile 同用
    --budget N        再用 N 次重复，花在最能决定哪个等级最好的地方
  sensitivity 文件    每个带范围的数对一个等级（--level，默认最后一级）的一个指标（--kpi）
                      影响多大；人数按中心值求一次，之后不变
    --method 方法     tornado：逐个取下限与上限（默认）；morris：基本效应；sobol：方差份额
    --inputs 模式     只问路径含此模式的输入，* 代表任意字符；可重复
    --replications N  每一点的重复次数；tornado 默认 4，其余 2
    --trajectories N  morris 的轨迹数，默认 10
    --rows N          sobol 每个样本的行数，默认 64
    --most N          最多允许的运行次数，默认 2000
    --seed、--workers、--reading、--json 同 run
${MONEY_HELP}  validate 文件       列出文件里的全部问题
    --json            以 JSON 列出
  schema [名称]       打印数据格式（JSON Schema）；不写名称则列出全部名称

通用选项
  --lang zh|en        语言；默认按环境变量 LANG
  --help, --version

退出码：0 成功，1 文件或结果有问题，2 用法错误，130 中断。
`,
  usage: {
    run:
      '用法：run 文件 [--level 等级]… [--replications N] [--seed S] [--workers N] ' +
      '[--reading 解读] [--precision 比例 [--kpi 指标]… [--joint]] [--bottleneck] ' +
      '[--stations] [--ways] [--offers 文件] [--returns] [--statement 等级/付款方式] [--warmup 小时] ' +
      '[--trace 类别] [--each] [--json | --out 文件] [--lang zh|en]',
    compare:
      '用法：compare 文件 --kpi 指标 [--worthwhile D] [--level 等级]… [--replications N] ' +
      '[--best kim-nelson|nelson-matejcik] [--budget N] [--seed S] [--workers N] ' +
      '[--reading 解读] [--json] [--lang zh|en]',
    sensitivity:
      '用法：sensitivity 文件 --kpi 指标 [--level 等级] [--method tornado|morris|sobol] ' +
      '[--inputs 模式]… [--replications N] [--trajectories N | --rows N] [--most N] ' +
      '[--seed S] [--workers N] [--reading 解读] [--json] [--lang zh|en]',
    uncertainty: UNCERTAINTY_USAGE.zh,
    roadmap: ROADMAP_USAGE.zh,
    workbook: WORKBOOK_USAGE.zh,
    appraise: '用法：appraise 文件 [--lang zh|en]',
    validate: '用法：validate 文件 [--json] [--lang zh|en]',
    schema: '用法：schema [名称] [--lang zh|en]',
    any:
      '用法：<run|compare|sensitivity|uncertainty|roadmap|workbook|appraise|validate|' +
      'schema> [选项]；--help 看说明',
  },
  usageFaults: {
    noCommand: () => '缺少命令',
    unknownCommand: (name) => `没有命令 ${name}`,
    unknownOption: (name) => `没有选项 ${name}`,
    optionNotHere: (name) => `此命令没有选项 ${name}`,
    optionValue: (name) => `选项 ${name} 的值缺失或多余`,
    badOptionValue: (name) => `选项 ${name} 的值无效`,
    outNeeded: () => WORKBOOK_OUT_NEEDED.zh,
    missingFile: () => '缺少文件',
    extraArgument: (name) => `多余的参数 ${name}`,
    jsonAndOut: () => '--json 与 --out 只能选一个',
    eachNeedsJson: () => '--each 的内容写进 JSON：请加 --json 或 --out',
    kpiNeedsPrecision: () => '--kpi 与 --joint 说明 --precision 的对象：请加上 --precision',
    bestNeedsWorthwhile: () => '--best 需要有意义的最小差别：请加上 --worthwhile',
    otherMethod: (name) => `选项 ${name} 属于另一种 --method`,
    unknownSchema: (name) => `没有名为 ${name} 的数据格式`,
  },
  fileFaults: {
    missing: '没有这个文件',
    directory: '这是文件夹，不是文件',
    unreadable: '无法读取',
    tooLarge: '文件超过 8 MB',
    empty: '文件是空的',
    notText: '不是 UTF-8 编码的文本',
    unwritable: '无法写入',
    isInput: '不能覆盖输入的文件',
  },
  valid: (name) => `没有问题：${name}`,
  problems: (count) => `${count} 个问题`,
  offers: (taken, problems) => `读入 ${taken} 个报价，${problems} 处未读入`,
  warnings: (count) => `${count} 处提醒`,
  unknownLevel: (id, known) => `没有等级“${id}”；已有：${known}`,
  unknownReading: (id, known) =>
    known === '' ? `没有解读“${id}”：文件里没有解读` : `没有解读“${id}”；已有：${known}`,
  written: (path) => `结果已写入 ${path}`,
  cancelled: '已中断',
  crashed: '程序内部错误',
  progress: (percent) => `模拟中 ${percent} %`,
  comparison: {
    title: (kpi, n) => `${kpi}，${n} 次重复`,
    mean: '平均',
    difference: '差',
    significant: '显著',
    notSignificant: '不显著',
    ratio: '方差节省',
    about: (level) =>
      `± 对全部配对合起来为 ${level}（Bonferroni）。方差节省：用独立随机数需要多少倍的重复次数。`,
    tooFew: '每次重复都有这个指标的等级不足两个，无从比较。',
    best: (level, worthwhile, confidence) =>
      `最好：${level}；若它领先 ${worthwhile}，选对的概率为 ${confidence}。`,
    undecided: (level, worthwhile) =>
      `目前最好：${level}；在允许的重复次数内未能分辨 ${worthwhile} 的差别。`,
    spent: (list) => `所用重复次数：${list}`,
    ahead: '比其余最好者好',
    replications: '重复次数',
    budget: (spent, level, share) =>
      `再用 ${spent} 次重复，花在最能分辨之处：${level}最好，选对的概率至少约 ${share}` +
      '（按均值正态、相互独立计）。',
  },
  uncertainty: UNCERTAINTY_ZH,
  sensitivity: {
    cost: (inputs, points, mostRuns) =>
      `${inputs} 个输入，${points} 个点，至多 ${mostRuns} 次运行，另加求人数的运行`,
    tooMany: (inputs, mostRuns, most) =>
      `${inputs} 个输入至多需要 ${mostRuns} 次运行，超过 ${most}：用 --inputs 选一部分，` +
      `或用 --most ${mostRuns} 允许`,
    noInputs: (patterns) =>
      patterns === ''
        ? '没有影响此指标、带范围（low、high）的数'
        : `影响此指标的带范围的数中，没有路径含 ${patterns} 的`,
    title: (kpi, level, replications, points, runs) =>
      `${kpi}，${level}：${points} 个点，每点 ${replications} 次重复，共运行 ${runs} 次`,
    central: (value) => `按文件的值：${value}`,
    input: '输入',
    range: '下限 … 值 … 上限',
    atLow: '取下限',
    atHigh: '取上限',
    first: '单独',
    total: '连同交互',
    law: '假定下限与上限之间各值同样可能（均匀分布）。',
    about: {
      tornado:
        '与文件的值之差，每次只动一个输入；± 各为 95 %，用公共随机数逐次配对。— 该处没有这个指标：' +
        '不回收，或产线停住。',
      morris: '效应按整个范围计。μ*：大小及其区间；μ：带正负；σ：非线性或与其他输入有交互（Morris，1991）。',
      sobol: '方差份额及其区间（Saltelli 等，2010；Jansen，1999）。',
    },
    noise: (standardError, share) =>
      `模拟噪声：每个答案的标准误 ± ${standardError}；其方差为各答案之间方差的 ${share}。`,
    weaker: (inputs) => `另有 ${inputs} 个影响更小：见 --json。`,
    idle: (inputs) => `${inputs} 个毫无影响。`,
    leftOut: (paths) => `范围的一端不成立，保持原值：${paths}`,
  },
  table: {
    seed: '种子',
    replications: '重复次数',
    window: '每次测量',
    hours: (n) => `${n} 小时`,
    reading: '解读',
    bottleneck: '瓶颈工位',
    people: '人数',
    demandMet: '按时满足需求的班次',
    goodPerHour: '合格产出',
    firstPassYield: '直通率',
    energyPerGood: '单位能耗',
    features: '示范项目特征（五项）',
    capex: '投资',
    paybackWithoutSubsidy: '回收期，无补贴',
    paybackWithSubsidy: '回收期，含补贴',
    npvWithoutSubsidy: '净现值，无补贴',
    npvWithSubsidy: '净现值，含补贴',
    never: '不回收',
    published: '公布值',
    modelled: '模型值',
    shortOfDemand: (share) => `* 再加人也做不到至少 ${share} 的班次满足需求`,
    withUnit: (label, unit) => `${label}（${unit}）`,
    intervals: '± 为 95 % 置信区间的半宽。',
    paybacks: '回收期为中位数（10 % 至 90 % 分位数）。',
    oee: '瓶颈工位 OEE',
    wip: '在制品',
    leadTime: '生产周期，平均',
    leadTimeP90: '生产周期，90 % 不超过',
    taktAttainment: '节拍达成率',
    downgraded: '次品级比例',
    peak: '15 分钟最大功率',
    carbon: '单位碳排放',
    lost: '未能进线的工件',
    late: '逾期工件',
    tardiness: '逾期时间，平均',
    vehiclesBusy: (fleet) => `车辆 ${fleet} 在途`,
    byAverageActive: '  按平均工作段',
    byMomentary: '  按瞬时工作段',
    byMarginal: '  按边际价值',
    noMarginal: '未见显著',
    disagree: (levels) => `各方法指出的瓶颈不同：${levels}。加 --bottleneck 可算每个工位的价值。`,
    warmupShort: (level, proposed, used) =>
      `预热期（${level}）：MSER-5 认为应舍去 ${proposed} 工作时间，而不是 ${used}。`,
    warmupUntold: (levels) => `预热期：运行太短，MSER-5 无法判断：${levels}。`,
    precision: {
      reached: (share, n) => `${n} 次重复，精度达到 ${share}`,
      missed: (share, n) => `${n} 次重复，精度未达到 ${share}`,
      unknown: '没有等级有这个指标，谈不上精度',
      each: (level) => `各区间 ${level}`,
      joint: (level) => `合起来 95 %，各区间 ${level}`,
      median: '中位数',
    },
    ways: {
      title: (level) => `${level}：付款方式，税后`,
      npv: '净现值（不含补贴）',
      npvSubsidised: '净现值（含补贴）',
      payback: '回收期（不含补贴）',
      contract: '合同增值',
      quoted: '报价利率 %/年',
      allIn: '综合利率 %/年',
      flat: '折合费率 %/年',
      lowestCash: '资金最低点',
      lowestMonth: '最低月份',
      shortfall: '跌破授信额度的概率',
      coverage: '最低偿债倍数',
      notOffered: (ways) => `提供方收不回本金，不会有人报价：${ways}。`,
      none: '文件中没有付款方式。',
    },
    stations: {
      title: (level) => `工位：${level}（ISO 22400-2；未写单位的为 %）`,
      availability: '可用率',
      effectiveness: '效能',
      quality: '质量率',
      oee: 'OEE',
      nee: 'NEE',
      allocation: '分配率',
      utilisation: '利用率',
      technical: '技术效率',
      setup: '换型率',
      throughput: '件/小时',
      scrap: '报废率',
      rework: '返工率',
      firstPass: '一次合格',
      teep: 'TEEP',
      queue: '门前（件）',
      momentary: '瞬时瓶颈',
      averageActive: '工作段（秒）',
      marginal: '快 1 %（件/小时）',
    },
    trace: '等级,类别,秒,工位,机位,工件,内容',
    traceCut: (rows) => `每类只保留前 ${rows} 行。`,
  },
}
