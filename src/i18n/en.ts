/** English; keys follow zh by type. */
import { figuresEn } from './en/figures.ts'
import { parametersEn } from './en/parameters.ts'
import { payEn } from './en/pay.ts'
import { riskEn } from './en/risk.ts'
import { roadmapEn } from './en/roadmap.ts'
import { screensEn } from './en/screens.ts'
import { shellEn } from './en/shell.ts'
import { subsidiesEn } from './en/subsidies.ts'
import { trustEn } from './en/trust.ts'
import { worthEn } from './en/worth.ts'
import { workbookButtonEn } from './en/workbookButton.ts'
import { lineEn } from './line.en.ts'
import type { zh } from './zh.ts'

export const en: Readonly<Record<keyof typeof zh, string>> = {
  ...shellEn,
  ...figuresEn,
  ...screensEn,
  ...parametersEn,
  ...trustEn,
  ...subsidiesEn,
  ...payEn,
  ...riskEn,
  ...roadmapEn,
  ...workbookButtonEn,
  ...lineEn,
  ...worthEn,
}
