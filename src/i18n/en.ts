/** English; keys follow zh by type. */
import { figuresEn } from './en/figures.ts'
import { parametersEn } from './en/parameters.ts'
import { screensEn } from './en/screens.ts'
import { shellEn } from './en/shell.ts'
import { trustEn } from './en/trust.ts'
import { lineEn } from './line.en.ts'
import type { zh } from './zh.ts'

export const en: Readonly<Record<keyof typeof zh, string>> = {
  ...shellEn,
  ...figuresEn,
  ...screensEn, ...parametersEn,
  ...trustEn,
  ...lineEn,
}
