/** The columns of the comparison, once for the screen and once for its file. */
import type { WayView } from '../../../../sim-core/index.ts'
import type { Language } from '../../../i18n/language.ts'
import type { PlainKey } from '../../../i18n/messages.ts'
import type { Figure } from '../../figures/figure.ts'
import type { QuantityId } from '../../figures/quantities.ts'
import type { Translate } from '../../text.tsx'
import type { Cell, Sheet } from '../../ui/csv.ts'

export interface WayColumn {
  readonly label: PlainKey
  readonly quantity: QuantityId
  /** null: this way has no such thing. */
  readonly figureOf: (way: WayView) => Figure | null
}

/** The credit line has a column where one is stated. */
export function waysColumns(ways: readonly WayView[]): readonly WayColumn[] {
  const hasLine = ways.some(({ shortfall }) => shortfall !== null)
  return hasLine ? COLUMNS : COLUMNS.filter(({ quantity }) => quantity !== 'shortfall')
}

const COLUMNS: readonly WayColumn[] = [
  { label: 'pay.npv', quantity: 'wayNpv', figureOf: (way) => way.withoutSubsidy.npvCny },
  { label: 'pay.npvWith', quantity: 'wayNpvWith', figureOf: (way) => way.withSubsidy.npvCny },
  {
    label: 'pay.payback',
    quantity: 'wayPayback',
    figureOf: (way) => way.withoutSubsidy.paybackYears,
  },
  { label: 'pay.adds', quantity: 'contractNpv', figureOf: (way) => way.contractNpvCny },
  { label: 'pay.allIn', quantity: 'allInRate', figureOf: (way) => way.allInPerYear },
  { label: 'pay.quoted', quantity: 'quotedRate', figureOf: (way) => way.quotedPerYear },
  { label: 'pay.flat', quantity: 'flatRate', figureOf: (way) => way.flatPerYear },
  { label: 'pay.lowest', quantity: 'lowestCash', figureOf: (way) => way.lowestCashCny },
  { label: 'pay.lowestMonth', quantity: 'lowestMonth', figureOf: (way) => way.lowestMonth },
  { label: 'pay.shortfall', quantity: 'shortfall', figureOf: (way) => way.shortfall },
  { label: 'pay.coverage', quantity: 'coverage', figureOf: (way) => way.leastCoverage },
  { label: 'pay.awards', quantity: 'wayAwards', figureOf: (way) => way.awardsCny },
]

/** Every number with all its digits, its interval in columns of its own. */
export function waysSheet(ways: readonly WayView[], t: Translate, language: Language): Sheet {
  const columns = waysColumns(ways)
  return {
    columns: [
      t('pay.way'),
      ...columns.flatMap(({ label }) => [t(label), `${t(label)} ↓`, `${t(label)} ↑`]),
    ],
    rows: ways.map((way) => [
      way.name[language],
      ...columns.flatMap(({ figureOf }) => cellsOf(figureOf(way))),
    ]),
  }
}

/** The middle, and the ends of its interval where it has one. */
function cellsOf(figure: Figure | null): readonly [Cell, Cell, Cell] {
  if (figure === null || 'missing' in figure) return [null, null, null]
  if ('exact' in figure) return [figure.exact, null, null]
  if ('share' in figure) return [figure.share, figure.low, figure.high]
  if ('p50' in figure) return [figure.p50, figure.p10, figure.p90]
  const { mean, halfWidth } = figure
  return halfWidth === null ? [mean, null, null] : [mean, mean - halfWidth, mean + halfWidth]
}
