/** `compare FILE`: every level with every other on one figure, and on request the best of them. */
import { compareLevels, type LevelComparison } from '../../sim-core/index.ts'
import { CLI_TEXTS } from '../i18n/cli.ts'
import type { Language } from '../i18n/language.ts'
import type { CompareCommand } from './commands.ts'
import { around, percent, significant } from './numbers.ts'
import { openScenario, withPool } from './simulate.ts'
import { layOut } from './table.ts'
import { FAILED, INTERRUPTED, OK, type Terminal } from './terminal.ts'

export async function compare(command: CompareCommand, terminal: Terminal): Promise<number> {
  const opened = await openScenario(command, terminal)
  if ('complaint' in opened) {
    terminal.complain(opened.complaint)
    return FAILED
  }
  const { kpi, levels, replications, seed, reading, worthwhile, best, budget } = command
  const result = await withPool(command, terminal, (pool, host) =>
    compareLevels(opened.scenario, pool, {
      kpi,
      ...(levels.length > 0 && { levels }),
      ...(replications !== undefined && { replications }),
      ...(seed !== undefined && { seed }),
      ...(reading !== undefined && { reading }),
      ...(worthwhile !== undefined && { worthwhile }),
      ...(best !== undefined && { method: best }),
      ...(budget !== undefined && { budget }),
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
    ...budgetLines(result, names, language),
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
  const { aheadOfRest } = best
  const ahead = levels.map(({ id }) => {
    const interval = aheadOfRest?.[id]
    return interval === undefined ? [] : [names.get(id)!, rangeText(interval)]
  })
  const distances = aheadOfRest === undefined ? [] : [layOut([['', words.ahead], ...ahead])]
  return [`${verdict}\n${words.spent(spent.join(', '))}`, ...distances]
}

const rangeText = ({ low, high }: { readonly low: number; readonly high: number }) =>
  `${significant(low)} … ${significant(high)}`

function budgetLines(
  { budget }: LevelComparison,
  names: ReadonlyMap<string, string>,
  language: Language,
): string[] {
  if (budget === undefined || budget.id === null) return []
  const words = CLI_TEXTS[language].comparison
  // Downwards: nothing is certain that only comes near it.
  const share = percent(Math.floor(1000 * budget.rightSelectionShare) / 1000, language)
  const rows = budget.levels.map(({ id, replications, mean }) => [
    names.get(id)!,
    significant(mean),
    String(replications),
  ])
  return [
    words.budget(budget.spent, names.get(budget.id)!, share),
    layOut([['', words.mean, words.replications], ...rows]),
  ]
}
