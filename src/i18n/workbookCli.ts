/** The words of `cli workbook` in both languages. */
import type { Language } from './language.ts'

export const WORKBOOK_HELP: Readonly<Record<Language, string>> = {
  zh: `  workbook 文件       推演后把一个等级、一种付款方式写成 .xlsx：输入可改，其余全是公式
    --level 等级      默认净现值（不含补贴）最高的一级
    --way 付款方式    文件里的编号；默认自有资金
    --out 文件        写到哪里
    --replications、--seed、--workers、--reading 同 run
`,
  en: `  workbook FILE       simulate, and write one level and one way to pay as an .xlsx in which
                      inputs may be changed and all else is a formula
    --level LEVEL     default: the one with the highest value without subsidy
    --way WAY         id in the file; default: own money
    --out FILE        where to
    --replications, --seed, --workers, --reading as for run
`,
}

export const WORKBOOK_USAGE: Readonly<Record<Language, string>> = {
  zh:
    '用法：workbook 文件 --out 文件.xlsx [--level 等级] [--way 付款方式] [--replications N] ' +
    '[--seed S] [--workers N] [--reading 解读] [--lang zh|en]',
  en:
    'Usage: workbook FILE --out FILE.xlsx [--level LEVEL] [--way WAY] [--replications N] ' +
    '[--seed S] [--workers N] [--reading READING] [--lang zh|en]',
}

export const WORKBOOK_OUT_NEEDED: Readonly<Record<Language, string>> = {
  zh: '缺少 --out：工作簿写到哪里',
  en: '--out is missing: where to write the workbook',
}

export interface WorkbookCliTexts {
  readonly noMoney: string
  readonly noInvestment: (level: string) => string
  readonly unknownWay: (id: string, known: string) => string
}

export const WORKBOOK_CLI: Readonly<Record<Language, WorkbookCliTexts>> = {
  zh: {
    noMoney: '文件里没有经济参数，或没有一级有投资',
    noInvestment: (level) => `等级“${level}”没有投资，无从评价`,
    unknownWay: (id, known) => `没有付款方式“${id}”；文件里有：${known}`,
  },
  en: {
    noMoney: 'The file has no money, or no level that invests',
    noInvestment: (level) => `Level “${level}” invests nothing: there is nothing to appraise`,
    unknownWay: (id, known) => `There is no way to pay “${id}”; known: ${known}`,
  },
}
