/** What of a way to pay can be edited: its numbers and its choices, with the words for each. */
import type { WayDocument } from '../../../../sim-core/index.ts'
import type { PlainKey } from '../../../i18n/messages.ts'
import type { Field } from '../../inputs/fields.ts'

/** A field with few values. */
export interface Choice {
  readonly path: string
  readonly label: PlainKey
  readonly options: readonly (string | number)[]
}

export interface WayFields {
  readonly numbers: readonly Field[]
  readonly choices: readonly Choice[]
}

type Label = Extract<PlainKey, `pay.field.${string}`>

/** Highest that the schema and the checks let through; all are at least 0. */
const NUMBERS: Readonly<Record<string, readonly [label: Label, least: number, most?: number]>> = {
  quotedRatePerYear: ['pay.field.quotedRatePerYear', 0, 0.6],
  financedShare: ['pay.field.financedShare', 0, 1],
  downPaymentShare: ['pay.field.downPaymentShare', 0, 1],
  periods: ['pay.field.periods', 1, 240],
  gracePeriods: ['pay.field.gracePeriods', 0, 120],
  balloonShare: ['pay.field.balloonShare', 0, 1],
  feeShare: ['pay.field.feeShare', 0, 1],
  depositShare: ['pay.field.depositShare', 0, 1],
  purchasePriceCny: ['pay.field.purchasePriceCny', 0],
  feeCny: ['pay.field.feeCny', 0],
  machines: ['pay.field.machines', 1, 10_000],
  leastPerMonth: ['pay.field.leastPerMonth', 0],
  savingShare: ['pay.field.savingShare', 0, 1],
  years: ['pay.field.years', 0.5, 20],
}
const GUARANTEE: typeof NUMBERS = {
  guaranteedShare: ['pay.field.guaranteedShare', 0, 1],
  feeShare: ['pay.field.guaranteeFee', 0, 1],
  collateralShare: ['pay.field.collateralShare', 0, 1],
  collateralRatePerYear: ['pay.field.collateralRatePerYear', 0, 0.6],
}
const RISK: typeof NUMBERS = {
  defaultPerYearShare: ['pay.field.defaultPerYearShare', 0, 0.5],
  lossGivenDefaultShare: ['pay.field.lossGivenDefaultShare', 0, 1],
  passThroughShare: ['pay.field.passThroughShare', 0, 1],
}

const CHOICES = {
  repayment: ['annuity', 'equalPrincipal', 'interestOnly', 'flatRate'],
  periodMonths: [1, 3],
  timing: ['advance', 'arrears'],
  depositReturn: ['refunded', 'setOff'],
  unit: ['machineHour', 'goodUnit', 'equipmentPrice'],
  charged: ['perYear', 'once'],
} as const

type ChoiceName = keyof typeof CHOICES

/** In the order of the contract. */
export function wayFieldsOf(way: WayDocument): WayFields {
  const path = `money.waysToPay.${way.id}`
  return {
    numbers: numbersOf(way, path, NUMBERS),
    choices: choicesOf(way, path),
  }
}

export function guaranteeFieldsOf(way: WayDocument): WayFields | null {
  const guarantee = 'guarantee' in way ? way.guarantee : undefined
  if (guarantee === undefined) return null
  const path = `money.waysToPay.${way.id}.guarantee`
  return {
    numbers: numbersOf(guarantee, path, GUARANTEE),
    choices: choicesOf(guarantee, path),
  }
}

export function riskFieldsOf(way: WayDocument): WayFields | null {
  const risk = 'risk' in way ? way.risk : undefined
  if (risk === undefined) return null
  const path = `money.waysToPay.${way.id}.risk`
  return { numbers: numbersOf(risk, path, RISK), choices: [] }
}

function numbersOf(part: object, path: string, known: typeof NUMBERS): Field[] {
  return Object.entries(known)
    .filter(([name]) => Object.hasOwn(part, name))
    .map(([name, [label, least, most]]) => ({
      path: `${path}.${name}`,
      label,
      least,
      ...(most !== undefined && { most }),
    }))
}

function choicesOf(part: object, path: string): Choice[] {
  return (Object.keys(CHOICES) as ChoiceName[])
    .filter((name) => Object.hasOwn(part, name))
    .map((name) => ({
      path: `${path}.${name}`,
      label: `pay.choice.${name}` as const,
      options: CHOICES[name],
    }))
}
