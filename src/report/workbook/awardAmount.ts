/** The amount of one award, from what counts down to what is granted, in one column. */
import { evaluatePolicy, type Award } from '../../../sim-core/index.ts'
import {
  baseOf,
  claimsOf,
  countedCapex,
  isRaised,
  rawOf,
  STEPS,
  type Put,
  type Step,
} from './awardBase.ts'
import type { AwardParts } from './parts.ts'
import type { Ref } from './sheet.ts'

const REIMBURSED: ReadonlySet<string> = new Set([
  'interestSubsidy', 'rentSubsidy', 'grantLoanLinkage',
])
const OWN_FORMULA: ReadonlySet<string> = new Set(['spendingShare', 'lumpSum', 'perUnit'])

/** Whether its amount is recalculated; what a contract's calendar decides is not. */
export const isLive = ({ instrument, delivery, dues }: Award): boolean =>
  dues === undefined && OWN_FORMULA.has(instrument) && !REIMBURSED.has(delivery)

export const AMOUNT_ROWS = STEPS.length

/** The cell of what is granted. `countedAt` is the row of the first line of capital spending. */
export function putAmount(parts: AwardParts, countedAt: number, firstRow: number): Ref {
  const { sheet, book, award, column } = parts
  const rowOf = (step: Step) => {
    const row = firstRow + STEPS.indexOf(step)
    sheet.text(row, 1, book.t(`awards.${step}`), step === 'amount' ? 'total' : 'text')
    return row
  }
  if (isLive(award)) return putLive(parts, countedAt, rowOf)
  const value = award.amountCny
  return sheet.put(rowOf('amount'), column, { role: 'carried', format: 'cny', value })
}

function putLive(parts: AwardParts, countedAt: number, rowOf: (step: Step) => number): Ref {
  const { sheet, clauses, award, column } = parts
  const { f } = sheet
  const p = (parameter: string) => clauses.at(award, parameter)
  const calc = (step: Step, formula: string, value?: number) =>
    sheet.calc(rowOf(step), column, formula, value === undefined ? {} : { value })
  const put: Put = (step, value) => sheet.input(rowOf(step), column, value)
  const base = calc('base', baseOf(parts, countedAt, put), award.eligibleCny)
  const raw = calc('raw', rawOf(parts, base, countedAt, put), award.rawCny)
  const granted = calc('granted', grantedOf(parts, raw, put))
  const stacked = sheet.put(rowOf('stacked'), column, {
    role: 'carried',
    format: 'share',
    value: stackedShare(parts),
  })
  const approval = p('approvalShare') ?? 1
  return sheet.calc(rowOf('amount'), column, f`${granted}*${approval}*${stacked}`, {
    value: award.amountCny,
    role: 'total',
  })
}

/** What the caps let through; one of a firm's year counts anew in each year. */
function grantedOf(parts: AwardParts, raw: Ref, put: Put): string {
  const { sheet, book, clauses, award, policy } = parts
  const { f } = sheet
  const years = clauses.at(award, 'paidYears') ?? 1
  const cap = capOf(parts)
  if (cap === undefined) return f`${raw}*${years}`
  const { capPer = 'project' } = policy.award ?? {}
  const usedCny = book.central.input.project.claims?.usedCny?.[award.policyId]
  const isUsed = usedCny !== undefined && capPer !== 'project'
  const left = isUsed ? f`MAX(0,${cap}-${put('used', usedCny)})` : cap
  const once = f`MIN(${raw}*${years},${left})`
  if (capPer !== 'firmYear' || years === 1) return once
  return f`IF(${years}>1,MIN(${raw},${left})+(${years}-1)*MIN(${raw},${cap}),${once})`
}

function capOf({ sheet, book, clauses, award, policy }: AwardParts): string | undefined {
  const { f } = sheet
  const cap = clauses.at(award, 'capCny')
  const raised = isRaised(book, policy) ? clauses.at(award, 'raisedCapCny') : undefined
  if (cap === undefined) return raised === undefined ? undefined : f`${raised}`
  return raised === undefined ? f`${cap}` : f`MAX(${cap},${raised})`
}

/** What stacking, a ceiling or an integrator's share leaves of what the policy grants by itself. */
function stackedShare({ book, award, policy }: AwardParts): number {
  const { project, money } = book.central.input
  const capex = countedCapex(book)
  const alone = evaluatePolicy(
    policy,
    { ...project, capex, claims: claimsOf(book) },
    money.decisionDate,
    money.vat,
  )
  if (alone === undefined || alone.amountCny === 0) return 1
  return award.amountCny / alone.amountCny
}
