/** Numbers in the tables of comparisons, where figures of all units stand together. */
import { writePlain } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'

const DIGITS = 4

/** As many digits as tell an interval apart. */
export const significant = (value: number): string => String(Number(value.toPrecision(DIGITS)))

/** ` ± 0.3`; nothing where one replication tells nothing of its spread. */
export const around = (halfWidth: number | null): string =>
  halfWidth === null ? '' : ` ± ${significant(halfWidth)}`

export const percent = (share: number, language: Language): string =>
  `${writePlain(100 * share, language, 3)} %`
