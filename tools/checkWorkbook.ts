/**
 * `npm run check:workbook`: LibreOffice recalculates the workbooks of both templates, paid in every
 * way, from their formulas alone, and every cell has to be the app's. `--picture FOLDER` prints
 * them as pictures, to be looked at.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { namedWaysOf } from '../sim-core/index.ts'
import { workbookOf } from '../src/report/workbook/workbook.ts'
import { xlsxOf } from '../src/report/workbook/xlsx.ts'
import { runProgram } from './run.ts'
import { compareCells } from './workbook/compare.ts'
import {
  convert,
  findLibreOffice,
  findPdfToPng,
  NO_LIBRE_OFFICE,
  withoutValues,
} from './workbook/libreOffice.ts'
import { templateStudy } from './workbook/templateCase.ts'
import { readXlsx, type ReadSheet } from './workbook/xlsxCells.ts'

const TEMPLATES = [
  ['charger-assembly', 'intelligent', 'zh'],
  ['sink-polishing', 'line', 'en'],
] as const

const DOTS_PER_INCH = '80'
/** Of the differences of a workbook as many are told. */
const TOLD = 5

interface Made {
  readonly name: string
  /** With the app's values. */
  readonly bytes: Uint8Array
  /** With formulas alone. */
  readonly bare: Uint8Array
  readonly stakeCny: number
}

async function makeAll(): Promise<Made[]> {
  const made: Made[] = []
  for (const [template, levelId, language] of TEMPLATES) {
    const { scenario, caseOf } = await templateStudy(template, levelId)
    for (const { id } of namedWaysOf(scenario)) {
      const central = await caseOf(id)
      const workbook = workbookOf({ scenario, central, language })
      made.push({
        name: `${template}-${levelId}-${id}-${language}`,
        bytes: xlsxOf(workbook),
        bare: xlsxOf(withoutValues(workbook)),
        stakeCny: central.level.returns.capexCny.exact,
      })
    }
  }
  return made
}

/** Whether LibreOffice makes the same of every formula. */
async function check(program: string, made: readonly Made[], folder: string): Promise<boolean> {
  const bare = join(folder, 'bare')
  const recalculated = join(folder, 'recalculated')
  mkdirSync(bare)
  for (const { name, bare: bytes } of made) writeFileSync(join(bare, `${name}.xlsx`), bytes)
  const files = made.map(({ name }) => join(bare, `${name}.xlsx`))
  await convert(program, 'xlsx', files, recalculated)
  let isSame = true
  for (const { name, bytes, stakeCny } of made) {
    const own = valuesOf(readXlsx(readFileSync(join(recalculated, `${name}.xlsx`))))
    const { compared, formulas, differences } = compareCells(readXlsx(bytes), own, stakeCny)
    const verdict = differences.length === 0 ? 'the same' : `${differences.length} differ`
    console.log(`${name}: ${compared} of ${formulas} formulas compared, ${verdict}`)
    for (const difference of differences.slice(0, TOLD)) console.log(`  ${difference}`)
    isSame &&= differences.length === 0 && compared > 0
  }
  return isSame
}

const valuesOf = (sheets: readonly ReadSheet[]) =>
  new Map(
    sheets.map(({ name, cells }) => [
      name,
      new Map(
        [...cells].flatMap(([address, { value }]) =>
          value === null ? [] : [[address, value] as const],
        ),
      ),
    ]),
  )

async function print(program: string, made: readonly Made[], target: string): Promise<void> {
  mkdirSync(target, { recursive: true })
  for (const { name, bytes } of made) writeFileSync(join(target, `${name}.xlsx`), bytes)
  const files = made.map(({ name }) => join(target, `${name}.xlsx`))
  await convert(program, 'pdf', files, target)
  const pdfToPng = await findPdfToPng(console.log)
  if (pdfToPng === undefined) {
    console.log('No pdftoppm was found: the pages stay PDF')
    return
  }
  for (const { name } of made) {
    const page = join(target, name)
    await runProgram(pdfToPng, ['-r', DOTS_PER_INCH, '-png', `${page}.pdf`, page])
  }
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { picture: { type: 'string' } } })
  const program = await findLibreOffice(console.log)
  if (program === undefined) {
    console.error(NO_LIBRE_OFFICE)
    return 1
  }
  const made = await makeAll()
  const folder = mkdtempSync(join(tmpdir(), 'millwright-workbook-'))
  try {
    const isSame = await check(program, made, folder)
    if (values.picture !== undefined) await print(program, made, values.picture)
    return isSame ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}

process.exitCode = await main()
