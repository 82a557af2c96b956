/** A scenario from a file, or what is wrong with it as a person reads it. */
import {
  type Issue,
  loadScenario,
  policiesFor,
  policyIssues,
  type Scenario,
} from '../../sim-core/index.ts'
import type { FileFault } from '../i18n/cli.ts'
import { issueText, placeText } from '../i18n/issues.ts'
import { readText } from './files.ts'
import type { Terminal } from './terminal.ts'

export type ScenarioFile =
  | { readonly scenario: Scenario }
  | { readonly issues: readonly Issue[] }
  | { readonly fault: FileFault }

export async function readScenario(path: string): Promise<ScenarioFile> {
  const file = await readText(path)
  if (!file.ok) return { fault: file.fault }
  const loaded = loadScenario(file.text)
  if (!loaded.ok) return { issues: loaded.issues }
  const issues = policyIssues(loaded.value, await policiesFor(loaded.value))
  return issues.length === 0 ? { scenario: loaded.value } : { issues }
}

export const faultText = (path: string, fault: FileFault, { texts }: Terminal): string =>
  `${path}: ${texts.fileFaults[fault]}`

/** How many there are, then one line each: place, sentence, code. */
export function issuesText(
  path: string,
  issues: readonly Issue[],
  { texts, language }: Terminal,
): string {
  const lines = issues.map((issue) => {
    const place = placeText(issue.path)
    return `  ${place === '' ? '' : `${place}: `}${issueText(issue, language)} [${issue.code}]`
  })
  return [`${path}: ${texts.problems(issues.length)}`, ...lines].join('\n')
}
