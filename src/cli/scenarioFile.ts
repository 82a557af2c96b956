/** A scenario from a file, or what is wrong with it as a person reads it. */
import {
  type Issue,
  loadScenario,
  policiesFor,
  policyIssues,
  policyWarnings,
  type Scenario,
} from '../../sim-core/index.ts'
import type { FileFault } from '../i18n/cli.ts'
import { issueText, placeText } from '../i18n/issues.ts'
import { readText } from './files.ts'
import type { Terminal } from './terminal.ts'

export type ScenarioFile =
  /** `warnings`: what it can be studied with, and a reader should know. */
  | { readonly scenario: Scenario; readonly warnings: readonly Issue[] }
  | { readonly issues: readonly Issue[] }
  | { readonly fault: FileFault }

export async function readScenario(path: string): Promise<ScenarioFile> {
  const file = await readText(path)
  if (!file.ok) return { fault: file.fault }
  const loaded = loadScenario(file.text)
  if (!loaded.ok) return { issues: loaded.issues }
  const scenario = loaded.value
  const policies = await policiesFor(scenario)
  const issues = policyIssues(scenario, policies)
  if (issues.length > 0) return { issues }
  return { scenario, warnings: policyWarnings(scenario, policies) }
}

export const faultText = (path: string, fault: FileFault, { texts }: Terminal): string =>
  `${path}: ${texts.fileFaults[fault]}`

/** How many there are, then one line each: place, sentence, code. */
export function issuesText(path: string, issues: readonly Issue[], terminal: Terminal): string {
  return listText(path, terminal.texts.problems(issues.length), issues, terminal)
}

/** The same of what is no mistake. */
export function warningsText(path: string, issues: readonly Issue[], terminal: Terminal): string {
  return listText(path, terminal.texts.warnings(issues.length), issues, terminal)
}

function listText(
  path: string,
  title: string,
  issues: readonly Issue[],
  { language }: Terminal,
): string {
  const lines = issues.map((issue) => {
    const place = placeText(issue.path)
    return `  ${place === '' ? '' : `${place}: `}${issueText(issue, language)} [${issue.code}]`
  })
  return [`${path}: ${title}`, ...lines].join('\n')
}
