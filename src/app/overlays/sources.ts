/** The bundled policy documents, of which each quote is a part. Fetched when someone looks. */
import { everyPolicy } from '../../../sim-core/index.ts'
import type { Text } from '../../i18n/language.ts'
import { knownPolicies } from '../session/policies.ts'

const SOURCES = import.meta.glob<string>('../../../scenarios/policies/sources/*.txt', {
  query: '?raw',
  import: 'default',
})
const FOLDER = '../../../scenarios/policies/'

const policyOf = (id: string) => knownPolicies().find((policy) => policy.id === id)

export const policyTitle = (id: string): Text | undefined => policyOf(id)?.documentTitle

/** null where the document is not at hand or does not hold the quote. */
export async function paragraphAround(policyId: string, quote: string): Promise<string | null> {
  const policy = policyOf(policyId) ?? (await everyPolicy()).find(({ id }) => id === policyId)
  const source = policy?.source
  const load = source === undefined ? undefined : SOURCES[FOLDER + source]
  if (load === undefined) return null
  return paragraphWith(await load(), quote)
}

/** The paragraph that holds `quote`, whatever its spaces and full-width punctuation. */
export function paragraphWith(text: string, quote: string): string | null {
  const wanted = normalised(quote)
  return text.split(/\n\s*\n/).find((part) => normalised(part).includes(wanted))?.trim() ?? null
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '％': '%',
}

const normalised = (text: string) =>
  text.replaceAll(/\s+/g, '').replaceAll(/[，；：（）％]/g, (mark) => FULL_WIDTH[mark] ?? mark)
