/** Loading of one way to pay by itself, as offers come: what is wrong with it, or its document. */
import { andThen, type Outcome, unless } from '../base/index.ts'
import { wayIssues } from './checkWays.ts'
import { liftOrigins } from './origins.ts'
import { parseWith } from './parse.ts'
import { type WayDocument, wayToPaySchema } from './schema/finance.ts'

export { MOST_WAYS } from './schema/finance.ts'

/**
 * The way to pay in `json`, whose numbers may carry their origins, which are looked at and left
 * out. Whether it fits a scenario (its id, the life of the equipment) only the scenario can say.
 */
export function loadWay(json: unknown): Outcome<WayDocument> {
  const { plain, issues } = liftOrigins(json)
  return andThen(unless<unknown>(issues, plain), (known) =>
    andThen(parseWith(wayToPaySchema, known), (way: WayDocument) =>
      unless(wayIssues(way, []), way),
    ),
  )
}
