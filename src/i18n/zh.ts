/** 中文，参照语言：其他语言的键和空位以此为准。 */
import { lineZh } from './line.zh.ts'
import { figuresZh } from './zh/figures.ts'
import { parametersZh } from './zh/parameters.ts'
import { payZh } from './zh/pay.ts'
import { riskZh } from './zh/risk.ts'
import { roadmapZh } from './zh/roadmap.ts'
import { screensZh } from './zh/screens.ts'
import { shellZh } from './zh/shell.ts'
import { subsidiesZh } from './zh/subsidies.ts'
import { trustZh } from './zh/trust.ts'
import { worthZh } from './zh/worth.ts'
import { workbookButtonZh } from './zh/workbookButton.ts'

export const zh = {
  ...shellZh,
  ...figuresZh,
  ...screensZh,
  ...parametersZh,
  ...trustZh,
  ...subsidiesZh,
  ...payZh,
  ...riskZh,
  ...roadmapZh,
  ...workbookButtonZh,
  ...lineZh,
  ...worthZh,
} as const
