/** The unit in which a number of the document is shown, from the name of its field. */
import { type Unit, unitOf } from '../../../sim-core/index.ts'
import type { UnitId } from '../../i18n/units.ts'

/** Fields whose name states no unit, or a unit that reads better in other words. */
const BY_NAME: Readonly<Record<string, UnitId>> = {
  // Times of a distribution; the documents state them in seconds.
  mean: 'seconds',
  goodPerShift: 'piecesPerShift',
  people: 'people',
  changeoversPerDay: 'perDay',
  shiftsPerYear: 'shiftsPerYear',
  contributionMarginCny: 'cnyPerPiece',
  scrapCostCny: 'cnyPerPiece',
  escapeCostCny: 'cnyPerPiece',
  discountRatePerYear: 'ratePerYear',
  wageGrowthPerYear: 'ratePerYear',
  energyGrowthPerYear: 'ratePerYear',
  priceGrowthPerYear: 'ratePerYear',
  quotedRatePerYear: 'ratePerYear',
  collateralRatePerYear: 'ratePerYear',
  defaultPerYearShare: 'ratePerYear',
  years: 'years',
}

const BY_UNIT: Readonly<Record<string, UnitId>> = {
  's/': 'seconds',
  'h/': 'hours',
  'month/': 'months',
  'year/': 'years',
  'm²/': 'm2',
  'kW/': 'kw',
  'kWh/': 'kwh',
  'share/': 'share',
  'share/month': 'sharePerMonth',
  'share/year': 'ratePerYear',
  'CNY/': 'cny',
  'CNY/month': 'cnyPerMonth',
  'CNY/year': 'cnyPerYear',
  'CNY/kWh': 'cnyPerKwh',
  'CNY/h': 'cnyPerHour',
}

export function unitOfPath(path: string): UnitId {
  const field = path.split('.').at(-1)!
  const known = BY_NAME[field]
  if (known !== undefined) return known
  // `turnoverPerMonthShare`: a share whose name states its denominator first.
  if (field.endsWith('PerMonthShare')) return 'sharePerMonth'
  if (field.endsWith('CnyPerM2Month')) return 'cnyPerM2Month'
  return BY_UNIT[keyOf(unitOf(field))] ?? 'count'
}

const keyOf = (unit: Unit | undefined) => `${unit?.of ?? ''}/${unit?.per ?? ''}`
