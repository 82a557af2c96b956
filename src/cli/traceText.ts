/** `--trace` without JSON: one line per event, comma-separated, below the table. */
import type { StudyResult } from '../../sim-core/index.ts'
import { CLI_TEXTS } from '../i18n/cli.ts'
import type { Language } from '../i18n/language.ts'

/** Level, kind, seconds, station, server, job, what; ids hold no commas. */
export function traceText({ levels }: StudyResult, language: Language): string {
  const words = CLI_TEXTS[language].table
  const lines = levels.flatMap(({ id, trace }) => [
    ...(trace?.exits ?? []).map(({ atS, station, job, scrapped }) =>
      [id, 'exits', atS, station, '', job, scrapped ? 'scrap' : 'sink'].join(','),
    ),
    ...(trace?.states ?? []).map(({ atS, station, server, state }) =>
      [id, 'states', atS, station, server, '', state].join(','),
    ),
    ...(trace?.moves ?? []).map(({ atS, station, job, to }) =>
      [id, 'moves', atS, station, '', job, to].join(','),
    ),
  ])
  return [words.trace, ...lines].join('\n')
}
