/**
 * VAT on the lines of a cash flow 进项税额: what of it is credited, and what is lost.
 *
 * VAT that cannot be credited 不得抵扣的进项税额 (增值税法, art. 22; before 2026 增值税暂行条例, art.
 * 10: bought for exempt or simply taxed sales, welfare or private use) is no money in passing but
 * part of what a thing costs: of the base of awards, of what is depreciated, of rents.
 */
import { LEASED_CATEGORY } from './funding.ts'
import type { CapexLine } from './capex.ts'
import { cashLine, type CashKind, type CashLine } from './cashLines.ts'
import type { TaxedPayment, VatTerms } from './vat.ts'

/** The line with the VAT on it that the firm cannot credit; the same line where it can. */
export function withLostVat(
  line: CashLine,
  capex: readonly CapexLine[],
  vat: VatTerms,
): CashLine {
  const lostVatShare = lostShare(line, capex) * vatRate(line, vat)
  if (lostVatShare === 0) return line
  const flowsCny = line.flowsCny.map((cny) => cny * (1 + lostVatShare))
  return { ...line, lostVatShare, flowsCny }
}

/** Which part of the VAT on a line is lost: of a rent, that of the equipment behind it. */
function lostShare({ kind, subject, category }: CashLine, capex: readonly CapexLine[]): number {
  switch (kind) {
    case 'capex':
    case 'renewal':
      return lostIn(
        capex.filter((line) => line.measureId === subject && line.category === category),
      )
    case 'lease':
    case 'service':
      return lostIn(capex.filter((line) => line.category === LEASED_CATEGORY))
    default:
      return 0
  }
}

/** By price. What is sold owes its VAT, and has none to credit. */
function lostIn(lines: readonly CapexLine[]): number {
  const bought = lines.filter(({ priceCny }) => priceCny > 0)
  const priceCny = bought.reduce((sum, line) => sum + line.priceCny, 0)
  const lostCny = bought
    .filter(({ vatCreditable }) => vatCreditable === false)
    .reduce((sum, line) => sum + line.priceCny, 0)
  return priceCny === 0 ? 0 : lostCny / priceCny
}

/** Payments of a lease that are no price of it. */
const NO_PRICE: ReadonlySet<string> = new Set(['deposit', 'depositRefund'])

/**
 * The rate on a line of a cash flow. That of running lines is left out: it is credited or passed on
 * within a month or so. Energy performance contracts are exempt (财税〔2016〕36号, annex 3, art. 1).
 */
export function vatRate({ kind, subject, category }: CashLine, vat: VatTerms): number {
  if (kind === 'capex' || kind === 'renewal') return vat.rateShare[category!]
  if (kind === 'service') return vat.leaseRateShare
  if (kind === 'lease' && subject === 'fee') return vat.feeRateShare
  // Interest of loans and leasebacks, and their fees, carry VAT that nobody may credit.
  return kind === 'lease' && !NO_PRICE.has(subject!) ? vat.leaseRateShare : 0
}

/** What of a line carries VAT that is credited. */
export function taxedPayments(line: CashLine, vat: VatTerms): TaxedPayment[] {
  const { lostVatShare = 0, flowsCny } = line
  const rateShare = vatRate(line, vat) - lostVatShare
  return flowsCny.flatMap((cny, month): TaxedPayment[] =>
    cny === 0 || rateShare === 0
      ? []
      : [{ month, amountCny: -cny / (1 + lostVatShare), rateShare }],
  )
}

/** Running lines with VAT in what is bought or sold; wages have none. */
const TAXED_GAINS: ReadonlySet<CashKind> = new Set<CashKind>([
  'contribution', 'stopMargin', 'energy', 'scrap', 'reworkConsumables', 'escapes', 'consumables',
  'space', 'maintenance',
])

/**
 * Surcharges of each month: on the VAT of what the project sells more and buys less, less what is
 * credited of its purchases. Nothing where there is no rate, so that no empty line is shown.
 */
export function surchargeLines(
  lines: readonly CashLine[],
  creditedCny: readonly number[],
  { surchargeShare, runningRateShare }: VatTerms,
): CashLine[] {
  if (surchargeShare === 0) return []
  const taxed = lines.filter(({ kind }) => TAXED_GAINS.has(kind))
  const flows = creditedCny.map((credited, t) => {
    const gainCny = taxed.reduce((sum, { flowsCny }) => sum + flowsCny[t]!, 0)
    return surchargeShare * (credited - runningRateShare * gainCny)
  })
  return [cashLine('surcharge', flows)]
}
