import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { readXlsx } from '../../tools/workbook/xlsxCells.ts'
import { CLI_TEXTS } from '../i18n/cli.ts'
import type { Language } from '../i18n/language.ts'
import { A_DOCUMENT } from './aDocument.ts'
import { readArguments } from './arguments.ts'
import type { WorkbookCommand } from './commands.ts'
import { FAILED, OK, type Terminal } from './terminal.ts'
import { workbook } from './workbook.ts'

let folder = ''
let file = ''
let out = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'millwright-workbook-cli-'))
  file = join(folder, 'shop.json')
  out = join(folder, 'shop.xlsx')
  await writeFile(file, JSON.stringify(A_DOCUMENT))
})
afterAll(() => rm(folder, { recursive: true }))

async function told(options: readonly string[], language: Language = 'en') {
  const { request } = readArguments(['workbook', file, '--workers', '1', ...options], language)
  if ('fault' in request) return { code: request.fault, err: '' }
  const complaints: string[] = []
  const terminal: Terminal = {
    language,
    texts: CLI_TEXTS[language],
    print: () => {},
    complain: (text) => complaints.push(text),
  }
  const code = await workbook(request.command as WorkbookCommand, terminal)
  return { code, err: complaints.join('\n') }
}

test('a level and a way become a file that opens with its answer, in either language', async () => {
  expect(await told(['--out', out])).toEqual({ code: OK, err: `Result written to ${out}` })
  const english = readXlsx(await readFile(out))
  expect(english.map(({ name }) => name)).toEqual([
    'Summary', 'Inputs', 'Operation', 'Project', 'Clauses', 'Awards', 'Financing', 'Monthly cash',
    'Income tax', 'Results',
  ])
  expect(english[0]!.cells.get('A1')!.value).toBe('Small shop')
  expect(english[0]!.cells.get('A3')!.value).toBe('Single machines · Own money')
  await told(['--out', out, '--level', 'single'], 'zh')
  const chinese = readXlsx(await readFile(out))
  expect(chinese[0]!.name).toBe('摘要')
  expect(chinese[0]!.cells.get('A1')!.value).toBe('小车间')
})

test('the same file and seed give the same bytes', async () => {
  await told(['--out', out])
  const once = await readFile(out)
  await told(['--out', out])
  expect((await readFile(out)).equals(once)).toBe(true)
})

test('a way, a level or a place that cannot be is told, and nothing is written', async () => {
  expect((await told([])).code).toBe('outNeeded')
  const way = await told(['--out', out, '--way', 'barter'])
  expect(way.code).toBe(FAILED)
  expect(way.err).toContain('There is no way to pay “barter”; known: cash')
  const level = await told(['--out', out, '--level', 'manual'])
  expect(level.err).toContain('Level “manual” invests nothing')
  const place = await told(['--out', join(folder, 'nowhere', 'a.xlsx')])
  expect(place).toMatchObject({ code: FAILED })
  expect((await told(['--out', file])).err).toContain('would overwrite the input')
})
