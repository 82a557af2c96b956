/** What an award is a share of, and how much of it: the first half of its column. */
import {
  GUARANTEE_BASE,
  type CapexLine,
  type Payment,
  type Policy,
  type Project,
} from '../../../sim-core/index.ts'
import type { Book } from './book.ts'
import type { AwardParts } from './parts.ts'
import { block, type Ref } from './sheet.ts'

/** What stands in which row, under the lines of capital spending; an award may skip some. */
export const STEPS = [
  'units', 'claimed', 'claimedMade', 'used', 'base', 'raw', 'granted', 'stacked', 'amount',
] as const
export type Step = (typeof STEPS)[number]

export type Put = (step: Step, value: number) => Ref

/** Which lines of capital spending the claim can name: not what somebody else owns. */
export function countedCapex({ central }: Book): readonly CapexLine[] {
  const { way, input } = central
  const isOthers = way.kind === 'service' || way.kind === 'energyPerformance'
  return input.project.capex.filter(({ category }) => !(isOthers && category === 'equipment'))
}

/** Marked lines of capital spending that the policy covers, and what is claimed besides. */
export function baseOf(
  { sheet, book, inputs, project, clauses, award, policy, column }: AwardParts,
  countedAt: number,
  put: Put,
): string {
  const { f } = sheet
  if (award.instrument === 'lumpSum') return f`${clauses.at(award, 'grantCny')!}`
  if (award.instrument === 'perUnit') {
    const units = put('units', unitsOf(book, policy))
    return f`${clauses.at(award, 'grantCnyPerUnit')!}*${units}`
  }
  const lines = new Set(countedCapex(book))
  const counts = (line: CapexLine) =>
    lines.has(line) && (policy.award?.covers ?? []).includes(line.category)
  const share = clauses.at(award, 'creditableVatShare') ?? 0
  project.capex.forEach(({ line, priceCny, isEligible }, i) => {
    const row = countedAt + i
    sheet.text(row, 1, lineName(book, line))
    const rate = inputs.at(`money.vat.rateShare.${line.category}`)
    const counted = line.vatCreditable === false ? 1 : share
    const withVat = counted === 0 ? '' : f`*(1+${rate}*${counted})`
    sheet.calc(row, column, counts(line) ? f`${isEligible}*${priceCny}${withVat}` : '0')
  })
  const counted = block(
    sheet.ref(countedAt, column),
    sheet.ref(countedAt + project.capex.length - 1, column),
  )
  const claimed = claimedOf(book, policy)?.spentCny ?? 0
  const more = claimed === 0 ? '' : f`+${put('claimed', claimed)}`
  return f`MAX(0,SUM(${counted})${more})`
}

const unitsOf = ({ central }: Book, { award }: Policy): number =>
  Math.max(0, central.input.project.claims?.quantities?.[award?.quantity ?? ''] ?? 0)

/** What is claimed of the contract's guarantee is among it. */
export function claimsOf({ central }: Book): NonNullable<Project['claims']> {
  const { claims } = central.input.project
  const feesCny = guaranteeFeesCny(central.inWay.schedule?.payments ?? [])
  if (feesCny === 0) return claims ?? {}
  const before = claims?.spending?.[GUARANTEE_BASE] ?? { spentCny: 0 }
  const fees = { ...before, spentCny: before.spentCny + feesCny }
  return { ...claims, spending: { ...claims?.spending, [GUARANTEE_BASE]: fees } }
}

const guaranteeFeesCny = (payments: readonly Payment[]) =>
  payments
    .filter(({ kind }) => kind === 'guaranteeFee')
    .reduce((sum, { amountCny }) => sum + amountCny, 0)

const claimedOf = (book: Book, { award }: Policy) =>
  claimsOf(book).spending?.[award?.claim ?? award?.base ?? '']

export const lineName = ({ central, local, t }: Book, { measureId, category }: CapexLine) => {
  const measure = central.level.measures.find(({ id }) => id === measureId)
  const name = measure === undefined ? measureId : local(measure.name)
  return `${name}: ${t(`category.${category}`)}`
}

/** A share of spending by its tiers; what is given by number is its base already. */
export function rawOf(
  parts: AwardParts,
  base: Ref,
  countedAt: number,
  put: Put,
): string {
  const { sheet, book, project, clauses, award, policy, column } = parts
  const { f } = sheet
  const p = (parameter: string) => clauses.at(award, parameter)
  if (award.instrument !== 'spendingShare') return f`${base}`
  const raised = isRaised(book, policy) ? p('raisedGrantShare') : undefined
  const tiers = [3, 2].flatMap((n) => {
    const from = p(`tier${n}FromCny`)
    const share = p(`tier${n}Share`)
    return from === undefined ? [] : [{ from, share: share ?? 0 }]
  })
  const reached = tiers.reduceRight<string>(
    (below, { from, share }) => f`IF(${from}<=${base},${share},${below})`,
    f`${p('grantShare')!}`,
  )
  const share = raised === undefined ? reached : f`${raised}`
  const better = p('dongguanGrantShare')
  const claimedMade = claimedOf(book, policy)?.dongguanMadeCny ?? 0
  const claimed = claimedMade === 0 ? '' : f`+${put('claimedMade', claimedMade)}`
  const counted = block(
    sheet.ref(countedAt, column),
    sheet.ref(countedAt + project.capex.length - 1, column),
  )
  const flags = block(project.capex[0]!.isDongguanMade, project.capex.at(-1)!.isDongguanMade)
  const made = f`MIN(${base},MAX(0,SUMPRODUCT(${counted},${flags})${claimed}))`
  const rate =
    better === undefined
      ? share
      : f`(${share}+${made}/${base}*(MAX(${share},${better})-${share}))`
  const must = p('mustExceedCny')
  const deducted = must === undefined ? 0 : f`${must}*${p('deductedThresholdShare') ?? 0}`
  const least = p('minSpendCny')
  const refusals = [
    f`${base}<=0`,
    ...(least === undefined ? [] : [f`${base}<${least}`]),
    ...(must === undefined ? [] : [f`${base}<=${must}`]),
  ]
  return f`IF(OR(${refusals.join(',')}),0,${rate}*MAX(0,${base}-${deducted}))`
}

/** Whether the firm gets the raised rate and cap. */
export function isRaised({ central }: Book, { award }: Policy): boolean {
  const { usesDomesticIp, claims } = central.input.project
  if (award?.raisedFor === 'domesticIp') return usesDomesticIp
  return award?.raisedFor === 'designCentre' && (claims?.isDesignCentre ?? false)
}

