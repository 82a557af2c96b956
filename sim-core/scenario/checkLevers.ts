/** Levers of information that have something to act on. */
import type { Issue } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import type { LineDocument } from './schema/line.ts'

export function checkLevers(line: LineDocument): readonly Issue[] {
  const sources = [line.source, ...line.otherSources]
  return [
    ...sources.flatMap(({ id, lookAhead, supply, whenFull }, i) => {
      const path = i === 0 ? ['line', 'source'] : ['line', 'otherSources', i - 1]
      return [
        ...(lookAhead !== undefined && (supply.kind === 'saturated' || whenFull === 'lose')
          ? [issueOf('source.noChoice', [...path, 'lookAhead'], { source: id })]
          : []),
        ...(supply.kind === 'arrivals' && supply.dueAfterS !== undefined && supply.dueAfter
          ? [issueOf('supply.dueTwice', [...path, 'supply', 'dueAfter'], { source: id })]
          : []),
      ]
    }),
    ...line.stations.flatMap(({ id, newModel }, i) =>
      newModel !== undefined && line.newModelEveryS === undefined
        ? [issueOf('newModel.never', ['line', 'stations', i, 'newModel'], { station: id })]
        : [],
    ),
    ...line.stations.flatMap(({ id, setup, drift }, i) =>
      setup?.errorShare !== undefined && drift === undefined
        ? [issueOf('setup.errorNeedsDrift', ['line', 'stations', i, 'setup', 'errorShare'], {
            station: id,
          })]
        : [],
    ),
  ]
}
