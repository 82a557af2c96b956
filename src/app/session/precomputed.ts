/**
 * The answer that was computed when the page was built, by the same core from the same scenario.
 * It is optional: without the files, or with some that do not fit, the page simulates. The overview
 * is for a first look; the whole is ten times as heavy and is asked for when somebody goes on.
 */
import {
  ENGINE_VERSION,
  type StudyOverview,
  type TechnicalResult,
} from '../../../sim-core/index.ts'

interface Stored {
  readonly engineVersion: string
  readonly technical: TechnicalResult
}

/** null where there is none of this version of the engine. */
export const fetchOverview = (templateId: string): Promise<StudyOverview | null> =>
  fetchStored<StudyOverview>(`${templateId}.overview`)

/** As `fetchOverview`. The study follows from it in milliseconds. */
export async function fetchTechnical(templateId: string): Promise<TechnicalResult | null> {
  return (await fetchStored<Stored>(templateId))?.technical ?? null
}

async function fetchStored<T extends { readonly engineVersion: string }>(
  name: string,
): Promise<T | null> {
  try {
    const response = await fetch(`./precomputed/${name}.json`)
    // A development server answers an unknown address with the page itself.
    if (!response.ok || !(response.headers.get('content-type') ?? '').includes('json')) return null
    const stored = (await response.json()) as T
    return stored.engineVersion === ENGINE_VERSION ? stored : null
  } catch {
    return null
  }
}
