/** `--offers FILE`: the offers of a table, as ways to pay beside those of the scenario. */
import { basename } from 'node:path'

import { loadScenario, MOST_WAYS, restoreOrigins, type Scenario } from '../../sim-core/index.ts'
import { issueText } from '../i18n/issues.ts'
import { readOffers, type OfferBook } from '../offers/readOffers.ts'
import { readContent } from './files.ts'
import { faultText, issuesText } from './scenarioFile.ts'
import type { Terminal } from './terminal.ts'

/**
 * The scenario with the offers that could be read; the others are told. A complaint where the file
 * cannot be read, or the scenario has no money to pay with.
 */
export async function withOffers(
  scenario: Scenario,
  file: string,
  terminal: Terminal,
): Promise<{ readonly scenario: Scenario } | { readonly complaint: string }> {
  const { money } = scenario.document
  const read = await readContent(file)
  if ('fault' in read) return { complaint: faultText(file, read.fault, terminal) }
  if (money === undefined) return { complaint: terminal.texts.table.ways.none }
  const book = readOffers(read.bytes, {
    taken: money.waysToPay.map(({ id }) => id),
    most: MOST_WAYS,
    decisionDate: money.decisionDate,
    fileName: basename(file),
  })
  terminal.complain(bookText(file, book, terminal))
  const loaded = loadScenario(withWays(scenario, book))
  if (!loaded.ok) return { complaint: issuesText(file, loaded.issues, terminal) }
  return { scenario: loaded.value }
}

function withWays({ document, origins }: Scenario, { ways }: OfferBook): string {
  const json = restoreOrigins(document, origins) as { money: { waysToPay: readonly unknown[] } }
  const waysToPay = [...json.money.waysToPay, ...ways]
  return JSON.stringify({ ...json, money: { ...json.money, waysToPay } })
}

function bookText(file: string, { ways, problems }: OfferBook, terminal: Terminal): string {
  const { language, texts } = terminal
  const lines = problems.map(({ issue, text }) => {
    const row = text === '' ? '' : ` | ${text}`
    return `  ${issue.path.join('.')}: ${issueText(issue, language)} [${issue.code}]${row}`
  })
  return [`${file}: ${texts.offers(ways.length, problems.length)}`, ...lines].join('\n')
}
