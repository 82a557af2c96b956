/** `validate FILE`: everything that is wrong with a scenario, at once. */
import { issueText } from '../i18n/issues.ts'
import type { ValidateCommand } from './commands.ts'
import { faultText, issuesText, readScenario } from './scenarioFile.ts'
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
  const { language, texts, print } = terminal
  if (json) {
    const described = issues.map((issue) => ({ ...issue, text: issueText(issue, language) }))
    print(JSON.stringify({ ok: issues.length === 0, issues: described }, null, 2))
  } else {
    print('issues' in read ? issuesText(file, issues, terminal) : texts.valid(file))
  }
  return issues.length === 0 ? OK : FAILED
}
