/** The document as it is edited, as a file that can be opened again. */
import { store } from '../store.ts'
import { downloadText } from '../ui/download.ts'

const INDENT = 2

export function downloadScenario(): void {
  const { draft, scenario } = store.getState()
  const name = `${scenario?.document.id ?? 'scenario'}.json`
  downloadText(name, JSON.stringify(draft, null, INDENT), 'application/json')
}
