/** `validate FILE`: everything that is wrong with a scenario, at once. */
import type { Issue } from '../../sim-core/index.ts'
import { issueText } from '../i18n/issues.ts'
import type { ValidateCommand } from './commands.ts'
import { faultText, issuesText, readScenario, warningsText } from './scenarioFile.ts'
import { FAILED, OK, type Terminal } from './terminal.ts'

export async function validate(
  { file, json }: ValidateCommand,
  terminal: Terminal,
): Promise<number> {
  const read = await readScenario(file)
  if ('fault' in read) {
    terminal.complain(faultText(file, read.fault, terminal))
    return FAILED
  }
  const issues = 'issues' in read ? read.issues : []
  const warnings = 'issues' in read ? [] : read.warnings
  const { language, texts, print } = terminal
  if (json) {
    const described = (found: readonly Issue[]) =>
      found.map((issue) => ({ ...issue, text: issueText(issue, language) }))
    const ok = issues.length === 0
    const told = { ok, issues: described(issues), warnings: described(warnings) }
    print(JSON.stringify(told, null, 2))
  } else {
    print('issues' in read ? issuesText(file, issues, terminal) : texts.valid(file))
    if (warnings.length > 0) print(warningsText(file, warnings, terminal))
  }
  return issues.length === 0 ? OK : FAILED
}
