/**
 * The answer that was computed when the page was built, by the same core from the same scenario.
 * It is optional: without the file, or with one that does not fit, the page simulates.
 */
import { ENGINE_VERSION, type StudyResult, type TechnicalResult } from '../../../sim-core/index.ts'

export interface Precomputed {
  readonly technical: TechnicalResult
  /** May be left out of the file: it follows from the technical result in milliseconds. */
  readonly study?: StudyResult
}

interface Stored extends Precomputed {
  /** Where there is no study that says it. */
  readonly engineVersion?: string
}

/** null where there is none of this version of the engine. */
export async function fetchPrecomputed(templateId: string): Promise<Precomputed | null> {
  try {
    const response = await fetch(`./precomputed/${templateId}.json`)
    // A development server answers an unknown address with the page itself.
    if (!response.ok || !(response.headers.get('content-type') ?? '').includes('json')) return null
    const stored = (await response.json()) as Stored
    const version = stored.study?.engineVersion ?? stored.engineVersion
    return version === ENGINE_VERSION ? stored : null
  } catch {
    return null
  }
}
