/**
 * What a schema cannot say about a line: that ids are its own and references lead somewhere, that
 * jobs come out, that people and times make sense. A line without issues compiles. Paths begin at
 * `line`.
 */
import type { Issue } from '../base/index.ts'
import { checkDrift } from './checkDrift.ts'
import { checkLevers } from './checkLevers.ts'
import { checkMoves } from './checkMoves.ts'
import { checkPeople } from './checkPeople.ts'
import { checkReferences } from './checkReferences.ts'
import { checkRoutes } from './checkRoutes.ts'
import { checkStart } from './checkStart.ts'
import { checkStations } from './checkStations.ts'
import { checkStops } from './checkStops.ts'
import { checkTimes } from './checkTimes.ts'
import { checkTogether } from './checkTogether.ts'
import type { LineDocument } from './schema/line.ts'

/** Everything that is wrong; the later checks wait until all references are sound. */
export function checkLine(line: LineDocument): readonly Issue[] {
  const references = checkReferences(line)
  const others = [
    ...checkTimes(line),
    ...checkStations(line),
    ...checkStops(line),
    ...checkDrift(line),
    ...checkLevers(line),
  ]
  if (references.length > 0) return [...references, ...others]
  return [
    ...others,
    ...checkMoves(line),
    ...checkRoutes(line),
    ...checkPeople(line),
    ...checkStart(line),
    ...checkTogether(line),
  ]
}
