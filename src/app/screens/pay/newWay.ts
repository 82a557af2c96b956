/**
 * Ways to pay that are added on screen: usual terms, every number of them assumed with its range,
 * so that none looks like an offer that somebody has made.
 */
import type { WayDocument } from '../../../../sim-core/index.ts'
import type { Text } from '../../../i18n/language.ts'
import { MESSAGES } from '../../../i18n/messages.ts'
import type { Json, JsonObject } from '../../session/document.ts'

export type WayKind = WayDocument['kind']

export const WAY_KINDS: readonly WayKind[] = [
  'cash', 'loan', 'financeLease', 'saleLeaseback', 'service', 'energyPerformance',
]

const assumed = (value: number, low: number, high: number): JsonObject => ({
  value,
  origin: 'assumed',
  low,
  high,
})

const LEASE: JsonObject = {
  quotedRatePerYear: assumed(0.07, 0.05, 0.1),
  periodMonths: 1,
  periods: 36,
  timing: 'arrears',
  feeShare: assumed(0.015, 0, 0.03),
  depositShare: assumed(0.1, 0, 0.2),
  depositReturn: 'refunded',
  purchasePriceCny: assumed(100, 1, 100),
}

const TERMS: Readonly<Record<WayKind, JsonObject>> = {
  cash: {},
  loan: {
    financedShare: assumed(0.7, 0.5, 0.8),
    repayment: 'annuity',
    quotedRatePerYear: assumed(0.045, 0.03, 0.065),
    periodMonths: 1,
    periods: 36,
    gracePeriods: 0,
    balloonShare: 0,
    feeShare: assumed(0.005, 0, 0.01),
  },
  financeLease: { downPaymentShare: assumed(0.2, 0, 0.3), ...LEASE },
  saleLeaseback: { financedShare: assumed(0.8, 0.6, 1), ...LEASE },
  service: { unit: 'equipmentPrice', feeCny: assumed(0.028, 0.022, 0.04) },
  energyPerformance: { savingShare: assumed(0.8, 0.6, 0.9), years: assumed(5, 3, 8) },
}

export const A_GUARANTEE: JsonObject = {
  guaranteedShare: assumed(0.8, 0.5, 1),
  feeShare: assumed(0.015, 0.005, 0.03),
  charged: 'perYear',
  collateralShare: assumed(0.1, 0, 0.3),
  collateralRatePerYear: assumed(0.012, 0.005, 0.02),
}

/** As the policy of 2017 is read by default. */
export const A_RISK: JsonObject = {
  defaultPerYearShare: assumed(0.03, 0.01, 0.08),
  lossGivenDefaultShare: assumed(0.5, 0.3, 0.7),
  passThroughShare: assumed(0.5, 0, 1),
}

/** A way of that kind under an id that none of `ways` has. */
export function newWay(kind: WayKind, ways: readonly Json[]) {
  const taken = new Set(ways.map(idOf))
  let n = 1
  while (taken.has(`${kind}-${n}`)) n++
  const id = `${kind}-${n}`
  const way: JsonObject = { kind, id, name: { ...nameOf(kind, n) }, ...TERMS[kind] }
  return { id, way }
}

/** Of an item of the document; empty where it has none. */
export function idOf(way: Json): string {
  const id = (way as JsonObject)['id']
  return typeof id === 'string' ? id : ''
}

function nameOf(kind: WayKind, n: number): Text {
  const after = n === 1 ? '' : ` ${n}`
  const key = `pay.kind.${kind}` as const
  return { zh: MESSAGES.zh[key] + after, en: MESSAGES.en[key] + after }
}
