/**
 * The answer that was computed when the page was built, by the same core from the same scenario.
 * It is optional: without the file, or with one that does not fit, the page simulates.
 */
import { ENGINE_VERSION, type StudyResult, type TechnicalResult } from '../../../sim-core/index.ts'

export interface Precomputed {
  readonly technical: TechnicalResult
  readonly study: StudyResult
}

/** null where there is none of this version of the engine. */
export async function fetchPrecomputed(templateId: string): Promise<Precomputed | null> {
  try {
    const response = await fetch(`./precomputed/${templateId}.json`)
    // A development server answers an unknown address with the page itself.
    if (!response.ok || !(response.headers.get('content-type') ?? '').includes('json')) return null
    const stored = (await response.json()) as Partial<Precomputed>
    const { technical, study } = stored
    if (technical === undefined || study?.engineVersion !== ENGINE_VERSION) return null
    return { technical, study }
  } catch {
    return null
  }
}
