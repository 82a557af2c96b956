/** Calendars, tariff and supply: when the line works, and what it works on. */
import type { Issue } from '../base/index.ts'
import { issueOf } from './issueCodes.ts'
import type { CalendarDocument, LineDocument } from './schema/line.ts'

/** Shares are typed in by hand: 0.33 + 0.33 + 0.34 is 1, and so is the sum in binary. */
const SUM_TOLERANCE = 1e-9

export function checkTimes(line: LineDocument): readonly Issue[] {
  return [
    ...line.calendars.flatMap((calendar, i) => checkCalendar(calendar, ['line', 'calendars', i])),
    ...checkTariff(line),
    ...checkSupply(line),
  ]
}

function checkCalendar({ id, periodS, onS, shiftClosesS }: CalendarDocument, path: Issue['path']) {
  if (!onS.some(([from, to]) => to > from))
    return [issueOf('calendar.neverOn', [...path, 'onS'], { calendar: id })]
  const edges = onS.flat()
  const sound =
    onS.every(([from, to]) => from < to) && isAscending(edges) && edges.at(-1)! <= periodS
  const closes = shiftClosesS ?? []
  const booked =
    closes.every((at, i) => i === 0 || at > closes[i - 1]!) &&
    closes.every((at) => at > 0 && at <= periodS) &&
    shiftClosesS?.length !== 0
  return [
    ...(sound ? [] : [issueOf('calendar.spans', [...path, 'onS'], { calendar: id })]),
    ...(booked ? [] : [issueOf('calendar.closes', [...path, 'shiftClosesS'], { calendar: id })]),
  ]
}

function checkTariff({ tariff }: LineDocument): Issue[] {
  if (tariff === undefined) return []
  const { periodS, edges } = tariff
  const sound =
    edges[0]!.atS === 0 &&
    edges.every(({ atS }, i) => i === 0 || atS > edges[i - 1]!.atS) &&
    edges.at(-1)!.atS < periodS
  return sound ? [] : [issueOf('tariff.edges', ['line', 'tariff', 'edges'])]
}

function checkSupply({ products, calendars, source: { supply } }: LineDocument): Issue[] {
  const sum = products.reduce((total, { demandShare }) => total + demandShare, 0)
  const path = ['line', 'source', 'supply']
  return [
    ...(Math.abs(sum - 1) > SUM_TOLERANCE
      ? [issueOf('shares.sum', ['line', 'products'], { sum })]
      : []),
    ...(supply.kind === 'saturated' && supply.lots === undefined && products.length > 1
      ? [issueOf('supply.lotsMissing', [...path, 'lots'])]
      : []),
    ...(supply.kind === 'demand' && calendars.length === 0
      ? [issueOf('supply.needsCalendar', path)]
      : []),
  ]
}

const isAscending = (numbers: readonly number[]) =>
  numbers.every((number, i) => i === 0 || number >= numbers[i - 1]!)
