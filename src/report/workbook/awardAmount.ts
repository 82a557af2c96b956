/** The amount of one award, from what counts down to what is granted, in one column. */
import { evaluatePolicy, type Award, type Policy } from '../../../sim-core/index.ts'
import type { WorkbookKey } from '../../i18n/workbook.ts'
import { baseOf, countedCapex, isRaised, rawOf } from './awardBase.ts'
import type { Book } from './book.ts'
import type { Clauses } from './clauses.ts'
import type { Project } from './project.ts'
import type { Ref, SheetBuilder } from './sheet.ts'

export interface AwardParts {
  readonly sheet: SheetBuilder
  readonly book: Book
  readonly project: Project
  readonly clauses: Clauses
  readonly award: Award
  readonly policy: Policy
  readonly column: number
}

const REIMBURSED: ReadonlySet<string> = new Set([
  'interestSubsidy', 'rentSubsidy', 'grantLoanLinkage',
])
const OWN_FORMULA: ReadonlySet<string> = new Set(['spendingShare', 'lumpSum', 'perUnit'])

/** Whether its amount is recalculated; what a contract's calendar decides is not. */
export const isLive = ({ instrument, delivery, dues }: Award): boolean =>
  dues === undefined && OWN_FORMULA.has(instrument) && !REIMBURSED.has(delivery)

/** The cell of what is granted. `countedAt` is the row of the first line of capital spending. */
export function putAmount(parts: AwardParts, countedAt: number, titleAt: number): Ref {
  const { sheet, book, award, column } = parts
  const { t } = book
  if (!isLive(award)) {
    sheet.text(titleAt, 1, t('awards.carried'), 'total')
    return sheet.put(titleAt, column, { role: 'carried', format: 'cny', value: award.amountCny })
  }
  return putLive(parts, countedAt, titleAt)
}

function putLive(parts: AwardParts, countedAt: number, titleAt: number): Ref {
  const { sheet, book, clauses, award, policy, column } = parts
  const { f } = sheet
  const { t, central } = book
  const { claims } = central.input.project
  const p = (parameter: string) => clauses.at(award, parameter)
  let row = titleAt
  const calc = (key: WorkbookKey, formula: string, value?: number) => {
    row++
    sheet.text(row, 1, t(key))
    return sheet.calc(row, column, formula, value === undefined ? {} : { value })
  }
  const put = (key: WorkbookKey, value: number) => {
    row++
    sheet.text(row, 1, t(key))
    return sheet.input(row, column, value)
  }
  const base = calc('awards.base', ...baseOf(parts, countedAt, put))
  const raw = calc('awards.raw', rawOf(parts, base, countedAt, put), award.rawCny)
  const years = p('paidYears') ?? 1
  const used = claims?.usedCny?.[award.policyId]
  const cap = capOf(parts)
  const left =
    cap === undefined || used === undefined || (policy.award?.capPer ?? 'project') === 'project'
      ? cap
      : f`MAX(0,${cap}-${put('awards.used', used)})`
  const isYearly = policy.award?.capPer === 'firmYear' && p('paidYears') !== undefined
  const granted = calc(
    'awards.granted',
    cap === undefined || left === undefined
      ? f`${raw}*${years}`
      : isYearly
        ? f`IF(${years}>1,MIN(${raw},${left})+(${years}-1)*MIN(${raw},${cap}),` +
          f`MIN(${raw}*${years},${left}))`
        : f`MIN(${raw}*${years},${left})`,
  )
  const approval = p('approvalShare') ?? 1
  row++
  sheet.text(row, 1, t('awards.stacked'))
  const stacked = sheet.put(row, column, {
    role: 'carried',
    format: 'share',
    value: stackedShare(parts),
  })
  row++
  sheet.text(row, 1, t('awards.amount'), 'total')
  return sheet.calc(row, column, f`${granted}*${approval}*${stacked}`, {
    value: award.amountCny,
    role: 'total',
  })
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
  const alone = evaluatePolicy(policy, { ...project, capex }, money.decisionDate)
  if (alone === undefined || alone.amountCny === 0) return 1
  return award.amountCny / alone.amountCny
}
