/** 命令行的中文文字。 */
import type { CliTexts } from './cliTexts.ts'

export const CLI_ZH: CliTexts = {
  help: (version) => `Millwright 产线改造推演 ${version}

用法：npm run -s cli -- <命令> [选项]

命令
  run 文件            模拟各等级并算投资回报，打印对照表
    --level 等级      只算基线和该等级；可重复
    --replications N  独立重复次数；默认按文件
    --seed S          随机数种子，0 或正整数；同一种子，逐字节相同
    --workers N       工作线程数；不影响结果
    --reading 解读    公布案例的哪一种解读；默认按文件
    --json            改为打印结果 JSON
    --out 文件        另把结果 JSON 写入文件
  validate 文件       列出文件里的全部问题
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
      '[--reading 解读] [--json | --out 文件] [--lang zh|en]',
    validate: '用法：validate 文件 [--json] [--lang zh|en]',
    schema: '用法：schema [名称] [--lang zh|en]',
    any: '用法：<run|validate|schema> [选项]；--help 看说明',
  },
  usageFaults: {
    noCommand: () => '缺少命令',
    unknownCommand: (name) => `没有命令 ${name}`,
    unknownOption: (name) => `没有选项 ${name}`,
    optionNotHere: (name) => `此命令没有选项 ${name}`,
    optionValue: (name) => `选项 ${name} 的值缺失或多余`,
    badOptionValue: (name) => `选项 ${name} 的值无效`,
    missingFile: () => '缺少文件',
    extraArgument: (name) => `多余的参数 ${name}`,
    jsonAndOut: () => '--json 与 --out 只能选一个',
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
  unknownLevel: (id, known) => `没有等级“${id}”；已有：${known}`,
  unknownReading: (id, known) =>
    known === '' ? `没有解读“${id}”：文件里没有解读` : `没有解读“${id}”；已有：${known}`,
  written: (path) => `结果已写入 ${path}`,
  cancelled: '已中断',
  crashed: '程序内部错误',
  progress: (percent) => `模拟中 ${percent} %`,
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
  },
}
