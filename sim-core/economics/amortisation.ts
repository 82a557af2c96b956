/**
 * The plan of instalments of a contract 还款计划表, as it is printed: what each instalment pays of
 * interest and of the balance. Sums are exact, or rounded to fen as contracts are; then the last
 * instalment absorbs what rounding left, so that the balance ends at nothing.
 */
import type { FinancingSchedule } from './financing.ts'
import { balancePath } from './interestPath.ts'

export type ContractRounding = 'none' | 'fen'

export interface InstalmentRow {
  /** From 1; an instalment in advance falls into month 0. */
  readonly number: number
  /** Of the contract, 0 at its start. */
  readonly month: number
  readonly instalmentCny: number
  readonly interestCny: number
  readonly principalCny: number
  /** Still owed after it. */
  readonly balanceCny: number
}

/** Fees, deposits and the nominal price are no instalments; see the payments of the schedule. */
export function amortisation(
  schedule: FinancingSchedule,
  rounding: ContractRounding = 'none',
): readonly InstalmentRow[] {
  const due = balancePath(schedule).filter(({ instalmentCny }) => instalmentCny > 0)
  const rounded = rounding === 'fen' ? toFen : (cny: number) => cny
  let balanceCny = rounded(schedule.financedCny)
  return due.map(({ month, ...exact }, k) => {
    const interestCny = rounded(exact.interestCny)
    const isLast = k === due.length - 1
    const principalCny =
      isLast ? balanceCny : rounded(rounded(exact.instalmentCny) - interestCny)
    balanceCny = isLast ? 0 : rounded(balanceCny - principalCny)
    const instalmentCny = rounded(principalCny + interestCny)
    return { number: k + 1, month, instalmentCny, interestCny, principalCny, balanceCny }
  })
}

const FEN_PER_YUAN = 100

/** The nearest amount in fen, in yuan. */
const toFen = (cny: number) => Math.round(cny * FEN_PER_YUAN) / FEN_PER_YUAN
