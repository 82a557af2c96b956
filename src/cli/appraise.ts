/** `appraise FILE`: the economics of a project document, without any simulation, as JSON. */
import {
  appraiseProjectFile,
  askingIssues,
  loadProject,
  policyLibrary,
} from '../../sim-core/index.ts'
import type { AppraiseCommand } from './commands.ts'
import { readText } from './files.ts'
import { faultText, issuesText } from './scenarioFile.ts'
import { FAILED, OK, type Terminal } from './terminal.ts'

const PLACES = { policies: ['policies'], claims: ['claims'] }

export async function appraise({ file }: AppraiseCommand, terminal: Terminal): Promise<number> {
  const fail = (text: string) => {
    terminal.complain(text)
    return FAILED
  }
  const read = await readText(file)
  if (!read.ok) return fail(faultText(file, read.fault, terminal))
  const loaded = loadProject(read.text)
  if (!loaded.ok) return fail(issuesText(file, loaded.issues, terminal))
  const library = await policyLibrary()
  const { policies, claims } = loaded.value.document
  const issues = askingIssues({ policies, claims }, PLACES, library)
  if (issues.length > 0) return fail(issuesText(file, issues, terminal))
  terminal.print(JSON.stringify(appraiseProjectFile(loaded.value, library), null, 2))
  return OK
}
