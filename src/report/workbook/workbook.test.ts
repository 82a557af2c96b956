/** The templates' workbooks, recalculated from formulas alone by an engine that is not ours. */
import { beforeAll, describe, expect, test } from 'vitest'

import { appraiseProject, leaseAlternative, type Returns } from '../../../sim-core/index.ts'
import { compareCells } from '../../../tools/workbook/compare.ts'
import { recalculate, type Recalculated } from '../../../tools/workbook/ironcalc.ts'
import { templateStudy, type TemplateStudy } from '../../../tools/workbook/templateCase.ts'
import { readXlsx, type ReadSheet } from '../../../tools/workbook/xlsxCells.ts'
import { workbookOf } from './workbook.ts'
import { xlsxOf } from './xlsx.ts'

const TEMPLATES = [
  ['charger-assembly', 'intelligent', ['cash', 'lease']],
  ['sink-polishing', 'line', ['cash', 'loan', 'lease', 'leaseback', 'service', 'energy']],
] as const

/** Rows and columns of the results sheet, where an auditor finds them. */
const FIGURES = { npvCny: 5, irrPerYear: 11, paybackYears: 12, discountedPaybackYears: 13 } as const
const WITHOUT = 'B'
const WITH = 'C'
const OWN_MONEY_WITHOUT = 'D'
const OWN_MONEY_WITH = 'E'

describe.each(TEMPLATES)('%s, level %s', (template, levelId, ways) => {
  let study: TemplateStudy
  beforeAll(async () => {
    study = await templateStudy(template, levelId)
  }, 120_000)

  const make = async (wayId: string) => {
    const central = await study.caseOf(wayId)
    const from = { scenario: study.scenario, central, language: 'en' } as const
    const sheets = readXlsx(xlsxOf(workbookOf(from)))
    return { central, sheets, values: recalculate(sheets) }
  }
  const kept = new Map<string, ReturnType<typeof make>>()
  const made = (wayId: string) => {
    if (!kept.has(wayId)) kept.set(wayId, make(wayId))
    return kept.get(wayId)!
  }

  const result = (values: Recalculated, column: string, figure: keyof typeof FIGURES) =>
    values.get('Results')!.get(`${column}${FIGURES[figure]}`)

  const expectReturns = (values: Recalculated, column: string, returns: Returns) => {
    for (const figure of Object.keys(FIGURES) as (keyof typeof FIGURES)[])
      expectSame(result(values, column, figure), returns[figure]!)
  }

  test('in own money, value, rate of return and payback are the app’s', async () => {
    const { central, values } = await made('cash')
    const { withoutSubsidy, withSubsidy } = appraiseProject(central.input)
    expectReturns(values, WITHOUT, withoutSubsidy)
    expectReturns(values, WITH, withSubsidy)
  })

  test('on a direct lease they are the app’s too', async () => {
    const { central, values } = await made('lease')
    if (central.way.kind !== 'financeLease') throw new Error('no lease')
    const { appraisal } = leaseAlternative(central.input, central.way)
    expectReturns(values, WITHOUT, appraisal.withoutSubsidy)
    expectReturns(values, WITH, appraisal.withSubsidy)
  })

  test.each(ways)(
    'paid by %s, every formula of every sheet gives what the app has there',
    async (wayId) => {
      const { central, sheets, values } = await made(wayId)
      const stakeCny = central.level.returns.capexCny.exact
      const { compared, formulas, differences } = compareCells(sheets, values, stakeCny)
      expect(differences).toEqual([])
      expect(compared).toBeGreaterThan(0.95 * formulas)
      const { withoutSubsidy, withSubsidy } = central.inWay
      expectSame(result(values, OWN_MONEY_WITHOUT, 'npvCny'), withoutSubsidy.npvCny)
      expectSame(result(values, OWN_MONEY_WITH, 'npvCny'), withSubsidy.npvCny)
      expectSame(result(values, OWN_MONEY_WITHOUT, 'paybackYears'), withoutSubsidy.paybackYears!)
      expectSame(result(values, OWN_MONEY_WITH, 'paybackYears'), withSubsidy.paybackYears!)
    },
  )

  test('the monthly sheet has the lines of the cash flow, in their order', async () => {
    const { central, sheets } = await made('lease')
    const ids = [...cellsOf(sheets, 'Monthly cash').entries()]
      .filter(([address]) => /^[A-Z]+6$/.test(address) && address !== 'A6')
      .map(([, { value }]) => value)
    const { lines } = central.inWay.statement.flow
    const taxes = ['vatPaid', 'vatCredited', 'surcharge', 'incomeTax']
    expect(ids).toEqual(lines.filter(({ kind }) => !taxes.includes(kind)).map(({ id }) => id))
  })

  test('a changed wage changes the recalculated value as it changes the app’s', async () => {
    const { central, sheets } = await made('cash')
    const [role] = Object.keys(central.input.money.roles)
    const path = `money.roles.${role!}.wageCnyPerMonth`
    const inputs = cellsOf(sheets, 'Inputs')
    const row = [...inputs].find(([, { value }]) => value === path)![0].slice(1)
    const raised = new Map([...inputs, [`B${row}`, { value: 9000, formula: null }]])
    const changed = sheets.map((sheet) =>
      sheet.name === 'Inputs' ? { ...sheet, cells: raised } : sheet,
    )
    const { money } = central.input
    const roles = { ...money.roles, [role!]: { ...money.roles[role!]!, wageCnyPerMonth: 9000 } }
    const app = appraiseProject({ ...central.input, money: { ...money, roles } })
    const values = recalculate(changed)
    expectReturns(values, WITHOUT, app.withoutSubsidy)
    expect([...values.get('Summary')!.values()]).not.toContain('the same')
  })
})

const cellsOf = (sheets: readonly ReadSheet[], name: string) =>
  sheets.find((sheet) => sheet.name === name)!.cells

/** Within 1e-9 of the app's figure. */
function expectSame(own: number | string | undefined, app: number): void {
  expect(own).toBeTypeOf('number')
  expect(Math.abs(Number(own) - app) / Math.abs(app)).toBeLessThan(1e-9)
}
