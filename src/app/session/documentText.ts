/**
 * The document of a scenario as a worker can load it again: with the origins and ranges of its
 * numbers, which other parts of it refer to.
 */
import { restoreOrigins, type Scenario } from '../../../sim-core/index.ts'

export const documentText = ({ document, origins }: Scenario): string =>
  JSON.stringify(restoreOrigins(document, origins))
