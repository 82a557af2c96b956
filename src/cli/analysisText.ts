/** What a study says about its own methods: precision, warm-up, and bottlenecks in dispute. */
import type { StudyResult } from '../../sim-core/index.ts'
import { CLI_TEXTS } from '../i18n/cli.ts'
import { writeExact } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import { around, percent, significant } from './numbers.ts'

const SECONDS_PER_HOUR = 3600

export function analysisNotes(result: StudyResult, language: Language): string {
  return [
    ...precisionNotes(result, language),
    ...disagreement(result, language),
    ...warmupNotes(result, language),
  ].join('\n')
}

function precisionNotes(
  { precision, replications, levels }: StudyResult,
  language: Language,
): string[] {
  if (precision === undefined) return []
  const words = CLI_TEXTS[language].table.precision
  if (precision.rows.length === 0) return [words.unknown]
  const share = percent(precision.relativeError, language)
  const said = precision.isReached ? words.reached : words.missed
  const level = percent(precision.level, language)
  const how = precision.isJoint ? words.joint(level) : words.each(level)
  const rows = precision.rows.map(({ levelId, kpi, mean, halfWidth, isMedian, isReached }) => {
    const name = levels.find(({ id }) => id === levelId)?.name[language] ?? levelId
    const value = mean === null ? '—' : significant(mean)
    const median = isMedian ? ` (${words.median})` : ''
    return `  ${isReached ? '✓' : '✗'} ${name}, ${kpi}: ${value}${around(halfWidth)}${median}`
  })
  return [`${said(share, replications)} (${how}).`, ...rows]
}

function disagreement({ levels }: StudyResult, language: Language): string[] {
  const words = CLI_TEXTS[language].table
  const disputed = levels.filter(({ kpis }) => !kpis.bottlenecks.agree)
  if (disputed.length === 0) return []
  return [words.disagree(disputed.map(({ name }) => name[language]).join(', '))]
}

/** Only what asks for something to be done. */
function warmupNotes({ levels }: StudyResult, language: Language): string[] {
  const words = CLI_TEXTS[language].table
  const inHours = (seconds: number) => {
    const { value, after } = writeExact(seconds / SECONDS_PER_HOUR, 'hours', language)
    return `${value} ${after}`
  }
  const short = levels.flatMap(({ name, warmup: { proposedS, usedS, isEnough } }) =>
    proposedS !== null && isEnough === false
      ? [words.warmupShort(name[language], inHours(proposedS), inHours(usedS))]
      : [],
  )
  const untold = levels.filter(({ warmup }) => warmup.proposedS === null)
  if (untold.length === 0) return short
  return [...short, words.warmupUntold(untold.map(({ name }) => name[language]).join(', '))]
}
