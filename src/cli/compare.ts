/** `compare FILE`: every level with every other on one figure, and on request the best of them. */
import { compareLevels, type LevelComparison } from '../../sim-core/index.ts'
import { CLI_TEXTS } from '../i18n/cli.ts'
import { writePlain } from '../i18n/format.ts'
import type { Language } from '../i18n/language.ts'
import type { CompareCommand } from './commands.ts'
import { openScenario, withPool } from './simulate.ts'
import { layOut } from './table.ts'
import { FAILED, INTERRUPTED, OK, type Terminal } from './terminal.ts'

const DIGITS = 4

export async function compare(command: CompareCommand, terminal: Terminal): Promise<number> {
  const opened = await openScenario(command, terminal)
  if ('complaint' in opened) {
    terminal.complain(opened.complaint)
    return FAILED
  }
  const { kpi, levels, replications, seed, reading, worthwhile } = command
  const result = await withPool(command, terminal, (pool, host) =>
    compareLevels(opened.scenario, pool, {
      kpi,
      ...(levels.length > 0 && { levels }),
      ...(replications !== undefined && { replications }),
      ...(seed !== undefined && { seed }),
      ...(reading !== undefined && { reading }),
      ...(worthwhile !== undefined && { worthwhile }),
      ...host,
    }),
  )
  if (result === 'interrupted') {
    terminal.complain(terminal.texts.cancelled)
    return INTERRUPTED
  }
  const { language } = terminal
  terminal.print(command.json ? JSON.stringify(result, null, 2) : comparisonText(result, language))
  return OK
}

export function comparisonText(result: LevelComparison, language: Language): string {
  const words = CLI_TEXTS[language].comparison
  const { kpi, replications, levels, pairs, jointLevel } = result
  if (levels.length < 2) return words.tooFew
  const names = new Map(levels.map(({ id, name }) => [id, name[language]]))
  const means = levels.map(({ id, mean }) => [names.get(id)!, significant(mean)])
  const rows = pairs.map(({ a, b, difference, isSignificant, varianceRatio }) => [
    `${names.get(a)} − ${names.get(b)}`,
    `${significant(difference.mean)}${around(difference.halfWidth)}`,
    isSignificant ? words.significant : words.notSignificant,
    varianceRatio === null ? '—' : `${significant(varianceRatio)} ×`,
  ])
  return [
    words.title(kpi, replications),
    layOut([['', words.mean], ...means]),
    layOut([['', words.difference, '', words.ratio], ...rows], [0, 2]),
    words.about(percent(jointLevel, language)),
    ...bestLines(result, names, language),
  ].join('\n\n')
}

function bestLines(
  { best, levels }: LevelComparison,
  names: ReadonlyMap<string, string>,
  language: Language,
): string[] {
  if (best === null) return []
  const words = CLI_TEXTS[language].comparison
  const name = names.get(best.id)!
  const worthwhile = significant(best.worthwhile)
  const verdict = best.isDecided
    ? words.best(name, worthwhile, percent(best.level, language))
    : words.undecided(name, worthwhile)
  const spent = levels.map(({ id }) => `${names.get(id)} ${best.replications[id]}`)
  return [`${verdict}\n${words.spent(spent.join(', '))}`]
}

const around = (halfWidth: number | null) =>
  halfWidth === null ? '' : ` ± ${significant(halfWidth)}`

const significant = (value: number) => String(Number(value.toPrecision(DIGITS)))

const percent = (share: number, language: Language) => `${writePlain(100 * share, language, 3)} %`
