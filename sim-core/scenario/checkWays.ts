/**
 * What a schema cannot say about money: that contracts end before what they pay for does, that
 * nobody quotes ten thousand per cent, that nothing but a disposal is bought for less than nothing.
 */
import type { Issue } from '../base/index.ts'
import { duplicateIds } from './checkReferences.ts'
import { issueOf } from './issueCodes.ts'
import type { WayDocument } from './schema/finance.ts'
import type { ScenarioDocument } from './schema/scenario.ts'

/** Nominal and a year: a rate above this is a slip of the decimal point. */
export const MOST_RATE_PER_YEAR = 0.6

type Path = Issue['path']

/** A contract outlives its equipment where it outlives all that any level buys. */
export function checkMoney({ money, measures }: ScenarioDocument): Issue[] {
  const bought = measures.flatMap(({ investment }, m) =>
    investment.map((line, i) => ({ ...line, path: ['measures', m, 'investment', i] })),
  )
  const below = bought
    .filter(({ category, priceCny }) => priceCny < 0 && category !== 'disposal')
    .map(({ path, category, priceCny }) =>
      issueOf('investment.negative', [...path, 'priceCny'], { category, price: priceCny }),
    )
  if (money === undefined) return below
  const lifeYears = longestLifeYears(bought)
  return [
    ...below,
    ...duplicateIds(money.waysToPay, ['money', 'waysToPay']),
    ...money.waysToPay.flatMap((way, i) => wayIssues(way, ['money', 'waysToPay', i], lifeYears)),
    ...(money.lease === undefined
      ? []
      : wayIssues({ ...money.lease, ...NAMELESS }, ['money', 'lease'], lifeYears)),
  ]
}

interface Bought {
  readonly category: string
  readonly lifeYears?: number
}

/** Of the equipment; without end where some has no life, or there is none. */
export function longestLifeYears(bought: readonly Bought[]): number {
  const lives = bought.flatMap(({ category, lifeYears }) =>
    category === 'equipment' ? [lifeYears ?? Infinity] : [],
  )
  return lives.length === 0 ? Infinity : Math.max(...lives)
}

const NAMELESS = { id: 'lease', name: { zh: '', en: '' } }

/** All that is wrong with one way to pay by itself. */
export function wayIssues(way: WayDocument, path: Path, lifeYears = Infinity): Issue[] {
  return [
    ...rateIssues(way, path),
    ...depositIssues(way, path),
    ...lifeIssues(way, path, lifeYears),
  ]
}

function rateIssues(way: WayDocument, path: Path): Issue[] {
  const quoted = 'quotedRatePerYear' in way ? [['quotedRatePerYear', way.quotedRatePerYear]] : []
  const held = 'guarantee' in way ? way.guarantee?.collateralRatePerYear : undefined
  const rates = [...quoted, ...(held === undefined ? [] : [[COLLATERAL, held]])]
  return rates.flatMap(([field, rate]) =>
    Number(rate) > MOST_RATE_PER_YEAR
      ? [
          issueOf('way.rate', [...path, ...String(field).split('.')], {
            percent: percentOf(Number(rate)),
            mostPercent: percentOf(MOST_RATE_PER_YEAR),
          }),
        ]
      : [],
  )
}

const COLLATERAL = 'guarantee.collateralRatePerYear'

/** Nothing would be financed if fee and deposit took it all back on the same day. */
function depositIssues(way: WayDocument, path: Path): Issue[] {
  if (!('depositShare' in way)) return []
  const { depositShare, feeShare } = way
  return depositShare + feeShare < 1
    ? []
    : [
        issueOf('way.deposit', [...path, 'depositShare'], {
          depositPercent: percentOf(depositShare),
          feePercent: percentOf(feeShare),
        }),
      ]
}

function lifeIssues(way: WayDocument, path: Path, lifeYears: number): Issue[] {
  if (way.kind !== 'financeLease' && way.kind !== 'saleLeaseback') return []
  const months = way.periods * way.periodMonths
  return months <= lifeYears * 12
    ? []
    : [issueOf('way.outlivesEquipment', [...path, 'periods'], { months, lifeYears })]
}

/** Free of the tails of binary fractions. */
const percentOf = (share: number) => Number((share * 100).toPrecision(12))
