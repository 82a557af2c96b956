/**
 * LibreOffice without a window: found, or installed where that is possible, as browsers are. What
 * it is given has no values for its formulas, so that whatever comes back is its own calculation.
 */
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

import type { Cell, Sheet, Workbook } from '../../src/report/workbook/sheet.ts'
import { runProgram } from '../run.ts'

export const NO_LIBRE_OFFICE =
  'No LibreOffice was found: install LibreOffice Calc, or set LIBREOFFICE to the path of soffice.'

const NAMES_ON_PATH = ['soffice', 'libreoffice']
const ELSEWHERE = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
]

/** Path of a program; undefined where there is none and none could be installed. */
export async function findLibreOffice(log: (line: string) => void): Promise<string | undefined> {
  const named = process.env['LIBREOFFICE']
  const found = [named ?? '', ...onPath(NAMES_ON_PATH), ...ELSEWHERE].find(isThere)
  if (found !== undefined) return found
  await install(['libreoffice-calc'], log)
  return onPath(NAMES_ON_PATH).find(isThere)
}

/** Turns pages of a PDF into pictures; undefined where there is none. */
export async function findPdfToPng(log: (line: string) => void): Promise<string | undefined> {
  const found = onPath(['pdftoppm']).find(isThere)
  if (found !== undefined) return found
  await install(['poppler-utils', 'fonts-wqy-zenhei'], log)
  return onPath(['pdftoppm']).find(isThere)
}

/** Debian's, by whoever may. */
async function install(packages: readonly string[], log: (line: string) => void): Promise<void> {
  const apt = process.getuid?.() === 0 ? onPath(['apt-get'])[0] : undefined
  if (apt === undefined) return
  log(`installing ${packages.join(', ')} with apt-get`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runProgram(apt, ['update'], env)
  await runProgram(apt, ['install', '-y', '--no-install-recommends', ...packages], env)
}

const isThere = (path: string) => path !== '' && existsSync(path)

const onPath = (names: readonly string[]): string[] => {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(existsSync)
}

/** Files of another format, in `folder`; throws with what LibreOffice says where it fails. */
export async function convert(
  program: string,
  format: 'xlsx' | 'pdf',
  files: readonly string[],
  folder: string,
): Promise<void> {
  // A profile of its own: a second LibreOffice hands its work to the first and ends.
  const profile = pathToFileURL(mkdtempSync(join(tmpdir(), 'millwright-office-'))).href
  const { ok, output } = await runProgram(program, [
    '--headless', `-env:UserInstallation=${profile}`, '--convert-to', format, '--outdir', folder,
    ...files,
  ])
  if (!ok) throw new Error(output)
}

/** The same workbook with nothing but constants and formulas. */
export function withoutValues(workbook: Workbook): Workbook {
  const bare = ({ role, format, formula, ...rest }: Cell): Cell =>
    formula === undefined ? { role, format, ...rest } : { role, format, formula }
  const sheets = workbook.sheets.map((sheet): Sheet => ({
    ...sheet,
    cells: new Map(
      [...sheet.cells].map(([row, cells]) => [
        row,
        new Map([...cells].map(([column, cell]) => [column, bare(cell)])),
      ]),
    ),
  }))
  return { ...workbook, sheets }
}
